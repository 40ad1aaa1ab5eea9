"""What a reader hands over: sheets of rows of texts, and the one error for files that cannot be read."""

from __future__ import annotations

import json
from array import array
from collections import deque
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import TypeVar, overload

from heritage_app.domain.errors import HeritageError
from heritage_app.domain.folding import fold
from heritage_app.domain.text import LONG_TEXT
from heritage_app.exchange.readers.faults import TooLongCell, TooManyCells, TooManyRows

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


HeldT = TypeVar("HeldT")
FEW = 2_000
"""Rows up to which they are held as they are, and rows that are packed together."""


class Packed(Sequence[Row]):
    """Very many rows, held as bytes and made anew whenever they are asked for: in less than half of the memory."""

    def __init__(self, blocks: Sequence[bytes], count: int, widths: Sequence[int], width: int = 0) -> None:
        """
        *blocks* hold the rows, of which the last *count* are meant, each filled up to *width* cells.

        *widths* says how many cells each of all rows has.
        """
        self._blocks, self._count, self._widths, self._width = blocks, count, widths, width

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Row]:
        return _unpacked(iter(self._blocks), len(self._widths) - self._count, self._width)

    @overload
    def __getitem__(self, key: int) -> Row: ...
    @overload
    def __getitem__(self, key: slice) -> Sequence[Row]: ...
    def __getitem__(self, key: int | slice) -> Row | Sequence[Row]:
        if isinstance(key, slice):
            start, stop, step = key.indices(self._count)
            return tuple(islice(self, start, stop, step) if step > 0 else tuple(self)[key])
        return next(islice(self, range(self._count)[key], None))

    def consumed(self) -> Iterator[Row]:
        """The rows, of which each block is let go of when it has come, unless somebody else holds them."""
        return _unpacked(_emptied(deque(self._blocks)), len(self._widths) - self._count, self._width)

    def widest(self, first: int) -> int:
        """The most cells of a row, from the row *first* on."""
        return max(self._widths[len(self._widths) - self._count + first :], default=0)

    def below(self, first: int, width: int) -> Packed:
        """The rows from *first* on, each with *width* cells."""
        return Packed(self._blocks, max(0, self._count - first), self._widths, width)


def _unpacked(blocks: Iterator[bytes], passed: int, width: int) -> Iterator[Row]:
    for block in blocks:
        for line, listed in json.loads(block.decode("utf-8", "surrogatepass")):
            if passed:
                passed -= 1
            else:
                cells = tuple(listed)
                yield Row(line, cells if len(cells) >= width else _padded(cells, width))


def _emptied(held: deque[HeldT]) -> Iterator[HeldT]:
    while held:
        yield held.popleft()


def consumed(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows of a table, of which each is let go of when it has come, unless somebody else holds them."""
    return rows.consumed() if isinstance(rows, Packed) else _emptied(deque(rows))


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings; every row has as many cells as there are headings."""

    name: str
    columns: tuple[str, ...]
    rows: Sequence[Row]

    def records(self) -> Iterator[tuple[int, dict[str, str]]]:
        """Each row as its number and its cells by heading."""
        for row in self.rows:
            yield row.line, dict(zip(self.columns, row.cells, strict=True))


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet as it is; rows without any text are left out."""

    name: str
    rows: Sequence[Row]

    def table(self, known: Collection[str] = ()) -> Table:
        """
        Put the rows under headings: the one of the first ten rows that holds most of the *known* ones, else the first.

        A heading that stands there twice or is empty is numbered, so that no cell is without one.
        """
        at, columns = self._headed(known)
        if isinstance(self.rows, Packed):
            return Table(self.name, columns, self.rows.below(at + 1, len(columns)))
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
        if isinstance(self.rows, Packed):
            width = self.rows.widest(at)
        else:
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


def checked(path: str, name: str, rows: Iterable[Row]) -> Sheet:
    """
    Make a sheet of rows that are not empty.

    Raises:
        NotReadable: More rows, columns or text than can be kept.
    """
    kept: list[Row] = []
    blocks: list[bytes] = []
    widths = array("H")
    for count, row in enumerate(rows, start=1):
        cells = row.cells
        if count > MOST_ROWS:
            raise NotReadable(path=path, reason=TooManyRows(most=MOST_ROWS))
        if len(cells) > MOST_COLUMNS:
            raise NotReadable(path=path, reason=TooManyCells(row=row.line, count=len(cells), most=MOST_COLUMNS))
        if max(map(len, cells), default=0) > LONG_TEXT:
            number, cell = next((n, cell) for n, cell in enumerate(cells, start=1) if len(cell) > LONG_TEXT)
            reason = TooLongCell(row=row.line, column=number, count=len(cell), most=LONG_TEXT)
            raise NotReadable(path=path, reason=reason)
        if not any(map(str.strip, cells)):
            continue
        kept.append(row)
        widths.append(len(cells))
        if len(kept) > FEW:
            blocks.append(_packed(kept[:FEW]))
            del kept[:FEW]
    if not blocks:
        return Sheet(name, tuple(kept))
    return Sheet(name, Packed((*blocks, _packed(kept)), len(widths), widths))


def _packed(rows: Iterable[Row]) -> bytes:
    return _AS_JSON([(row.line, row.cells) for row in rows]).encode("utf-8", "surrogatepass")


_AS_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode


def _padded(cells: tuple[str, ...], width: int) -> tuple[str, ...]:
    return cells + ("",) * (width - len(cells))


def _numbered(headings: tuple[str, ...], width: int) -> tuple[str, ...]:
    found: list[str] = []
    for number, heading in enumerate(_padded(headings, width), start=1):
        plain = heading.strip("\ufeff")
        found.append(plain if plain.strip() and plain not in found else f"{plain.strip()} ({number})".strip())
    return tuple(found)
