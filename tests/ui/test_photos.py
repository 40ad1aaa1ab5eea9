"""Photos in the main window, driven as a person does: real files, real keys, a real registry."""

from __future__ import annotations

import random
import time
from dataclasses import replace
from pathlib import Path

import bagit
import pytest
from photo_rows import photo_row
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from ui.driving import texts_of

from heritage_app.domain.history import Deed
from heritage_app.media.store import media_path
from heritage_app.services.photo import edit_photo
from heritage_app.services.thumbnails import thumbnail_file
from heritage_app.ui.cards import RowButton
from heritage_app.ui.desk import RegistryDesk
from heritage_app.ui.photo_care import ExportPage, VerdictPage
from heritage_app.ui.photo_grid import Moment, PhotoGrid, PhotoWords, moments
from heritage_app.ui.photo_notice import AlikePage, BatchNotice, BatchPage
from heritage_app.ui.say import Say
from heritage_app.ui.thumbnails import Thumbnails
from heritage_app.ui.viewer import ViewerPage

KEY, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def picture(
    path: Path, *, seed: int = 0, taken: str = "", at: tuple[float, float] | None = None, size=(320, 240)
) -> Path:
    """A JPEG that looks like no other of another *seed*, with what a camera would write."""
    rolls = random.Random(seed)
    image = Image.frombytes("L", (8, 6), rolls.randbytes(48)).resize(size).convert("RGB")
    exif = Image.Exif()
    if taken:
        exif.get_ifd(0x8769)[0x9003] = taken
    if at is not None:
        gps = exif.get_ifd(0x8825)
        gps[1], gps[2], gps[3], gps[4] = "N", (at[0], 0, 0), "E", (at[1], 0, 0)
    image.save(path, "JPEG", quality=90, exif=exif)
    return path


@pytest.fixture
def folder(tmp_path):
    """Three photos of three days."""
    place = tmp_path / "card"
    place.mkdir()
    for number, day in enumerate(("2010:04:01", "2014:05:02", "2016:03:27")):
        picture(place / f"IMG_{number}.jpg", seed=number, taken=f"{day} 10:00:00")
    return place


