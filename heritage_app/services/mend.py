"""
Repair what `check` finds, as far as nothing has to be guessed. Nothing is deleted: what leaves its place stands in the
history of the registry, in a note of its record, or in a folder of its own beside the database.

All rows are mended in one deed, signed like every other. What only a person can decide is left and named.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Table, select, text
from sqlalchemy.orm import Session

from heritage_app.domain.account import Role
from heritage_app.domain.backup import BackupReason, BackupRow
from heritage_app.domain.dates import parse_edtf
from heritage_app.domain.finding import (
    Finding,
    Nameless,
    NotAsEntered,
    NotAValue,
    PastTheSeals,
    PointsNowhere,
    Remedy,
    SealBroken,
)
from heritage_app.domain.history import Deed
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.media.store import MEDIA
from heritage_app.services import account, backup, evidence, history, site_index, verify
from heritage_app.services.check import check
from heritage_app.services.check_records import dates, orphans, places, references, unentered, values
from heritage_app.services.registry import Registry
from heritage_app.storage.engine import RegistryReadOnly
from heritage_app.storage.history import Change, as_json, create_triggers, key_column, owner_of, row_told
from heritage_app.storage.models import metadata
from heritage_app.storage.search import make_tables
from heritage_app.storage.source import Note

VERB = "registry.mend"
ASIDE = "aside"
"""Folder in the registry for files that were put aside, a folder for each repair."""
MEANS = "fetched from a backup by a repair"
"""How the custody log calls a file that came back."""

Progress = Callable[[int, int, str], None]
"""Told how much of how much is done, and what is done; it may raise to stop, until the rows begin to be mended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """What a repair has done."""

    found: tuple[Finding, ...]
    """What was wrong before."""
    left: tuple[Finding, ...]
    """What is wrong still, or came to light."""
    backup: BackupRow | None
    """The backup made before; None where there was nothing to mend."""
    aside: Path | None
    """Folder of the files that were put aside; None where there are none."""

    @property
    def mended(self) -> tuple[Finding, ...]:
        """What was wrong and is no more."""
        left = set(self.left)
        return tuple(finding for finding in self.found if finding not in left)


def repair(registry: Registry, backups: Path, *, by: str, progress: Progress | None = None) -> Mended:
    """
    Look *registry* over, back it up into the folder *backups*, and mend what can be mended.

    Raises:
        NoAccount, NotAllowed: *by* is no administrator of a registry that has accounts.
        RegistryReadOnly, RegistryDamaged, BackupNotMade, BackupNoRoom: Nothing was changed.
    """
    if registry.read_only:
        raise RegistryReadOnly(path=registry.folder)
    account.need(registry.access, by, Role.ADMINISTRATOR)
    found = check(registry, progress=progress)
    if not any(finding.remedy for finding in found):
        return Mended(found=found, left=found, backup=None, aside=None)
    before = _backed_up(registry, backups, by, progress)
    if any(finding.remedy is Remedy.SORT for finding in found):
        with registry.database.writing() as session:
            session.execute(text("REINDEX"))
        now = check(registry, progress=progress)  # what an order hid can be seen only now
    else:
        now = found
    remedies = {finding.remedy for finding in now}
    if not any(finding.kind == "file" for finding in now):
        if remedies - {Remedy.FETCH, Remedy.SHELVE, None}:
            _mend_rows(registry, by, now)
        _fetch(registry, now, before.path.parent / MEDIA, by)
    aside = _shelve(registry.folder, now)
    left = check(registry, progress=progress)
    return Mended(found=tuple(dict.fromkeys((*found, *now))), left=left, backup=before, aside=aside)


def _backed_up(registry: Registry, backups: Path, by: str, progress: Progress | None) -> BackupRow:
    def told(what: str, done: int, total: int) -> None:
        if progress is not None:
            progress(done, total, what)

    return backup.make_backup(registry, backups, by=by, reason=BackupReason.BEFORE_REPAIR, progress=told)


# --------------------------------------------------------------------------------------------------------- rows


def _mend_rows(registry: Registry, by: str, found: Sequence[Finding]) -> None:
    """Mend triggers and rows in one transaction, and build the index anew, for every row may have changed it."""
    with registry.database.writing() as session:
        connection = session.connection()
        connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
        if any(finding.remedy is Remedy.TRIGGERS for finding in found):
            create_triggers(connection)
        deed = history.begin(session, Deed(verb=VERB, by=by, subject=registry.name))
        # A history that was altered is no ground to change rows on.
        trusted = not any(isinstance(finding, SealBroken | PastTheSeals | Nameless) for finding in found)
        for finding in [*unentered(session)]:
            if not isinstance(finding, NotAsEntered):
                _enter(session, finding, deed)
            elif trusted:
                _put_back(session, finding)
        # A row that came back may be the one that others point at, and the date that nobody could read.
        for look in (references, values, dates, places, orphans):
            for finding in [*look(session)]:
                _REMEDIES.get(finding.remedy, _leave)(session, finding)
        history.end(session)
    wrong = [look for look in (references, values, dates, places) if _any(registry, look)]
    if not wrong:
        with registry.database.writing() as session:
            make_tables(session.connection())
            site_index.rebuild(session)


def _any(registry: Registry, look: Callable[[Session], Iterable[Finding]]) -> bool:
    with registry.read() as session:
        return any(finding.kind != "search" for finding in look(session))


def _table(finding: Finding) -> tuple[Table, str]:
    """The table a finding is about, and the name of its key column."""
    table = metadata.tables[str(finding.facts["table"])]
    return table, key_column(table)


