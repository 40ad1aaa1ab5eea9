"""Marks on a photo: how they are painted, and how they are drawn, moved and taken back with mouse and keys."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPainterPathStroker, QPen, QPolygonF

from heritage_app.domain.photo import Mark, MarkShape
from heritage_app.ui.paint import digits
from heritage_app.ui.theme import theme
from heritage_app.ui.zoom import shares, spot

INK, HALO = QColor("#FFD84A"), QColor(16, 18, 22)
"""Yellow with a dark edge is seen on sand, sky and shadow alike, and in either theme."""
REACH: Final = 9.0
"""Screen pixels around a line or corner that the mouse still hits."""
STEP: Final = 0.01
"""How far one arrow key moves a mark, as a share of what is in view; with Ctrl a tenth of it."""
SMALLEST: Final = 4.0
"""Screen pixels that a dragged box or arrow is long at least."""

ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
Points = tuple[tuple[float, float], ...]
WHOLE: Final = QRectF(0, 0, 1, 1)


def outline(shape: MarkShape, points: Points, rect: QRectF) -> QPainterPath:
    """Return the lines of a mark on the picture that fills *rect*."""
    path, at = QPainterPath(), [spot(point, rect) for point in points]
    if not at:
        return path
    if shape is MarkShape.POINT:
        path.addEllipse(at[0], 9, 9)
        for step in (QPointF(1, 0), QPointF(0, 1)):
            path.moveTo(at[0] - step * 4)
            path.lineTo(at[0] + step * 4)
    elif shape is MarkShape.BOX and len(at) == 2:
        path.addRect(QRectF(at[0], at[1]).normalized())
    elif shape is MarkShape.ARROW and len(at) == 2:
        path.moveTo(at[0])
        path.lineTo(at[1])
        way = math.atan2(at[1].y() - at[0].y(), at[1].x() - at[0].x())
        for turn in (2.6, -2.6):
            path.moveTo(at[1])
            path.lineTo(at[1] + QPointF(math.cos(way + turn), math.sin(way + turn)) * 16)
    else:
        path.addPolygon(QPolygonF(at))
        if len(at) > 2:
            path.closeSubpath()
    return path


def number_place(mark: Mark, rect: QRectF) -> QPointF:
    """Return the middle of the number of a mark: beside its first corner, and on the picture."""
    points = [spot(point, rect) for point in mark.points]
    first = min(points, key=lambda at: at.x() + at.y()) if mark.shape is not MarkShape.ARROW else points[0]
    away = QPointF(0, 0) if mark.shape is MarkShape.ARROW else QPointF(-14, -14)
    inner = rect.adjusted(12, 12, -12, -12)
    at = first + away
    return QPointF(
        min(max(at.x(), inner.left()), inner.right()),
        min(max(at.y(), inner.top()), inner.bottom()),
    )


def paint_marks(painter: QPainter, rect: QRectF, marks: Sequence[Mark], current: int | None = None) -> None:
    """Paint *marks*, each with its number, over the picture that fills *rect*."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for place, mark in enumerate(marks):
        paint_shape(painter, outline(mark.shape, mark.points, rect), strong=place == current)
    painter.setFont(theme().font("caption_strong"))
    for number, mark in enumerate(marks, 1):
        _paint_number(painter, number_place(mark, rect), number)
    painter.restore()


def paint_shape(painter: QPainter, path: QPainterPath, *, strong: bool = False) -> None:
    """Paint lines that are seen on any ground; *strong* ones are those of the chosen mark."""
    join, cap = Qt.PenJoinStyle.RoundJoin, Qt.PenCapStyle.RoundCap
    width = 3.5 if strong else 2.2
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, more in ((HALO, 2.6), (INK, 0)):
        painter.setPen(QPen(colour, width + more, Qt.PenStyle.SolidLine, cap, join))
        painter.drawPath(path)


