"""The viewer shows a photo at once and sharp soon after, goes on by keys, and hides what is graphic."""

from __future__ import annotations

import itertools
import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from ui.album import Album
from ui.driving import texts_of

from heritage_app.domain.errors import HeritageError
from heritage_app.domain.photo import CustodyEvent, CustodyRow, PictureTrouble
from heritage_app.domain.vocabulary import Visibility
from heritage_app.ui.photo_facts import breakable, camera_moment, direction_words, photo_problem
from heritage_app.ui.pictures import MOST_PIXELS, Pictures, blurred, full_side
from heritage_app.ui.viewer import ViewerPage
from heritage_app.ui.zoom import FIT, View, kept, place, shares, zoomed

RED = (192, 32, 32)


@pytest.fixture
def album(tmp_path):
    """Two photos with real files."""
    return Album(tmp_path)


@pytest.fixture
def viewer(driver, album, qtbot):
    """A function that opens photos over the main window and waits until they are decoded."""
    opened = []

    def open_(rows=None, index=0, pictures=None):
        page = ViewerPage(
            rows or album.rows, index, driver.window.say, pictures or album.pictures(), parent=driver.window
        )
        opened.append(page)
        driver.window.open_page(page)
        rest(driver, page)
        return page

    yield open_
    for page in opened:
        page.pictures.stop()


def rest(driver, page):
    """Wait until everything wanted is decoded and shown."""
    for _ in range(6):
        driver.until(lambda: not page.pictures.busy, "the pictures")
        driver.app.processEvents()


def colour_at(page, share_x, share_y):
    """Colour of the canvas at a point of the photo, given in shares."""
    rect = page.canvas.picture_rect()
    at = QPoint(round(rect.left() + share_x * rect.width()), round(rect.top() + share_y * rect.height()))
    ratio = page.canvas.grab().devicePixelRatio()
    return page.canvas.grab().toImage().pixelColor(at * ratio).getRgb()[:3]


def near(one, other, by=40):
    """Whether two colours are alike, as far as JPEG leaves them."""
    return all(abs(a - b) < by for a, b in zip(one, other, strict=True))


def test_the_thumbnail_is_there_before_anything_is_decoded(driver, album):
    """The first picture shown is the small one; the sharp one replaces it, of the size of the screen and no larger."""
    begin = threading.Event()

    def load(row, side):
        assert begin.wait(10)
        return album.load(row, side)

    pictures = Pictures(load, album.thumbnail)
    page = ViewerPage(album.rows, 0, driver.window.say, pictures, parent=driver.window)
    driver.window.open_page(page)
    driver.until(lambda: page.canvas.image is not None, "the thumbnail")
    assert page.canvas.image.width() == 160
    assert album.sizes == []
    begin.set()
    rest(driver, page)
    assert page.canvas.image.width() > 160
    assert album.sizes[0][0] == "before" and album.sizes[0][1] < 2000
    page.pictures.stop()


