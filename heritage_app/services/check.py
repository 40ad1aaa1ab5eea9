"""Look a whole registry over: the file, the schema, the records, their history, kept files and the search index.

Nothing is mended here and nothing is written: a finding says what is wrong, and a person decides; see `mend`.
"""

from __future__ import annotations

import re
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import func, select, text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from heritage_app.domain.finding import (
    ColumnMissing,
    DraftUnreadable,
    FileAltered,
    FileGone,
    FileTorn,
    FileUnknown,
    Finding,
    FullTextMissing,
    IndexHoldsNobody,
    IndexLacks,
    IndexStale,
    Nameless,
    NotYet,
    OrderLost,
    PastTheSeals,
    RecordIndexStale,
    SealBroken,
    TableMissing,
    TriggerMissing,
    WordsOfNobody,
)
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.media import store
from heritage_app.sealing.keys import holding, keys_of
from heritage_app.services import drafts, site_index
from heritage_app.services.check_records import (
    dates,
    of_record,
    orphans,
    places,
    references,
    spaced,
    unentered,
    values,
)
from heritage_app.services.registry import Registry
from heritage_app.storage.engine import DATABASE_NAME, Database, open_file
from heritage_app.storage.history import (
    FIRST_SEAL,
    Change,
    DeedEntry,
    Seal,
    seal_hash,
    trigger_statements,
)
from heritage_app.storage.models import metadata
from heritage_app.storage.photo import KeptFile
from heritage_app.storage.search import FULL_TEXT
from heritage_app.storage.site import SiteName

Progress = Callable[[int, int, str], None]
"""Told how much of a hundred is done, and what is looked at; it may raise to stop."""


def check(registry: Registry, *, hashes: bool = True, progress: Progress | None = None) -> tuple[Finding, ...]:
    """
    Look the registry over; an empty answer means that it is whole.

    Without *hashes*, kept files are only measured and not read through.

    Raises:
        RegistryDamaged: The file is torn so far that it cannot be read through.
    """
    told = _Told(progress)
    # A connection of its own: on one that has read the full-text index before, SQLite checks it by what it remembers
    # of it, and finds damage where somebody only wrote since (seen with 3.53.4).
    database = Database(registry.folder, read_only=registry.read_only)
    try:
        with database.reading() as session, told.watching(session):
            told.tell(0, "file")
            found = [*_file(session, told)] or [*_schema(session)]
            # What has a remedy bars no record from being read.
            readable = all(finding.remedy and finding.kind == "schema" for finding in found)
            if readable:
                for done, look in ((20, references), (25, orphans), (28, values), (31, dates), (36, places)):
                    told.tell(done, "records")
                    found += look(session)
                found += _not_yet(session, registry.day)
                told.tell(38, "history")
                found += unentered(session)
                found += _history(session)
                found += _files(session, registry.folder, hashes, told)
                _name(session, found)
        found += _drafts(registry.folder)
        if readable and not any(finding.kind in _UNREADABLE for finding in found):
            told.tell(75, "search")
            found += _search(database, told)
    finally:
        database.close()
    return tuple(dict.fromkeys(found))


class _Told:
    """Tells how far the looking is, and lets whoever asked stop it, in the middle of one long question too."""

    STEPS = 500_000
    """Instructions of SQLite between two tellings: some hundredths of a second."""

    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress
        self._now = (0, "")

    def tell(self, done: int, note: str = "") -> None:
        """So much of a hundred is done."""
        self._now = (done, note or self._now[1])
        if self._progress is not None:
            self._progress(done, 100, self._now[1])

    def again(self) -> None:
        """Tell what was told last."""
        self.tell(*self._now)

    @contextmanager
    def watching(self, session: Session) -> Iterator[None]:
        """Let SQLite tell while it is busy; what *progress* raises ends its question, and is raised here."""
        raw: Any = session.connection().connection.dbapi_connection

        def tick() -> int:
            self.again()
            return 0

        raw.set_progress_handler(tick if self._progress is not None else None, self.STEPS)
        try:
            yield
        except DatabaseError as error:
            self.stop_if(error)
            raise
        finally:
            raw.set_progress_handler(None, 0)

    def stop_if(self, error: DatabaseError) -> None:
        """Raise what stopped SQLite, where that was the person; the telling raises again as long as it is to stop."""
        if "interrupted" in str(error.orig):
            self.again()


