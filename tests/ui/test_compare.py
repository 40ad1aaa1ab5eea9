"""Before and after lie in one view, move together, and can be told apart, paired and printed by keys alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from photo_scenes import paint_scene
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from ui.album import Album, photo_of

from heritage_app.domain.photo import Mark, MarkShape
from heritage_app.ui.compare import ComparePage
from heritage_app.ui.pair_frame import Mode

SKY_BEFORE, SKY_AFTER = (120, 160, 200), (160, 180, 195)
RED = (192, 32, 32)
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def album(tmp_path):
    """Two photos with real files; the one before has half as many pixels again as the one after."""
    return Album(tmp_path)


@pytest.fixture
def compare(start, album):
    """A function that opens two photos over the main window and waits until they are decoded."""
    opened = []

    def open_(rows=None, *, lang="en"):
        driver = start(lang=lang)
        rows = rows or album.rows
        page = ComparePage(rows, rows[0], rows[1], driver.window.say, album.pictures(), parent=driver.window)
        page.driver, page.album = driver, album
        page.wanted = []
        page.pair_wanted.connect(lambda one, other: page.wanted.append(("pair", one.id, other.id)))
        page.print_wanted.connect(lambda one, other: page.wanted.append(("print", one.id, other.id)))
        opened.append(page)
        driver.window.open_page(page)
        rest(page)
        return page

    yield open_
    for page in opened:
        page.pictures.stop()


def rest(page):
    """Wait until everything wanted is decoded and shown."""
    for _ in range(6):
        page.driver.until(lambda: not page.pictures.busy, "the pictures")
        page.driver.app.processEvents()


def colour(page, x, y=0.06, number=0):
    """Colour of the frame at a point of a photo, in shares of it: in its sky, unless *y* says otherwise."""
    rect = page.frame.rect_of(number)
    image = page.frame.grab().toImage()
    at = QPoint(round(rect.left() + x * rect.width()), round(rect.top() + y * rect.height()))
    return image.pixelColor(at * image.devicePixelRatio()).getRgb()[:3]


def near(one, other, by=22):
    """Whether two colours are alike, as far as JPEG leaves them."""
    return all(abs(a - b) < by for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize(("lang", "before_at", "after_at"), [("en", 0.3, 0.7), ("ar", 0.7, 0.3)])
def test_before_is_where_reading_starts_and_no_photo_is_mirrored(compare, lang, before_at, after_at):
    """The divider parts the frame: before on the left, in Arabic on the right; the red edge is at the right in both."""
    page = compare(lang=lang)
    assert near(colour(page, before_at), SKY_BEFORE)
    assert near(colour(page, after_at), SKY_AFTER)
    page.frame.set_value(1.0 if lang == "en" else 0.0)
    assert near(colour(page, 0.985, 0.5), RED) and not near(colour(page, 0.015, 0.5), RED)
    page.frame.set_value(0.0 if lang == "en" else 1.0)
    assert near(colour(page, 0.985, 0.5), RED) and not near(colour(page, 0.015, 0.5), RED)


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_arrows_move_the_divider_the_way_they_point(compare, lang):
    """Left is left in every language; Home and End go to the ends; what is shown is said."""
    page = compare(lang=lang)
    page.driver.press(Qt.Key.Key_Right)
    assert page.frame.value == pytest.approx(0.52)
    page.driver.press(Qt.Key.Key_Left)
    page.driver.press(Qt.Key.Key_Left)
    assert page.frame.value == pytest.approx(0.48)
    page.driver.press(Qt.Key.Key_End)
    assert page.frame.value == 1 and page.frame.before_share == (1 if lang == "en" else 0)
    if lang == "en":
        assert "Divider at 100 %" in page.frame.accessibleDescription()
        assert "12 March 2010" in page.frame.accessibleDescription()


def test_the_divider_is_dragged_with_the_mouse(compare):
    """Beside it the mouse drags the photos instead."""
    page = compare()
    frame = page.frame
    middle = QPoint(round(frame.divider()), frame.height() // 2)
    QTest.mousePress(frame, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(frame, middle + QPoint(100, 0))
    QTest.mouseRelease(frame, Qt.MouseButton.LeftButton, pos=middle + QPoint(100, 0))
    assert frame.divider() == pytest.approx(middle.x() + 100, abs=1)


@pytest.mark.parametrize("mode", list(Mode))
def test_zoom_and_pan_are_locked_together(compare, mode):
    """The same share of both photos lies at the same place of their frames, whatever their sizes in pixels."""
    page = compare()
    page.set_mode(mode)
    frame = page.frame
    frame.zoom_by(3, frame.frame().center() + QPointF(40, -30))
    frame.pan(QPointF(-57, 23))
    before, after = frame.rect_of(0), frame.rect_of(1)
    frames = frame.frames()
    assert before.size().width() == pytest.approx(after.size().width(), abs=0.5)
    assert (before.topLeft() - frames[0].topLeft() - after.topLeft() + frames[1].topLeft()).manhattanLength() < 1
    assert frame.view.zoom == pytest.approx(3)


def test_side_by_side_follows_the_direction_of_reading(compare):
    """Before on the left and after on the right; in Arabic the other way round."""
    for lang, lower in (("en", 0), ("ar", 1)):
        page = compare(lang=lang)
        QTest.keyClicks(page.frame, "d")
        frames = page.frame.frames()
        assert page.frame.mode is Mode.SIDE
        assert frames[lower].left() < frames[1 - lower].left()
        assert near(colour(page, 0.3, number=0), SKY_BEFORE) and near(colour(page, 0.3, number=1), SKY_AFTER)


def test_space_blinks_and_nothing_blinks_by_itself(compare, qtbot):
    """Each press shows the other photo in its place; left alone, the picture stays."""
    page = compare()
    page.driver.press(Qt.Key.Key_Space)
    assert page.frame.mode is Mode.BLINK and page.modes.value() == "blink"
    assert near(colour(page, 0.3), SKY_AFTER)
    assert page.frame.accessibleDescription() == "Shown now: After  ·  27 March 2016."
    page.driver.press(Qt.Key.Key_Space)
    assert near(colour(page, 0.3), SKY_BEFORE)
    qtbot.wait(700)
    assert near(colour(page, 0.3), SKY_BEFORE)


def test_letters_choose_the_mode_whatever_layout_is_active(compare):
    """S, D and B, and the letters that an Arabic layout gives on the same keys."""
    page = compare()
    for letters in ("sdb", "سيلا"):
        for letter, mode in zip(
            (letters[0], letters[1], letters[2:]), (Mode.SLIDER, Mode.SIDE, Mode.BLINK), strict=True
        ):
            page.set_mode(Mode.SIDE if mode is Mode.SLIDER else Mode.SLIDER)
            event = QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
            page.driver.app.sendEvent(page.frame, event)
            assert page.frame.mode is mode, letter


def test_the_pair_is_printed_and_swapped_by_keys(compare):
    """P asks for the print, before first; X swaps, and the page says that the dates then run backwards."""
    page = compare()
    QTest.keyClicks(page.frame, "p")
    assert page.wanted == [("print", "before", "after")]
    QTest.keyClicks(page.frame, "x")
    assert (page.before.id, page.after.id) == ("after", "before")
    assert "later one" in page.state.text()


def test_two_photos_are_said_to_show_the_same_view(compare, album, tmp_path):
    """The button is there for photos nobody paired; for a pair the page says so instead."""
    page = compare()
    assert not page.pair.isVisible() and "same view" in page.state.text()
    third = photo_of(paint_scene(tmp_path / "third.jpg", (400, 300), ruined=True), "third", taken="2014")
    album.paths["third"] = tmp_path / "third.jpg"
    other = compare([album.before, third, album.after])
    assert other.pair.isVisible()
    other.pair.click()
    assert other.wanted == [("pair", "before", "third")]
    other.update_rows([replace(third, draft=replace(third.draft, same_view_as="before"))])
    assert not other.pair.isVisible()


def test_other_photos_can_be_chosen_by_date(compare, album, tmp_path):
    """Both lists name every photo with its date, the oldest first; the same one twice is not a pair."""
    third = photo_of(paint_scene(tmp_path / "third.jpg", (400, 300), ruined=True), "third", taken="2014")
    album.paths["third"] = tmp_path / "third.jpg"
    page = compare([album.before, album.after, third])
    entries = [page.choosers[1].itemText(n) for n in range(3)]
    assert [entry.split("  ·  ")[0] for entry in entries] == ["12 March 2010", "2014", "27 March 2016"]
    page.choosers[1].setCurrentIndex(1)
    page.choosers[1].activated.emit(1)
    assert page.after.id == "third" and "2014" in page.frame.labels[1]
    page.choosers[0].setCurrentIndex(1)
    page.choosers[0].activated.emit(1)
    assert not page.print.isEnabled() and "same photo twice" in page.state.text()


def test_a_graphic_photo_is_blurred_here_too(compare, album):
    """One graphic photo hides only itself, with its marks; the button and G show it."""
    mark = Mark(MarkShape.BOX, ((0.55, 0.05), (0.95, 0.2)))
    after = replace(album.after, draft=replace(album.after.draft, graphic=True, marks=(mark,)))
    page = compare([album.before, after])
    page.set_mode(Mode.SIDE)
    hidden = page.frame.grab().toImage()
    assert page.reveal_button.isVisible()
    QTest.keyClicks(page.frame, "g")
    assert not page.reveal_button.isVisible()
    assert page.frame.grab().toImage() != hidden
    frames = page.frame.frames()
    ratio = hidden.devicePixelRatio()
    yellow = [
        (x, y)
        for x in range(round(frames[1].left() * ratio), round(frames[1].right() * ratio), 2)
        for y in range(round(frames[1].top() * ratio), round(frames[1].bottom() * ratio), 2)
        if page_colour(hidden, x, y) == "#ffd84a"
    ]
    assert yellow == []


def page_colour(image, x, y):
    """The colour of one pixel as #rrggbb."""
    return image.pixelColor(x, y).name()


def test_escape_leaves_and_every_control_has_a_name(compare, unnamed_controls):
    """Esc asks to go back; a screen reader finds nothing without a name."""
    page = compare()
    assert unnamed_controls(page) == []
    left = []
    page.closed.connect(lambda: left.append(True))
    page.driver.press(Qt.Key.Key_Escape)
    assert left == [True]
