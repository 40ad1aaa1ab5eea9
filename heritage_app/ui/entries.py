"""Plain rows of things that are no sites: reports, estimates, sources, people, trash, and what the palette finds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from heritage_app.ui.icons import draw_icon
from heritage_app.ui.paint import trailing
from heritage_app.ui.site_list import ROW_ROLE, paint_ground, paint_text
from heritage_app.ui.theme import theme

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()


HEADING = "heading"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row: what it says, and what it stands for."""

    title: str
    caption: str = ""
    icon: str = "file-text"
    tone: str = "secondary"
    """Colour of the icon: a tone of the theme, or the key of a badge whose word colour it takes."""
    end: str = ""
    """Text at the end: a date, a shortcut."""
    kind: str = ""
    """Kind of record, `command`, `view`, or `HEADING` for the title of a group, which nobody can choose."""
    record_id: str = ""
    site_id: str = ""

    @property
    def sentence(self) -> str:
        """What a screen reader says."""
        return ", ".join(part for part in (self.title, self.caption, self.end) if part)


class EntryModel(QAbstractListModel):
    """Entries as they are given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show other entries."""
        self.beginResetModel()
        self.entries = list(entries)
        self.endResetModel()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self.entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Titles of groups cannot be chosen."""
        if index.isValid() and self.entries[index.row()].kind == HEADING:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The title, the entry itself, or the sentence a screen reader says."""
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == ROW_ROLE:
            return entry
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return entry.sentence
        return None


class EntryDelegate(QStyledItemDelegate):
    """Paints entries: icon, title, caption below or, in the compact form, behind it, and the end."""

    def __init__(self, parent: QObject | None = None, *, compact: bool = False) -> None:
        super().__init__(parent)
        self._compact = compact

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One or two lines high."""
        body = QFontMetrics(theme().font("body_medium")).height()
        small = QFontMetrics(theme().font("caption")).height()
        if index.data(ROW_ROLE).kind == HEADING:
            return QSize(200, small + 14)
        return QSize(200, max(36, body + 14) if self._compact else max(54, body + small + 18))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row."""
        entry: Entry = index.data(ROW_ROLE)
        area: QRect = option.rect
        direction: Qt.LayoutDirection = option.direction
        if entry.kind == HEADING:
            self._paint_heading(painter, area, entry, direction)
            return
        painter.save()
        paint_ground(painter, option)

        def place(rect: QRect) -> QRect:
            return QStyle.visualRect(direction, area, rect)

        high = area.height()
        icon = QRect(area.left() + 16, area.top() + (high - 18) // 2, 18, 18)
        now = theme()
        colour = now.badges[entry.tone].word if entry.tone in now.badges else str(getattr(now, entry.tone))
        draw_icon(painter, place(icon), entry.icon, colour)
        painter.setFont(now.font("caption"))
        painter.setPen(QColor(now.secondary))
        end = painter.fontMetrics().horizontalAdvance(entry.end) + 2 if entry.end else 0
        inner = QRect(area.left() + 46, area.top(), area.width() - 46 - 15, high)
        if self._compact:
            painter.drawText(place(inner), trailing(direction), entry.end)
            self._paint_one_line(painter, area, inner.adjusted(0, 0, -end - 12, 0), entry, direction)
        else:
            body = QFontMetrics(now.font("body_medium")).height()
            small = painter.fontMetrics().height()
            top = area.top() + (high - body - small - 2) // 2
            foot = QRect(inner.left(), top + body + 2, inner.width(), small)
            painter.drawText(place(foot), trailing(direction), entry.end)
            first = QRect(inner.left(), top, inner.width(), body)
            paint_text(painter, place(first), entry.title, "body_medium", now.text, direction)
            rest = foot.adjusted(0, 0, -end - 8, 0)
            paint_text(painter, place(rest), entry.caption, "caption", now.secondary, direction)
        painter.restore()

    def _paint_heading(self, painter: QPainter, area: QRect, entry: Entry, direction: Qt.LayoutDirection) -> None:
        """The title of a group, small, at the foot of its row."""
        painter.save()
        high = QFontMetrics(theme().font("caption")).height()
        line = QRect(area.left() + 16, area.bottom() - high - 4, area.width() - 32, high)
        paint_text(painter, line, entry.title, "caption", theme().secondary, direction)
        painter.restore()

    def _paint_one_line(
        self, painter: QPainter, area: QRect, line: QRect, entry: Entry, direction: Qt.LayoutDirection
    ) -> None:
        metrics = QFontMetrics(theme().font("body_medium"))
        wide = min(metrics.horizontalAdvance(entry.title) + 2, line.width())
        title = QRect(line.left(), line.top(), wide, line.height())
        paint_text(
            painter, QStyle.visualRect(direction, area, title), entry.title, "body_medium", theme().text, direction
        )
        rest = line.adjusted(wide + 10, 0, 0, 0)
        if entry.caption and rest.width() > 20:
            where = QStyle.visualRect(direction, area, rest)
            paint_text(painter, where, entry.caption, "caption", theme().secondary, direction)
