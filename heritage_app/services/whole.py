"""A whole registry, or some sites of it, as documents; and documents as the records of a registry that has none.

Rows go past the mapped classes, as tuples: an archive is written and read many times faster so.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain, groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, func, select, text
from sqlalchemy.orm import Session

from heritage_app.domain.errors import HeritageError
from heritage_app.services import history, site_index
from heritage_app.services.documents_in import Loader
from heritage_app.services.loading import uncollected
from heritage_app.services.meeting import MetAhead
from heritage_app.services.shapes import (
    SEEDED,
    SHAPES,
    Document,
    Layout,
    Part,
    Shape,
    layout,
    part_layout,
    shapes,
)
from heritage_app.storage.history import create_triggers, watched_tables
from heritage_app.storage.models import metadata
from heritage_app.storage.registry import RegistryInfo

OF_RECORDS = frozenset({shape.key for shape in SHAPES if shape.parts} | {"conversions", "file_links"})
BATCH = 2_000
"""Rows read at once."""
Progress = Callable[[int, int, str], None]


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
    session: Session, lists: Iterable[tuple[str, int, Sequence[Document]]], *, by: str, subject: str, exact: bool,
    progress: Progress | None = None,
) -> int:  # fmt: skip
    """
    Write documents into a registry that has no records: some at a time, with their list and the first's number in it.

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
    with uncollected(), MetAhead() as met:
        count = _load(connection, lists, met, exact=exact, progress=progress)
        if exact:
            create_triggers(connection)
        else:
            history.end(session)
        for table, _, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
            raise LeadsNowhere(table=table, parent=parent)
        site_index.rebuild(session, met=met)
    return count


def _load(
    connection: Connection,
    lists: Iterable[tuple[str, int, Sequence[Document]]],
    met: MetAhead,
    *,
    exact: bool,
    progress: Progress | None,
) -> int:
    """Write all documents, and have it found out meanwhile what the names of the sites are met by."""
    with Loader(connection, exact=exact, met=met) as loader:
        done = 0
        for name, number, documents in lists:
            loader.add_all(name, number, documents)
            before, done = done, done + len(documents)
            if progress is not None and done // 1000 > before // 1000:
                progress(done, 0, name)
        loader.finish()
    return loader.count


def _drop_triggers(connection: Connection) -> None:
    for table in watched_tables():
        for operation in ("insert", "update", "delete"):
            connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS history_{table.name}_{operation}")


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
