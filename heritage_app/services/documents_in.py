"""Documents of our own format become rows: many together, checked column by column, and written beside."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from itertools import chain, repeat
from types import TracebackType
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection
from sqlcipher3 import dbapi2

from heritage_app.domain.errors import HeritageError
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.services.shapes import (
    HISTORY,
    SEEDED,
    FieldUnknown,
    NotAValue,
    Part,
    Shape,
    layout,
    part_layout,
    shapes,
)
from heritage_app.storage.models import metadata
from heritage_app.storage.rows import insert_rows, values_at_once

if TYPE_CHECKING:
    from heritage_app.services.meeting import MetAhead


class ListUnknown(HeritageError):
    """A document holds a list that this version does not know."""

    template = "It holds a list “{name}” that this program does not know. Nothing was taken in"


class RecordNotRead(HeritageError):
    """One record of a document cannot be taken in."""

    template = "Record {number} of “{name}” cannot be read: {reason}. Nothing was taken in"


@dataclass(slots=True)
class _Rows:
    """Rows of one table that wait to be written: values one after the other, and the record of each row."""

    insert: str
    names: Sequence[str]
    """Columns."""
    values: list[Any] = field(default_factory=list)
    where: list[tuple[str, int]] = field(default_factory=list)

    @property
    def columns(self) -> int:
        """How many there are."""
        return len(self.names)

    def column(self, name: str) -> list[Any]:
        """The values of one column."""
        return self.values[self.names.index(name) :: self.columns]

    @property
    def at_once(self) -> int:
        """Rows that one statement writes; another number of them makes another statement."""
        return values_at_once(self.columns, _VALUES) // self.columns

    def left(self) -> _Rows:
        """Take out what fills no statement any more, to wait for more."""
        rows = len(self.where) % self.at_once
        at = len(self.where) - rows
        found = _Rows(self.insert, self.names, self.values[at * self.columns :], self.where[at:])
        del self.values[at * self.columns :], self.where[at:]
        return found


class Loader(AbstractContextManager["Loader"]):
    """
    Collects rows and writes them in batches; tells which record it was that did not go in.

    A batch is written by a thread while the next is made, for SQLite lets go of Python while it works. So the
    database is left alone until the last is written, by `finish` or where the block is left.
    """

    def __init__(
        self, connection: Connection, *, exact: bool, joins: bool = False, met: MetAhead | None = None
    ) -> None:
        """
        *exact* keeps history and accounts; *joins* leaves the lists of terms that are there where they are.

        *met* is given the names of sites.
        """
        self._connection, self._joins, self._met = connection, joins, met
        self._shapes = {shape.key: shape for shape in shapes()}
        self._takers = {shape.key: _Taker(shape) for shape in shapes()}
        self._records = frozenset(shape.table for shape in shapes())
        """Tables of what others may point at."""
        self._late = [] if joins else _let_go_of_indexes(connection, self._takers.values())
        """Statements that make indexes when all rows are in."""
        self._exact = exact
        self._rows: dict[str, _Rows] = {}
        self._emptied = False
        self._held, self._size = 0, 0
        """Rows that wait, and how many characters they have at least."""
        self._beside = ThreadPoolExecutor(1)
        self._written: Future[None] | None = None
        self.count = 0

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let the thread end."""
        self._beside.shutdown()

    def add(self, name: str, number: int, document: Any) -> None:
        """Take one document of the list *name*."""
        self.add_all(name, number, (document,))

    def add_all(self, name: str, first: int, documents: Sequence[Any]) -> None:
        """Take documents of the list *name* that stand one behind the other, the first with this number."""
        shape = self._shapes.get(name)
        if shape is None:
            raise ListUnknown(name=name)
        if not self._exact and name in (*HISTORY, "accounts", "account_roles"):
            return
        if name in SEEDED and not self._joins:
            self._empty()
        taker = self._takers[name]
        for start in range(0, len(documents), _TOGETHER):
            some = documents[start : start + _TOGETHER]
            if len(some) < _FEW or not self._put_together(taker, first + start, some):
                self._put_each(taker, first + start, some)
            self.count += len(some)
            if self._held >= _WRITTEN or self._size >= _LONG:
                self._flush()

    def _put_each(self, taker: _Taker, first: int, documents: Sequence[Any]) -> None:
        """Take them one by one, and say of the first that cannot be read what is wrong with it."""
        for number, document in enumerate(documents, first):
            try:
                self._add(taker, number, document)
            except HeritageError as error:
                raise RecordNotRead(name=taker.key, number=number, reason=error) from error

    def _put_together(self, taker: _Taker, first: int, documents: Sequence[Any]) -> bool:
        """Take them all in a fraction of the time; False, and nothing taken, where one may not be as it should."""
        found = taker.layout.columns_of(documents, taker.part_keys)
        if found is None:
            return False
        columns, size = found
        where = [(taker.key, number) for number in range(first, first + len(documents))]
        width = len(taker.names)
        put = [(taker, columns[:width], where)]
        for part, lists in zip(taker.parts, columns[width:], strict=True):
            if not any(lists):
                continue
            if not {*map(type, lists)} <= _LISTS:
                return False
            inside = part.layout.columns_of([*chain.from_iterable(lists)])
            if inside is None:
                return False
            size += inside[1]
            counts = [*map(len, lists)]
            owners = chain.from_iterable(map(repeat, columns[taker.layout.key_at], counts))
            more: list[Any] = [owners, *map(repeat, part.kind)]
            if part.placed:
                more.append(chain.from_iterable(map(range, counts)))
            put.append((part, inside[0] + more, [*chain.from_iterable(map(repeat, where, counts))]))
        for one, held, of in put:
            rows = self._rows_of(one.table, one.names)
            rows.values += chain.from_iterable(zip(*held, strict=False))
            rows.where += of
            self._held += len(of)
        self._size += size
        return True

    def _empty(self) -> None:
        """Vocabularies of the document stand in place of those that came with the program."""
        if not self._emptied:
            self._wait()
            for name in ("term_label", "term", "vocabulary", "crosswalk"):
                self._connection.exec_driver_sql(f"DELETE FROM {name}")
            self._emptied = True

    def _add(self, taker: _Taker, number: int, document: Any) -> None:
        whole = taker.layout
        if not isinstance(document, dict):
            raise NotAValue(value=str(document)[:60], field="a record")
        if not document.keys() <= taker.keys:
            raise FieldUnknown(field=next(key for key in document if key not in taker.keys))
        row = whole.values(document)
        where = (taker.key, number)
        self._put(taker.table, taker.names, row, where)
        for part in taker.parts:
            if documents := document.get(part.key):
                self._add_parts(part, row[whole.key_at], documents, where)

    def _add_parts(self, taker: _Taker, owner: str, documents: Any, where: tuple[str, int]) -> None:
        if not isinstance(documents, (list, tuple)):
            raise NotAValue(value=str(documents)[:60], field=taker.key)
        more = (owner, *taker.kind)
        for number, document in enumerate(documents):
            if not isinstance(document, dict):
                raise NotAValue(value=str(document)[:60], field=taker.key)
            if not document.keys() <= taker.keys:
                unknown = next(key for key in document if key not in taker.keys)
                raise FieldUnknown(field=f"{taker.key}.{unknown}")
            row = taker.layout.values(document) + more
            if taker.placed:
                position = document.get("position", number)
                if type(position) is not int or abs(position) >= 1 << 63:
                    raise NotAValue(value=str(position)[:60], field="position")
                row += (position,)
            self._put(taker.table, taker.names, row, where)

    def _put(self, table: str, names: Sequence[str], row: tuple[Any, ...], where: tuple[str, int]) -> None:
        rows = self._rows_of(table, names)
        rows.values += row
        rows.where.append(where)
        self._held += 1
        self._size += sum([len(value) for value in row if type(value) is str])

    def _rows_of(self, table: str, names: Sequence[str]) -> _Rows:
        rows = self._rows.get(table)
        if rows is None:
            listed = ", ".join(f'"{name}"' for name in names)
            rows = self._rows[table] = _Rows(f"INSERT INTO {table} ({listed})", names)
        return rows

    def _flush(self, *, last: bool = False) -> None:
        """
        Have what was put written, when the batch before it is.

        Unless it is the *last* time, or they are long, parts of records wait until they fill a statement.
        """
        self._wait()
        held, long = self._rows, self._size >= _LONG
        # Tables keep their order: a record goes in before its parts.
        self._rows = {
            table: _Rows(rows.insert, rows.names) if last or long or table in self._records else rows.left()
            for table, rows in held.items()
        }
        batch = [rows for rows in held.values() if rows.where]
        self._held, self._size = 0, 0
        write = _write_singly if long else _write_rows
        self._written = self._beside.submit(_write, self._connection.connection.dbapi_connection, batch, write)
        if self._met is not None and (given := held.get("site_name")) is not None:
            self._met.put(given.column("site_id"), given.column("text"))

    def _wait(self) -> None:
        """Wait until all batches are written; raises what that has raised."""
        written, self._written = self._written, None
        if written is not None:
            written.result()

    def finish(self) -> None:
        """Write what is left."""
        self._flush(last=True)
        self._wait()
        for statement in self._late:
            self._connection.exec_driver_sql(statement)