def _paint_number(painter: QPainter, at: QPointF, number: int) -> None:
    side = max(20.0, painter.fontMetrics().height() + 3.0)
    disc = QRectF(at.x() - side / 2, at.y() - side / 2, side, side)
    painter.setPen(QPen(HALO, 1.5))
    painter.setBrush(INK)
    painter.drawEllipse(disc)
    painter.setPen(HALO)
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, digits(number))


def shifted(points: Points, dx: float, dy: float) -> Points:
    """Return *points* moved by so much, as far as all of them stay on the picture."""
    dx = max(-min(x for x, _ in points), min(dx, 1 - max(x for x, _ in points)))
    dy = max(-min(y for _, y in points), min(dy, 1 - max(y for _, y in points)))
    return tuple((_on(x + dx), _on(y + dy)) for x, y in points)


def stretched(points: Points, dx: float, dy: float) -> Points:
    """Return *points* with the right and lower edge moved by so much; the top left stays."""
    left, top = min(x for x, _ in points), min(y for _, y in points)
    wide, high = max(x for x, _ in points) - left, max(y for _, y in points) - top
    across = max(STEP, min(wide + dx, 1 - left)) / wide if wide else 1.0
    down = max(STEP, min(high + dy, 1 - top)) / high if high else 1.0
    return tuple((_on(left + (x - left) * across), _on(top + (y - top) * down)) for x, y in points)


def _on(share: float) -> float:
    return min(1.0, max(0.0, share))


def first_shape(shape: MarkShape, seen: QRectF) -> Points:
    """Return a shape to begin with from the keyboard: in the middle of *seen*, a fifth of it wide (in shares)."""
    x, y, wide, high = seen.center().x(), seen.center().y(), seen.width() / 10, seen.height() / 10
    corners: dict[MarkShape, Points] = {
        MarkShape.POINT: ((x, y),),
        MarkShape.BOX: ((x - wide, y - high), (x + wide, y + high)),
        MarkShape.ARROW: ((x - wide, y + high), (x, y)),
        MarkShape.POLYGON: ((x - wide, y - high), (x + wide, y - high), (x + wide, y + high), (x - wide, y + high)),
    }
    return tuple((_on(px), _on(py)) for px, py in corners[shape])


