"""Look a whole registry over: the file, the schema, the records, their history, and the search index.

Nothing is mended here and nothing is written: a finding says what is wrong, and a person decides.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Table, Text, cast, func, literal, or_, select, text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session
from sqlcipher3 import dbapi2

from heritage_app.domain.dates import NotEdtf, parse_edtf
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.media.store import media_path
from heritage_app.services import summary
from heritage_app.services.registry import Registry
from heritage_app.storage.base import Base, DecimalText, Key
from heritage_app.storage.engine import DATABASE_NAME, Database
from heritage_app.storage.history import (
    FIRST_SEAL,
    Change,
    DeedEntry,
    Seal,
    as_json,
    key_column,
    owner_of,
    seal_hash,
    trigger_statements,
    watched_tables,
)
from heritage_app.storage.models import metadata
from heritage_app.storage.photo import FileLink, KeptFile
from heritage_app.storage.search import FULL_TEXT, TABLES
from heritage_app.storage.source import Citation, Identifier, Note


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something that is not as it should be, in words."""

    kind: str
    """What was checked: `file`, `schema`, `reference`, `orphan`, `value`, `date`, `place`, `history`,
    `media` or `search`."""
    text: str
    record: str = ""
    """Id of the record it is about, where it is about one."""


def check(registry: Registry) -> tuple[Finding, ...]:
    """
    Look the registry over; an empty answer means that it is whole.

    Raises:
        RegistryDamaged: The file is torn so far that it cannot be read through.
    """
    # A connection of its own: on one that has read the full-text index before, SQLite checks it by what it remembers
    # of it, and finds damage where somebody only wrote since (seen with 3.53.4).
    database = Database(registry.folder, read_only=registry.read_only)
    try:
        with database.reading() as session:
            found = [*_file(session)] or [*_schema(session)]
            if found:
                return tuple(found)
            for look in (_references, _orphans, _values, _dates, _places, _history):
                found += look(session)
            found += _files(session, registry.folder)
        if not any(finding.kind in _UNREADABLE for finding in found):
            found += _search(database)
    finally:
        database.close()
    return tuple(found)


_UNREADABLE = ("reference", "value", "date", "place")
"""Records with such findings cannot be read whole, so no index can be made from them to compare with."""


def _file(session: Session) -> Iterator[Finding]:
    try:
        lines = session.scalars(text("PRAGMA integrity_check")).all()
    except DatabaseError as error:  # a torn page of a full-text table ends the check itself
        lines = [str(error.orig)]
    for line in lines:
        if line != "ok":
            yield Finding(kind="file", text=f"The database file is damaged: {line}.")


def _schema(session: Session) -> Iterator[Finding]:
    """Every table and column of the program is there, and every trigger that writes the history."""
    columns = text("SELECT t.name, c.name FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table'")
    held: dict[str, set[str]] = {}
    for name, column in session.execute(columns):
        held.setdefault(name, set()).add(column)
    for table in metadata.sorted_tables:
        if table.name not in held:
            yield Finding(kind="schema", text=f"The table {table.name} is missing.")
            continue
        for column in sorted(set(table.columns.keys()) - held[table.name]):
            yield Finding(kind="schema", text=f"The column {column} of the table {table.name} is missing.")
    for name in FULL_TEXT:
        if name not in held:
            yield Finding(kind="schema", text=f"The full-text index {name} is missing.")
    triggers = session.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"))
    kept: dict[str, str] = {row.name: row.sql for row in triggers}
    for statement in trigger_statements():
        if statement.startswith("CREATE"):
            name = statement.split()[2]
            if kept.get(name) != statement:
                yield Finding(
                    kind="schema", text=f"The trigger {name}, which writes the history, is missing or changed."
                )


def _references(session: Session) -> Iterator[Finding]:
    for table, row, parent, _ in session.execute(text("PRAGMA foreign_key_check")):
        kind = "search" if table.startswith("search_") else "reference"
        yield Finding(kind=kind, text=f"Row {row} of {table} points at a row of {parent} that is not there.")