def files(*paths):
    """What a file manager puts on the clipboard, and into a drag."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def paste(driver, data):
    """Ctrl+V, and wait until everything is in."""
    QGuiApplication.clipboard().setMimeData(data)
    driver.press(KEY.Key_V, CTRL)
    finish(driver)


def finish(driver):
    """Wait until nothing comes in any more."""
    driver.until(lambda: not driver.program.conduct.photos.adding.running, "the photos")
    driver.settle()


def photos_page(driver, site="Temple of Bel"):
    """The photos tab of a site, with the focus in the grid."""
    driver.choose(site)
    page = driver.tab("photos")
    driver.settle()
    return page


def notice(driver):
    """What stands above the record about photos that came in."""
    return driver.window.right.findChild(BatchNotice)


@pytest.fixture
def filled(driver, folder):
    """The Temple of Bel with three photos; the focus in its grid."""
    page = photos_page(driver)
    paste(driver, files(folder))
    page.grid.setFocus()
    driver.until(lambda: not driver.window.pictures.small.busy, "the pictures")
    return page


def names(page):
    """Names of the files in the grid, in order."""
    return [row.file.original_name for row in page.grid.photos.rows]


# ------------------------------------------------------------------------------------------------------- coming in


def test_an_empty_page_says_how_photos_come_in(driver):
    """Where no photo is, the page says the three ways, and offers files and a folder."""
    page = photos_page(driver)
    assert "Drop photos here, paste with Ctrl+V, or choose files." in texts_of(page)
    assert {"Choose files…", "Choose a folder…"} <= set(texts_of(page))
    assert not page.add.isVisible()


def test_pasted_files_come_in_and_one_undo_takes_them_back(filled, driver):
    """Ctrl+V takes a folder in: grid, tab, sidebar and message show it; Ctrl+Z takes all of it back, as one deed."""
    assert sorted(names(filled)) == ["IMG_0.jpg", "IMG_1.jpg", "IMG_2.jpg"]
    assert driver.window.record_pane.header.tabs.tabData(3) == "3"
    assert driver.window.sidebar.rows["photos"].hint == "3"
    assert driver.window.messages.words.text() == "3 photos were added."
    assert driver.window.actions_.by_name["undo"].text() == "Undo add photos of \u2068Temple of Bel\u2069"
    driver.press(KEY.Key_Z, CTRL)
    driver.settle()
    assert names(filled) == []
    driver.run("redo")
    assert len(names(filled)) == 3


def test_a_picture_on_the_clipboard_comes_in_as_a_file(driver):
    """A screenshot, which is no file, is kept as a PNG named by its time."""
    page = photos_page(driver)
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    data = QMimeData()
    data.setImageData(image)
    paste(driver, data)
    assert [row.file.media_type for row in page.grid.photos.rows] == ["image/png"]
    assert (page.grid.photos.rows[0].camera.width, page.grid.photos.rows[0].camera.height) == (60, 40)


def test_what_is_refused_is_named_and_the_rest_goes_on(driver, folder):
    """An empty file and a text are refused by name with a reason; the three photos are there; Details says why."""
    (folder / "nothing.jpg").write_bytes(b"")
    (folder / "notes.txt").write_text("not a picture")
    page = photos_page(driver)
    paste(driver, files(folder))
    assert len(names(page)) == 3
    banner = notice(driver).banners[0]
    assert banner.accessibleName().startswith("2 files could not be added. 3 photos were added.")
    banner.buttons[0].click()
    driver.settle()
    shown = driver.window.pages.currentWidget()
    assert isinstance(shown, BatchPage)
    said = " ".join(texts_of(shown))
    assert "is empty" in said
    assert "is not a picture" in said
    driver.press(KEY.Key_Escape)
    assert not driver.window.form_open


def test_a_photo_already_held_is_said_so(filled, driver, folder):
    """The same bytes again are not added again; the notice says where they are, and since when."""
    driver.window.drop_notice()
    paste(driver, files(folder / "IMG_2.jpg"))
    assert len(names(filled)) == 3
    said = notice(driver).banners[0].accessibleName().replace("\u2068", "").replace("\u2069", "")
    assert "already at Temple of Bel, 27 March 2016" in said


def test_photos_that_look_alike_are_both_kept_until_a_person_decides(driver, folder):
    """The same picture in other bytes is added too, and offered for review; one of them can go to the trash."""
    Image.open(folder / "IMG_0.jpg").save(folder / "IMG_0 copy.jpg", quality=70)
    page = photos_page(driver)
    paste(driver, files(folder))
    assert len(names(page)) == 4
    look = notice(driver).banners[0].buttons[-1]
    assert look.text() == "Look at them"
    look.click()
    driver.settle()
    review = driver.window.pages.currentWidget()
    assert isinstance(review, AlikePage)
    assert {side.row.file.original_name for side in review.sides} == {"IMG_0.jpg", "IMG_0 copy.jpg"}
    review.trash[0].click()
    driver.settle()
    assert len(names(page)) == 3
    assert not driver.window.form_open


def test_cancel_answers_at_once_and_keeps_what_is_in(driver, tmp_path):
    """After Cancel the status bar answers within half a second; what is in stays, and the notice counts both."""
    place = tmp_path / "many"
    place.mkdir()
    for number in range(60):
        picture(place / f"{number:02d}.jpg", seed=number, size=(800, 600))
    page = photos_page(driver)
    adding, job = driver.program.conduct.photos.adding, driver.window.saving.job
    QGuiApplication.clipboard().setMimeData(files(place))
    driver.press(KEY.Key_V, CTRL)
    driver.until(lambda: adding._progress[0] >= 3, "the first photos")
    job.cancel.click()
    assert job.words.text().startswith("Stopping: ")
    finish(driver)
    kept = len(names(page))
    assert 3 <= kept < 60
    said = notice(driver).banners[0].accessibleName()
    assert said.startswith(f"Stopped. {kept} photos were added, {60 - kept} were not.")
    assert not job.isVisible()


def drop(driver, widget, data):
    """Drag *data* onto a widget of the record and let it go there."""
    at = QPointF(widget.mapTo(driver.window.right, QPoint(20, 20)))
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(driver.window.right, QDragEnterEvent(at.toPoint(), copy, data, left, none))
    QApplication.sendEvent(driver.window.right, QDropEvent(at, copy, data, left, none))
    finish(driver)


def test_photos_dropped_on_a_report_belong_to_it_and_offer_the_day_of_the_look(driver, folder):
    """A drop on the card of a report ties the photos to it; the first date is offered as the day it was seen."""
    driver.choose("Temple of Bel")
    page = driver.tab("damage")
    card = next(one for one in page.children() if one.isWidgetType() and one.property("damage_id"))
    driver.window.record_pane.stack.currentWidget().ensureWidgetVisible(card)
    drop(driver, card, files(folder / "IMG_2.jpg"))
    row = driver.record.photos[0]
    assert row.draft.damage_id == driver.record.damage[0].id
    if driver.record.damage[0].draft.observed is None:
        offer = notice(driver).banners[-1]
        assert "27 March 2016" in offer.accessibleName()
        offer.buttons[0].click()
        driver.settle()
        assert driver.record.damage[0].draft.observed.edtf == "2016-03-27"


def test_a_photo_that_knows_its_place_offers_it_to_a_site_without_one(driver, tmp_path):
    """Mar Elian has no position: that of a photo is offered, and taken only when the person says so."""
    page = photos_page(driver, "Mar Elian monastery")
    paste(driver, files(picture(tmp_path / "gps.jpg", at=(34.0, 37.0))))
    assert driver.record.draft.point is None
    offer = notice(driver).banners[-1]
    offer.buttons[0].click()
    driver.settle()
    assert (driver.record.draft.point.lat, driver.record.draft.point.lon) == (34.0, 37.0)
    assert names(page) == ["gps.jpg"]


def test_nothing_on_the_clipboard_is_said_in_words(driver):
    """Ctrl+V with a text on the clipboard adds nothing and says what to do."""
    photos_page(driver)
    QGuiApplication.clipboard().setText("only words")
    driver.window.sites.focus_list()
    driver.press(KEY.Key_V, CTRL)
    driver.settle()
    assert any("no picture on the clipboard" in text for text in texts_of(driver.window.right))


# -------------------------------------------------------------------------------------------------------- the grid


def test_keys_go_through_the_grid_look_open_and_come_back(filled, driver):
    """Arrows move, Space shows one large and arrows go on there, Esc closes it, Enter opens the viewer."""
    grid = filled.grid
    grid.choose_place(0)
    driver.press(KEY.Key_Right)
    assert grid.currentIndex().row() == 1
    driver.press(KEY.Key_Space)
    assert filled.look.isVisible()
    driver.press(KEY.Key_Right)
    assert filled.look.row is grid.photos.rows[2]
    driver.press(KEY.Key_Escape)
    assert not filled.look.isVisible()
    driver.press(KEY.Key_Return)
    driver.settle()
    viewer = driver.window.pages.currentWidget()
    assert isinstance(viewer, ViewerPage)
    assert viewer.row.id == grid.photos.rows[2].id


def test_details_are_edited_by_keyboard_beside_what_the_camera_says(filled, driver):
    """F2 opens the details; the camera's date is said and kept, a corrected one stands, Exif and custody are shown."""
    grid = filled.grid
    grid.choose_place(names(filled).index("IMG_2.jpg"))
    driver.press(KEY.Key_F2)
    driver.settle()
    form = driver.window.pages.currentWidget()
    assert "The camera says \u206827 March 2016\u2069. Enter a date only to correct it" in texts_of(form)
    assert any("Received from \u2068Rania\u2069, pasted into the window" in text for text in texts_of(form))
    assert any("DateTimeOriginal" in text or "2016:03:27" in text for text in texts_of(form))
    driver.type("Gateway from the east")
    form.taken.focus_widget().setFocus()
    driver.type("28 March 2016")
    driver.press(KEY.Key_Return, CTRL)
    driver.settle()
    row = next(row for row in filled.grid.photos.rows if row.caption("en") == "Gateway from the east")
    assert row.taken_corrected
    assert row.taken.edtf == "2016-03-28"
    assert row.camera.taken.startswith("2016:03:27")