class MarksTool(QObject):
    """
    The marks of one photo while they are drawn: what is chosen, what is begun, and what can be taken back.

    A change counts once it is finished: the mouse let go, Enter pressed, another mark chosen. Until then Esc gives it
    up. Positions are shares of the picture, so that zoom does not matter here.
    """

    changed = Signal(object)
    """A change is finished: all marks as they are now, a tuple of `Mark`."""
    chosen = Signal(object)
    """Another mark is chosen: its place, or None."""
    updated = Signal()
    """Something looks different."""
    drawn = Signal(int)
    """A new mark was drawn: its place."""

    def __init__(self, marks: Sequence[Mark] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.marks = tuple(marks)
        self.current: int | None = None
        self.corner: int | None = None
        self.shape: MarkShape | None = None
        """What is being drawn; None while marks are chosen and moved."""
        self.begun: Points = ()
        """Corners of the shape that is being drawn."""
        self._from_keys = False
        self._grip: QPointF | None = None
        self._held: tuple[Mark, ...] | None = None
        self._past: list[tuple[Mark, ...]] = []
        self._future: list[tuple[Mark, ...]] = []

    # ------------------------------------------------------------------------------------------------ what there is

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Take the marks as the registry has them now; what can be taken back stays where they are the same."""
        if tuple(marks) == self.marks or self.busy:
            return
        self.marks = tuple(marks)
        self._past.clear()
        self._future.clear()
        self.choose(self.current if self.current is not None and self.current < len(self.marks) else None)

    @property
    def busy(self) -> bool:
        """Whether a shape is begun, or a mark moved and not let go."""
        return bool(self.begun) or self._held is not None

    @property
    def by_keys(self) -> bool:
        """Whether the shape that is begun was put there by a key."""
        return self._from_keys

    @property
    def mark(self) -> Mark | None:
        """The chosen mark."""
        return self.marks[self.current] if self.current is not None else None

    @property
    def can_undo(self) -> bool:
        """Whether a change can be taken back."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Whether a change taken back can be made again."""
        return bool(self._future)

    def choose(self, place: int | None) -> None:
        """Choose a mark; a move of another one that is not finished is kept."""
        self.finish()
        self.shape, self.begun, self._grip = None, (), None
        self.current, self.corner = place, None
        self.chosen.emit(place)
        self.updated.emit()

    def step(self, by: int) -> None:
        """Choose the next mark or the one before."""
        if self.marks:
            here = self.current if self.current is not None else (-1 if by > 0 else 0)
            self.choose((here + by) % len(self.marks))

    # ------------------------------------------------------------------------------------------------ what is changed

    def begin(self, shape: MarkShape | None, seen: QRectF | None = None) -> None:
        """Begin a new mark; with *seen* (what is in view, in shares) a shape is there at once, for the keys."""
        self.choose(None)
        self.shape, self._from_keys = shape, seen is not None
        self.begun = first_shape(shape, seen) if shape is not None and seen is not None else ()
        self.updated.emit()

    def finish(self) -> None:
        """Finish what is begun, where it is whole; nothing else changes."""
        if self.shape is not None and Mark(self.shape, self.begun).whole:
            mark = Mark(self.shape, self.begun)
            self.shape, self.begun = None, ()
            self._commit((*self.marks, mark))
            self.current = len(self.marks) - 1
            self.chosen.emit(self.current)
            self.drawn.emit(self.current)
        elif self._held is not None:
            moved, self.marks, self._held = self.marks, self._held, None
            if moved != self.marks:
                self._commit(moved)
        self.updated.emit()

    def give_up(self) -> bool:
        """Give up what is begun or chosen, one thing at a time; returns whether there was anything."""
        if self.begun or self.shape is not None:
            self.begun, self.shape = (), None
        elif self._held is not None:
            self.marks, self._held = self._held, None
        elif self.current is not None:
            self.choose(None)
        else:
            return False
        self._grip = None
        self.updated.emit()
        return True

    def describe(self, text: str, damage_id: str | None) -> None:
        """Say what the chosen mark shows, and which damage report it belongs to."""
        if self.current is not None and self.mark is not None:
            self.finish()
            self._put(replace(self.mark, text=text, damage_id=damage_id), commit=True)

    def delete(self) -> None:
        """Take the chosen corner out of its polygon, or else the chosen mark away."""
        mark = self.mark
        if mark is None or self.current is None:
            return
        if self.corner is not None and mark.shape is MarkShape.POLYGON and len(mark.points) > 3:
            points = mark.points[: self.corner] + mark.points[self.corner + 1 :]
            self.corner = None
            self._put(replace(mark, points=points), commit=True)
            return
        rest = self.marks[: self.current] + self.marks[self.current + 1 :]
        self.current = self.corner = self._held = None
        self._commit(rest)
        self.chosen.emit(None)
        self.updated.emit()

    def undo(self) -> None:
        """Take the last change back."""
        self.finish()
        if self._past:
            self._future.append(self.marks)
            self._jump(self._past.pop())

    def redo(self) -> None:
        """Make a change again that was taken back."""
        if self._future:
            self._past.append(self.marks)
            self._jump(self._future.pop())

    def _jump(self, marks: tuple[Mark, ...]) -> None:
        self.marks = marks
        self.current = self.corner = None
        self.chosen.emit(None)
        self.changed.emit(self.marks)
        self.updated.emit()

    def _commit(self, marks: tuple[Mark, ...]) -> None:
        if marks == self.marks:
            return
        self._past.append(self._held if self._held is not None else self.marks)
        self._future.clear()
        self.marks, self._held = marks, None
        self.changed.emit(self.marks)

    def _put(self, mark: Mark, *, commit: bool) -> None:
        """Put *mark* in the place of the chosen one."""
        place = self.current
        if place is None:
            return
        marks = (*self.marks[:place], mark, *self.marks[place + 1 :])
        if commit:
            self._commit(marks)
        else:
            if self._held is None:
                self._held = self.marks
            self.marks = marks
        self.updated.emit()

    # ------------------------------------------------------------------------------------------------ keys

    def press_key(self, event: QKeyEvent, seen: QRectF) -> bool:
        """
        Do what a key means for marks; *seen* is what is in view, in shares. Returns whether it meant anything.

        Arrows move, with Shift they size, with Ctrl by little; Space goes from corner to corner, Insert adds one;
        Enter finishes, Delete deletes, Page Up and Page Down go from mark to mark, Esc gives up.
        """
        key, held = Qt.Key(event.key()), event.modifiers()
        if key in ARROWS and (self.begun or self.mark is not None):
            little = 0.1 if held & Qt.KeyboardModifier.ControlModifier else 1.0
            dx, dy = ARROWS[key][0] * seen.width(), ARROWS[key][1] * seen.height()
            self._nudge(dx * STEP * little, dy * STEP * little, bool(held & Qt.KeyboardModifier.ShiftModifier))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.busy:
            self.finish()
        elif key == Qt.Key.Key_Space and self._corners() > 1:
            after = -1 if self.corner is None else self.corner
            self.corner = after + 1 if after + 1 < self._corners() else None
            self.updated.emit()
        elif key == Qt.Key.Key_Insert and self.mark is not None:
            self._add_corner()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and (self.begun or self.mark is not None):
            self._take_back() if self.begun else self.delete()
        elif key == Qt.Key.Key_Escape:
            return self.give_up()
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp) and self.marks:
            self.step(1 if key == Qt.Key.Key_PageDown else -1)
        else:
            return False
        return True

    def _corners(self) -> int:
        return len(self.begun) if self.begun else len(self.mark.points) if self.mark is not None else 0

    def _nudge(self, dx: float, dy: float, size: bool) -> None:
        points = self.begun or (self.mark.points if self.mark is not None else ())
        if self.corner is not None and self.corner < len(points):
            x, y = points[self.corner]
            points = (*points[: self.corner], (_on(x + dx), _on(y + dy)), *points[self.corner + 1 :])
        elif size and len(points) > 1:
            points = stretched(points, dx, dy)
        else:
            points = shifted(points, dx, dy)
        self._set_points(points)

    def _set_points(self, points: Points) -> None:
        if self.begun:
            self.begun = points
            self.updated.emit()
        elif self.mark is not None:
            self._put(replace(self.mark, points=points), commit=False)

    def _add_corner(self) -> None:
        mark, here = self.mark, self.corner or 0
        if mark is not None and mark.shape is MarkShape.POLYGON:
            one, other = mark.points[here], mark.points[(here + 1) % len(mark.points)]
            middle = ((one[0] + other[0]) / 2, (one[1] + other[1]) / 2)
            self.corner = here + 1
            self._put(replace(mark, points=(*mark.points[: here + 1], middle, *mark.points[here + 1 :])), commit=True)

    def _take_back(self) -> None:
        """Take the last corner of a polygon back that is drawn with the mouse; anything else is given up."""
        self.begun = self.begun[:-1] if not self._from_keys else ()
        if not self.begun and self._from_keys:
            self.shape = None
        self.updated.emit()

    # ------------------------------------------------------------------------------------------------ mouse

    def press(self, at: QPointF, rect: QRectF) -> bool:
        """The mouse went down at *at*, with the picture in *rect*; returns whether that is for the marks."""
        if self.shape is not None:
            return self._draw(at, rect)
        place, corner = self.hit(at, rect)
        if place is None:
            if self.current is not None:
                self.choose(None)
            return False
        if place != self.current:
            self.choose(place)
        self.corner, self._grip = corner, shares(at, rect)
        self.updated.emit()
        return True

    def _draw(self, at: QPointF, rect: QRectF) -> bool:
        share = shares(at, rect)
        if not WHOLE.contains(share):
            return True
        point = (share.x(), share.y())
        if self._from_keys:
            self.begun, self._from_keys = (), False
        if self.shape is MarkShape.POINT:
            self.begun = (point,)
            self.finish()
        elif self.shape is MarkShape.POLYGON:
            near = self.begun and _distance(spot(self.begun[0], rect), at) < REACH
            if near and len(self.begun) > 2:
                self.finish()
            else:
                self.begun = (*self.begun, point)
        else:
            self.begun, self._grip = (point, point), share
        self.updated.emit()
        return True

    def drag(self, at: QPointF, rect: QRectF) -> bool:
        """The mouse moved with its button down; returns whether that is for the marks."""
        if self._grip is None:
            return self.shape is not None
        share = shares(at, rect)
        point = (_on(share.x()), _on(share.y()))
        if self.begun:
            self.begun = (self.begun[0], point)
        elif self.mark is not None and self.corner is not None:
            points = self.mark.points
            self._set_points((*points[: self.corner], point, *points[self.corner + 1 :]))
        elif self.mark is not None:
            by = share - self._grip
            self._set_points(shifted(self.mark.points, by.x(), by.y()))
            self._grip = share
        self.updated.emit()
        return True

    def release(self, at: QPointF, rect: QRectF) -> bool:
        """The mouse button was let go: what was drawn or moved is finished."""
        if self._grip is None:
            return self.shape is not None
        self._grip = None
        if self.begun:
            tail, head = (spot(point, rect) for point in self.begun)
            if _distance(tail, head) < SMALLEST:
                self.begun = ()
                self.updated.emit()
                return True
        else:
            self.corner = None
        self.finish()
        return True

    def close_polygon(self) -> None:
        """A double click: the polygon is whole."""
        if self.shape is MarkShape.POLYGON:
            self.begun = self.begun[:-1] if len(self.begun) > 1 and self.begun[-1] == self.begun[-2] else self.begun
            self.finish()

    def hit(self, at: QPointF, rect: QRectF) -> tuple[int | None, int | None]:
        """Which mark, and which corner of the chosen one, lies under the mouse."""
        if self.mark is not None:
            for corner, point in enumerate(self.mark.points):
                if len(self.mark.points) > 1 and _distance(spot(point, rect), at) < REACH:
                    return self.current, corner
        for place in reversed(range(len(self.marks))):
            mark = self.marks[place]
            stroker = QPainterPathStroker()
            stroker.setWidth(2 * REACH)
            lines = outline(mark.shape, mark.points, rect)
            if stroker.createStroke(lines).contains(at) or _distance(number_place(mark, rect), at) < 12:
                return place, None
        return None, None

    # ------------------------------------------------------------------------------------------------ painting

    def paint(self, painter: QPainter, rect: QRectF, pointer: QPointF | None) -> None:
        """Paint all marks, the handles of the chosen one, and what is begun."""
        paint_marks(painter, rect, self.marks, self.current)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        points = self.begun
        if self.shape is not None and points:
            drawn = points
            if self.shape is MarkShape.POLYGON and not self._from_keys and pointer is not None:
                at = shares(pointer, rect)
                drawn = (*points, (_on(at.x()), _on(at.y())))
            paint_shape(painter, outline(self.shape, drawn, rect), strong=True)
        elif self.mark is not None and len(self.mark.points) > 1:
            points = self.mark.points
        for corner, point in enumerate(points):
            at = spot(point, rect)
            painter.setPen(QPen(HALO, 1.5))
            painter.setBrush(QColor("#FFFFFF") if corner != self.corner else QColor(theme().accent))
            side = 5 if corner != self.corner else 7
            painter.drawRect(QRectF(at.x() - side, at.y() - side, 2 * side, 2 * side))
        painter.restore()


def _distance(one: QPointF, other: QPointF) -> float:
    return math.hypot(one.x() - other.x(), one.y() - other.y())
