"""What a reader hands over: sheets of rows of texts, and the one error for files that cannot be read."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from heritage_app.domain.errors import HeritageError
from heritage_app.domain.folding import fold
from heritage_app.domain.text import LONG_TEXT

GEOMETRY = "geometry (GeoJSON)"
"""Heading of the column that holds the shape of a feature or placemark."""
MOST_COLUMNS = 2_000
MOST_ROWS = 1_100_000
"""A sheet of the usual programs has 1,048,576 rows."""
_HEADING_WITHIN = 10
"""Headings stand in one of so many first rows; above them there may be titles."""


class NotReadable(HeritageError):
    """A file cannot be read: torn, empty, of another kind, or made to do harm."""

    template = (
        "“{path}” was not read: {reason}. Nothing was changed. "
        "Save it anew with the program that it comes from, or choose another file"
    )


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number in the file (line, row of the sheet, or feature, from 1) and its cells as text."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings; every row has as many cells as there are headings."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]

    def records(self) -> Iterator[tuple[int, dict[str, str]]]:
        """Each row as its number and its cells by heading."""
        for row in self.rows:
            yield row.line, dict(zip(self.columns, row.cells, strict=True))


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet as it is; rows without any text are left out."""

    name: str
    rows: tuple[Row, ...]

    def table(self, known: Collection[str] = ()) -> Table:
        """
        Put the rows under headings: the one of the first ten rows that holds most of the *known* ones, else the first.

        A heading that stands there twice or is empty is numbered, so that no cell is without one.
        """
        at, columns = self._headed(known)
        width, below = len(columns), islice(self.rows, at + 1, None)
        whole = (row if len(row.cells) == width else Row(row.line, _padded(row.cells, width)) for row in below)
        return Table(self.name, columns, tuple(whole))

    def columns(self, known: Collection[str] = ()) -> tuple[str, ...]:
        """The headings that `table` puts the rows under."""
        return self._headed(known)[1]

    def _headed(self, known: Collection[str]) -> tuple[int, tuple[str, ...]]:
        """Where the row of the headings stands, and the headings."""
        wanted = {fold(heading) for heading in known}
        first = self.rows[:_HEADING_WITHIN]
        hits = [sum(fold(cell) in wanted for cell in row.cells if cell) for row in first]
        at = hits.index(max(hits)) if any(hits) else 0
        width = max([len(row.cells) for row in islice(self.rows, at, None)], default=0)
        return at, _numbered(self.rows[at].cells if self.rows else (), width)


@dataclass(frozen=True, slots=True)
class Book:
    """A file as read."""

    name: str
    how: str
    """What was found out about it, to be shown: `CSV, utf-8, “;”`."""
    unit: str
    """What a row is called in messages: row, feature, placemark."""
    sheets: tuple[Sheet, ...]
    encoding: str = ""
    """Of a text table: how it was read."""
    delimiter: str = ""
    """Of a text table: what stands between its cells."""

    def only(self, name: str) -> Book:
        """The book with one of its sheets alone; whole where *name* is empty or is no sheet of it."""
        chosen = tuple(sheet for sheet in self.sheets if sheet.name == name)
        return replace(self, sheets=chosen) if chosen else self


def checked(path: str, name: str, rows: Sequence[Row]) -> Sheet:
    """
    Make a sheet of rows that are not empty.

    Raises:
        NotReadable: More rows, columns or text than can be kept.
    """
    if len(rows) > MOST_ROWS:
        raise NotReadable(path=path, reason=f"it has more than {MOST_ROWS} rows")
    for row in rows:
        if len(row.cells) > MOST_COLUMNS:
            reason = f"row {row.line} has {len(row.cells)} cells, and {MOST_COLUMNS} are the most that are read"
            raise NotReadable(path=path, reason=reason)
        for number, cell in enumerate(row.cells, start=1):
            if len(cell) > LONG_TEXT:
                reason = f"row {row.line}, column {number} holds {len(cell)} characters, and {LONG_TEXT} are the most"
                raise NotReadable(path=path, reason=reason)
    return Sheet(name, tuple(row for row in rows if any(cell.strip() for cell in row.cells)))


def _padded(cells: tuple[str, ...], width: int) -> tuple[str, ...]:
    return cells + ("",) * (width - len(cells))


def _numbered(headings: tuple[str, ...], width: int) -> tuple[str, ...]:
    found: list[str] = []
    for number, heading in enumerate(_padded(headings, width), start=1):
        plain = heading.strip("\ufeff")
        found.append(plain if plain.strip() and plain not in found else f"{plain.strip()} ({number})".strip())
    return tuple(found)