def test_delete_asks_why_and_undo_brings_back(filled, driver):
    """Ctrl+A and Del ask once for all, the reason is kept, Ctrl+Z brings all back, and the site stays where it is."""
    driver.press(KEY.Key_A, CTRL)
    assert len(filled.grid.selected_rows()) == 3
    driver.press(KEY.Key_Delete)
    driver.type("taken at another place")
    driver.press(KEY.Key_Return)
    driver.settle()
    assert names(filled) == []
    assert "Temple of Bel" in driver.names
    driver.run("undo")
    assert len(names(filled)) == 3


def edit(driver, row, **given):
    """Say something of a photo through the services."""
    day, draft = driver.desk.day, replace(row.draft, **given)
    driver.desk.write(
        Deed(verb="photo.edit", by="Rania"),
        lambda session: edit_photo(session, row.id, draft, today=day, version=row.version),
        lambda _: None,
    )
    driver.settle()


def test_graphic_photos_stay_blurred_until_somebody_asks(filled, driver):
    """A photo marked graphic shows nothing of its detail in the grid, says so aloud, and shows itself when asked."""
    row = filled.grid.photos.rows[0]
    plain = filled.grid.grab(filled.grid.visualRect(filled.grid.photos.index(0))).toImage()
    edit(driver, row, graphic=True)
    driver.until(lambda: not driver.window.pictures.small.busy)
    index = filled.grid.photos.index(0)
    assert "Graphic" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    hidden = filled.grid.grab(filled.grid.visualRect(index)).toImage()
    assert hidden != plain
    assert filled.reveal.isVisible()
    filled.reveal.click()
    driver.settle()
    shown = filled.grid.grab(filled.grid.visualRect(index)).toImage()
    assert shown != hidden
    assert not filled.reveal.isVisible()


