"""Photos from the card to the court by keyboard alone: real files, real dialogs, a real PDF, a real bag; no mouse."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import bagit
import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from ui.driving import texts_of

from heritage_app.domain.photo import CustodyEvent, MarkShape
from heritage_app.services import evidence
from heritage_app.ui.compare import ComparePage
from heritage_app.ui.form_photo import PhotoForm
from heritage_app.ui.pair_frame import Mode
from heritage_app.ui.photo_care import ExportPage, VerdictPage
from heritage_app.ui.photo_grid import PhotoGrid
from heritage_app.ui.photo_preview import PhotoPreview
from heritage_app.ui.viewer import ViewerPage

KEY, CTRL, SHIFT, ALT = (
    Qt.Key,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
SAMPLES = Path(__file__).resolve().parent.parent / "data" / "photos"
NAMES = ("Canon_40D.jpg", "DSCN0010.jpg", "landscape_6.jpg")


class Hands:
    """Someone with a keyboard: keys go where the focus is, and nothing is reached in another way."""

    def __init__(self, driver):
        self.driver, self.window = driver, driver.window

    @property
    def focus(self):
        """Where the keys go."""
        focus = QApplication.focusWidget()
        assert focus is not None, "no key would reach anything"
        return focus

    @property
    def page(self):
        """The page over the window."""
        return self.window.pages.currentWidget()

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier, times=1):
        """Press a key, and let the window answer."""
        for _ in range(times):
            QTest.keyClick(self.focus, key, modifier)
            self.driver.settle()

    def type(self, text):
        """Type a text, key by key."""
        for letter in text:
            QTest.keyClicks(self.focus, letter)
            self.driver.app.processEvents()
        self.driver.settle()

    def tab_to(self, name):
        """Press Tab until the control that a screen reader calls so has the focus."""
        seen = []
        for _ in range(150):
            said = [self.focus.accessibleName(), str(getattr(self.focus, "text", str)()).replace("&", "")]
            if any(one.startswith(name) for one in said):
                return
            seen.append(said[0] or said[1])
            self.press(KEY.Key_Tab)
        raise AssertionError(f"Tab never came to {name!r}, only to {list(dict.fromkeys(seen))}")

    def run(self, words):
        """Ctrl+K, the first words of a command or a site, Enter."""
        self.press(KEY.Key_K, CTRL)
        self.type(words)
        self.press(KEY.Key_Return)

    def answer_dialog(self, kind, text, *keys):
        """Press *keys*, which open a dialog for files, and type *text* into it as soon as it has the focus."""
        seen = []

        def answer():
            dialog = QApplication.activeModalWidget()
            line = QApplication.focusWidget()
            if not (isinstance(dialog, QFileDialog) and isinstance(line, QLineEdit)):
                return False
            seen.append(dialog)
            line.selectAll()
            QTest.keyClicks(line, text)
            QTest.keyClick(line, KEY.Key_Return)
            return not dialog.isVisible()

        poll(answer)
        self.press(*keys)
        assert seen, f"no dialog came: {kind}"
        self.window.activateWindow()  # as every desktop does; the platform without a screen does not
        QTest.qWaitForWindowActive(self.window)

    def until(self, condition, what):
        """Wait, the window answering meanwhile."""
        self.driver.until(condition, what)
        self.driver.settle()


def poll(answer: Callable[[], bool], left: int = 100) -> None:
    """Ask every few milliseconds, also inside the loop of a dialog, until *answer* is given."""
    if not answer() and left:
        QTimer.singleShot(100, lambda: poll(answer, left - 1))


@pytest.fixture(autouse=True)
def no_mouse(app):
    """Fails the test when any mouse event reaches the program."""

    found = []

    class Watch(QObject):
        def eventFilter(self, watched, event):
            if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
                found.append(repr(watched))
            return False

    watch = Watch()
    app.installEventFilter(watch)
    yield
    app.removeEventFilter(watch)
    assert found == []


@pytest.fixture
def hands(start):
    return Hands(start())


def shown(page):
    """All that can be read on a page, without the signs that only hold a line together."""
    text = " | ".join(texts_of(page))
    return "".join(letter for letter in text if letter not in "\u200b\u2066\u2067\u2068\u2069")


def test_a_person_without_a_mouse_takes_photos_from_the_card_to_the_court(hands, tmp_path):
    """Add, look, read the Exif, pair, compare in three ways, mark, verify, print, give out: every step by keys."""
    card = tmp_path / "card"
    shutil.copytree(SAMPLES, card)
    hands.run("Temple of Bel")
    hands.press(KEY.Key_4, CTRL)
    names = " ".join(f'"{card / name}"' for name in NAMES)
    hands.answer_dialog("files", names, KEY.Key_I, CTRL | SHIFT)
    adding = hands.driver.program.conduct.photos.adding
    hands.until(lambda: not adding.running, "the photos")

    # the grid
    hands.press(KEY.Key_F6)
    hands.tab_to("Photos")
    grid = hands.focus
    assert isinstance(grid, PhotoGrid)
    assert sorted(row.file.original_name for row in grid.photos.rows) == sorted(NAMES)
    hands.until(lambda: not hands.window.pictures.small.busy, "the small pictures")
    assert all(grid.pictures.get(row.file.sha256) is not None for row in grid.photos.rows)

    def go_to(name):
        hands.press(KEY.Key_Home)
        for _ in range(len(NAMES)):
            if grid.current_row().file.original_name == name:
                return
            hands.press(KEY.Key_Right)
        raise AssertionError(name)

    # the viewer, and what the camera wrote
    go_to("DSCN0010.jpg")
    hands.press(KEY.Key_Return)
    viewer = hands.page
    assert isinstance(viewer, ViewerPage)
    hands.until(lambda: not viewer.pictures.busy, "the picture")
    said = shown(viewer)
    assert "COOLPIX P6000" in said and "22 October 2008" in said and "43.46745, 11.88513" in said
    assert "Exposure" in said and "1/75 s" in said
    hands.press(KEY.Key_Escape)
    assert hands.focus is grid

    # the same view as another
    hands.press(KEY.Key_F2)
    form = hands.page
    assert isinstance(form, PhotoForm)
    hands.type("The colonnade after")
    hands.tab_to("Same view as")
    hands.type("Canon")
    hands.press(KEY.Key_Return)
    hands.press(KEY.Key_Return, CTRL)
    assert not hands.window.form_open
    assert hands.focus is grid
    rows = {row.file.original_name: row for row in grid.photos.rows}
    assert rows["DSCN0010.jpg"].draft.same_view_as == rows["Canon_40D.jpg"].id

    # a mark, drawn by keys
    go_to("DSCN0010.jpg")
    hands.press(KEY.Key_Return)
    viewer = hands.page
    hands.until(lambda: not viewer.pictures.busy, "the picture")
    hands.type("m3")
    hands.press(KEY.Key_Right, times=5)
    hands.press(KEY.Key_Down, SHIFT, times=3)
    hands.press(KEY.Key_Return)
    hands.type("Fallen lintel")
    hands.tab_to("Damage report")
    hands.press(KEY.Key_Down)
    hands.press(KEY.Key_Escape)
    hands.press(KEY.Key_Escape)
    hands.press(KEY.Key_Escape)
    assert viewer.marks_panel is None
    (mark,) = viewer.row.draft.marks
    assert (mark.shape, mark.text) == (MarkShape.BOX, "Fallen lintel")
    assert mark.damage_id is not None and mark.points[0][0] > 0.4

    # compare in three ways, zoom locked
    hands.type("c")
    compare = hands.page
    assert isinstance(compare, ComparePage)
    assert {compare.before.file.original_name, compare.after.file.original_name} == {"DSCN0010.jpg", "Canon_40D.jpg"}
    hands.until(lambda: not compare.pictures.busy, "both pictures")
    pictures = {}
    for letter, mode in (("d", Mode.SIDE), ("b", Mode.BLINK), ("s", Mode.SLIDER)):
        hands.type(letter)
        assert compare.frame.mode is mode
        pictures[mode] = compare.frame.grab().toImage()
    assert pictures[Mode.SIDE] != pictures[Mode.BLINK] != pictures[Mode.SLIDER]
    hands.press(KEY.Key_Left, times=10)
    assert compare.frame.value < 0.4
    assert compare.frame.grab().toImage() != pictures[Mode.SLIDER]

    # print the pair, and read the PDF back
    hands.type("p")
    preview = hands.page
    assert isinstance(preview, PhotoPreview)
    hands.until(lambda: preview._made is not None and preview._printers is not None, "the pages")
    pdf = tmp_path / "pair.pdf"
    hands.answer_dialog("PDF", str(pdf), KEY.Key_S, CTRL)
    hands.until(pdf.exists, "the PDF")
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout
    assert "The colonnade after" in text and "Fallen lintel" in text and "22 October 2008" in text
    assert rows["DSCN0010.jpg"].file.sha256[:16] in text.replace("\n", "").replace(" ", "")
    for _ in range(3):
        hands.press(KEY.Key_Escape)
    assert not hands.window.form_open and hands.focus is grid

    # are they what they were?
    hands.run("Verify")
    hands.until(lambda: isinstance(hands.page, VerdictPage), "the verdict")
    assert "Every kept file is there and unchanged." in hands.page.banner.accessibleName()
    hands.press(KEY.Key_Escape)
    assert hands.focus is grid

    # give them out
    hands.press(KEY.Key_A, CTRL)
    hands.run("Export evidence")
    assert isinstance(hands.page, ExportPage)
    hands.tab_to("Given to")
    hands.type("The tribunal")
    hands.tab_to("Choose where")
    bag = tmp_path / "Evidence"
    hands.answer_dialog("bag", str(bag), KEY.Key_Return)
    hands.until(lambda: not hands.window.saving.job.busy, "the bag")
    assert bagit.Bag(str(bag)).validate()
    papers = json.loads((bag / "data" / "photos.json").read_text(encoding="utf-8"))
    assert {paper["file"]["original_name"] for paper in papers} == set(NAMES)
    (marked,) = (paper for paper in papers if paper["marks"])
    assert marked["marks"][0]["text"] == "Fallen lintel"
    lines = []
    sha256 = marked["file"]["sha256"]
    hands.driver.desk.read(lambda session: evidence.custody_of(session, sha256), lines.extend)
    hands.driver.settle()
    assert [line.event for line in lines] == [CustodyEvent.RECEIVED, CustodyEvent.VERIFIED, CustodyEvent.GIVEN]
    assert lines[-1].person == "The tribunal"
    assert hands.focus is grid


def test_the_list_of_all_photos_is_walked_by_keys(hands):
    """The sidebar opens the list, F6 goes into its grid, keys open a photo there, and Esc comes back to it."""
    hands.run("Temple of Bel")
    names = " ".join(f'"{SAMPLES / name}"' for name in NAMES)
    hands.answer_dialog("files", names, KEY.Key_I, CTRL | SHIFT)
    hands.until(lambda: not hands.driver.program.conduct.photos.adding.running, "the photos")
    for _ in range(4):
        if hands.window.sidebar.isAncestorOf(hands.focus):
            break
        hands.press(KEY.Key_F6)
    hands.press(KEY.Key_Down, times=3)
    hands.press(KEY.Key_Space)
    hands.press(KEY.Key_F6)
    grid = hands.window.photos.view.grid
    assert hands.focus is grid
    hands.press(KEY.Key_Right)
    hands.press(KEY.Key_Return)
    assert isinstance(hands.page, ViewerPage)
    hands.press(KEY.Key_Escape)
    assert hands.focus is grid