def _orphans(session: Session) -> Iterator[Finding]:
    """What is tied to a record by its kind and id has that record."""
    models: dict[str, Any] = {mapper.class_.__tablename__: mapper.class_ for mapper in Base.registry.mappers}
    for part in (Citation, Note, Identifier, FileLink):
        for kind in session.scalars(select(part.record_kind).distinct()):
            model = models[RecordKind(kind)]
            lost = select(part.record_id).where(part.record_kind == kind, part.record_id.not_in(select(model.id)))
            for record in session.scalars(lost.distinct()):
                what = part.__tablename__.replace("_", " ")
                yield Finding(
                    kind="orphan", record=record, text=f"A {what} belongs to the {kind} {record}, which is not there."
                )


def _values(session: Session) -> Iterator[Finding]:
    """Every term that rules depend on is one of its list, and every figure is a number."""
    for table in metadata.sorted_tables:
        for column in table.columns:
            stored = cast(column, Text)
            if isinstance(column.type, Key):
                wrong = [
                    value for value in session.scalars(select(stored).distinct()) if not _known(column.type, value)
                ]
            elif isinstance(column.type, DecimalText):
                wrong = [value for value in session.scalars(select(stored).distinct()) if not _is_number(value)]
            else:
                continue
            for value in wrong:
                yield Finding(kind="value", text=f"“{value}” cannot be a {_name(column.name)} in {table.name}.")


def _known(kind: Key[StrEnum], value: str | None) -> bool:
    return value is None or value in tuple(kind.kind)


def _is_number(text: str | None) -> bool:
    try:
        return text is None or Decimal(text).is_finite()
    except InvalidOperation:
        return False


def _dated_columns() -> Iterator[tuple[Table, str]]:
    for table in metadata.sorted_tables:
        for column in table.columns:
            if column.name.endswith("_edtf") and f"{column.name[:-5]}_earliest" in table.c:
                yield table, column.name[:-5]


def _dates(session: Session) -> Iterator[Finding]:
    """Every date is EDTF, and its first and last day are those that its EDTF means."""
    for table, name in _dated_columns():
        edtf, first, last = (table.c[f"{name}_{part}"] for part in ("edtf", "earliest", "latest"))
        key = table.c[key_column(table)]
        for record, written, earliest, latest in session.execute(
            select(key, edtf, first, last).where(or_(edtf.is_not(None), first.is_not(None), last.is_not(None)))
        ):
            try:
                meant = parse_edtf(written or "")
            except NotEdtf:
                words = f"The {_name(name)} date of {table.name} {record} is “{written}”, which is no date."
                yield Finding(kind="date", record=record, text=words)
                continue
            if (meant.earliest, meant.latest) != (earliest, latest):
                words = f"The {_name(name)} date of {table.name} {record} is {written}, but its days are others."
                yield Finding(kind="date", record=record, text=words)


def _name(column: str) -> str:
    return column.replace("_", " ")


def _places(session: Session) -> Iterator[Finding]:
    """Every point is whole and on the globe, and is not the 0, 0 that stands for a missing one."""
    for table in metadata.sorted_tables:
        if table in TABLES or "lat" not in table.c or "lon" not in table.c:
            continue
        lat: Column[float] = table.c.lat
        lon: Column[float] = table.c.lon
        wrong = or_(lat.is_(None) != lon.is_(None), func.abs(lat) > 90, func.abs(lon) > 180, (lat == 0) & (lon == 0))
        for record, north, east in session.execute(select(table.c[key_column(table)], lat, lon).where(wrong)):
            words = f"The point of {table.name} {record} is {north}, {east}, where nothing can be."
            yield Finding(kind="place", record=record, text=words)


def _files(session: Session, folder: Path) -> Iterator[Finding]:
    """Every kept file is there and has its length; `services.verify` reads them through, which takes longer."""
    for file in session.scalars(select(KeptFile).order_by(KeptFile.sha256)):
        place = media_path(folder, file.sha256)
        if not place.is_file():
            words = f"The file {file.original_name} is missing. Use photo verify to find it again."
            yield Finding(kind="media", text=words)
        elif place.stat().st_size != file.size:
            words = f"The file {file.original_name} is no longer as long as it was. Use photo verify."
            yield Finding(kind="media", text=words)