def test_a_pair_is_named_before_and_after_and_stands_on_the_first_page(filled, driver):
    """Two photos of one view are called before and after; the overview shows them in one picture, with Compare."""
    rows = {row.file.original_name: row for row in filled.grid.photos.rows}
    edit(driver, rows["IMG_2.jpg"], same_view_as=rows["IMG_0.jpg"].id)
    places = {name: filled.grid.photos.index(names(filled).index(name)) for name in rows}
    assert "Before" in places["IMG_0.jpg"].data(Qt.ItemDataRole.AccessibleTextRole)
    assert "After" in places["IMG_2.jpg"].data(Qt.ItemDataRole.AccessibleTextRole)
    page = driver.tab("overview")
    tiles = [one.accessibleName() for one in page.findChildren(type(page.rows[0]).__mro__[1]) if one.accessibleName()]
    assert "Compare before and after: Before, 1 Apr 2010, After, 27 Mar 2016" in tiles
    assert "Add photo" in tiles


def test_all_photos_are_found_by_what_is_typed(filled, driver):
    """The list of the sidebar holds the photos of every site; letters typed narrow it; Esc shows all again."""
    edit(driver, filled.grid.photos.rows[0], captions=(("en", "Gateway"), ("ar", "البوابة")))
    driver.window.sidebar.rows["photos"].click()
    driver.settle()
    pane = driver.window.photos
    assert len(pane.view.grid.photos.rows) == 3
    pane.focus_list()
    driver.type("gatew")
    driver.settle()
    assert [row.caption("en") for row in pane.view.grid.photos.rows] == ["Gateway"]
    driver.press(KEY.Key_Escape)
    assert len(pane.view.grid.photos.rows) == 3
    driver.window.sidebar.rows["sites"].click()
    driver.settle()
    assert driver.window.list_stack.isVisible()


def test_the_list_of_sites_shows_a_photo_of_each_but_none_that_is_graphic(filled, driver):
    """The tile of a site is its latest photo that anybody may be shown unasked; other sites keep their icon."""
    tiles = driver.window.sites.list.tiles
    site_id = driver.record.row.id
    driver.until(lambda: tiles.covers is not None and tiles.covers.image(site_id) is not None, "the cover")
    other = next(row.id for row in driver.window.sites.model.rows if row.id != site_id)
    assert tiles.covers.image(other) is None
    for row in filled.grid.photos.rows:
        edit(driver, row, graphic=True)
    driver.until(lambda: tiles.covers.image(site_id) is None, "no cover")


def test_photos_for_the_list_wait_until_typing_pauses(filled, driver):
    """Rows that come at a key ask nothing more of the registry at once; their photos are looked up a little later."""
    sites, tiles = driver.window.sites, driver.window.sites.list.tiles
    driver.until(lambda: tiles.covers is not None and tiles.covers.image(driver.record.row.id) is not None, "the cover")
    driver.settle()
    sites.model.rows_came.emit(tuple(sites.model.rows))
    assert not driver.desk.busy
    driver.until(lambda: driver.desk.busy, "the photos")


