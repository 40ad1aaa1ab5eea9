"""The view of sites, as a list of rows of three lines or as a table: one view, one selection, one place scrolled to."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from heritage_app.domain.query import Chosen, Sort
from heritage_app.ui.columns import COLUMNS, FIRST_SHOWN, column_title, place_of_column
from heritage_app.ui.filters import ChoiceMenu
from heritage_app.ui.site_list import CellDelegate, SiteDelegate, is_letter, row_height
from heritage_app.ui.theme import sizes, theme

if TYPE_CHECKING:
    from heritage_app.ui.say import Say
    from heritage_app.ui.site_model import SiteModel

NARROWEST, WIDEST = 48, 900
"""Pixels that a column may have."""


class SiteTable(QTableView):
    """
    Sites in rows of equal height, however many: a million rows cost no more than fifty.

    A QListView would ask the model for every row to lay them out; here their height is one number.
    """

    activated_row = Signal(QModelIndex)
    """Enter was pressed on a row, or it was double-clicked."""
    sort_wanted = Signal(object, bool)
    """The list is to be in this order (a `Sort`), and whether backwards."""

    def __init__(self, say: Say, model: SiteModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self.sites = model
        self.tiles, self._cells = SiteDelegate(say, self), CellDelegate(say, self)
        self._widths = {column.key: column.width for column in COLUMNS}
        self._shown = list(FIRST_SHOWN)
        self._all = self._choosing = self._fitting = False
        self._order = (Sort.SEVERITY, False)
        self.setModel(model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self._build_heads()
        self.doubleClicked.connect(self.activated_row)
        model.rowsInserted.connect(self._more_rows)
        model.modelReset.connect(self._forget_rule)
        self.show_as_table(False)

    def _build_heads(self) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setSectionsMovable(True)
        head.setSectionsClickable(True)
        head.setHighlightSections(False)
        head.setMinimumSectionSize(NARROWEST)
        head.setMaximumSectionSize(WIDEST)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(lambda at: self.column_menu().popup(head.mapToGlobal(at)))
        head.sectionClicked.connect(self._head_clicked)
        head.sectionResized.connect(self._resized)
        head.sectionMoved.connect(lambda *_: self._moved())

    # ------------------------------------------------------------------------------------------- list or table

    @property
    def tabular(self) -> bool:
        """Whether the sites stand in a table."""
        return self.sites.tabular

    def show_as_table(self, tabular: bool) -> None:
        """Show a table, or a list."""
        current = self.currentIndex()
        self.sites.tabular = tabular
        self.setItemDelegate(self._cells if tabular else self.tiles)
        self.horizontalHeader().setVisible(tabular)
        self.setHorizontalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded if tabular else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        self._fit_columns()
        self.fit_rows()
        if current.isValid():
            self.scrollTo(current.siblingAtColumn(0))

    def fit_rows(self) -> None:
        """Give the rows the height that the text size asks for."""
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(table_row_height() if self.tabular else row_height())

    @property
    def rows_in_view(self) -> int:
        """How many rows there is room for, with one cut at each edge: always enough to scroll."""
        return self.viewport().height() // self.verticalHeader().defaultSectionSize() + 2

    def _fit_columns(self) -> None:
        """Show the columns chosen, in their order and width; a list has one that fills it."""
        head = self.horizontalHeader()
        self._fitting = True
        mode = QHeaderView.ResizeMode.Interactive if self.tabular else QHeaderView.ResizeMode.Stretch
        head.setSectionResizeMode(mode)
        for place, column in enumerate(COLUMNS):
            self.setColumnHidden(place, column.key not in self._shown if self.tabular else place > 0)
        if self.tabular:
            for at, key in enumerate(self._shown):
                place = place_of_column(key)
                head.moveSection(head.visualIndex(place), at)
                head.resizeSection(place, self._widths[key])
        self._fitting = False
        self.show_order(*self._order)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.fit_rows()

    # ------------------------------------------------------------------------------------------------- columns

    @property
    def shown(self) -> tuple[str, ...]:
        """Keys of the columns that the table shows, in their order."""
        return tuple(self._shown)

    def show_column(self, key: str, on: bool) -> None:
        """Show a column behind the others, or hide it; the name stays."""
        if key != COLUMNS[0].key and on is not (key in self._shown):
            self._shown = [*self._shown, key] if on else [one for one in self._shown if one != key]
            self._fit_columns()

    def reset_columns(self) -> None:
        """Show what was shown at first."""
        self._shown = list(FIRST_SHOWN)
        self._widths = {column.key: column.width for column in COLUMNS}
        self._fit_columns()

    def column_menu(self) -> QMenu:
        """A menu in which columns are chosen; it stays open while ticks are set."""
        menu = ChoiceMenu(self.tr("Columns"), self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for column in COLUMNS:
            action = menu.addAction(column_title(column.key))
            action.setCheckable(True)
            action.setChecked(column.key in self._shown)
            action.setEnabled(column.key != COLUMNS[0].key)
            action.toggled.connect(lambda on, key=column.key: self.show_column(key, on))
        menu.addSeparator()
        menu.addAction(self.tr("As they were at first"), self.reset_columns)
        return menu

    def choose_columns(self) -> None:
        """Open the menu of columns by keyboard, below the heads."""
        menu = self.column_menu()
        menu.popup(self.mapToGlobal(QPoint(0, self.horizontalHeader().height())))
        menu.setActiveAction(menu.actions()[1])

    def _resized(self, place: int, old: int, new: int) -> None:
        if self.tabular and not self._fitting and new:
            self._widths[COLUMNS[place].key] = new

    def _moved(self) -> None:
        if self.tabular and not self._fitting:
            head = self.horizontalHeader()
            self._shown.sort(key=lambda key: head.visualIndex(place_of_column(key)))

    @property
    def kept(self) -> dict[str, Any]:
        """What a session keeps: list or table, columns in their order, and widths that differ from the first ones."""
        usual = {column.key: column.width for column in COLUMNS}
        widths = {key: width for key, width in self._widths.items() if width != usual[key]}
        return {"table": self.tabular, "columns": list(self._shown), "widths": widths}

    def restore(self, state: object) -> None:
        """Take up what a session kept; what is not understood is left out."""
        kept = state if isinstance(state, dict) else {}
        columns, widths, known = kept.get("columns"), kept.get("widths"), {column.key for column in COLUMNS}
        if isinstance(columns, list) and columns:
            chosen = [key for key in dict.fromkeys(map(str, columns)) if key in known]
            self._shown = chosen if COLUMNS[0].key in chosen else [COLUMNS[0].key, *chosen]
        for key, width in widths.items() if isinstance(widths, dict) else ():
            if key in known and isinstance(width, int):
                self._widths[key] = max(NARROWEST, min(width, WIDEST))
        self.show_as_table(kept.get("table") is True)

    # --------------------------------------------------------------------------------------------------- order

    def show_order(self, sort: Sort, backwards: bool) -> None:
        """Mark the head of the column that the list is sorted by."""
        self._order = (sort, backwards)
        head = self.horizontalHeader()
        place = next((place for place, column in enumerate(COLUMNS) if column.sort is sort), -1)
        head.setSortIndicatorShown(self.tabular and place >= 0)
        rising = (sort is Sort.NAME) is not backwards
        head.setSortIndicator(place, Qt.SortOrder.AscendingOrder if rising else Qt.SortOrder.DescendingOrder)

    def _head_clicked(self, place: int) -> None:
        sort = COLUMNS[place].sort
        if sort is not None:
            self.sort_wanted.emit(sort, self._order == (sort, False))
        else:
            self.show_order(*self._order)

    # ----------------------------------------------------------------------------------------------- selection

    def chosen(self) -> Chosen:
        """
        The sites selected, by number; all of them are one rule, however many, and hold while the question stays.

        `services.listing.ids_of_chosen` turns them into ids.
        """
        if self._all and self.sites.whole and self.sites.query is not None:
            return Chosen(max(self.sites.total, len(self.sites.numbers)), query=self.sites.query)
        numbers = array("I")
        for first, last in self._ranges():
            numbers.extend(self.sites.numbers[first : last + 1])
        return Chosen(len(numbers), numbers)

    def _ranges(self) -> list[tuple[int, int]]:
        """First and last place of each run of selected rows."""
        chosen = self.selectionModel().selection()
        parts = [chosen.at(place) for place in range(chosen.count())]
        return sorted({(part.top(), part.bottom()) for part in parts})

    @property
    def all_chosen(self) -> bool:
        """Whether everything found is chosen, whatever comes yet."""
        return self._all

    def selectAll(self) -> None:
        """Select everything found, rows that are still to come too."""
        self._choosing = True
        super().selectAll()
        self._choosing = False
        self._all = self.sites.rowCount() > 0

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """What is selected one by one is no rule any more."""
        super().selectionChanged(selected, deselected)
        if not self._choosing:
            self._all = False

    def _forget_rule(self) -> None:
        self._all = False

    def _more_rows(self) -> None:
        if self._all:
            self.selectAll()

    # ---------------------------------------------------------------------------------------------------- keys

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Home and End go to the first and the last site."""
        ends = {QAbstractItemView.CursorAction.MoveHome: 0, QAbstractItemView.CursorAction.MoveEnd: -1}
        if action in ends and self.sites.rowCount():
            place = ends[action] % self.sites.rowCount()
            return self.sites.index(place, max(0, self.currentIndex().column()))
        return super().moveCursor(action, modifiers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; letters go on to the window, which searches with them."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated_row.emit(self.currentIndex())
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier or (plain and is_letter(event.text())):
            event.ignore()
        else:
            super().keyPressEvent(event)


def table_row_height() -> int:
    """Height of a row of one line, which grows with the text size."""
    usual: int = sizes()["height"]["table"]
    return max(usual, QFontMetrics(theme().font("body")).height() + 12)