def _history(session: Session) -> Iterator[Finding]:
    """Every row that somebody entered has its entry in the history, and every entry its deed."""
    for table in watched_tables():
        key = table.c[key_column(table)]
        entered = select(Change.row_id).where(Change.table_name == table.name, Change.operation == literal("insert"))
        loaded = select(Change.record_id).where(Change.operation == literal("insert"), Change.new.is_(None))
        owner = table.c[owner_of(table)[1]]
        for row in session.scalars(select(key).where(key.not_in(entered), owner.not_in(loaded))):
            words = f"The history does not say who entered {table.name} {row}."
            yield Finding(kind="history", record=row, text=words)
    nameless = session.scalars(select(func.count()).where(Change.deed_id.is_(None))).one()
    if nameless:
        yield Finding(kind="history", text=f"{nameless} entries of the history say neither who nor when.")
    yield from _chain(session)
    yield from _as_entered(session)


def _chain(session: Session) -> Iterator[Finding]:
    """Every seal is the one that its entries and the seal before give; nothing was entered past them."""
    connection = session.connection()
    before, after = FIRST_SEAL, 0
    for seal, deed in session.execute(
        select(Seal, DeedEntry).outerjoin(DeedEntry, DeedEntry.id == Seal.deed_id).order_by(Seal.number)
    ):
        if seal_hash(connection, before, seal.deed_id, after, seal.last_change) != seal.hash:
            by, at = (deed.by, deed.at) if deed is not None else ("nobody", "no day")
            words = f"The history was altered, or part of it is missing: what {by} did on {at} is not as it was sealed."
            yield Finding(kind="history", record=seal.deed_id, text=words)
        # Going on from what the seal says: one altered entry is one finding.
        before, after = seal.hash, seal.last_change
    more = session.scalars(select(func.count()).where(Change.number > after)).one()
    if more:
        yield Finding(kind="history", text=f"{more} entries were written into the history past its seals.")


def _as_entered(session: Session) -> Iterator[Finding]:
    """Every row is as its last entry in the history left it; columns that came later are not compared."""
    for table in watched_tables():
        key = key_column(table)
        rows = session.connection().exec_driver_sql(
            "SELECT last.row_id, last.record_id, last.new, last.operation, CASE WHEN held.rowid IS NOT NULL THEN "
            f"{as_json(table, 'held')} END FROM (SELECT row_id, record_id, new, operation, max(number) FROM change "
            f"WHERE table_name = ? GROUP BY row_id) AS last LEFT JOIN {table.name} AS held ON held.{key} = last.row_id",
            (table.name,),
        )
        for row, record, told, operation, held in rows:
            loaded = operation == "insert" and told is None and held is not None
            if told == held or loaded:
                continue
            said, found = json.loads(told or "{}"), json.loads(held or "{}")
            if bool(said) != bool(found) or any(found.get(name) != said[name] for name in said if name in table.c):
                words = f"{_name(table.name).capitalize()} {row} is not as its last entry in the history left it."
                yield Finding(kind="history", record=record, text=words)


# --------------------------------------------------------------------------------------------------- search


def _search(database: Database) -> Iterator[Finding]:
    """
    Compare the index with one built anew from the records, in a copy beside which nothing is written.

    The copy lies in the folder for temporary files and is gone afterwards.
    """
    with tempfile.TemporaryDirectory(prefix="heritage-check-") as folder:
        copy = Path(folder) / DATABASE_NAME
        with closing(dbapi2.connect(str(copy))) as target, database.reader.connect() as connection:
            raw: Any = connection.connection.dbapi_connection
            raw.backup(target)
        copied = Database(Path(folder))
        try:
            with copied.writing() as session:
                held, records = _index(session), _records(session)
                names = {key: entry["reference"] for key, entry in held.items()}
                summary.rebuild(session)
                wanted, records_now = _index(session), _records(session)
                names.update({key: entry["reference"] for key, entry in wanted.items()})
                lost = session.scalars(text(_ROWS_WITHOUT_SITE)).all()
        finally:
            copied.close()
    for site in names:
        if held.get(site) != wanted.get(site):
            said = _difference(held.get(site), wanted.get(site))
            yield Finding(
                kind="search", record=site, text=f"The search index of {names[site]} is not up to date: {said}."
            )
    for record in sorted(records.keys() | records_now.keys()):
        if records.get(record) != records_now.get(record):
            words = f"The search index of record {record} is not up to date."
            yield Finding(kind="search", record=record, text=words)
    if lost:
        yield Finding(kind="search", text=f"The search index holds {len(lost)} entries of no site.")


