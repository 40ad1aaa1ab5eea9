"""Photos of a real registry: opened, marked, paired, undone, printed from the window; processes end with the page."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2 as pdfium
import pytest
from photo_scenes import paint_scene
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from reports.reading import opened_pdf
from ui.driving import TODAY, Driver, copy_of, texts_of

from heritage_app.domain.coordinates import Point
from heritage_app.domain.history import Deed
from heritage_app.domain.photo import Mark, MarkShape, PhotoDraft
from heritage_app.domain.query import SiteQuery
from heritage_app.services import photo
from heritage_app.services.listing import list_sites
from heritage_app.services.photo_adding import add_photos
from heritage_app.services.registry import open_registry
from heritage_app.ui.photo_facts import LocatorMap


@pytest.fixture
def folder(made_once, tmp_path):
    """A sample registry with two photos of the Temple of Bel, one before and one after, and a torn file."""
    folder = copy_of(made_once["sample"], tmp_path / "Photos.heritage")
    registry = open_registry(folder, today=lambda: TODAY)
    with registry.read() as session:
        (site,) = list_sites(session, SiteQuery(text="Temple of Bel"), today=registry.day)
    files = [
        paint_scene(tmp_path / "before.jpg", (2400, 1800), ruined=False, taken="2010:03:12 09:41:07"),
        paint_scene(tmp_path / "after.jpg", (1200, 900), ruined=True, taken="2016:03:27 15:02:44"),
    ]
    torn = tmp_path / "torn.jpg"
    torn.write_bytes(b"\xff\xd8\xff\xe0" + bytes(600))
    batch = add_photos(registry, [*files, torn], PhotoDraft(site_id=site.id), by="Rania", means="test")
    assert len(batch.added) == 3
    registry.close()
    return folder


@pytest.fixture
def opened(app, folder):
    """The program with that registry, its photos from the oldest, and the pages that open them."""
    driver = Driver(folder)
    pages = driver.program.conduct.photo_pages
    yield driver, pages, rows_of(driver)
    for page in (pages._viewer, pages._compare):
        if page is not None:
            page.closed.emit()
    driver.settle()
    driver.end()


def rows_of(driver):
    """The photos as they are in the registry now, the oldest first."""
    found = []
    driver.desk.read(lambda session: photo.list_photos(session, photo.select_photos()), found.extend)
    driver.settle()
    return sorted(found, key=lambda row: (row.camera.width is None, row.file.original_name != "before.jpg"))


def rest(driver, page):
    """Wait until the registry and the decoder have answered."""
    for _ in range(6):
        driver.until(lambda: not page.pictures.busy, "the pictures")
        driver.settle()


def test_a_kept_photo_is_decoded_and_described_from_the_registry(opened):
    """The viewer shows the kept file sharp, with what its camera wrote and its receipt; zooming fetches all pixels."""
    driver, _, rows = opened
    driver.window.wishes.open_photo.emit(rows[0], rows)
    page = driver.program.conduct.photo_pages._viewer
    rest(driver, page)
    assert page.canvas.image.width() > 320
    said = " | ".join(texts_of(page.facts))
    assert "NIKON" in said and "12 March 2010, 09:41:07" in said and "Received by" in said
    page.canvas.full_size()
    rest(driver, page)
    assert page.canvas.image.width() == 2400


def test_a_photo_with_a_position_shows_it_on_a_small_map(opened):
    """The map of the printed reports stands above the coordinates; a photo without a position has none."""
    driver, pages, rows = opened
    placed = replace(rows[0].draft, point=Point(34.546944, 38.273889))
    driver.desk.write(
        Deed(verb="photo.edit", by="Rania"),
        lambda session: photo.edit_photo(session, rows[0].id, placed, today=driver.desk.day),
        lambda _: None,
    )
    page = pages.open_viewer(rows, 0)
    rest(driver, page)
    drawn = page.facts.findChild(LocatorMap)
    colours = {drawn.grab().toImage().pixelColor(x, y).name() for x in range(0, 240, 4) for y in range(0, 160, 4)}
    assert len(colours) > 3
    assert "34.54694, 38.27389" in " ".join(texts_of(page.facts)).replace("\u200b", "")
    page.step(1)
    rest(driver, page)
    assert page.facts.findChild(LocatorMap) is None


def test_a_torn_file_says_why_it_is_not_shown(opened):
    """Its sentence stands where the picture would be, and its facts beside it."""
    driver, pages, rows = opened
    page = pages.open_viewer(rows, 2)
    rest(driver, page)
    assert "cannot be read" in page.canvas.words
    assert "torn.jpg" in " ".join(texts_of(page.facts)).replace("\u200b", "")


def test_marks_drawn_by_keys_are_in_the_registry_and_can_be_undone(opened):
    """Each finished mark is saved at once; words typed while it is being saved follow; undo takes marks back."""
    driver, pages, rows = opened
    page = pages.open_viewer(rows, 1)
    rest(driver, page)
    QTest.keyClicks(page.canvas, "m")
    QTest.keyClicks(page.canvas, "3")
    QTest.keyClick(page.canvas, Qt.Key.Key_Return)
    driver.type("Fallen wall")
    driver.press(Qt.Key.Key_Return)
    panel = page.marks_panel
    assert panel.report.count() > 1
    panel.report.setCurrentIndex(1)
    panel.report.activated.emit(1)
    driver.settle()
    (mark,) = rows_of(driver)[1].draft.marks
    assert (mark.shape, mark.text) == (MarkShape.BOX, "Fallen wall")
    assert mark.damage_id == panel.report.itemData(1)
    assert not pages._saving
    QTest.keyClick(page.canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    driver.settle()
    assert rows_of(driver)[1].draft.marks[0].damage_id is None
    for _ in range(3):
        QTest.keyClick(page.canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    driver.settle()
    assert rows_of(driver)[1].draft.marks == ()


def test_a_change_made_elsewhere_is_not_overwritten_by_marks(opened):
    """Marks drawn on an older state of the photo are refused in words, and the newer state is kept."""
    driver, pages, rows = opened
    page = pages.open_viewer(rows, 1)
    rest(driver, page)
    stale = page.row
    newer = replace(stale.draft, credit="Changed meanwhile")
    driver.desk.write(
        Deed(verb="photo.edit", by="Nour"),
        lambda session: photo.edit_photo(session, stale.id, newer, today=driver.desk.day),
        lambda _: None,
    )
    driver.settle()
    told = []
    driver.desk.failed.connect(told.append)
    pages._save_marks(stale, (Mark(MarkShape.POINT, ((0.5, 0.5),)),))
    driver.settle()
    row = rows_of(driver)[1]
    assert row.draft.credit == "Changed meanwhile" and row.draft.marks == ()
    assert told


def test_a_pair_is_compared_said_to_be_one_view_and_undone(opened):
    """Compare opens the two asked for, the button pairs them, and one undo parts them."""
    driver, pages, rows = opened
    driver.window.wishes.compare_photos.emit((rows[0], rows[1]))
    driver.settle()
    page = pages._compare
    rest(driver, page)
    assert (page.before.file.original_name, page.after.file.original_name) == ("before.jpg", "after.jpg")
    page.pair.click()
    driver.settle()
    assert rows_of(driver)[0].draft.same_view_as == rows[1].id
    assert not page.pair.isVisible()
    driver.window.deeds.undo()
    driver.settle()
    assert rows_of(driver)[0].draft.same_view_as is None
    assert page.pair.isVisible()


def test_compare_in_the_viewer_finds_the_pair_of_the_photo(opened):
    """The nearest photo that can be shown is chosen, the older one before; leaving goes back to the viewer."""
    driver, pages, rows = opened
    viewer = pages.open_viewer(rows, 1)
    rest(driver, viewer)
    QTest.keyClicks(viewer.canvas, "c")
    driver.settle()
    page = pages._compare
    assert [page.before.file.original_name, page.after.file.original_name] == ["before.jpg", "after.jpg"]
    driver.press(Qt.Key.Key_Escape)
    driver.settle()
    assert pages._compare is None and viewer.isVisible()
    assert QApplication.focusWidget() is viewer.canvas


def test_the_pair_is_previewed_before_it_is_printed(opened):
    """P opens the pages of the very PDF: one page, across; Esc goes back to the photos."""
    driver, pages, rows = opened
    page = pages.open_compare(rows, rows[0], rows[1])
    rest(driver, page)
    QTest.keyClicks(page.frame, "p")
    preview = driver.window.pages.currentWidget()
    assert preview is not page
    driver.until(lambda: preview.pages.page_count, "the preview")
    assert preview.pages.page_count == 1
    shape = preview.pages.rect_of(0)
    assert shape.width() > shape.height()
    assert preview.notice == ""
    driver.press(Qt.Key.Key_Escape)
    driver.settle()
    assert driver.window.pages.currentWidget() is page and QApplication.focusWidget() is page.frame


def test_no_process_is_left_behind(opened):
    """Going to another list closes the photo, and the process that decoded it ends."""
    driver, pages, rows = opened
    page = pages.open_viewer(rows, 0)
    rest(driver, page)
    ((_, source),) = pages._open.values()
    assert source._decoders is not None
    driver.window.show_list("sites")
    driver.until(lambda: source._decoders is None, "the end of the process")
    assert pages._open == {} and not driver.window.form_open


def test_the_photos_of_a_status_report_can_be_left_out_in_the_preview(opened):
    """They are printed unless the box is taken off, which a key does; a printed pair asks no such thing."""
    driver, pages, rows = opened
    driver.choose("Temple of Bel")
    driver.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    preview = driver.window.pages.currentWidget()
    driver.until(lambda: preview._made is not None, "the pages")

    def pictures():
        with opened_pdf(preview._made.pdf.files[0]) as pages:
            return sum(isinstance(one, pdfium.PdfImage) for page in pages for one in page.get_objects(max_depth=8))

    assert pictures() == 2
    made = preview._made
    for _ in range(30):
        if driver.app.focusWidget() is preview.choices.photos:
            break
        driver.press(Qt.Key.Key_Tab)
    driver.press(Qt.Key.Key_Space)
    assert not preview.choices.photos.isChecked()
    driver.until(lambda: preview._made not in (None, made), "the pages made anew")
    assert pictures() == 0
    driver.press(Qt.Key.Key_Escape)
    pages._print((rows[0], rows[1]))
    assert not driver.window.pages.currentWidget().choices.photos.isVisible()
