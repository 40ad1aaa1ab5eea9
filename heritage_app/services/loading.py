"""Put very many new records in at once: as rows, past the mapped classes, each record with one line in the history.

The checks are those of entering one by one, and so are the rows. Only the history is shorter: where a row entered by
hand leaves every value behind, a record that was loaded leaves one line that says who brought it in which deed. What
it said then stands in its rows, and in the first *old* of whatever is changed later.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, fields
from typing import Any

from sqlalchemy import Connection, Table, inspect, select
from sqlalchemy.orm import Session

from heritage_app.domain.damage import DamageDraft
from heritage_app.domain.dates import Day
from heritage_app.domain.identifiers import district_code, make_reference, new_ids
from heritage_app.domain.intervention import InterventionDraft
from heritage_app.domain.site import Identifier, SiteDraft
from heritage_app.domain.source import CitationDraft
from heritage_app.domain.tags import joined_tags, tag_key
from heritage_app.domain.threat import ThreatDraft
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.services import history, records, scales, site
from heritage_app.services.entries import Loaded
from heritage_app.services.tags import known_tags
from heritage_app.storage import source as tied
from heritage_app.storage.base import utc_now
from heritage_app.storage.damage import DamageActor, DamageAttribution, DamageCause, DamageEffect, DamageText
from heritage_app.storage.history import LOADED, trigger_statements
from heritage_app.storage.registry import RegistryInfo
from heritage_app.storage.rows import insert_rows, values_at_once
from heritage_app.storage.site import Site, SiteDesignation, SiteOutline

_BATCH = 8_000
"""Rows after which they are written, so that few are held at once."""
_STATEMENTS = 2
"""Statements that the rows of a table of records may fill before all are written."""

_KINDS: dict[type[Any], RecordKind] = {
    SiteDraft: RecordKind.SITE,
    DamageDraft: RecordKind.DAMAGE,
    ThreatDraft: RecordKind.THREAT,
    InterventionDraft: RecordKind.INTERVENTION,
    CitationDraft: RecordKind.CITATION,
}
"""What can be loaded."""


@contextmanager
def uncollected() -> Iterator[None]:
    """
    Look for no rings of objects meanwhile: of very many drafts and rows none is ever part of one.

    Looking through them all over and over takes a third of the time in which they are made.
    """
    collected = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collected:
            gc.enable()


@contextmanager
def loading(session: Session, *, today: Day, count: int = 0) -> Iterator[Loader]:
    """
    Yield a loader for new records of the deed under way; *count* is how many there will be at most, if known.

    Until it is done nothing else may be entered in this session, for the triggers that write the history are out of
    the way, and nothing asked that SQLite calls Python for: rows are being written by another thread. Where very many
    are known to come, nothing may be looked up by an index from the first record until it is done. When it is done
    all rows are written.
    """
    session.flush()
    connection = session.connection()
    loader = Loader(session, today=today, count=count)
    statements = [one for one in trigger_statements() if any(f" ON {name} BEGIN" in one for name in loader.tables)]
    names = [one.split()[2] for one in statements if "_insert AFTER" in one]
    for name in names:
        connection.exec_driver_sql(f"DROP TRIGGER {name}")
    try:
        yield loader
        loader.finish()
    finally:
        loader.close()
    for statement in statements:
        if statement.split()[2] in names:
            connection.exec_driver_sql(statement)


@dataclass(frozen=True, slots=True)
class _Columns:
    """How the rows of one table are written, and how the values of a draft become one."""

    statement: str
    values: Callable[[Any], tuple[Any, ...]]
    """The columns that a draft or a part gives, in the order of the statement."""


def _columns(model: type[Any], source: type[Any], given: tuple[str, ...]) -> _Columns:
    """
    The statement for rows of *model* made of a *source*; the columns of *given* come first and are handed over.

    A column takes the field that bears its name, as in `records.fill` (`x` or `x_id`), and a date its four columns.
    """
    table: Table = model.__table__
    held = {field.name for field in fields(source)}
    dates = set(inspect(model).composites.keys())
    plain: dict[str, str] = {}
    for column in table.columns:
        name = column.name
        field = name if name in held else name.removesuffix("_id")
        if name not in given and field in held and field not in dates:
            plain[name] = field
    dated = tuple(sorted(dates & held))
    listed = [*given, *plain, *(f"{name}_{part}" for name in dated for part in _PARTS)]
    missing = [c.name for c in table.columns if c.name not in listed and not c.nullable and c.server_default is None]
    if missing:
        raise TypeError(f"nothing gives {missing} of {table.name}")
    get = records.values_of(list(plain.values()))

    def values(draft: Any) -> tuple[Any, ...]:
        row = get(draft)
        for name in dated:
            date = getattr(draft, name)
            row += _NO_DATE if date is None else (date.text, date.edtf, date.earliest, date.latest)
        return row

    return _Columns(_insert(table.name, listed), values if dated else get)


_PARTS = ("text", "edtf", "earliest", "latest")
_NO_DATE = (None, None, None, None)


def _insert(table: str, columns: Iterable[str]) -> str:
    listed = list(columns)
    quoted = ", ".join(f'"{name}"' for name in listed)
    return f"INSERT INTO {table} ({quoted})"


def _write(connection: Any, batch: Iterable[_Rows]) -> None:
    """Write rows, each batch of them with few statements: in a thread each has to wait for its turn."""
    for rows in batch:
        insert_rows(connection, rows.statement, rows.columns, rows.values)


@dataclass(slots=True)
class _Rows:
    """Rows of one table that wait to be written: their values one after the other."""

    statement: str
    columns: int
    values: list[Any] = field(default_factory=list)

    def fill(self, statements: int) -> bool:
        """Whether they fill so many statements."""
        return len(self.values) >= statements * values_at_once(self.columns)

    def taken(self, *, whole: bool) -> _Rows:
        """What waits, which then waits here no more; unless *whole*, what fills no statement goes on waiting."""
        values, self.values = self.values, []
        if not whole:
            upto = len(values) - len(values) % values_at_once(self.columns)
            self.values = values[upto:]
            del values[upto:]
        return _Rows(self.statement, self.columns, values)


_POINTED_AT = frozenset(("site", "damage", "threat", "intervention", "citation"))
"""Tables of records: their rows must be there when what belongs to them is written."""
_RECORD = ("id", "created_at", "updated_at", "trashed_reason", "version")
_PART = ("id", "position")
_NAME = _insert("site_name", ("id", "position", "site_id", "text", "lang", "kind"))
_TERM = _insert("site_term", ("id", "position", "site_id", "vocabulary", "term"))
_TAG = _insert("site_tag", ("id", "position", "site_id", "text"))
_REFERENCE = _insert("site_reference", ("reference", "site_id"))
_IDENTIFIER = _insert("identifier", ("id", "position", "record_kind", "record_id", "scheme", "value"))
_NOTE = _insert("note", ("id", "position", "record_kind", "record_id", "text"))
_COUNTER = (
    "INSERT INTO reference_counter (prefix, last) VALUES (?, ?) ON CONFLICT (prefix) DO UPDATE SET last = excluded.last"
)


class Loader:
    """Collects the rows of new records and writes them in batches; made by `loading`."""

    tables = (
        *("site", "site_reference", "site_name", "site_term", "site_designation", "site_outline", "site_tag", "damage"),
        *("damage_cause", "damage_effect", "damage_attribution", "damage_actor", "damage_text", "threat"),
        *("intervention", "citation", "identifier", "note", "change"),
    )
    """In the order in which they are written: what is pointed at before what points at it."""

    def __init__(self, session: Session, *, today: Day, count: int = 0) -> None:
        self._session, self._today = session, today
        self._connection: Connection = session.connection()
        self._deed = history.current_deed(session)
        self._installation = session.scalars(select(RegistryInfo.installation)).one()
        self._now = utc_now()
        self._rows: dict[str, dict[str, _Rows]] = {name: {} for name in self.tables}
        """By table and statement."""
        self._references = self._rows_of("site_reference", _REFERENCE)
        self._names = self._rows_of("site_name", _NAME)
        self._terms = self._rows_of("site_term", _TERM)
        self._identifiers = self._rows_of("identifier", _IDENTIFIER)
        self._notes = self._rows_of("note", _NOTE)
        self._changes = self._rows_of("change", LOADED)
        self._beside = ThreadPoolExecutor(1)
        """Writes a batch while the next one is made: SQLite lets go of Python while it works."""
        self._written: Future[None] | None = None
        self._known: dict[tuple[type[Any], type[Any]], _Columns] = {}
        self._held = 0
        self._count = count
        self._late: list[str] | None = None if count else []
        """Statements that make indexes when all rows are in."""
        self._ids: list[str] = []
        self._prefixes: dict[tuple[str, str], str] = {}
        self._counters: dict[str, int] = {}
        self._above: dict[str, tuple[str, str]] = {}
        self._crosswalk = scales.crosswalk(session)
        self._tags: dict[str, str] | None = None
        """Tags as they were typed first, once one is met."""

    def add_site(self, draft: SiteDraft) -> str:
        """Enter a site and give it the next number of its district; returns the id. Raises `DraftRefused`."""
        return self.add(draft).site_id

    def add(self, draft: SiteDraft) -> Loaded:
        """The same; returns what was entered."""
        draft = records.cleaned(draft)
        records.refuse(draft.problems())
        site_id, reference = self._id(), self._next_reference(draft)
        point = (draft.point.lat, draft.point.lon) if draft.point else (None, None)
        self._record(Site, draft, site_id, reference=reference, lat=point[0], lon=point[1])
        self._references.values += (reference, site_id)
        names, put = [name for name in draft.names if name.text.strip()], self._names.values
        for place, name in enumerate(names):
            put += (self._id(), place, site_id, name.text, name.lang, name.kind)
        self._held += 2 + len(names)
        if draft.functions or draft.periods:
            terms = [(site.FUNCTION, one) for one in draft.functions] + [(site.PERIOD, one) for one in draft.periods]
            for place, (vocabulary, term) in enumerate(terms):
                self._terms.values += (self._id(), place, site_id, vocabulary, term)
        if draft.designations:
            self._parts(SiteDesignation, "site_id", site_id, draft.designations)
        if draft.outlines:
            self._parts(SiteOutline, "site_id", site_id, draft.outlines)
        for place, tag in enumerate(self._settled(draft.tags) if draft.tags else ()):
            self._put("site_tag", _TAG, (self._id(), place, site_id, tag))
        self._loose(RecordKind.SITE, site_id, draft.identifiers, draft.notes)
        return Loaded(site_id, reference, draft, self._now)

    def add_claim(self, draft: DamageDraft | ThreatDraft | InterventionDraft) -> str:
        """Enter a claim about a site; returns the id. Raises `DraftRefused`."""
        draft = records.cleaned(draft)
        records.refuse(draft.problems() if isinstance(draft, ThreatDraft) else draft.problems(self._today))
        kind = _KINDS[type(draft)]
        model, record_id = records.MODELS[kind], self._id()
        if not isinstance(draft, DamageDraft):
            self._record(model, draft, record_id)
            self._loose(kind, record_id, (), draft.notes)
            return record_id
        draft = scales.on_our_scale(self._session, draft, self._crosswalk)
        seen = draft.coverage
        coverage = {"coverage_means": seen.means, "coverage_share": seen.share, "coverage_gap": seen.gap}
        self._record(model, draft, record_id, **coverage)
        for part, held in (
            (DamageCause, draft.causes),
            (DamageEffect, draft.effects),
            (DamageAttribution, draft.attributions),
            (DamageActor, draft.involved),
            (DamageText, tuple(one for one in draft.texts if one.text.strip())),
        ):
            if held:
                self._parts(part, "damage_id", record_id, held)
        self._loose(kind, record_id, draft.identifiers, draft.notes)
        return record_id

    def cite(self, draft: CitationDraft) -> str:
        """Hold a source that is there already against a claim; returns the citation's id. Raises `DraftRefused`."""
        draft = records.cleaned(draft)
        records.refuse(draft.problems())
        citation_id = self._id()
        self._record(tied.Citation, draft, citation_id)
        self._loose(RecordKind.CITATION, citation_id, (), draft.notes)
        return citation_id

    def finish(self) -> None:
        """Write what is left, and how far the numbers have come."""
        self._flush(last=True)
        self._wait()
        for statement in self._late or ():
            self._connection.exec_driver_sql(statement)
        self._late = []
        if self._counters:
            self._connection.exec_driver_sql(_COUNTER, list(self._counters.items()))

    def close(self) -> None:
        """Write nothing more."""
        self._beside.shutdown()

    # -------------------------------------------------------------------------------------------------- rows

    def _id(self) -> str:
        if not self._ids:
            self._ids = new_ids(_BATCH)[::-1]
        return self._ids.pop()

    def _record(self, model: type[Any], draft: Any, record_id: str, **given: Any) -> None:
        one = self._columns_of(model, type(draft), (*_RECORD, *given))
        table = model.__tablename__
        waiting = self._rows[table].get(one.statement)
        if waiting is not None and waiting.fill(_STATEMENTS):
            self._flush()
        row = (record_id, self._now, self._now, "", 1, *given.values(), *one.values(draft))
        self._put(table, one.statement, row)
        kind = str(_KINDS[type(draft)])
        self._changes.values += (self._deed, kind, record_id, table, record_id, "insert")

    def _columns_of(self, model: type[Any], source: type[Any], given: tuple[str, ...]) -> _Columns:
        key = (model, source)
        if key not in self._known:
            self._known[key] = _columns(model, source, given)
        return self._known[key]

    def _parts(self, model: type[Any], owner: str, record_id: str, parts: Iterable[Any]) -> None:
        for place, part in enumerate(parts):
            one = self._columns_of(model, type(part), (*_PART, owner))
            self._put(model.__tablename__, one.statement, (self._id(), place, record_id, *one.values(part)))

    def _loose(self, kind: RecordKind, record_id: str, identifiers: Iterable[Identifier], notes: Iterable[str]) -> None:
        for place, one in enumerate(identifiers):
            self._identifiers.values += (self._id(), place, str(kind), record_id, one.scheme, one.value)
            self._held += 1
        for place, text in enumerate(notes):
            self._held += 1
            self._notes.values += (self._id(), place, str(kind), record_id, text)

    def _settled(self, tags: Iterable[str]) -> tuple[str, ...]:
        """As `tags.settled`, with what is known read once."""
        if self._tags is None:
            self._tags = known_tags(self._session, in_use=False)
        found = joined_tags(tags, self._tags)
        for tag in found:
            self._tags.setdefault(tag_key(tag), tag)
        return found

    def _put(self, table: str, statement: str, row: tuple[Any, ...]) -> None:
        """Have a row written; no later than what points at it is."""
        if self._held >= _BATCH:
            self._flush()
        self._held += 1
        rows = self._rows[table].get(statement) or self._rows_of(table, statement, len(row))
        rows.values += row

    def _rows_of(self, table: str, statement: str, columns: int = 0) -> _Rows:
        columns = columns or statement.count(",") + 1
        rows = self._rows[table][statement] = _Rows(statement, columns)
        return rows

    def _flush(self, *, last: bool = False) -> None:
        """
        Have what was put written, when the batch before it is.

        Unless it is the *last* time, rows that nothing points at wait until they fill a statement.
        """
        self._wait()
        batch = [
            rows.taken(whole=last or table in _POINTED_AT)
            for table, held in self._rows.items()
            for rows in held.values()
            if rows.values
        ]
        self._held = 0
        if self._late is None:
            self._late = self._without_indexes()
        self._written = self._beside.submit(_write, self._connection.connection.dbapi_connection, batch)

    def _without_indexes(self) -> list[str]:
        """
        Let go of the indexes of tables that hold less than what is coming; returns the statements that make them.

        Written in one piece and in its own order, an index costs a fraction of being added to row by row.
        """
        execute, made = self._connection.exec_driver_sql, []
        for table in self.tables:
            if (execute(f"SELECT max(rowid) FROM {table}").scalar() or 0) < self._count:
                held = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL"
                for name, statement in execute(held, (table,)).all():
                    execute(f"DROP INDEX {name}")
                    made.append(statement)
        return made

    def _wait(self) -> None:
        """Wait until all batches are written; raises what that has raised."""
        if self._written is not None:
            self._written.result()

    # ----------------------------------------------------------------------------------------------- numbers

    def _next_reference(self, draft: SiteDraft) -> str:
        """As `site.add_site` numbers it; the counters are written back at the end."""
        country, governorate = draft.country, draft.governorate
        if draft.part_of is not None and not (country and governorate):
            above = self._place_of(draft.part_of)
            country, governorate = country or above[0], governorate or above[1]
        key = (country, governorate)
        if key not in self._prefixes:
            first = make_reference(country or None, district_code(*key), self._installation, 1)
            self._prefixes[key] = first.rsplit("-", 1)[0]
        prefix = self._prefixes[key]
        if prefix not in self._counters:
            last = "SELECT last FROM reference_counter WHERE prefix = ?"
            self._counters[prefix] = self._connection.exec_driver_sql(last, (prefix,)).scalar() or 0
        self._counters[prefix] += 1
        return f"{prefix}-{self._counters[prefix]:04d}"

    def _place_of(self, site_id: str) -> tuple[str, str]:
        """Country and governorate of a site, its own or inherited."""
        if site_id not in self._above:
            self._flush()
            self._wait()
            read = "SELECT part_of_id, country, governorate FROM site WHERE id = ?"
            row = self._connection.exec_driver_sql(read, (site_id,)).one_or_none()
            above, country, governorate = row if row is not None else (None, "", "")
            if above is not None and not (country and governorate):
                inherited = self._place_of(above)
                country, governorate = country or inherited[0], governorate or inherited[1]
            self._above[site_id] = (country, governorate)
        return self._above[site_id]
