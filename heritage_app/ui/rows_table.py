"""A table of any rows: its columns are data, its rows are frozen, keys go to whoever shows what a row says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from heritage_app.ui.site_list import paint_ground, paint_text
from heritage_app.ui.table import table_row_height
from heritage_app.ui.theme import theme

Index = QModelIndex | QPersistentModelIndex
LONGEST = 200
"""Characters of a cell that are painted; the whole is in the tool tip."""


@dataclass(frozen=True, slots=True)
class RowColumn:
    """One column: its title, what it says of a row, and its width in pixels (0 takes what is left)."""

    title: str
    text: Callable[[Any], str]
    width: int = 0
    tone: Callable[[Any], str] | None = None
    """Name of the colour of the words; without it, that of text."""


class RowsModel(QAbstractTableModel):
    """Frozen rows under columns."""

    def __init__(self, columns: Sequence[RowColumn], parent: QWidget) -> None:
        super().__init__(parent)
        self.columns: tuple[RowColumn, ...] = tuple(columns)
        self.rows: tuple[Any, ...] = ()

    def put(self, rows: Sequence[Any], columns: Sequence[RowColumn] | None = None) -> None:
        """Show other rows, under other columns where these are given."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.columns = self.columns if columns is None else tuple(columns)
        self.endResetModel()

    def change(self, place: int, row: Any) -> None:
        """Let one row say something else."""
        self.rows = (*self.rows[:place], row, *self.rows[place + 1 :])
        self.dataChanged.emit(self.index(place, 0), self.index(place, max(0, len(self.columns) - 1)))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        """How many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says; the first one says the whole row to a screen reader."""
        row, column = self.rows[index.row()], self.columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return column.text(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = [column.text(row)] if index.column() else [one.text(row) for one in self.columns]
            return ", ".join(filter(None, said))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Titles of the columns."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        return None


class _Delegate(QStyledItemDelegate):
    """Paints a cell as one line of text."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the cell."""
        model = index.model()
        if not isinstance(model, RowsModel):
            return
        column, row = model.columns[index.column()], model.rows[index.row()]
        tone = column.tone(row) if column.tone is not None else "text"
        area = option.rect
        painter.save()
        paint_ground(painter, option, bar=index.column() == 0)
        text = " ".join(column.text(row)[:LONGEST].split())
        direction = option.direction
        colour = getattr(theme(), tone)
        paint_text(painter, area.adjusted(8, 0, -8, -1), text, "body", colour, direction)
        painter.restore()


class RowsTable(QTableView):
    """A table of rows, one of which is chosen."""

    chosen = Signal(int)
    """Another row is chosen: its place, -1 for none."""
    opened = Signal(int)
    """Enter was pressed on a row."""
    digit = Signal(int)
    """A digit was typed on a row: what it stands for is told beside the table."""

    def __init__(self, name: str, columns: Sequence[RowColumn], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows_model = RowsModel(columns, self)
        self.setModel(self.rows_model)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(table_row_height())
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.selectionModel().currentRowChanged.connect(lambda now, before: self.chosen.emit(now.row()))
        self._fit()

    def put(self, rows: Sequence[Any], columns: Sequence[RowColumn] | None = None) -> None:
        """Show other rows; the first is chosen."""
        self.rows_model.put(rows, columns)
        self._fit()
        if rows:
            self.choose(0)

    def choose(self, place: int) -> None:
        """Choose a row, and scroll to it."""
        if 0 <= place < self.rows_model.rowCount():
            self.setCurrentIndex(self.rows_model.index(place, 0))
            self.scrollTo(self.currentIndex())

    @property
    def place(self) -> int:
        """Place of the row that is chosen, -1 for none."""
        return self.currentIndex().row()

    def _fit(self) -> None:
        head = self.horizontalHeader()
        for place, column in enumerate(self.rows_model.columns):
            stretch = column.width == 0
            mode = QHeaderView.ResizeMode.Stretch if stretch else QHeaderView.ResizeMode.Interactive
            head.setSectionResizeMode(place, mode)
            if not stretch:
                head.resizeSection(place, column.width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row, a digit chooses what it stands for; Alt and Ctrl with a key are for the page."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                event.ignore()
            else:
                self.opened.emit(self.place)
        elif plain and event.text().isdecimal() and self.place >= 0:
            self.digit.emit(int(event.text()))
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier or event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)