def test_every_control_about_photos_has_a_name(filled, driver, unnamed_controls):
    """A screen reader finds no control without a name in grid, notice and details."""
    assert unnamed_controls(driver.window) == []
    driver.press(KEY.Key_F2)
    driver.settle()
    assert unnamed_controls(driver.window) == []
    assert QAccessible.queryAccessibleInterface(filled.grid).text(QAccessible.Text.Name) == "Photos"


def test_the_slider_changes_the_size_and_rows_stay_filled(filled, driver):
    """Arrow keys on the slider make pictures larger; each row is filled to its end."""
    before = filled.grid.tiles.side
    filled.slider.setFocus()
    for _ in range(4):
        QTest.keyClick(filled.slider, KEY.Key_Right)
    driver.settle()
    grid = filled.grid
    assert grid.tiles.side > before
    room = grid.viewport().width() - (0 if grid.verticalScrollBar().isVisible() else 11)
    across = room // grid.gridSize().width()
    assert room - across * grid.gridSize().width() < across + 1


def test_photos_lie_from_right_to_left_and_are_never_mirrored(start, folder):
    """In an Arabic window the first photo is at the right; its picture is the same picture, not its mirror image."""
    driver = start(lang="ar")
    page = photos_page(driver, "معبد بل")
    paste(driver, files(folder))
    driver.until(lambda: not driver.window.pictures.small.busy)
    grid = page.grid
    first, second = (grid.visualRect(grid.photos.index(place)) for place in (0, 1))
    assert first.left() > second.left()
    data = thumbnail_file(driver.desk.info.folder, grid.photos.rows[0].file.sha256)
    kept = QImage(str(data)).scaled(8, 6)
    held = grid.pictures.get(grid.photos.rows[0].file.sha256).scaled(8, 6)
    difference = sum(
        abs(kept.pixelColor(x, y).value() - held.pixelColor(x, y).value()) for x in range(8) for y in range(6)
    )
    assert difference < 48 * 24


# ---------------------------------------------------------------------------------------------------- small pictures


def test_small_pictures_keep_to_their_bound_and_skip_what_is_scrolled_past(app, tmp_path):
    """Ten wishes of which each replaces the last read only the last; what is kept never passes the bound."""
    path = picture(tmp_path / "one.jpg")
    read = []

    def load(file):
        read.append(file.sha256)
        return path.read_bytes()

    limit = 40 * 30 * 4 * 3
    pictures = Thumbnails(load, limit=limit)
    rows = [photo_row(str(number)) for number in range(200)]
    for start in range(0, 200, 20):
        pictures.want([row.file for row in rows[start : start + 20]], QSize(40, 40))
    while pictures.busy:
        app.processEvents()
    assert set(read) >= {row.file.sha256 for row in rows[180:]}
    assert len(read) <= 20 + 2 * 12
    assert pictures.bytes_held <= limit
    pictures.stop()


def test_a_file_that_is_gone_is_a_placeholder_and_stops_nothing(app, tmp_path):
    """A small picture whose file cannot be read is known to be none; those after it are read."""
    path = picture(tmp_path / "one.jpg")

    def load(file):
        if file.sha256.endswith("1"):
            raise FileNotFoundError(file.sha256)
        return path.read_bytes()

    pictures = Thumbnails(load)
    rows = [photo_row(name) for name in ("1", "2")]
    pictures.want([row.file for row in rows], QSize(64, 64))
    while pictures.busy:
        app.processEvents()
    assert pictures.is_none(rows[0].file.sha256)
    assert pictures.get(rows[1].file.sha256) is not None
    pictures.stop()


def test_before_and_after_need_two_days():
    """Photos of one view with one date, or of one day, are neither before nor after."""
    one = photo_row("1", taken="2010-04-01")
    assert moments([one, photo_row("2", same_view_as="1")]) == {}
    assert moments([one, photo_row("2", taken="2010-04-01", same_view_as="1")]) == {}
    later = photo_row("2", taken="2016", same_view_as="1")
    assert moments([later, one]) == {"1": Moment.BEFORE, "2": Moment.AFTER}


