"""A whole registry, or some sites of it, as documents; and documents as the records of a registry that has none.

Rows go past the mapped classes, as tuples: an archive is written and read many times faster so.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from itertools import chain, groupby
from operator import itemgetter
from types import TracebackType
from typing import Any

from sqlalchemy import Connection, func, select, text
from sqlalchemy.orm import Session
from sqlcipher3 import dbapi2

from heritage_app.domain.errors import HeritageError
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.services import history, site_index
from heritage_app.services.loading import uncollected
from heritage_app.services.shapes import (
    HISTORY,
    SHAPES,
    Document,
    FieldUnknown,
    Layout,
    NotAValue,
    Part,
    Shape,
    layout,
    part_layout,
    shapes,
)
from heritage_app.storage.history import create_triggers, watched_tables
from heritage_app.storage.models import metadata
from heritage_app.storage.registry import RegistryInfo
from heritage_app.storage.scratch import insert_rows, values_at_once

SEEDED = frozenset({"vocabularies", "terms", "term_labels", "crosswalk"})
"""Lists that a new registry has already, from the files that come with the program."""
OF_RECORDS = frozenset({shape.key for shape in SHAPES if shape.parts} | {"conversions", "file_links"})
BATCH = 2_000
"""Rows read at once."""
Progress = Callable[[int, int, str], None]


class ListUnknown(HeritageError):
    """A document holds a list that this version does not know."""

    template = "It holds a list “{name}” that this program does not know. Nothing was taken in"


class RecordNotRead(HeritageError):
    """One record of a document cannot be taken in."""

    template = "Record {number} of “{name}” cannot be read: {reason}. Nothing was taken in"


class LeadsNowhere(HeritageError):
    """A record points at one that the document does not hold."""

    template = "A row of {table} points at a row of {parent} that is not there. Nothing was taken in"


# ---------------------------------------------------------------------------------------------------------- out


def count_documents(session: Session) -> int:
    """How many documents a whole registry has; what progress is measured by."""
    tables = (metadata.tables[shape.table] for shape in shapes())
    return sum(session.scalars(select(func.count()).select_from(table)).one() for table in tables)


def documents(session: Session, shape: Shape, keep: Collection[str] | None = None) -> Iterator[Document]:
    """
    The documents of one list, in the order of their keys.

    *keep* names the records that are wanted, as `reach` gives them; without it, all are.
    """
    table = metadata.tables[shape.table]
    whole = layout(shape.table)
    keys = tuple(whole.columns.index(column) for column in table.primary_key.columns)
    rows = _rows(session.connection(), whole, order=[column.name for column in table.primary_key.columns])
    parts = [(part.key, _Groups(session.connection(), part)) for part in shape.parts]
    for row in rows:
        document = whole.document(row)
        for key, groups in parts:
            document[key] = groups.of(row[keys[0]])
        if keep is None or shape.key in SEEDED:
            yield document
        elif _wanted(shape, whole, row, keep):
            yield within(shape, document, keep)


def within(shape: Shape, document: Document, keep: Collection[str]) -> Document:
    """The document without what leads to records that are not in *keep*; what cannot be without it is left out."""
    closed = _closed(shape.table, document, keep)
    for part in shape.parts:
        leading = [_closed(part.table, one, keep) for one in document.get(part.key, ())]
        closed[part.key] = [one for one in leading if all(one[name] is not None for name in _needed(part) & one.keys())]
    return closed


def _closed(table: str, document: Document, keep: Collection[str]) -> Document:
    leading = {column.name for column in metadata.tables[table].c if column.foreign_keys and column.name in document}
    return {key: None if key in leading and value not in keep else value for key, value in document.items()}


def _needed(part: Part) -> set[str]:
    return {column.name for column in metadata.tables[part.table].c if column.foreign_keys and not column.nullable}


def _wanted(shape: Shape, whole: Layout, row: tuple[Any, ...], keep: Collection[str]) -> bool:
    names = [column.name for column in whole.columns]
    return row[names.index(_KEPT_BY.get(shape.key, "id"))] in keep


_KEPT_BY = {"files": "sha256", "file_links": "record_id", "conversions": "estimate_id"}
"""Column that tells whether a row belongs to a selection, where that is not its own key."""


class _Groups:
    """The parts of records, record by record, read beside the records in the same order."""

    def __init__(self, connection: Connection, part: Part) -> None:
        table = metadata.tables[part.table]
        placed = ["position"] if "position" in table.c else []
        order = [part.owner, *placed, *(column.name for column in table.primary_key.columns)]
        self._layout = part_layout(part)
        self._placed = bool(placed)
        owner = len(self._layout.columns)
        rows = _rows(connection, self._layout, last=[part.owner, *placed], order=order, kind=part.kind)
        self._groups = groupby(rows, itemgetter(owner))
        self._next = next(self._groups, None)

    def of(self, owner: str) -> list[Document]:
        """
        The parts of this record, in their order; asked for in the order of the records.

        A place in it that is not the one where a part stands is told.
        """
        while self._next is not None and self._next[0] < owner:
            self._next = next(self._groups, None)
        if self._next is None or self._next[0] != owner:
            return []
        found = []
        for number, row in enumerate(self._next[1]):
            document = self._layout.document(row)
            if self._placed and row[-1] != number:
                document["position"] = row[-1]
            found.append(document)
        self._next = next(self._groups, None)
        return found


def _rows(
    connection: Connection, one: Layout, *, order: list[str], last: Iterable[str] = (), kind: str = ""
) -> Iterator[tuple[Any, ...]]:
    """Rows as the database holds them, past the types of the columns, with those of *last* behind them."""
    names = ", ".join(f'"{name}"' for name in (*(column.name for column in one.columns), *last))
    where = "WHERE record_kind = ?" if kind else ""
    ordered = ", ".join(f'"{name}"' for name in order)
    statement = f"SELECT {names} FROM {one.table.name} {where} ORDER BY {ordered}"
    raw: Any = connection.connection.dbapi_connection
    cursor = raw.cursor()
    cursor.execute(statement, (kind,) if kind else ())
    return chain.from_iterable(iter(lambda: cursor.fetchmany(BATCH), []))


def reach(session: Session, site_ids: Iterable[str]) -> set[str]:
    """
    Keys of everything that belongs to some sites: their claims, photos and citations, and whom and what these name.

    What a site is part of belongs to it. What leads to a record outside is left out by `documents`. The history is not
    among them: it is sealed as a whole, and a piece of it would look like one that was tampered with.
    """
    connection = session.connection()
    kept = set(_above(connection, site_ids))
    claims = ("damage", "estimate", "hazard", "stage", "threat", "intervention", "photo")
    sites = set(kept)
    for table in claims:
        rows = connection.exec_driver_sql(f"SELECT id, site_id FROM {table}")
        kept |= {key for key, site_id in rows if site_id in sites}
    cited = connection.exec_driver_sql("SELECT id, source_id, record_kind, record_id FROM citation").all()
    wanted = [row for row in cited if row[3] in kept]
    kept |= {row[0] for row in wanted}
    parents = _parents(connection, "source", "derived_from_id")
    for source in {row[1] for row in wanted}:
        at: str | None = source
        while at is not None and at not in kept:
            kept.add(at)
            at = parents.get(at)
    kept |= _named(connection, "actor", kept) | _named(connection, "file", kept)
    kept |= {row[0] for row in connection.exec_driver_sql("SELECT sha256, record_id FROM file_link") if row[1] in kept}
    return kept


def _above(connection: Connection, site_ids: Iterable[str]) -> set[str]:
    parents = _parents(connection, "site", "part_of_id")
    found: set[str] = set()
    for site_id in site_ids:
        at: str | None = site_id
        while at is not None and at not in found:
            found.add(at)
            at = parents.get(at)
    return found


def _parents(connection: Connection, table: str, column: str) -> dict[str, str | None]:
    return {row[0]: row[1] for row in connection.exec_driver_sql(f"SELECT id, {column} FROM {table}")}


def _named(connection: Connection, table: str, kept: Collection[str]) -> set[str]:
    """Keys of *table* that kept records, or their parts, name."""
    found: set[str] = set()
    for shape in shapes():
        for name, owner in ((shape.table, "id"), *((part.table, part.owner) for part in shape.parts)):
            columns = metadata.tables[name].c
            for column in columns:
                leads = any(key.column.table.name == table for key in column.foreign_keys)
                if leads and owner in columns and column.name != owner:
                    rows = connection.exec_driver_sql(f'SELECT "{owner}", "{column.name}" FROM {name}')
                    found |= {key for record, key in rows if key is not None and record in kept}
    return found


# ----------------------------------------------------------------------------------------------------------- in


def take_in(
    session: Session, lists: Iterable[tuple[str, int, Document]], *, by: str, subject: str, exact: bool,
    progress: Progress | None = None,
) -> int:  # fmt: skip
    """
    Write documents, each with the name of its list and its number in it, into a registry that has no records.

    *exact* means that they bring their own history, and every row is as it was. Otherwise they are entered by *by* in
    one deed about *subject*. Returns how many documents were taken in. The caller owns the transaction.

    Raises:
        ListUnknown, RecordNotRead, LeadsNowhere: Nothing may be committed then.
    """
    connection = session.connection()
    connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
    if exact:
        _drop_triggers(connection)
        session.flush()
    else:
        history.begin(session, history.import_deed(by, subject))
    with uncollected(), Loader(connection, exact=exact) as loader:
        for done, (name, number, document) in enumerate(lists, start=1):
            loader.add(name, number, document)
            if progress is not None and done % 1000 == 0:
                progress(done, 0, name)
        loader.finish()
    if exact:
        create_triggers(connection)
    else:
        history.end(session)
    for table, _, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        raise LeadsNowhere(table=table, parent=parent)
    site_index.rebuild(session)
    return loader.count


def _drop_triggers(connection: Connection) -> None:
    for table in watched_tables():
        for operation in ("insert", "update", "delete"):
            connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS history_{table.name}_{operation}")


@dataclass(slots=True)
class _Rows:
    """Rows of one table that wait to be written: values one after the other, and the record of each row."""

    insert: str
    columns: int
    values: list[Any] = field(default_factory=list)
    where: list[tuple[str, int]] = field(default_factory=list)

    def left(self) -> _Rows:
        """Take out what fills no statement any more, to wait for more."""
        rows = len(self.where) % (values_at_once(self.columns) // self.columns)
        at = len(self.where) - rows
        found = _Rows(self.insert, self.columns, self.values[at * self.columns :], self.where[at:])
        del self.values[at * self.columns :], self.where[at:]
        return found


class Loader(AbstractContextManager["Loader"]):
    """
    Collects rows and writes them in batches; tells which record it was that did not go in.

    A batch is written by a thread while the next is made, for SQLite lets go of Python while it works. So the
    database is left alone until the last is written, by `finish` or where the block is left.
    """

    def __init__(self, connection: Connection, *, exact: bool, joins: bool = False) -> None:
        """*exact* keeps history and accounts; *joins* leaves the lists of terms that are there where they are."""
        self._connection, self._joins = connection, joins
        self._shapes = {shape.key: shape for shape in shapes()}
        self._takers = {shape.key: _Taker(shape) for shape in shapes()}
        self._records = frozenset(shape.table for shape in shapes())
        """Tables of what others may point at."""
        self._late = [] if joins else _let_go_of_indexes(connection, self._takers.values())
        """Statements that make indexes when all rows are in."""
        self._exact = exact
        self._rows: dict[str, _Rows] = {}
        self._emptied = False
        self._held = 0
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
        shape = self._shapes.get(name)
        if shape is None:
            raise ListUnknown(name=name)
        if not self._exact and name in (*HISTORY, "accounts", "account_roles"):
            return
        if name in SEEDED and not self._joins:
            self._empty()
        try:
            self._add(self._takers[name], number, document)
        except HeritageError as error:
            raise RecordNotRead(name=name, number=number, reason=error) from error
        self.count += 1
        if self._held >= _WRITTEN:
            self._flush()

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
        rows = self._rows.get(table)
        if rows is None:
            listed = ", ".join(f'"{name}"' for name in names)
            rows = self._rows[table] = _Rows(f"INSERT INTO {table} ({listed})", len(names))
        rows.values += row
        rows.where.append(where)
        self._held += 1

    def _flush(self, *, last: bool = False) -> None:
        """
        Have what was put written, when the batch before it is.

        Unless it is the *last* time, parts of records wait until they fill a statement.
        """
        self._wait()
        held = self._rows
        # Tables keep their order: a record goes in before its parts.
        self._rows = {
            table: _Rows(rows.insert, rows.columns) if last or table in self._records else rows.left()
            for table, rows in held.items()
        }
        batch = [rows for rows in held.values() if rows.where]
        self._held = 0
        self._written = self._beside.submit(_write, self._connection.connection.dbapi_connection, batch)

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


_WRITTEN = 5_000
"""Rows after which they are written, so that few are held at once."""


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
        self.names = (*self.layout.names, *more, *place)
        """Columns in the order in which they are written."""
        self.keys = self.layout.keys | {one.key for one in self.parts} | {*place}
        """What may stand in a document."""


def _write(held: Any, batch: Sequence[_Rows]) -> None:
    """Write rows with few statements, for in a thread each has to wait for its turn."""
    for rows in batch:
        held.execute("SAVEPOINT rows")
        try:
            insert_rows(held, rows.insert, rows.columns, rows.values)
        except _REFUSED:
            held.execute("ROLLBACK TO rows")
            _find_culprit(held, rows)
        held.execute("RELEASE rows")


def _find_culprit(held: Any, rows: _Rows) -> None:
    """Write the rows one by one, and say which of them is refused and why."""
    for number, (name, record) in enumerate(rows.where):
        row = rows.values[number * rows.columns : (number + 1) * rows.columns]
        try:
            insert_rows(held, rows.insert, rows.columns, row)
        except _REFUSED as error:
            raise RecordNotRead(name=name, number=record, reason=error) from error


def set_sample(session: Session, sample: bool) -> None:
    """Say whether the registry is one made to try things out."""
    session.execute(text("UPDATE registry SET sample = :sample"), {"sample": int(sample)})


def registry_facts(session: Session) -> Mapping[str, Any]:
    """What the registry says of itself: name, code of the computer, whether it is a sample, and since when it is."""
    info = session.scalars(select(RegistryInfo)).one()
    return {
        "name": info.name,
        "installation": info.installation,
        "sample": info.sample,
        "created_at": info.created_at,
    }