_WRITTEN = 20_000
"""Rows after which they are written, so that few are held at once."""
_LONG = 16 << 20
"""Characters after which they are written, however few rows they are."""
_VALUES = 20_000
"""
Values that one statement writes. Each time the thread has done one, it may wait five milliseconds until Python lets it
bind the next: with a quarter of these it waited for most of the time, and nothing was gained by writing beside.
"""
_TOGETHER = 500
"""Documents that are taken together at most."""
_FEW = 5
"""Documents from which on taking them together is worth it."""
_LISTS = frozenset((list, tuple))


_REFUSED = (dbapi2.IntegrityError, dbapi2.DataError)
"""What the database says of a row that it does not take; a full disk is another matter."""


def _let_go_of_indexes(connection: Connection, takers: Iterable[_Taker]) -> list[str]:
    """
    Drop the indexes of tables that are still empty; returns the statements that make them anew.

    Written in one piece and in its own order, an index costs a fraction of being added to row by row. Those that
    refuse what stands there twice stay, for they say which record it is.
    """
    tables = {one.table for taker in takers for one in (taker, *taker.parts) if taker.key not in SEEDED}
    execute = connection.exec_driver_sql
    indexes = execute("SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'index' AND sql LIKE 'CREATE INDEX%'")
    made = []
    for name, table, statement in indexes.all():
        if table in tables and execute(f"SELECT 1 FROM {table} LIMIT 1").first() is None:
            execute(f"DROP INDEX {name}")
            made.append(statement)
    return made