_UNREADABLE = ("schema", "reference", "value", "date", "place")
"""Records with such findings cannot be read whole, so no index can be made from them to compare with."""


def _file(session: Session, told: _Told) -> Iterator[Finding]:
    try:
        lines = session.scalars(text("PRAGMA integrity_check")).all()
    except DatabaseError as error:  # a torn page of a full-text table ends the check itself
        told.stop_if(error)
        lines = [str(error.orig)]
    for line in lines:
        if line != "ok":
            yield OrderLost(line=line) if _ORDER.search(line) else FileTorn(line=line)


_ORDER = re.compile("missing from index|wrong # of entries in index|non-unique entry in index", re.IGNORECASE)
"""How SQLite says that an index is not that of its table, which is itself whole."""


def _schema(session: Session) -> Iterator[Finding]:
    """Every table and column of the program is there, and every trigger that writes the history."""
    columns = text("SELECT t.name, c.name FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table'")
    held: dict[str, set[str]] = {}
    for name, column in session.execute(columns):
        held.setdefault(name, set()).add(column)
    for table in metadata.sorted_tables:
        if table.name not in held:
            yield TableMissing(table=table.name)
            continue
        for column in sorted(set(table.columns.keys()) - held[table.name]):
            yield ColumnMissing(column=column, table=table.name)
    for name in FULL_TEXT:
        if name not in held:
            yield FullTextMissing(table=name)
    triggers = session.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"))
    kept: dict[str, str] = {row.name: row.sql for row in triggers}
    for statement in trigger_statements():
        if statement.startswith("CREATE"):
            name = statement.split()[2]
            if kept.get(name) != statement:
                yield TriggerMissing(trigger=name)


def _not_yet(session: Session, today: int) -> Iterator[Finding]:
    """No damage has happened, been seen, or been seen first after today."""
    table = metadata.tables["damage"]
    for name in ("occurred", "observed", "first_seen_damaged"):
        edtf, first = table.c[f"{name}_edtf"], table.c[f"{name}_earliest"]
        for key, written in session.execute(select(table.c.id, edtf).where(first > today)).all():
            facts = {"field": spaced(name), "table": table.name, "row": key, "value": written}
            yield NotYet(**facts, **of_record(table, key))


