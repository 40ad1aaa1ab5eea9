"""Marks are drawn with mouse and keys, moved, described, deleted and taken back, and stay where they were drawn."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from ui.album import Album
from ui.driving import texts_of

from heritage_app.domain.photo import Mark, MarkShape
from heritage_app.ui.marks import INK, MarksTool, first_shape, paint_marks, shifted, stretched
from heritage_app.ui.viewer import ViewerPage
from heritage_app.ui.zoom import spot

BOX = Mark(MarkShape.BOX, ((0.2, 0.2), (0.4, 0.4)), "Crack")
POINT = Mark(MarkShape.POINT, ((0.7, 0.7),), "Hole", "r1")
REPORTS = (("r1", "30 August 2015  ·  Destroyed"), ("r2", "April 2013  ·  Moderate"))
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(driver, tmp_path):
    """The viewer with a photo in which marks are being drawn; `page.saved` holds every set of marks it gave out."""
    album = Album(tmp_path)
    page = ViewerPage(album.rows, 0, driver.window.say, album.pictures(), parent=driver.window)
    page.saved = []
    page.marks_changed.connect(lambda row, marks: page.saved.append(marks))
    driver.window.open_page(page)
    for _ in range(4):
        driver.until(lambda: not page.pictures.busy, "the pictures")
        driver.app.processEvents()
    page.show_reports(REPORTS)
    QTest.keyClicks(page.canvas, "m")
    driver.app.processEvents()
    yield page
    page.pictures.stop()


def at(page, x, y):
    """A point of the photo, in shares, as a point of the canvas."""
    return spot((x, y), page.canvas.picture_rect()).toPoint()


def drag(page, start, end):
    """Draw from one point of the photo to another with the mouse."""
    QTest.mousePress(page.canvas, Qt.MouseButton.LeftButton, pos=at(page, *start))
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    for point in (middle, end):
        QTest.mouseMove(page.canvas, at(page, *point))
    QTest.mouseRelease(page.canvas, Qt.MouseButton.LeftButton, pos=at(page, *end))


def close(points, expected, by=0.01):
    """Whether corners lie where they are expected, to within a pixel or two."""
    return len(points) == len(expected) and all(
        math.dist(one, other) < by for one, other in zip(points, expected, strict=True)
    )


def draw_with_mouse(page, shape):
    """Press the button of a shape as a mouse does, for shapes that a key asks for are there at once."""
    page.marks_panel.tool.begin(shape)


def test_each_shape_is_drawn_with_the_mouse(page):
    """A click makes a point, a drag a box and an arrow, clicks and a double click an outline."""
    draw_with_mouse(page, MarkShape.POINT)
    QTest.mouseClick(page.canvas, Qt.MouseButton.LeftButton, pos=at(page, 0.1, 0.1))
    draw_with_mouse(page, MarkShape.BOX)
    drag(page, (0.2, 0.3), (0.5, 0.6))
    draw_with_mouse(page, MarkShape.ARROW)
    drag(page, (0.9, 0.9), (0.7, 0.5))
    draw_with_mouse(page, MarkShape.POLYGON)
    corners = ((0.6, 0.1), (0.8, 0.1), (0.8, 0.4))
    for corner in corners:
        QTest.mouseClick(page.canvas, Qt.MouseButton.LeftButton, pos=at(page, *corner))
    QTest.mouseDClick(page.canvas, Qt.MouseButton.LeftButton, pos=at(page, *corners[-1]))
    marks = page.saved[-1]
    assert [mark.shape for mark in marks] == [
        MarkShape.POINT,
        MarkShape.BOX,
        MarkShape.ARROW,
        MarkShape.POLYGON,
    ]
    assert all(mark.whole for mark in marks)
    assert close(marks[0].points, ((0.1, 0.1),))
    assert close(marks[1].points, ((0.2, 0.3), (0.5, 0.6)))
    assert close(marks[2].points, ((0.9, 0.9), (0.7, 0.5)))
    assert close(marks[3].points, corners)


@pytest.mark.parametrize(("key", "shape"), list(zip("2345", MarkShape, strict=True)))
def test_each_shape_is_drawn_with_keys_alone(page, key, shape):
    """A digit begins it in the middle of what is seen, arrows move it, Shift sizes it, Enter keeps it."""
    QTest.keyClicks(page.canvas, key)
    begun = page.marks_panel.tool.begun
    assert page.saved == [] and begun
    QTest.keyClick(page.canvas, Qt.Key.Key_Right)
    QTest.keyClick(page.canvas, Qt.Key.Key_Down)
    QTest.keyClick(page.canvas, Qt.Key.Key_Right, SHIFT)
    QTest.keyClick(page.canvas, Qt.Key.Key_Return)
    (mark,) = page.saved[-1]
    assert mark.shape is shape and mark.whole
    assert min(x for x, _ in mark.points) > min(x for x, _ in begun)
    assert page.marks_panel.text.hasFocus()


def test_a_new_mark_gets_its_words_and_its_report_by_keys(driver, page):
    """After Enter the words can be typed at once; Enter there goes back to the photo."""
    QTest.keyClicks(page.canvas, "3")
    QTest.keyClick(page.canvas, Qt.Key.Key_Return)
    driver.type("Fallen wall")
    driver.press(Qt.Key.Key_Return)
    assert page.canvas.hasFocus()
    panel = page.marks_panel
    panel.report.setFocus()
    QTest.keyClick(panel.report, Qt.Key.Key_Down)
    panel.report.activated.emit(panel.report.currentIndex())
    (mark,) = page.saved[-1]
    assert (mark.text, mark.damage_id) == ("Fallen wall", "r1")
    assert "1: Fallen wall" in {row.title for row in panel.row_buttons}


def test_a_mark_is_chosen_moved_and_one_corner_dragged_with_the_mouse(page):
    """Its line is the handle of the whole; the squares are those of its corners."""
    page.marks_panel.tool.show_marks((BOX,))
    drag(page, (0.3, 0.2), (0.35, 0.3))
    (moved,) = page.saved[-1]
    assert close(moved.points, ((0.25, 0.3), (0.45, 0.5)))
    drag(page, (0.45, 0.5), (0.6, 0.7))
    (sized,) = page.saved[-1]
    assert close(sized.points, ((0.25, 0.3), (0.6, 0.7)))
    assert sized.text == "Crack"


def test_a_mark_is_chosen_moved_sized_and_deleted_with_keys(page):
    """Page Down chooses, arrows move, Space takes a corner, Delete deletes; each is one change, saved when finished."""
    page.marks_panel.tool.show_marks((BOX, POINT))
    QTest.keyClick(page.canvas, Qt.Key.Key_PageDown)
    for _ in range(5):
        QTest.keyClick(page.canvas, Qt.Key.Key_Right)
    assert page.saved == []
    QTest.keyClick(page.canvas, Qt.Key.Key_Return)
    assert len(page.saved) == 1
    assert close(page.saved[-1][0].points, ((0.25, 0.2), (0.45, 0.4)))
    QTest.keyClick(page.canvas, Qt.Key.Key_Space)
    QTest.keyClick(page.canvas, Qt.Key.Key_Up, CTRL)
    QTest.keyClick(page.canvas, Qt.Key.Key_PageDown)
    assert close(page.saved[-1][0].points, ((0.25, 0.199), (0.45, 0.4)), by=0.002)
    assert page.marks_panel.tool.mark == POINT
    QTest.keyClick(page.canvas, Qt.Key.Key_Delete)
    assert [mark.text for mark in page.saved[-1]] == ["Crack"]


def test_every_change_can_be_taken_back_and_made_again(page):
    """Ctrl+Z goes back step by step to where it began, Ctrl+Shift+Z forward again; both are saved."""
    tool = page.marks_panel.tool
    tool.show_marks((BOX,))
    states = [tool.marks]
    tool.choose(0)
    tool.describe("Wide crack", "r2")
    states.append(tool.marks)
    QTest.keyClicks(page.canvas, "2")
    QTest.keyClick(page.canvas, Qt.Key.Key_Return)
    states.append(tool.marks)
    tool.choose(0)
    page.canvas.setFocus()
    QTest.keyClick(page.canvas, Qt.Key.Key_Delete)
    states.append(tool.marks)
    for state in reversed(states[:-1]):
        QTest.keyClick(page.canvas, Qt.Key.Key_Z, CTRL)
        assert tool.marks == state == page.saved[-1]
    assert not tool.can_undo and not page.marks_panel.undo.isEnabled()
    for state in states[1:]:
        QTest.keyClick(page.canvas, Qt.Key.Key_Z, CTRL | SHIFT)
        assert tool.marks == state == page.saved[-1]


def test_escape_gives_up_one_thing_at_a_time_and_then_goes_back(page):
    """First the shape begun, then the mark chosen, then the drawing of marks; nothing of it is saved."""
    tool = page.marks_panel.tool
    tool.show_marks((BOX,))
    QTest.keyClicks(page.canvas, "4")
    QTest.keyClick(page.canvas, Qt.Key.Key_Escape)
    assert tool.shape is None and not tool.begun
    QTest.keyClick(page.canvas, Qt.Key.Key_PageDown)
    QTest.keyClick(page.canvas, Qt.Key.Key_Left)
    QTest.keyClick(page.canvas, Qt.Key.Key_Escape)
    assert tool.marks == (BOX,)
    QTest.keyClick(page.canvas, Qt.Key.Key_Escape)
    QTest.keyClick(page.canvas, Qt.Key.Key_Escape)
    assert page.marks_panel is None and page.saved == []


def test_what_is_moved_and_typed_is_kept_when_another_photo_is_shown(page):
    """Leaving finishes what is begun; nothing that was drawn is lost."""
    page.marks_panel.tool.show_marks((BOX,))
    QTest.keyClick(page.canvas, Qt.Key.Key_PageDown)
    QTest.keyClick(page.canvas, Qt.Key.Key_Right)
    page.marks_panel.text.setText("Wider now")
    page.step(1)
    (mark,) = page.saved[-1]
    assert mark.text == "Wider now" and close(mark.points, ((0.21, 0.2), (0.41, 0.4)))
    page.step(-1)
    assert page.row.draft.marks == (mark,)


def test_a_corner_is_added_to_an_outline_and_taken_out_again(page):
    """Insert puts one half-way to the next; Delete takes the chosen one; three always stay."""
    triangle = Mark(MarkShape.POLYGON, ((0.2, 0.2), (0.4, 0.2), (0.4, 0.4)))
    tool = page.marks_panel.tool
    tool.show_marks((triangle,))
    QTest.keyClick(page.canvas, Qt.Key.Key_PageDown)
    QTest.keyClick(page.canvas, Qt.Key.Key_Space)
    QTest.keyClick(page.canvas, Qt.Key.Key_Insert)
    assert close(tool.marks[0].points, ((0.2, 0.2), (0.3, 0.2), (0.4, 0.2), (0.4, 0.4)))
    QTest.keyClick(page.canvas, Qt.Key.Key_Delete)
    assert tool.marks[0].points == triangle.points


def test_marks_keep_their_place_however_the_photo_is_zoomed(page):
    """A box drawn on a zoomed photo lies on the same stones when all of it is shown."""
    page.canvas.zoom_by(3)
    draw_with_mouse(page, MarkShape.BOX)
    drag(page, (0.45, 0.45), (0.55, 0.55))
    assert close(page.saved[-1][0].points, ((0.45, 0.45), (0.55, 0.55)), by=0.004)
    page.canvas.fit()
    page.marks_panel.tool.choose(None)
    assert page.marks_panel.tool.hit(spot((0.5, 0.45), page.canvas.picture_rect()), page.canvas.picture_rect())[0] == 0


def test_the_mouse_outside_the_photo_draws_nothing(page):
    """The ground beside the photo is not the photo."""
    draw_with_mouse(page, MarkShape.POINT)
    QTest.mouseClick(page.canvas, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert page.saved == []


def test_the_panel_names_everything(page, unnamed_controls):
    """Every control has a name, and the list says what each mark shows and the report it belongs to."""
    page.marks_panel.tool.show_marks((BOX, POINT))
    page.marks_panel.refresh()
    page.marks_panel.tool.choose(1)
    assert unnamed_controls(page) == []
    assert page.marks_panel.row_buttons[1].accessibleName() == "2: Hole, 30 August 2015  ·  Destroyed"
    assert any("Del deletes" in text for text in texts_of(page.marks_panel))


@pytest.mark.parametrize("mark", [BOX, POINT, Mark(MarkShape.ARROW, ((0.1, 0.9), (0.6, 0.5))),
                                  Mark(MarkShape.POLYGON, ((0.2, 0.2), (0.8, 0.2), (0.5, 0.8)))])  # fmt: skip
def test_a_mark_is_painted_at_its_corners(app, mark):
    """The bright line passes through every corner, whatever the size of the picture."""
    image = QImage(600, 400, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGray)
    painter = QPainter(image)
    rect = QRectF(0, 0, 600, 400)
    paint_marks(painter, rect, (mark,))
    painter.end()
    for point in mark.points:
        x, y = round(point[0] * 600), round(point[1] * 400)
        around = [image.pixelColor(x + dx, y + dy) for dx in range(-10, 11) for dy in range(-10, 11)]
        assert any(colour == INK for colour in around), point


shares = st.floats(0, 1)
steps = st.floats(-2, 2)


@given(st.lists(st.tuples(shares, shares), min_size=1, max_size=6), steps, steps)
def test_no_move_and_no_size_takes_a_mark_off_its_photo(points, dx, dy):
    """Whatever is asked for, every corner stays on the picture; a move keeps the shape."""
    moved = shifted(tuple(points), dx, dy)
    assert all(0 <= x <= 1 and 0 <= y <= 1 for x, y in moved)
    for (x, y), (new_x, new_y) in zip(points, moved, strict=True):
        assert new_x - x == pytest.approx(moved[0][0] - points[0][0], abs=1e-9)
        assert new_y - y == pytest.approx(moved[0][1] - points[0][1], abs=1e-9)
    assert all(0 <= x <= 1 and 0 <= y <= 1 for x, y in stretched(tuple(points), dx, dy))


@given(st.sampled_from(list(MarkShape)), shares, shares, shares, shares)
def test_a_shape_from_the_keyboard_is_whole_at_once(shape, left, top, right, bottom):
    """Whatever part of the photo is in view, Enter can keep the shape."""
    seen = QRectF(min(left, right), min(top, bottom), abs(right - left), abs(bottom - top))
    assert Mark(shape, first_shape(shape, seen)).whole


def test_marks_of_the_registry_do_not_wipe_out_a_move_under_way():
    """While a mark is being moved, an answer of the registry waits; the same marks again change nothing."""
    tool = MarksTool((BOX,))
    tool.choose(0)
    tool._nudge(0.1, 0, False)
    tool.show_marks((POINT,))
    assert len(tool.marks) == 1 and tool.marks[0].text == "Crack"
    tool.finish()
    tool.show_marks(tool.marks)
    assert tool.can_undo