class _Taker:
    """How the documents of one list become rows of its table, or the parts in them rows of theirs."""

    def __init__(self, of: Shape | Part) -> None:
        self.key, self.table = of.key, of.table
        part = of if isinstance(of, Part) else None
        self.layout = layout(of.table) if part is None else part_layout(part)
        self.parts = () if isinstance(of, Part) else tuple(_Taker(one) for one in of.parts)
        self.placed = part is not None and "position" in metadata.tables[of.table].c
        """Whether rows have a place among those of their record."""
        self.kind: tuple[str, ...] = (str(RecordKind(part.kind)),) if part is not None and part.kind else ()
        more = [] if part is None else [part.owner, *(["record_kind"] if self.kind else [])]
        place = ["position"] if self.placed else []
        self.part_keys = tuple(one.key for one in self.parts)
        self.names = (*self.layout.names, *more, *place)
        """Columns in the order in which they are written."""
        self.keys = self.layout.keys | {one.key for one in self.parts} | {*place}
        """What may stand in a document."""


def _write(held: Any, batch: Sequence[_Rows], write: Callable[[Any, _Rows], None]) -> None:
    """Write rows with few statements, for in a thread each has to wait for its turn."""
    held.execute("SAVEPOINT rows")
    try:
        for rows in batch:
            write(held, rows)
    except _REFUSED:
        held.execute("ROLLBACK TO rows")
        _find_culprit(held, batch)
    held.execute("RELEASE rows")


def _write_rows(held: Any, rows: _Rows) -> None:
    insert_rows(held, rows.insert, rows.columns, rows.values, most=_VALUES)


def _write_singly(held: Any, rows: _Rows) -> None:
    """Write rows of long texts, with a statement that holds on to no more than one of them."""
    values = iter(rows.values)
    one_by_one = zip(*[values] * rows.columns, strict=True)
    held.executemany(f"{rows.insert} VALUES ({', '.join('?' * rows.columns)})", one_by_one)


def _find_culprit(held: Any, batch: Sequence[_Rows]) -> None:
    """Write the rows one by one, and say which of them is refused and why."""
    for rows in batch:
        insert = f"{rows.insert} VALUES ({', '.join('?' * rows.columns)})"
        for number, (name, record) in enumerate(rows.where):
            try:
                held.execute(insert, rows.values[number * rows.columns : (number + 1) * rows.columns])
            except _REFUSED as error:
                raise RecordNotRead(name=name, number=record, reason=error) from error