def _files(session: Session, folder: Path, hashes: bool, told: _Told) -> Iterator[Finding]:
    """Every kept file is there and is what it was; none in their folder is nobody's."""
    files = session.scalars(select(KeptFile).order_by(KeptFile.sha256)).all()
    for number, file in enumerate(files):
        told.tell(45 + 30 * number // len(files), "media")
        size = store.kept_size(folder, file.sha256)
        if size is None:
            yield FileGone(name=file.original_name, hash=file.sha256)
        elif size != file.size or (hashes and store.hash_of_kept(folder, file.sha256) != file.sha256):
            yield FileAltered(name=file.original_name, hash=file.sha256)
    known = {store.kept_name(folder, file.sha256) for file in files}
    # A young one may be on its way in, in another window.
    young = time.time() - store.STALE
    for name, place in store.kept_files(folder):
        if name not in known and "altered" not in place.suffix and place.stat().st_mtime < young:
            yield FileUnknown(path=place.relative_to(folder).as_posix())


def _drafts(folder: Path) -> Iterator[Finding]:
    """Every draft can be offered."""
    readable = {drafts.draft_path(folder, draft.key).name for draft in drafts.list_drafts(folder)}
    for path in sorted((folder / drafts.DRAFTS).glob("*.json")):
        if path.name not in readable:
            yield DraftUnreadable(path=path.relative_to(folder).as_posix())


def _history(session: Session) -> Iterator[Finding]:
    """Every entry of the history has its deed and its seal."""
    nameless = session.scalars(select(func.count()).where(Change.deed_id.is_(None))).one()
    if nameless:
        yield Nameless(count=nameless)
    yield from _chain(session)


def _chain(session: Session) -> Iterator[Finding]:
    """Every seal is the one that its entries and the seal before give; nothing was entered past them."""
    connection = session.connection()
    before, after = FIRST_SEAL, 0
    for seal, deed in session.execute(
        select(Seal, DeedEntry).outerjoin(DeedEntry, DeedEntry.id == Seal.deed_id).order_by(Seal.number)
    ):
        if seal_hash(connection, before, seal.deed_id, after, seal.last_change) != seal.hash:
            by, at = (deed.by, deed.at) if deed is not None else ("nobody", "no day")
            yield SealBroken(record=seal.deed_id, by=by, at=at)
        # Going on from what the seal says: one altered entry is one finding.
        before, after = seal.hash, seal.last_change
    more = session.scalars(select(func.count()).where(Change.number > after)).one()
    if more:
        yield PastTheSeals(count=more)


def _name(session: Session, found: list[Finding]) -> None:
    """Say of each finding of which site it is, where that can be read."""
    wanted = {finding.record for finding in found if finding.record}
    if not wanted:
        return
    owners: dict[str, str] = {}
    for table in metadata.sorted_tables:
        if table.name in tuple(RecordKind) and "site_id" in table.c:
            owners.update((key, owner) for key, owner in session.execute(select(table.c.id, table.c.site_id)).all())
    names: dict[str, str] = {}
    for site, name in session.execute(select(SiteName.site_id, SiteName.text).order_by(SiteName.position)).all():
        names.setdefault(site, name)
    for finding in found:
        finding.about = names.get(owners.get(finding.record, finding.record), "")


# --------------------------------------------------------------------------------------------------- search


def _search(database: Database, told: _Told) -> Iterator[Finding]:
    """
    Compare the index with one built anew from the records, in a copy beside which nothing is written.

    The copy lies in the folder for temporary files, encrypted where the registry is, and is gone afterwards.
    """
    keys = keys_of(database.folder)
    with tempfile.TemporaryDirectory(prefix="heritage-check-") as folder, holding(Path(folder), keys):
        copy = Path(folder) / DATABASE_NAME
        with closing(open_file(copy, "mode=rwc")) as target, database.reader.connect() as connection:
            raw: Any = connection.connection.dbapi_connection
            raw.backup(target)
        copied = Database(Path(folder))
        try:
            with copied.writing() as session:
                held, records = _index(session), _records(session)
                names = {key: entry["reference"] for key, entry in held.items()}
                told.tell(80)
                site_index.rebuild(session, lambda done: told.tell(85))
                told.tell(95)
                wanted, records_now = _index(session), _records(session)
                names.update({key: entry["reference"] for key, entry in wanted.items()})
                lost = session.scalars(text(_ROWS_WITHOUT_SITE)).all()
        finally:
            copied.close()
    for site, reference in names.items():
        if held.get(site) != wanted.get(site):
            yield _difference(site, reference, held.get(site), wanted.get(site))
    for record in sorted(records.keys() | records_now.keys()):
        if records.get(record) != records_now.get(record):
            yield RecordIndexStale(record=record, row=record)
    if lost:
        yield WordsOfNobody(count=len(lost))


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


def _difference(site: str, reference: str, held: dict[str, Any] | None, wanted: dict[str, Any] | None) -> Finding:
    about: dict[str, str] = {"record": site, "record_kind": RecordKind.SITE, "reference": reference}
    if held is None:
        return IndexLacks(**about)
    if wanted is None:
        return IndexHoldsNobody(**about)
    fields = ", ".join(key.replace("_", " ") for key in wanted if held.get(key) != wanted[key])
    return IndexStale(**about, fields=fields)
