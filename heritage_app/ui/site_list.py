"""How sites are painted: a row of three lines in the list, cells in the table; and the plain list of other records."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from heritage_app.ui.columns import COLUMNS
from heritage_app.ui.icons import draw_icon
from heritage_app.ui.paint import (
    advance,
    badge_icon,
    elided,
    ink,
    one_line,
    paint_box,
    paint_cropped,
    paint_words,
    trailing,
)
from heritage_app.ui.theme import sizes, theme

if TYPE_CHECKING:
    from heritage_app.domain.site import SiteRow
    from heritage_app.ui.covers import Covers
    from heritage_app.ui.say import Say

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole

_SELECTED, _UNDER_MOUSE, _WITH_FOCUS, _BY_KEYS = (  # as numbers: flags of Python cost more than what they guard
    flag.value
    for flag in (
        QStyle.StateFlag.State_Selected,
        QStyle.StateFlag.State_MouseOver,
        QStyle.StateFlag.State_HasFocus,
        QStyle.StateFlag.State_KeyboardFocusChange,
    )
)

SIGNS = (("disagree", "estimates-disagree"), ("hazard", "unsafe-to-visit"))
"""Badges whose icons stand behind the condition, and the flags that show them."""

TYPE_ICONS = {
    "archaeological-site": "layers",
    "tell": "layers",
    "ruin": "layers",
    "building": "building-2",
    "historic-quarter": "building-2",
    "city": "building-2",
    "town": "building-2",
    "village": "building-2",
    "house": "building-2",
    "library": "book-open",
    "archive": "archive",
    "cultural-landscape": "map",
    "road": "map",
    "rock-art": "image",
    "mosaic": "layout-grid",
}
"""Icons of types of place; every other type is a monument of some sort."""


def why_found(row: SiteRow, say: Say) -> str:
    """Why a row stands in the answer to a search, where its name does not show it; else empty."""
    if row.why is None:
        return ""
    from heritage_app.domain.found import say_why

    return say_why(row.why, say.lang)


class SiteDelegate(QStyledItemDelegate):
    """Paints one site: tile, name, place, condition, signs of disagreement and danger, date of the last report."""

    def __init__(self, say: Say, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self.covers: Covers | None = None
        """Photos of the sites, once there is time for them."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """66 pixels high, more with larger text."""
        return QSize(200, row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row."""
        row: SiteRow | None = index.data(ROW_ROLE)
        area, direction = option.rect, option.direction
        painter.save()
        paint_ground(painter, option)
        if row is None:
            _paint_to_come(painter, area, direction)
            painter.restore()
            return
        painter.translate(area.topLeft())
        places = _places(area.width(), area.height(), direction)
        cover = self.covers.image(row.id) if self.covers is not None else None
        _paint_tile(painter, places.tile, row.type, cover)
        now, why = theme(), why_found(row, self._say)
        paint_text(painter, places.name, row.name, "body_strong", now.text, direction)
        colour = now.accent if why else now.secondary
        paint_text(painter, places.below, why or row.place, "caption", colour, direction)
        self._paint_state(painter, places, row, direction)
        painter.restore()

    def _paint_state(self, painter: QPainter, places: _Places, row: SiteRow, direction: Qt.LayoutDirection) -> None:
        now = theme()
        signs = [kind for kind, flag in SIGNS if flag in row.flags]
        words = self._say.term("condition", row.condition)
        wanted = 14 + 6 + advance(words, "caption_strong") + 2
        room = places.state.width() - 8 - 20 * len(signs)
        date, date_width = self._date(row, room - wanted)
        if date:
            painter.setFont(now.shared_font("caption"))
            painter.setPen(ink(now.secondary))
            painter.drawText(places.state, trailing(direction), date)
        state, rest = places.parts_of_state(max(20, min(wanted, room - date_width)), len(signs))
        paint_words(painter, state, badge_icon(row.condition), words, now.badges[row.condition].word, direction)
        for kind, sign in zip(signs, rest, strict=True):
            draw_icon(painter, sign, badge_icon(kind), now.badges[kind].word)

    def _date(self, row: SiteRow, room: int) -> tuple[str, int]:
        """The date of the last report and its width; shorter forms, and none at last, where the line is too short."""
        for edtf in _date_forms(row.last_edtf, row.last_day):
            date = self._say.short_date(edtf)
            width = advance(date, "caption")
            if width <= room:
                return date, width + 2
        return "", 0


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the parts of a row are, from its own corner and in its own direction; all rows in view share one."""

    tile: QRect
    name: QRect
    below: QRect
    state: QRect
    """The third line, from edge to edge."""
    direction: Qt.LayoutDirection
    row: QRect

    def parts_of_state(self, width: int, signs: int) -> tuple[QRect, tuple[QRect, ...]]:
        """Room for the condition, *width* pixels wide, and for the signs behind it."""
        return _parts_of_state(self.row.width(), self.row.height(), self.direction, width, signs)


@lru_cache(maxsize=64)
def _places(width: int, height: int, direction: Qt.LayoutDirection) -> _Places:
    area, side = QRect(0, 0, width, height), sizes()["icon"]["thumbnail"]
    parts = (QRect(14, (height - side) // 2, side, side), *three_lines(area.adjusted(74, 0, -15, 0)))
    tile, name, below, state = (QStyle.visualRect(direction, area, part) for part in parts)
    return _Places(tile, name, below, state, direction, area)


@lru_cache(maxsize=1024)
def _parts_of_state(
    width: int, height: int, direction: Qt.LayoutDirection, state: int, signs: int
) -> tuple[QRect, tuple[QRect, ...]]:
    area = QRect(0, 0, width, height)
    line = three_lines(area.adjusted(74, 0, -15, 0))[2]
    words = QRect(line.left(), line.top(), state, line.height())
    top = line.top() + (line.height() - 14) // 2
    icons = [QRect(words.right() + 8 + 20 * place, top, 14, 14) for place in range(signs)]
    return QStyle.visualRect(direction, area, words), tuple(QStyle.visualRect(direction, area, one) for one in icons)


@lru_cache(maxsize=4096)  # while somebody types, the same rows are painted at every letter
def _date_forms(edtf: str, last_day: int | None) -> tuple[str, ...]:
    """A date as it is, and shorter ones that say less."""
    if last_day is None:
        return (edtf,)
    from heritage_app.domain.dates import day_to_iso

    last = day_to_iso(last_day)
    return edtf, f"[..{last}]", f"[..{last[:-3]}]"


class CellDelegate(QStyledItemDelegate):
    """Paints one cell of the table: the name in strong type, the condition with its icon, all else as plain text."""

    def __init__(self, say: Say, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._say = say

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the cell."""
        row: SiteRow | None = index.data(ROW_ROLE)
        column = COLUMNS[index.column()]
        area, direction = option.rect, option.direction
        painter.save()
        paint_ground(painter, option, bar=column.key == COLUMNS[0].key)
        inner = area.adjusted(8, 0, -8, -1)  # as the heads have it
        if row is None:
            paint_box(painter, _bar(area, inner, direction, inner.width() * 3 // 5), 4, fill=theme().line)
        elif column.key == "condition":
            words = column.text(self._say, row)
            paint_words(painter, inner, badge_icon(row.condition), words, theme().badges[row.condition].word, direction)
        else:
            role = "body_strong" if column.key == COLUMNS[0].key else "body"
            paint_text(painter, inner, column.text(self._say, row), role, theme().text, direction, end=column.numeric)
        painter.restore()


def _bar(area: QRect, line: QRect, direction: Qt.LayoutDirection, width: int) -> QRect:
    """A bar in place of a text, a third as high as its line."""
    high = max(6, line.height() // 3)
    return QStyle.visualRect(direction, area, QRect(line.left(), line.top() + (line.height() - high) // 2, width, high))


def _paint_to_come(painter: QPainter, area: QRect, direction: Qt.LayoutDirection) -> None:
    """A row that is still being read: tile and lines without words."""
    side = sizes()["icon"]["thumbnail"]
    tile = QRect(area.left() + 14, area.top() + (area.height() - side) // 2, side, side)
    paint_box(painter, QStyle.visualRect(direction, area, tile), 6, fill=theme().window, edge=theme().line)
    for line, parts in zip(three_lines(area.adjusted(74, 0, -15, 0)), (5, 3, 4), strict=True):
        paint_box(painter, _bar(area, line, direction, line.width() * parts // 8), 3, fill=theme().line)


def row_height() -> int:
    """Height of a row of three lines, which grows with the text size."""
    usual: int = sizes()["height"]["list"]
    return max(usual, round(usual * theme().text_size / 100))


def three_lines(area: QRect) -> tuple[QRect, QRect, QRect]:
    """Three lines of text in a row, evenly set."""
    step = (area.height() - 14) // 3
    top = area.top() + 8
    first = QRect(area.left(), top, area.width(), step)
    return first, first.translated(0, step), first.translated(0, 2 * step)


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, *, bar: bool = True) -> None:
    """Paint what lies behind a row or a cell: selection with its *bar*, hover, focus ring, the line below."""
    now = theme()
    area: QRect = option.rect
    state = option.state.value
    direction = option.direction
    if state & _SELECTED:
        painter.fillRect(area, ink(now.selection))
        edge = QRect(area.left(), area.top(), 3 if bar else 0, area.height())
        painter.fillRect(QStyle.visualRect(direction, area, edge), ink(now.accent))
    elif state & _UNDER_MOUSE:
        painter.fillRect(area, ink(now.hover))
    painter.fillRect(area.left(), area.bottom(), area.width(), 1, ink(now.line))
    if state & _WITH_FOCUS and state & _BY_KEYS:
        paint_box(painter, area.adjusted(1, 1, -1, -2), 4, edge=now.accent, width=2)


def paint_text(
    painter: QPainter,
    rect: QRect,
    text: str,
    role: str,
    colour: str,
    direction: Qt.LayoutDirection,
    *,
    end: bool = False,
) -> None:
    """Paint one line of text, elided where it does not fit; at the *end* of its room where that is asked."""
    painter.setFont(theme().shared_font(role))
    painter.setPen(ink(colour))
    painter.drawText(rect, one_line(direction, end), elided(text, role, rect.width()))


def _paint_tile(painter: QPainter, tile: QRect, kind: str | None, cover: QImage | None) -> None:
    """A photo of the site; without one a quiet tile with the icon of the type of place."""
    if cover is not None:
        paint_cropped(painter, tile, cover, corner=6)
        return
    icon, now = TYPE_ICONS.get(kind or "", "landmark"), theme()
    ratio = painter.device().devicePixelRatioF()
    picture = _tile_picture(icon, now.window, now.line, now.secondary, tile.width(), ratio)
    painter.drawPixmap(tile.x(), tile.y(), tile.width(), tile.height(), picture)


@lru_cache(maxsize=256)
def _tile_picture(icon: str, fill: str, edge: str, colour: str, side: int, ratio: float) -> QPixmap:
    """A tile with an icon, painted once: half of the rows in view have the same."""
    picture = QPixmap(round(side * ratio), round(side * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter, tile = QPainter(picture), QRect(0, 0, side, side)
    paint_box(painter, tile, 6, fill=fill, edge=edge)
    draw_icon(painter, tile.adjusted(13, 13, -13, -13), icon, colour)
    painter.end()
    return picture


class RowList(QListView):
    """A list whose rows are all alike, that leaves letters to the search of the window."""

    activated_row = Signal(QModelIndex)
    """Enter was pressed on a row, or it was double-clicked."""

    def __init__(self, name: str, delegate_of: Callable[[QObject], QStyledItemDelegate], parent: QWidget | None = None):
        super().__init__(parent)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setAccessibleName(name)
        self.setItemDelegate(delegate_of(self))
        self.doubleClicked.connect(self.activated_row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; letters go on to the window, which searches with them."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated_row.emit(self.currentIndex())
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier or (plain and is_letter(event.text())):
            event.ignore()
        else:
            super().keyPressEvent(event)


def is_letter(text: str) -> bool:
    """Whether a key types something that can begin a search."""
    return bool(text.strip()) and text.isprintable()