def _put_back(session: Session, finding: NotAsEntered) -> None:
    """Make a row what its last entry in the history says; the triggers write down what stood there."""
    table, key = _table(finding)
    row = finding.facts["row"]
    last = select(Change.new).where(Change.table_name == table.name, Change.row_id == row)
    told = session.scalars(last.order_by(Change.number.desc()).limit(1)).one()
    held = session.execute(text(f'SELECT * FROM {table.name} WHERE "{key}" = :row'), {"row": row}).mappings().first()
    if told is None:
        _take_out(session, table, key, row)
        return
    said = {name: value for name, value in row_told(told).items() if name in table.c}
    if not said:  # it was altered and cannot be read
        return
    if held is None:
        names = ", ".join(f'"{name}"' for name in said)
        places_ = ", ".join(f":{name}" for name in said)
        session.execute(text(f"INSERT INTO {table.name} ({names}) VALUES ({places_})"), said)
    else:
        _write(session, table, row, {name: value for name, value in said.items() if held[name] != value})


def _enter(session: Session, finding: Finding, deed: str) -> None:
    """Enter a row into the history as it stands."""
    table, key = _table(finding)
    kind, owner = owner_of(table)
    columns = "deed_id, record_kind, record_id, table_name, row_id, operation, new"
    session.execute(
        text(
            f"INSERT INTO change ({columns}) SELECT :deed, {kind.format(row=table.name)}, {owner}, '{table.name}', "
            f'"{key}", \'insert\', {as_json(table, table.name)} FROM {table.name} WHERE "{key}" = :row'
        ),
        {"deed": deed, "row": finding.facts["row"]},
    )


def _rework(session: Session, finding: Finding) -> None:
    table, _ = _table(finding)
    column, meant = finding.facts["column"], parse_edtf(str(finding.facts["value"]))
    days = {f"{column}_earliest": meant.earliest, f"{column}_latest": meant.latest}
    _write(session, table, finding.facts["row"], days)


def _aside(session: Session, finding: Finding) -> None:
    """Empty the field that holds what it cannot; a row that is nothing without it leaves its table."""
    table, key = _table(finding)
    if isinstance(finding, NotAValue):
        column = str(finding.facts["column"])
        wrong = text(f'SELECT "{key}" FROM {table.name} WHERE CAST("{column}" AS TEXT) = :value')
        if table.c[column].nullable:
            for row in session.scalars(wrong, {"value": finding.facts["value"]}).all():
                _empty(session, table, row, [column])
        return
    row = finding.facts["row"]
    if finding.kind == "orphan":
        _take_out(session, table, key, row)
    elif isinstance(finding, PointsNowhere):
        column = str(finding.facts["column"])
        if table.c[column].nullable:
            _empty(session, table, row, [column])
        else:
            _take_out(session, table, key, row)
    elif finding.kind == "place":
        _empty(session, table, row, ["lat", "lon"])
    else:
        column = str(finding.facts["column"])
        _empty(session, table, row, [f"{column}_{part}" for part in ("text", "edtf", "earliest", "latest")])


def _empty(session: Session, table: Table, row: object, columns: Sequence[str]) -> None:
    """Set columns to nothing, and say in a note of the record what stood there."""
    key = key_column(table)
    held = session.execute(text(f'SELECT * FROM {table.name} WHERE "{key}" = :row'), {"row": row}).mappings().one()
    _write(session, table, row, dict.fromkeys(columns))
    last = select(Change.record_kind, Change.record_id).order_by(Change.number.desc()).limit(1)
    kind, record = session.execute(last).one()
    if kind in tuple(RecordKind):
        stood = {column.replace("_", " "): held[column] for column in columns if held[column] is not None}
        said = "; ".join(f"{column}: {value}" for column, value in stood.items())
        place = len(session.scalars(select(Note.id).where(Note.record_id == record)).all())
        note = Note(record_kind=RecordKind(kind), record_id=record, text=f"Moved aside by a repair: {said}")
        note.position = place
        session.add(note)
        session.flush()


def _take_out(session: Session, table: Table, key: str, row: object) -> None:
    """Take a row out of its table; the history keeps every value of it."""
    session.execute(text(f'DELETE FROM {table.name} WHERE "{key}" = :row'), {"row": row})


def _write(session: Session, table: Table, row: object, columns: dict[str, Any]) -> None:
    if columns:
        sets = ", ".join(f'"{name}" = :{name}' for name in columns)
        statement = f'UPDATE {table.name} SET {sets} WHERE "{key_column(table)}" = :the_row'
        session.execute(text(statement), {**columns, "the_row": row})


def _leave(session: Session, finding: Finding) -> None:
    """A person has to decide."""


_REMEDIES: dict[Remedy | None, Callable[[Session, Finding], None]] = {Remedy.REWORK: _rework, Remedy.ASIDE: _aside}


# -------------------------------------------------------------------------------------------------------- files


def _fetch(registry: Registry, found: Iterable[Finding], media: Path, by: str) -> None:
    """Look for missing and altered files among those of the backups."""
    hashes = [str(finding.facts["hash"]) for finding in found if finding.remedy is Remedy.FETCH]
    if hashes and media.is_dir():
        with registry.read() as session:
            rows = evidence.file_rows(session, hashes)
        verify.find_again(registry, rows.values(), media, by=by, means=MEANS)


def _shelve(folder: Path, found: Iterable[Finding]) -> Path | None:
    """Move files that belong to nothing into a folder of this repair, under the names they had."""
    paths = [str(finding.facts["path"]) for finding in found if finding.remedy is Remedy.SHELVE]
    if not paths:
        return None
    aside = folder / ASIDE / f"{datetime.now(UTC):%Y%m%dT%H%M%S%fZ}"
    for path in paths:
        target = aside / path
        target.parent.mkdir(parents=True, exist_ok=True)
        (folder / path).replace(target)
    return aside
