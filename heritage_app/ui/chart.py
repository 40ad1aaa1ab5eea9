"""The condition of a site over time, as a step line with numbered marks that match the rows below it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from heritage_app.ui.paint import MARK_SIZE, announce, digits, paint_mark, trailing
from heritage_app.ui.theme import theme

RANKED: Final = ("no-visible-damage", "minor", "moderate", "severe", "destroyed")
NOT_ASSESSED: Final = "not-assessed"
YEAR_STEPS: Final = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500)


@dataclass(frozen=True, slots=True)
class ChartPoint:
    """One report in the chart: when it happened, as far as known, and the condition after it."""

    number: int
    """Number of its mark and of its row below the chart."""
    earliest: int | None
    """First day it may have happened, as `date.toordinal`; None when nothing is known of the beginning."""
    latest: int | None
    """Last day it may have happened, likewise."""
    condition: str
    """Key of the condition scale."""
    label: str
    """What happened and when, in words, for tooltip and screen reader."""


@dataclass(frozen=True, slots=True)
class Step:
    """A stretch of time in one condition, in days from `date.toordinal`."""

    start: float
    end: float
    condition: str


def mark_day(point: ChartPoint) -> float | None:
    """Return the day of the mark of *point*: the middle of its window, or the end that is known."""
    if point.earliest is None or point.latest is None:
        return point.latest if point.earliest is None else point.earliest
    return (point.earliest + point.latest) / 2


def steps(points: Sequence[ChartPoint], start: float, today: float) -> list[Step]:
    """
    Return the stretches of the step line from *start* to *today*, oldest first.

    Before the first assessment the condition is not known, and never taken for undamaged. A report that could
    not assess the condition does not end the stretch before it: it says nothing new.
    """
    placed = [(day, p.condition) for p in points if (day := mark_day(p)) is not None and p.condition in RANKED]
    placed.sort(key=lambda pair: pair[0])
    ends = [day for day, _ in placed[1:]] + [max([today, *(day for day, _ in placed)])]
    stretches = [Step(day, end, condition) for (day, condition), end in zip(placed, ends, strict=False)]
    known_from = placed[0][0] if placed else today
    return [Step(start, known_from, NOT_ASSESSED), *stretches]


def year_span(points: Sequence[ChartPoint], today: int) -> tuple[int, int]:
    """Return the first and last year of the axis: from a little before the first day to the present."""
    days = [day for p in points for day in (p.earliest, p.latest) if day is not None]
    last = max([today, *days])
    first = date.fromordinal(max(1, int(min([*days, today])))).year
    length = date.fromordinal(last).year + 1 - first
    return max(1, first - max(1, length // 3)), min(date.max.year, date.fromordinal(last).year + 1)


def year_step(years: int, width: float, label_width: float) -> int:
    """Return how many years apart labels stand on an axis *width* pixels wide, so that none touch."""
    for step in YEAR_STEPS:
        if width * step / max(1, years) >= label_width:
            return step
    return YEAR_STEPS[-1]


class ConditionChart(QWidget):
    """
    Step chart of reports. Time runs in the direction of reading; arrow keys go from mark to mark.

    The rows below the chart carry the same numbers and are its accessible version; `accessible_rows` gives
    their text. Reports without any date have no mark.
    """

    current_changed = Signal(int)
    """The number of the mark that was moved to."""
    activated = Signal(int)
    """The number of the mark that was clicked, or on which Enter or Space was pressed."""

    def __init__(self, words: Mapping[str, str], today: date, *, parent: QWidget | None = None) -> None:
        """Build the chart; *words* gives the short word for every key of the condition scale."""
        super().__init__(parent)
        self._words = dict(words)
        self._points: tuple[ChartPoint, ...] = ()
        self._today = today.toordinal()
        self._current: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self._name()

    def set_points(self, points: Sequence[ChartPoint], today: date) -> None:
        """Show *points*; the line ends at *today*."""
        dated = (p for p in points if mark_day(p) is not None)
        self._points = tuple(sorted(dated, key=lambda p: (mark_day(p) or 0, p.number)))
        self._today = today.toordinal()
        self._current = None
        self._name()
        self.update()

    def accessible_rows(self) -> list[str]:
        """Return what a screen reader says of each mark, in the order of time."""
        template = QCoreApplication.translate("ConditionChart", "{number}: {label}. {condition}.")
        return [
            template.format(number=digits(p.number), label=p.label, condition=self._words[p.condition])
            for p in self._points
        ]

    @property
    def current(self) -> ChartPoint | None:
        """The mark the keys have moved to."""
        return None if self._current is None else self._points[self._current]

    def sizeHint(self) -> QSize:
        """Six rows and the years."""
        return QSize(480, round(self._row_height() * 6 + self._small().height() + 18))

    def minimumSizeHint(self) -> QSize:
        """Narrow, but as high."""
        return QSize(260, self.sizeHint().height())

    # Geometry: everything is laid out left to right, and `_x` alone mirrors it.

    def _small(self) -> QFontMetrics:
        return QFontMetrics(theme().font("caption"))

    def _row_height(self) -> float:
        return max(24.0, self._small().height() + 8.0)

    def _plot(self) -> QRectF:
        gutter = max(self._small().horizontalAdvance(word) for word in self._words.values()) + 14
        side = MARK_SIZE / 2 + 4
        height = self._row_height() * (len(RANKED) - 1)
        return QRectF(gutter, side, max(60.0, self.width() - gutter - side - 8), height)

    def _years(self) -> tuple[int, int]:
        return year_span(self._points, self._today)

    def _x(self, day: float) -> float:
        plot = self._plot()
        first, last = (date(year, 1, 1).toordinal() for year in self._years())
        part = min(1.0, max(0.0, (day - first) / (last - first)))
        x = plot.left() + part * plot.width()
        return self.width() - x if self._mirrored() else x

    def _y(self, condition: str) -> float:
        plot = self._plot()
        if condition == NOT_ASSESSED:  # a lane of its own, apart from the scale: it has no rank
            return plot.bottom() + self._row_height()
        return plot.top() + plot.height() * RANKED.index(condition) / (len(RANKED) - 1)

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def mark_rects(self) -> list[QRectF]:
        """Return where each mark is painted, in the order of time; marks of one row are kept apart."""
        reading = -1 if self._mirrored() else 1
        reached: dict[str, float] = {}
        rects = []
        for point in self._points:
            x = self._x(mark_day(point) or 0)
            before = reached.get(point.condition)
            if before is not None and (x - before) * reading < MARK_SIZE + 2:
                x = before + reading * (MARK_SIZE + 2)
            x = min(max(x, MARK_SIZE / 2), self.width() - MARK_SIZE / 2)
            reached[point.condition] = x
            y = self._y(point.condition)
            rects.append(QRectF(x - MARK_SIZE / 2, y - MARK_SIZE / 2, MARK_SIZE, MARK_SIZE))
        return rects

    # Painting, from the back to the front.

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint area, grid, years, line, windows and marks."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        first_year, _ = self._years()
        line = steps(self._points, date(first_year, 1, 1).toordinal(), self._today)
        self._paint_area(painter, line)
        self._paint_grid(painter)
        self._paint_years(painter)
        self._paint_line(painter, line)
        self._paint_windows(painter)
        self._paint_marks(painter)
        if self.hasFocus() and self._current is None:
            painter.setPen(QPen(QColor(theme().accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _paint_area(self, painter: QPainter, line: Sequence[Step]) -> None:
        top = self._y(RANKED[0])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # soft edges would leave seams
        for step in line:
            if step.condition != NOT_ASSESSED:
                corner, end = (
                    QPointF(self._x(step.start), top),
                    QPointF(self._x(step.end), self._y(step.condition)),
                )
                painter.fillRect(QRectF(corner, end).normalized(), QColor(theme().chart_area))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _paint_grid(self, painter: QPainter) -> None:
        plot = self._plot()
        painter.setFont(theme().font("caption"))
        for condition in (*RANKED, NOT_ASSESSED):
            y = self._y(condition)
            if condition != NOT_ASSESSED:
                painter.setPen(QPen(QColor(theme().line), 1))
                painter.drawLine(QLineF(self._flip(plot.left()), y, self._flip(plot.right()), y))
            painter.setPen(QColor(theme().secondary))
            words = QRectF(0, y - 12, plot.left() - 10, 24)
            if self._mirrored():
                words.moveLeft(self.width() - words.width())
            painter.drawText(words, trailing(self.layoutDirection()), self._words[condition])

    def _flip(self, x: float) -> float:
        return self.width() - x if self._mirrored() else x

    def _paint_years(self, painter: QPainter) -> None:
        plot = self._plot()
        first, last = self._years()
        small = self._small()
        wide = small.horizontalAdvance(digits(2000)) + 18
        apart = year_step(last - first, plot.width(), wide)
        base = self._y(NOT_ASSESSED) + 10
        for year in range(first + -first % apart, last + 1, apart):
            x = self._x(date(year, 1, 1).toordinal())
            painter.setPen(QPen(QColor(theme().card_edge), 1))
            painter.drawLine(QLineF(x, base, x, base + 4))
            painter.setPen(QColor(theme().secondary))
            room = QRectF(x - wide / 2, base + 4, wide, small.height() + 2)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, digits(year))

    def _paint_line(self, painter: QPainter, line: Sequence[Step]) -> None:
        before: Step | None = None
        for step in line:
            colour = QColor(theme().badges[step.condition].mark)
            y = self._y(step.condition)
            pen = QPen(colour, 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
            if step.condition == NOT_ASSESSED:
                pen = QPen(colour, 2, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
                pen.setDashPattern([3, 3])
            if before is not None and before.condition != NOT_ASSESSED:
                painter.setPen(QPen(colour, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
                x = self._x(step.start)
                painter.drawLine(QLineF(x, self._y(before.condition), x, y))
            painter.setPen(pen)
            if step.end > step.start:
                painter.drawLine(QLineF(self._x(step.start), y, self._x(step.end), y))
            before = step

    def _paint_windows(self, painter: QPainter) -> None:
        first, _ = (date(year, 1, 1).toordinal() for year in self._years())
        for point in self._points:
            start = first if point.earliest is None else point.earliest
            end = self._today if point.latest is None else point.latest
            left, right = sorted((self._x(start), self._x(end)))
            if right - left > 3:
                colour = QColor(theme().badges[point.condition].mark)
                y = self._y(point.condition)
                bar = QRectF(left, y - 5, right - left, 10)
                painter.setPen(QPen(colour, 1))
                colour.setAlpha(70)
                painter.setBrush(colour)
                painter.drawRoundedRect(bar, 5, 5)

    def _paint_marks(self, painter: QPainter) -> None:
        for place, (point, rect) in enumerate(zip(self._points, self.mark_rects(), strict=True)):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme().base))
            painter.drawEllipse(rect.adjusted(-3, -3, 3, 3))
            if self.hasFocus() and place == self._current:
                painter.setPen(QPen(QColor(theme().accent), 2))
                painter.drawEllipse(rect.adjusted(-3, -3, 3, 3))
            paint_mark(painter, rect, point.condition, point.number)

    # Keys and mouse.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move to the neighbouring mark on that side; Home and End to the oldest and the latest."""
        on = -1 if self._mirrored() else 1
        moves = {Qt.Key.Key_Right: on, Qt.Key.Key_Left: -on, Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        key = Qt.Key(event.key())
        last = len(self._points) - 1
        if not self._points:
            super().keyPressEvent(event)
        elif key in moves:
            unset = -1 if moves[key] > 0 else last + 1
            place = (unset if self._current is None else self._current) + moves[key]
            self._go(min(max(place, 0), last))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(0 if key == Qt.Key.Key_Home else last)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.current is not None:
            self.activated.emit(self.current.number)
        else:
            super().keyPressEvent(event)

    def _go(self, place: int) -> None:
        if place == self._current:
            return
        self._current = place
        self._name()
        announce(self, self.accessible_rows()[place])
        self.current_changed.emit(self._points[place].number)
        self.update()

    def _name(self) -> None:
        self.setAccessibleName(QCoreApplication.translate("ConditionChart", "Condition over time"))
        rows = self.accessible_rows()
        if self._current is not None:
            self.setAccessibleDescription(rows[self._current])
        elif rows:
            self.setAccessibleDescription(" ".join(rows))
        else:
            self.setAccessibleDescription(QCoreApplication.translate("ConditionChart", "Not assessed yet."))

    def _place_at(self, position: QPointF) -> int | None:
        for place, rect in enumerate(self.mark_rects()):
            if rect.adjusted(-3, -3, 3, 3).contains(position):
                return place
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a mark goes to it and activates it."""
        place = self._place_at(event.position())
        if place is None:
            super().mousePressEvent(event)
            return
        self._go(place)
        self.activated.emit(self._points[place].number)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that marks can be clicked."""
        over = self._place_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def event(self, event: QEvent) -> bool:
        """Show the words of a mark as its tooltip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self._place_at(QPointF(event.pos()))
            text = "" if place is None else self.accessible_rows()[place]
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Forget the mark, so that coming back starts at the chart as a whole."""
        self._current = None
        self._name()
        super().focusOutEvent(event)


class NumberMark(QWidget):
    """The numbered mark of a condition beside the row that explains it."""

    def __init__(self, number: int, condition: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number, self._condition = number, condition
        self.setFixedSize(MARK_SIZE, MARK_SIZE)
        self.setAccessibleName(digits(number))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark."""
        painter = QPainter(self)
        paint_mark(painter, self.rect(), self._condition, self._number)