def test_a_grid_asks_only_for_what_is_in_view_and_a_screen_about_it(app):
    """Of two thousand photos a few dozen are asked for; after a jump to the end, those there."""
    asked = []
    pictures = Thumbnails(lambda file: asked.append(file.sha256))
    desk = RegistryDesk()
    grid = PhotoGrid(PhotoWords(Say(desk)), pictures)
    grid.resize(800, 500)
    grid.show()
    rows = [photo_row(str(number)) for number in range(2000)]
    grid.show_rows(rows)
    while pictures.busy or not asked:
        app.processEvents()
    assert rows[0].file.sha256 in asked
    assert len(asked) < 80
    end = time.monotonic() + 10
    while rows[-1].file.sha256 not in asked and time.monotonic() < end:
        grid.verticalScrollBar().setValue(grid.verticalScrollBar().maximum())
        QTest.qWait(5)
    assert rows[-1].file.sha256 in asked
    assert len(asked) < 160
    pictures.stop()
    desk.stop()
    grid.close()


# ------------------------------------------------------------------------------------------------ looking after files


def care_page(driver):
    """Run *Verify files* and return the page that says what it found."""
    care = driver.program.conduct.photos.care
    driver.window.actions_.by_name["verify"].trigger()
    driver.until(lambda: not driver.window.saving.job.busy, "the verdict")
    driver.settle()
    page = driver.window.pages.currentWidget()
    assert isinstance(page, VerdictPage)
    return care, page


def test_verify_tells_missing_and_altered_files_and_finds_them_again(filled, driver, folder):
    """A file taken away and one changed are named; both are found by their hash in a folder and put back."""
    registry = driver.desk.info.folder
    gone, changed = (
        media_path(registry, row.file.sha256)
        for row in filled.grid.photos.rows
        if row.file.original_name != "IMG_0.jpg"
    )
    gone.unlink()
    changed.chmod(0o644)
    changed.write_bytes(changed.read_bytes()[:-1] + b"x")
    care, page = care_page(driver)
    assert "Not every kept file is what it was." in page.banner.accessibleName()
    assert {"Missing", "Altered"} <= set(texts_of(page))
    wanted = []
    page.find_wanted.disconnect()
    page.find_wanted.connect(wanted.append)
    page.look_for.click()
    driver.press(KEY.Key_Escape)
    care.find_again(wanted[0], folder)
    driver.until(lambda: isinstance(driver.window.pages.currentWidget(), VerdictPage), "the second verdict")
    driver.settle()
    assert "Every kept file is there and unchanged" in driver.window.pages.currentWidget().banner.accessibleName()


def test_evidence_given_out_is_a_valid_bag_without_what_the_public_may_not_see(filled, driver, tmp_path):
    """For the public a graphic photo stays out and is named; the rest is a bag whose manifest holds."""
    edit(driver, filled.grid.photos.rows[0], graphic=True)
    filled.grid.setFocus()
    driver.run("export-evidence")
    page = driver.window.pages.currentWidget()
    assert isinstance(page, ExportPage)
    page.public.setChecked(True)
    asked = []
    page.wanted.disconnect()
    page.wanted.connect(lambda profile, to: asked.append((profile, to)))
    page.to.setText("The tribunal")
    page.go.click()
    target = tmp_path / "Evidence"
    driver.press(KEY.Key_Escape)
    driver.program.conduct.photos.care.export(filled.grid.photos.rows, target, *asked[0])
    driver.until(lambda: not driver.window.saving.job.busy, "the bag")
    driver.settle()
    assert bagit.Bag(str(target)).is_valid()
    assert len(list((target / "data" / "photos").iterdir())) == 2
    assert any("1 stayed out." in text for text in texts_of(driver.window.right))


def test_a_file_attached_to_a_source_is_kept_and_can_be_taken_off(driver, tmp_path):
    """The article itself, attached to its source, is listed there with its size; Undo takes the tie away again."""
    article = tmp_path / "مقال.pdf"
    article.write_bytes(b"%PDF-1.4 an article")
    driver.choose("Temple of Bel")
    page = driver.tab("sources")
    source = driver.record.sources[0]
    driver.program.conduct.photos.attachments.attach(source.id, source.draft.title, [article])
    driver.until(lambda: not driver.program.conduct.photos.attachments.running, "the file")
    driver.settle()
    rows = [row for row in page.findChildren(RowButton) if row.title == "مقال.pdf"]
    assert len(rows) == 1
    assert rows[0].caption.startswith("1 kB  ·  application/pdf")
    driver.run("undo")
    assert not [row for row in page.findChildren(RowButton) if row.title == "مقال.pdf"]