_ROWS_WITHOUT_SITE = """
    SELECT DISTINCT doc FROM temp.held_words WHERE doc NOT IN (SELECT number FROM temp.held_sites)
"""
"""Words kept before the rebuild under a number that no site had."""


_WORDS_OF_SITES = ("search_key", "search_text")
"""Full-text tables with one row a site."""


def _index(session: Session) -> dict[str, dict[str, Any]]:
    """Everything the index holds, by site: its line, its folded names, its words. Row numbers are left out."""
    connection = session.connection()
    first = connection.exec_driver_sql("SELECT name FROM sqlite_temp_master WHERE name = 'held_words'").scalar() is None
    if first:
        for table in _WORDS_OF_SITES:
            connection.exec_driver_sql(
                f"CREATE VIRTUAL TABLE temp.{table}_words USING fts5vocab(main, {table}, instance)"
            )
        union = " UNION ".join(f"SELECT doc FROM temp.{table}_words" for table in _WORDS_OF_SITES)
        connection.exec_driver_sql(f"CREATE TABLE temp.held_words AS {union}")
        connection.exec_driver_sql("CREATE TABLE temp.held_sites AS SELECT number FROM search_site")
    words: dict[int, set[bytes]] = {}
    for table in _WORDS_OF_SITES:
        # As bytes: FTS5 cuts a word of more than 32 KiB off, in the middle of a letter if need be.
        for term, number in connection.exec_driver_sql(
            f"SELECT DISTINCT CAST(term AS BLOB), doc FROM temp.{table}_words"
        ):
            words.setdefault(number, set()).add(term)
    names: dict[int, set[str]] = {}
    for folded, number in connection.exec_driver_sql("SELECT folded, number FROM search_name"):
        names.setdefault(number, set()).add(folded)
    flags: dict[int, set[tuple[Any, ...]]] = {}
    for number, *flag in connection.exec_driver_sql(
        "SELECT number, kind, since, trashed, severity, sort_name FROM search_flag"
    ):
        flags.setdefault(number, set()).add(tuple(flag))
    found: dict[str, dict[str, Any]] = {}
    for row in connection.exec_driver_sql("SELECT * FROM search_site").mappings():
        line = {key: value for key, value in row.items() if key not in ("number", "site_id")}
        number = row["number"]
        kept = {"folded names": names.get(number), "words": words.get(number), "listed flags": flags.get(number)}
        found[row["site_id"]] = {**line, **kept}
    return found


def _records(session: Session) -> dict[str, tuple[Any, ...]]:
    """Everything the index holds of records other than sites, by id: line and words."""
    connection = session.connection()
    connection.exec_driver_sql(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_said_words USING fts5vocab(main, search_said, instance)"
    )
    words: dict[int, set[bytes]] = {}
    for term, number in connection.exec_driver_sql("SELECT CAST(term AS BLOB), doc FROM temp.search_said_words"):
        words.setdefault(number, set()).add(term)
    lines = connection.exec_driver_sql(
        "SELECT number, record_id, kind, site_id, trashed, hidden, names, facets, events FROM search_record"
    )
    return {row.record_id: (*row[1:], words.get(row.number)) for row in lines}


def _difference(held: dict[str, Any] | None, wanted: dict[str, Any] | None) -> str:
    if held is None:
        return "the site is not in it"
    if wanted is None:
        return "it holds a site that is not there"
    return ", ".join(key.replace("_", " ") for key in wanted if held.get(key) != wanted[key])