def test_zooming_in_fetches_the_whole_picture_and_keeps_the_point_under_the_pointer(driver, viewer, album):
    """One wheel notch moves nothing under the pointer; larger than the screen, all pixels are decoded."""
    page = viewer()
    at = page.canvas.picture_rect().center() + QPointF(60, 40)
    before = shares(at, page.canvas.picture_rect())
    for _ in range(6):
        wheel = QWheelEvent(
            at, page.canvas.mapToGlobal(at), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(page.canvas, wheel)
    after = shares(at, page.canvas.picture_rect())
    assert page.canvas.view.zoom == pytest.approx(1.25**6)
    assert (after.x(), after.y()) == pytest.approx((before.x(), before.y()), abs=0.002)
    rest(driver, page)
    assert ("before", 2000) in album.sizes
    assert page.canvas.image.width() == 2000


def test_keys_zoom_fit_and_show_pixel_for_pixel(driver, viewer):
    """+ and - zoom, 1 shows 100 %, 0 fits; the scale is said in the bar."""
    page = viewer()
    fitted = page.canvas.per_cent
    driver.press(Qt.Key.Key_Plus)
    assert page.canvas.per_cent > fitted
    driver.press(Qt.Key.Key_Minus)
    assert page.canvas.per_cent == fitted
    QTest.keyClicks(page.canvas, "1")
    assert page.canvas.per_cent == 100 and page.scale.text() == "100 %"
    QTest.keyClicks(page.canvas, "0")
    assert page.canvas.view == FIT


def test_arrows_pan_a_large_photo_and_turn_to_the_next_of_a_fitted_one(driver, viewer):
    """The same key does what there is room for; Page Down always goes on."""
    page = viewer()
    driver.press(Qt.Key.Key_Right)
    assert page.row.id == "after"
    driver.press(Qt.Key.Key_Right)
    assert page.row.id == "after" and not page.after.isEnabled()
    page.canvas.zoom_by(4)
    before = page.canvas.view
    driver.press(Qt.Key.Key_Left)
    assert page.row.id == "after" and page.canvas.view.x < before.x
    driver.press(Qt.Key.Key_PageUp)
    assert page.row.id == "before" and page.canvas.view == FIT


def test_dragging_pans(driver, viewer):
    """The photo follows the mouse."""
    page = viewer()
    page.canvas.zoom_by(4)
    left = page.canvas.picture_rect().left()
    middle = page.canvas.rect().center()
    QTest.mousePress(page.canvas, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(page.canvas, middle + QPoint(50, 0))
    QTest.mouseRelease(page.canvas, Qt.MouseButton.LeftButton, pos=middle + QPoint(50, 0))
    assert page.canvas.picture_rect().left() == pytest.approx(left + 50)


def test_right_to_left_the_next_photo_is_on_the_left_and_no_photo_is_mirrored(start, album):
    """In Arabic the left arrow goes on; the red edge stays on the right of the photo."""
    driver = start(lang="ar")
    page = ViewerPage(album.rows, 0, driver.window.say, album.pictures(), parent=driver.window)
    driver.window.open_page(page)
    rest(driver, page)
    assert page.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert near(colour_at(page, 0.985, 0.5), RED) and not near(colour_at(page, 0.015, 0.5), RED)
    assert page.title.text() == "هيكل المعبد من الشرق"
    driver.press(Qt.Key.Key_Left)
    assert page.row.id == "after"
    rest(driver, page)
    assert near(colour_at(page, 0.985, 0.5), RED)
    page.pictures.stop()


def test_everything_known_is_said_in_words(driver, viewer, album):
    """Caption, moment, credit, place, direction, file, hash, camera and custody stand beside the photo."""
    page = viewer()
    sha256 = album.before.file.sha256
    log = CustodyRow(
        at="2016-11-22T10:00:00Z", event=CustodyEvent.RECEIVED, person="Rania", means="dropped", hash_then=sha256
    )
    page.show_custody(sha256, [log, replace(log, event=CustodyEvent.VERIFIED, hash_then="0" * 64)])
    driver.app.processEvents()
    said = " | ".join(texts_of(page.facts)).replace("\u200b", "")
    for words in (
        "The cella from the east", "12 March 2010, 09:41:07", "Directorate of Antiquities", "CC BY 4.0",
        "34.54694, 38.27389", "View to the south-west, 247°", "2000 × 1500", sha256, "IMG_2010.jpg", "1/75 s",
        "هيكل المعبد من الشرق", "Received by", "Rania", "the file is not what it was",
    ):  # fmt: skip
        assert words in said, words


def test_the_hash_can_be_copied_whole(driver, viewer, album):
    """What is on the clipboard holds no invisible places to break in."""
    page = viewer()
    buttons = {one.accessibleName(): one for one in page.facts.findChildren(type(page.fit))}
    buttons["Copy the SHA-256 of the file"].click()
    assert QGuiApplication.clipboard().text() == album.before.file.sha256


def test_a_corrected_date_stands_beside_that_of_the_camera(driver, viewer, album):
    """Neither hides the other."""
    page = viewer([replace(album.before, taken_corrected=True)])
    said = texts_of(page.facts)
    assert "12 March 2010 (corrected)" in said and "12 March 2010, 09:41:07" in said


def test_a_graphic_photo_is_blurred_until_asked_for(driver, viewer, album):
    """Neither the photo nor its marks can be made out, at any zoom; the key S shows both."""
    row = replace(album.before, draft=replace(album.before.draft, graphic=True, visibility=Visibility.RESTRICTED))
    page = viewer([row])
    hidden = page.canvas.image
    assert page.reveal_button.isVisible() and not page.draw.isEnabled()
    assert detail(hidden) < detail(page.pictures.best(row)) / 3
    assert {"Graphic", "Restricted"} <= {badge.text for badge in page.facts.findChildren(badge_class())}
    QTest.keyClicks(page.canvas, "s")
    rest(driver, page)
    assert not page.reveal_button.isVisible() and page.draw.isEnabled()
    assert detail(page.canvas.image) > 3 * detail(hidden)


def badge_class():
    from heritage_app.ui.widgets import Badge

    return Badge


def detail(image):
    """The steepest step between two neighbours in the middle row of a picture brought to one size."""
    row = image.scaled(400, 300).convertToFormat(QImage.Format.Format_Grayscale8)
    levels = [row.pixelColor(x, 150).red() for x in range(370)]
    return max(abs(a - b) for a, b in itertools.pairwise(levels))


def test_a_blurred_picture_holds_no_more_than_a_dozen_columns(album):
    """What is hidden is gone, not covered: nobody is recognised however far the blur is zoomed."""
    sharp = album.load(album.before, 2000)
    assert blurred(sharp).scaledToWidth(12, Qt.TransformationMode.SmoothTransformation).width() == 12
    assert detail(blurred(sharp)) < 12


def test_a_picture_that_cannot_be_read_says_why(driver, viewer, album):
    """The words of the registry stand in the place of the picture; the photo can still be looked at with its facts."""
    camera = replace(album.before.camera, width=None, height=None, warning=PictureTrouble.UNREADABLE)
    page = viewer([replace(album.before, camera=camera), album.after])
    assert page.canvas.words == PictureTrouble.UNREADABLE
    assert not page.draw.isEnabled() and "IMG_2010.jpg" in " ".join(texts_of(page.facts))
    driver.press(Qt.Key.Key_PageDown)
    rest(driver, page)
    assert page.canvas.words == "" and page.canvas.image is not None


class Lost(HeritageError):
    """A refusal as decoders give it."""

    template = "“{name}” is gone from the disk"


def test_a_refusal_while_decoding_is_said_and_not_asked_again(driver, viewer, album):
    """Without even a thumbnail the reason is shown; the broken picture is not tried over and over."""
    tried = []

    def load(row, side):
        tried.append(row.id)
        raise Lost(name=row.file.original_name)

    page = viewer(album.rows[:1], pictures=Pictures(load, lambda row: None))
    assert page.canvas.words == "“IMG_2010.jpg” is gone from the disk"
    page.canvas.zoom_by(2)
    rest(driver, page)
    assert tried == ["before"]


def test_escape_goes_back_to_where_the_focus_was(driver, album):
    """Esc closes the page, and the widget that had the focus has it again."""
    driver.window.sites.focus_list()
    had = QApplication.focusWidget()
    left = []
    page = driver.program.conduct.photo_pages.open_viewer(album.rows, 1, left=left.append)
    driver.app.processEvents()
    driver.press(Qt.Key.Key_PageUp)
    driver.press(Qt.Key.Key_Escape)
    driver.settle()
    assert not driver.window.form_open
    assert QApplication.focusWidget() is had
    assert left == ["before"]
    assert page is not None


def test_every_control_of_the_viewer_has_a_name(driver, viewer, unnamed_controls):
    """A screen reader finds nothing without a name, and hears which photo it is."""
    page = viewer()
    assert unnamed_controls(page) == []
    assert page.canvas.accessibleName() == "The cella from the east"
    assert "1 of 2" in page.canvas.accessibleDescription()


@pytest.mark.parametrize("frame", [QRectF(0, 0, 800, 600), QRectF(20, 10, 300, 700)])
@pytest.mark.parametrize("picture", [QSizeF(4000, 3000), QSizeF(30_000, 3_000), QSizeF(60, 40)])
def test_a_view_never_shows_more_margin_than_it_must(frame, picture):
    """Whatever is asked for, the picture fills the frame as far as it can, and zooming out ends at fit."""
    for view in (View(-3, 9, 5), View(0.9, 0.1, 2), View(0.5, 0.5, 0.01), View(1, 1, 1e6)):
        rect = place(kept(view, picture, frame), picture, frame)
        for low, high, start, end in (
            (rect.left(), rect.right(), frame.left(), frame.right()),
            (rect.top(), rect.bottom(), frame.top(), frame.bottom()),
        ):
            if high - low >= end - start - 1e-6:
                assert low <= start + 1e-6 and high >= end - 1e-6
            else:
                assert low - start == pytest.approx(end - high, abs=1e-6)
    assert zoomed(FIT, 0.1, frame.center(), picture, frame).zoom == 1


def test_a_panorama_is_decoded_within_a_bound_of_pixels(album):
    """30,000 pixels across are scaled; a telephone's picture is not."""
    wide = replace(album.before, camera=replace(album.before.camera, width=30_000, height=4_000))
    side = full_side(wide)
    assert side < 30_000 and side * side * 4_000 / 30_000 <= MOST_PIXELS
    assert full_side(replace(album.before, camera=replace(album.before.camera, width=4000, height=3000))) == 4000


def test_every_trouble_of_a_picture_has_words_for_the_window(album):
    """Each sentence of the registry is one that translators find; in English it is the same sentence."""
    for trouble in PictureTrouble:
        row = replace(album.before, camera=replace(album.before.camera, warning=str(trouble)))
        assert photo_problem(row) == trouble
    assert photo_problem(album.before) == ""


def test_words_of_direction_and_moment():
    """Directions are named by the nearest of eight winds; what is no moment stays as it is written."""
    assert direction_words(359.9) == "north, 0°"
    assert direction_words(45) == "north-east, 45°"
    assert camera_moment("0000:00:00 00:00:00") == "0000:00:00 00:00:00"
    assert breakable("a" * 40).replace("\u200b", "") == "a" * 40
