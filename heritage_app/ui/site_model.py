"""The model of the list of sites: an array of row numbers, and pages of rows that come when they are looked at."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from heritage_app.ui.columns import COLUMNS, column_title
from heritage_app.ui.site_list import ROW_ROLE, why_found

if TYPE_CHECKING:
    from heritage_app.domain.found import Why
    from heritage_app.domain.query import SiteQuery
    from heritage_app.domain.site import SiteRow
    from heritage_app.ui.say import Say

Index = QModelIndex | QPersistentModelIndex
PAGE = 50
"""Rows of a page: more than two screens full, and what is asked for at each key."""
PAGES = 100
"""Pages that are kept; those looked at longest ago go first."""

NO_INDEX = QModelIndex()


class SiteModel(QAbstractTableModel):
    """
    The answer to one question, whatever its length; one site a row, and one column for each of `COLUMNS`.

    What is known of it at first is its first page. Then the numbers of all its rows come, and from there on the view
    scrolls over all of them; the rows themselves are asked for when they are painted.
    """

    pages_wanted = Signal(object)
    """Rows are looked at that are not held: the pages in which they are, a tuple of int."""
    rows_came = Signal(object)
    """Rows that are held now: a sequence of SiteRow."""

    def __init__(self, say: Say, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self.query: SiteQuery | None = None
        """The question that is answered."""
        self.numbers = array("I")
        """Row numbers, in order."""
        self.total = 0
        """How many rows the question has in all, as far as is known."""
        self.whole = True
        """Whether `numbers` are all that the question finds, and nothing that was guessed."""
        self.tabular = False
        """Whether each column stands for itself; else a row is read as one sentence."""
        self._pages: OrderedDict[int, Sequence[SiteRow | None]] = OrderedDict()
        self._stale: set[int] = set()
        self._why: Mapping[int, Why] = {}
        self._missing: set[int] = set()
        self._asked: set[int] = set()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._ask)

    # ------------------------------------------------------------------------------------------------- answers

    def show_first(self, query: SiteQuery, rows: Sequence[SiteRow], total: int, *, whole: bool) -> None:
        """
        Show the first page of an answer; *whole* where there is no more.

        Where the same rows stand there already, they stay, with what is selected and where the view is.
        """
        numbers = array("I", [row.number for row in rows])
        same = query == self.query and self.numbers[: len(numbers)] == numbers
        if same and (len(numbers) == len(self.numbers) or not whole):
            self._stale = set(self._pages)
            self._put(0, rows)
            self.repaint_rows()
        else:
            self._reset(numbers, rows, {})
        self.query, self.total, self.whole = query, max(total, len(self.numbers)) if same else total, whole
        self._asked.clear()
        self.rows_came.emit(tuple(rows))

    def show_all(
        self,
        query: SiteQuery,
        numbers: array[int],
        rows: Sequence[SiteRow | None],
        why: Mapping[int, Why],
        guessed: int,
    ) -> None:
        """Show all of an answer: its numbers, of which the last *guessed* are guesses, and the rows of the first."""
        held = len(self.numbers)
        if numbers == self.numbers:
            self._why = why
            self._put(0, rows)
            self.repaint_rows()
        elif held and numbers[:held] == self.numbers:
            self._why = why
            self.beginInsertRows(QModelIndex(), held, len(numbers) - 1)
            self.numbers = numbers
            self._put(0, rows)
            self.endInsertRows()
        else:
            self._reset(numbers, rows, why)
        self.query, self.total, self.whole = query, len(numbers), not guessed
        self.rows_came.emit(tuple(row for row in rows if row is not None))

    def _reset(self, numbers: array[int], rows: Sequence[SiteRow | None], why: Mapping[int, Why]) -> None:
        self.beginResetModel()
        self.numbers, self._why = numbers, why
        self._pages.clear()
        self._stale.clear()
        self._missing.clear()
        self._put(0, rows)
        self.endResetModel()

    def take_pages(self, asked: Mapping[int, list[int]], pages: Mapping[int, Sequence[SiteRow | None]]) -> None:
        """Hold the rows of pages that were asked for by these numbers; one that has others by now is dropped."""
        self._asked.difference_update(asked)
        came: list[SiteRow] = []
        for page, rows in pages.items():
            if self.numbers_of(page) == asked[page]:
                self._put(page, rows)
                came += [row for row in rows if row is not None]
        self.repaint_rows()
        self.rows_came.emit(tuple(came))

    def numbers_of(self, page: int) -> list[int]:
        """The numbers of the rows of a page."""
        return self.numbers[page * PAGE : (page + 1) * PAGE].tolist()

    def _put(self, page: int, rows: Sequence[SiteRow | None]) -> None:
        why = self._why
        told = [replace(row, why=why[row.number]) if row is not None and row.number in why else row for row in rows]
        self._pages[page] = told
        self._pages.move_to_end(page)
        self._stale.discard(page)
        while len(self._pages) > PAGES:
            gone, _ = self._pages.popitem(last=False)
            self._stale.discard(gone)

    def repaint_rows(self) -> None:
        """Have what is in view painted anew."""
        if self.numbers:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.numbers) - 1, len(COLUMNS) - 1))

    def _ask(self) -> None:
        pages, self._missing = tuple(sorted(self._missing)), set()
        self._asked = set(pages)
        self.pages_wanted.emit(pages)

    # ---------------------------------------------------------------------------------------------------- rows

    @property
    def rows(self) -> list[SiteRow]:
        """Rows that are held, in order."""
        return [row for page in sorted(self._pages) for row in self._pages[page] if row is not None]

    def row(self, place: int) -> SiteRow | None:
        """The row at *place*; None while it is not held, and then it is asked for."""
        page, at = divmod(place, PAGE)
        held = self._pages.get(page)
        if held is None or page in self._stale:
            if page not in self._asked and page not in self._missing:
                self._missing.add(page)
                self._soon.start()
            if held is None:
                return None
        return held[at] if at < len(held) else None

    def place_of(self, site_id: str | None) -> int | None:
        """Number of the row of a site, None when it is not held."""
        for page, rows in self._pages.items():
            for at, row in enumerate(rows):
                if row is not None and row.id == site_id:
                    return page * PAGE + at
        return None

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """How many rows there are to scroll over."""
        return 0 if parent.isValid() else len(self.numbers)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """One for each of `COLUMNS`."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The titles of the columns."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return column_title(COLUMNS[section].key)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text of the column, the row itself, or what a screen reader says."""
        if role == ROW_ROLE:  # what is asked for each row that is painted
            return self.row(index.row())
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row = self.row(index.row())
        if row is None:
            return QCoreApplication.translate("SiteModel", "Being read")
        if role == Qt.ItemDataRole.AccessibleTextRole and not self.tabular:
            return self.sentence(row)
        return COLUMNS[index.column()].text(self._say, row)

    def sentence(self, row: SiteRow) -> str:
        """*Temple of Bel, Palmyra, destroyed, estimates disagree, last report 27 March 2016*."""
        say = self._say
        parts = [row.name, row.place, say.term("condition", row.condition)]
        parts += [say.term("flag", flag) for flag in row.flags if flag in ("unsafe-to-visit", "estimates-disagree")]
        if row.last_edtf:
            template = QCoreApplication.translate("SiteModel", "last report {date}")
            parts.append(template.format(date=say.short_date(row.last_edtf)))
        return say.listed([*parts, why_found(row, say)])
