"""Who changed what, when and why; taking a deed back, and taking that back again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Row, Table, delete, func, insert, select, text, update
from sqlalchemy.orm import Session

from heritage_app.domain.errors import HeritageError
from heritage_app.domain.history import ChangeRow, Deed, FieldChange, Step
from heritage_app.domain.vocabulary import EditKind, RecordKind
from heritage_app.storage.account import Account
from heritage_app.storage.actor import ActorName
from heritage_app.storage.base import utc_now
from heritage_app.storage.history import (
    FIRST_SEAL,
    VOLATILE,
    Change,
    DeedEntry,
    DeedNow,
    Seal,
    key_column,
    row_told,
    seal_hash,
)
from heritage_app.storage.models import metadata
from heritage_app.storage.reading import Plain, rows_by
from heritage_app.storage.site import SiteName
from heritage_app.storage.source import Source

KEPT_FOR_GOOD = frozenset({"file", "picture", "custody", "account_role", "erasure"})
"""Tables that no undoing takes a row from: bytes that were received have been received, whatever is said of them; who
may do what is said anew, and what was erased is gone."""


class ChangedSince(HeritageError):
    """A deed was to be taken back after something else changed the same record."""

    template = "“{subject}” was changed again by {by} ({verb}). Nothing was undone. Undo that first, or edit the record"


class SeveralChangedSince(HeritageError):
    """A deed that did something to many records was to be taken back after others changed some of them again."""

    template = (
        "{count} records were changed again since: {subjects}. Nothing was undone. "
        "Undo those changes first, or edit the records"
    )


class NothingToUndo(HeritageError):
    """The deed is unknown, or has been taken back already."""

    template = "There is nothing to undo here. It was taken back already"


class EntryUnreadable(HeritageError):
    """An entry of the deed was altered, past the program, so that nobody can read it."""

    template = (
        "This step cannot be taken back: an entry of it in the history was altered and cannot be read. "
        "Nothing was changed. Check the registry to see what else was altered"
    )


def begin(session: Session, deed: Deed, *, undoes: str | None = None, continues: str | None = None) -> str:
    """
    Enter the deed that the rows written next are signed with; returns its id.

    *continues* names one already entered, which then signs them, unless it was taken back meanwhile.
    """
    if continues is not None:
        taken_back = select(DeedEntry.id).where(DeedEntry.undoes_id == continues)
        if session.scalar(taken_back.limit(1)) is None:
            session.execute(delete(DeedNow))
            session.execute(insert(DeedNow).values(id=1, deed_id=continues))
            return continues
    if session.scalar(select(Account.id).where(Account.name == deed.by)) is None:
        session.add(Account(name=deed.by))
    entry = DeedEntry(
        by=deed.by, verb=deed.verb, kind=deed.kind, reason=deed.reason, subject=deed.subject, undoes_id=undoes
    )
    session.add(entry)
    session.flush()
    session.execute(delete(DeedNow))
    session.execute(insert(DeedNow).values(id=1, deed_id=entry.id))
    return entry.id


def end(session: Session) -> None:
    """Seal what the present deed has written, and sign nothing more with it."""
    deed_id = current_deed(session)
    before = session.execute(select(Seal.hash, Seal.last_change).order_by(Seal.number.desc()).limit(1)).first()
    hash_before, after = before or (FIRST_SEAL, 0)
    last = session.scalar(select(func.max(Change.number))) or 0
    sealed = seal_hash(session.connection(), hash_before, deed_id, after, last)
    session.execute(insert(Seal).values(deed_id=deed_id, last_change=last, hash=sealed))
    session.execute(delete(DeedNow))


def current_deed(session: Session) -> str:
    """Id of the deed under way in this transaction."""
    return session.scalars(select(DeedNow.deed_id)).one()


def name_subject(session: Session, subject: str) -> None:
    """Say what the present deed was done to, where that is known only while doing it; a sealed deed stays as it is."""
    deed_id = current_deed(session)
    sealed = select(Seal.number).where(Seal.deed_id == deed_id).exists()
    session.execute(
        update(DeedEntry).where(DeedEntry.id == deed_id, DeedEntry.subject == "", ~sealed).values(subject=subject)
    )


def touched(session: Session, deed_id: str, *, loaded: bool = True) -> list[tuple[str, str]]:
    """Every record (kind, id) that a deed wrote a row of; without those *loaded* where the loading is all it did."""
    rows = select(Change.record_kind, Change.record_id).where(Change.deed_id == deed_id).distinct()
    if not loaded:
        rows = rows.where(~_LOADED)
    return [(kind, record) for kind, record in session.execute(rows)]


def last_deed(session: Session) -> str | None:
    """Id of the deed that was done last, whatever it was and whatever the clock said; None in a new registry."""
    return session.scalar(select(Seal.deed_id).order_by(Seal.number.desc()).limit(1))


def deed_named(session: Session, deed_id: str | None) -> tuple[str, str, str]:
    """Id, verb and subject of a deed, or of the last one where *deed_id* is None. Raises `NothingToUndo`."""
    found = session.get(DeedEntry, deed_id or last_deed(session) or "")
    if found is None:
        raise NothingToUndo()
    return found.id, found.verb, found.subject


ERASING = "erase.values"
"""Verb of the deed that erases personal values, which nothing brings back."""
STEPS = 50
"""Deeds that a new session can take back one after another."""
_NO_STEP = ("registry.sample", "registry.restore", "registry.encrypt", "registry.mend", ERASING)
"""Deeds that are no step of a person's work: what a registry began with, was replaced by, mended with or rid of."""


def steps_of(session: Session, by: str) -> tuple[tuple[Step, ...], tuple[Step, ...]]:
    """
    What *by* did last, oldest first, and what of it is taken back at present, in the order in which redo does it again.

    An undoing is no step of its own: it takes its step to the other side, and names the deed to take back next.
    A new step after an undoing ends what could have been done again.
    """
    order = select(Seal.deed_id, func.min(Seal.number).label("place")).group_by(Seal.deed_id).subquery()
    wrote = (
        select(Change.number).where(Change.deed_id == DeedEntry.id, Change.table_name.not_in(KEPT_FOR_GOOD)).exists()
    )
    query = (
        select(DeedEntry)
        .join(order, order.c.deed_id == DeedEntry.id)
        .where(DeedEntry.by == by, DeedEntry.verb.not_in(_NO_STEP), wrote)
        .order_by(order.c.place.desc())
        .limit(3 * STEPS)
    )
    done: list[Step] = []
    undone: list[Step] = []
    for deed in reversed(session.scalars(query).all()):
        if deed.undoes_id is None:
            done.append(Step(deed.id, deed.verb, deed.subject))
            undone.clear()
            continue
        for held, other in ((done, undone), (undone, done)):
            place = next((place for place, step in enumerate(held) if step.deed_id == deed.undoes_id), None)
            if place is not None:
                other.append(replace(held.pop(place), deed_id=deed.id))
    return tuple(done[-STEPS:]), tuple(reversed(undone))


def history_of(session: Session, record_ids: Iterable[str]) -> tuple[ChangeRow, ...]:
    """What was changed in these records, newest first: one row for each deed and record."""
    held = rows_by(session, Change.record_id, record_ids)
    changes = sorted((change for rows in held.values() for change in rows), key=lambda change: change.number)
    deeds = {key: deed for key, (deed,) in rows_by(session, DeedEntry.id, [one.deed_id for one in changes]).items()}
    undone = rows_by(session, DeedEntry.undoes_id, deeds)
    grouped: dict[tuple[str, str], tuple[Plain, list[FieldChange]]] = {}
    added: set[tuple[str, str]] = set()
    for change in changes:
        key = (change.deed_id, change.record_id)
        grouped.setdefault(key, (change, []))[1].extend(_field_changes(change))
        if change.operation == "insert" and change.row_id == change.record_id:
            added.add(key)
    rows = [
        ChangeRow(
            deed_id=deed.id,
            at=deed.at,
            by=deed.by,
            verb=deed.verb,
            kind=deed.kind,
            reason=deed.reason,
            subject=deed.subject,
            record_kind=RecordKind(first.record_kind) if first.record_kind in tuple(RecordKind) else None,
            record_id=first.record_id,
            fields=tuple(fields),
            undone=deed.id in undone,
            added=(deed.id, first.record_id) in added,
        )
        for first, fields in grouped.values()
        for deed in (deeds[first.deed_id],)
    ]
    return tuple(reversed(_with_names(session, rows)))


_SILENT = VOLATILE | {"id", "created_at", "position", "record_kind", "record_id"}
"""Columns that say nothing to a reader: keys, stamps, and the record that the row belongs to."""


def _field_changes(change: Change | Plain) -> list[FieldChange]:
    """What one row says otherwise than before; a date counts as one field, shown as typed."""
    old, new = row_told(change.old), row_told(change.new)
    own = change.table_name == change.record_kind
    part = "" if own else change.table_name.removeprefix(f"{change.record_kind}_") + "."
    columns = dict.fromkeys([*old, *new])
    found = []
    for column in columns:
        before, after = old.get(column), new.get(column)
        if before == after or (before or "", after or "") == ("", "") or change.record_id in (before, after):
            continue
        if column in _SILENT or column.endswith(("_earliest", "_latest")):
            continue
        field = column.removesuffix("_text") if f"{column.removesuffix('_text')}_edtf" in columns else column
        if column.endswith("_edtf"):
            field = column.removesuffix("_edtf")
            if old.get(f"{field}_text") != new.get(f"{field}_text"):
                continue
        found.append(FieldChange(field=part + field, old=_as_text(before), new=_as_text(after)))
    return found


def _as_text(value: Any) -> str | None:
    return None if value is None else str(value)


def _with_names(session: Session, rows: list[ChangeRow]) -> list[ChangeRow]:
    """The same rows with people, sites and sources called by name instead of by key."""
    keys = {v for row in rows for f in row.fields if f.field.endswith("_id") for v in (f.old, f.new) if v}
    names: dict[str, str] = {}
    for key, title in (
        (SiteName.site_id, "text"),
        (ActorName.actor_id, "text"),
        (Source.id, "title"),
    ):
        for held, rows_ in rows_by(session, key, keys).items():
            names.setdefault(held, getattr(rows_[0], title))

    def named(change: FieldChange) -> FieldChange:
        field = change.field.removesuffix("_id")
        return FieldChange(
            field=field, old=names.get(change.old or "", change.old), new=names.get(change.new or "", change.new)
        )

    return [replace(row, fields=tuple(named(f) for f in row.fields)) for row in rows]


def undo(session: Session, deed_id: str) -> None:
    """
    Take back everything that *deed_id* did, as part of the present deed (which must name it in `undoes`).

    A record that was added goes to the trash; everything else gets its old values again. Undoing an undoing is redo.

    Raises:
        NothingToUndo: Unknown, or taken back already.
        ChangedSince, SeveralChangedSince: Rows have been changed by later deeds; nothing is undone.
    """
    present = current_deed(session)
    again = select(DeedEntry.id).where(DeedEntry.undoes_id == deed_id, DeedEntry.id != present)
    done = (Change.deed_id == deed_id, Change.table_name.not_in(KEPT_FOR_GOOD))
    if session.scalar(select(Change.number).where(*done).limit(1)) is None or session.scalar(again) is not None:
        raise NothingToUndo()
    if session.scalar(select(DeedEntry.verb).where(DeedEntry.id == deed_id)) == ERASING:
        raise NothingToUndo()
    # Rows and not objects, which would be let go of one by one, and swept through in the midst of typing.
    changes = session.execute(select(*_WRITTEN).where(*done, ~_LOADED).order_by(Change.number.desc())).all()
    newest = {(c.table_name, c.row_id): c for c in reversed(changes)}
    _refuse_if_changed(session, tuple(newest.values()), _loaded_and_changed(session, deed_id))
    added: set[str] = set()
    inserted = select(Change.table_name).where(*done, Change.operation == "insert").distinct()
    verb = session.scalars(select(DeedEntry.verb).where(DeedEntry.id == deed_id)).one()
    for name in session.scalars(inserted).all():
        if "trashed_at" in metadata.tables[name].c:
            rows = select(Change.row_id).where(*done, Change.operation == "insert", Change.table_name == name)
            added.update(session.scalars(rows))
            _trash_added(session, metadata.tables[name], deed_id, f"undone: {verb}")
    back = _Back(session)
    for change in changes:
        if change.row_id not in added and change.record_id not in added:
            back.take(metadata.tables[change.table_name], change)
    back.write()
    session.expire_all()


_WRITTEN = (
    *(Change.number, Change.deed_id, Change.table_name, Change.row_id, Change.record_id),
    *(Change.operation, Change.old, Change.new),
)
"""What is read of an entry to take it back."""
_AT_ONCE = 500
"""Rows that are read together, and written at most by one statement."""
_LOADED = (Change.operation == "insert") & Change.new.is_(None)
"""The entries of records that were loaded with many others: one line a record, without values."""


def _trash_added(session: Session, table: Table, deed_id: str, reason: str) -> None:
    """Put every record that a deed added to a table into the trash."""
    statement = (
        f"UPDATE {table.name} SET trashed_at = :now, trashed_reason = :reason, version = version + 1, "
        "updated_at = :now WHERE id IN "
        "(SELECT row_id FROM change WHERE deed_id = :deed AND table_name = :table AND operation = 'insert')"
    )
    values = {"now": utc_now(), "reason": reason, "deed": deed_id, "table": table.name}
    session.execute(text(statement), values)


class _Back:
    """Takes entries back in their order; neighbours that are alike, as in a step for many records, by one statement."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._statement = ""
        self._rows: list[dict[str, Any]] = []

    def take(self, table: Table, change: Row[*tuple[Any, ...]]) -> None:
        """Take one entry back."""
        if change.operation == "insert":
            self._add(f'DELETE FROM {table.name} WHERE "{key_column(table)}" = :row', {"row": change.row_id})
        elif change.operation == "delete":
            # Values as the database had them, past the column types: they are stored values already.
            values = _said(table, change.old)
            names, places = (", ".join(f'"{one}"' for one in values), ", ".join(f":{one}" for one in values))
            self._add(f"INSERT INTO {table.name} ({names}) VALUES ({places})", values)
        else:
            old, new = _said(table, change.old), _said(table, change.new)
            values = {key: old[key] for key in old if old[key] != new.get(key) and key not in VOLATILE}
            sets = [f'"{name}" = :{name}' for name in values]
            if "version" in table.c:  # counted up, so that an open form notices
                sets += ["version = version + 1", "updated_at = :now"]
            if sets:
                statement = f'UPDATE {table.name} SET {", ".join(sets)} WHERE "{key_column(table)}" = :row'
                self._add(statement, {**values, "now": utc_now(), "row": change.row_id})

    def _add(self, statement: str, values: dict[str, Any]) -> None:
        if statement != self._statement or len(self._rows) == _AT_ONCE:
            self.write()
        self._statement = statement
        self._rows.append(values)

    def write(self) -> None:
        """Write what waits."""
        if self._rows:
            self._session.execute(text(self._statement), self._rows)
        self._rows = []


def _said(table: Table, told: str | None) -> dict[str, Any]:
    """
    What an entry says of a row, as the database stores it, in columns that the table still has.

    Raises:
        EntryUnreadable: It was altered so that nobody can read it.
    """
    said = row_told(told)
    if told is not None and not said:
        raise EntryUnreadable()
    return {name: value for name, value in said.items() if name in table.c}


_NAMED = 5
"""So many records that were changed since are named, and the others counted."""


def _loaded_and_changed(session: Session, deed_id: str) -> dict[str, DeedEntry]:
    """
    Records loaded by a deed of which something is no longer as it was brought in, each with the deed that changed it.

    What a row said then is the *old* of its first later change.
    """
    loaded = select(Change.record_id).where(Change.deed_id == deed_id, _LOADED)
    later = (
        select(Change)
        .where(Change.deed_id != deed_id, Change.record_id.in_(loaded))
        .where(Change.number > select(func.min(Change.number)).where(Change.deed_id == deed_id).scalar_subquery())
        .order_by(Change.number)
    )
    first: dict[tuple[str, str], Change] = {}
    last: dict[str, str] = {}
    for change in session.scalars(later):
        first.setdefault((change.table_name, change.row_id), change)
        last[change.record_id] = change.deed_id
    differing = {}
    for (name, row_id), change in first.items():
        table = metadata.tables[name]
        held = _held_rows(session, table, [row_id]).get(row_id)
        then = _said(table, change.old) if change.old is not None else None
        same = held is None if then is None else held is not None and all(
            held[k] == then[k] for k in then if k not in VOLATILE
        )  # fmt: skip
        if not same:
            differing[change.record_id] = session.get_one(DeedEntry, last[change.record_id])
    return differing


def _held_rows(session: Session, table: Table, row_ids: Sequence[str]) -> dict[str, Any]:
    """Rows as the database has them now, by column; those that are gone are left out."""
    key = key_column(table)
    statement = f'SELECT * FROM {table.name} WHERE "{key}" IN (SELECT value FROM json_each(:rows))'
    found = session.execute(text(statement), {"rows": json.dumps(row_ids)}).mappings()
    return {str(row[key]): row for row in found}


def _refuse_if_changed(session: Session, changes: Sequence[Row[*tuple[Any, ...]]], found: dict[str, DeedEntry]) -> None:
    """Raise where rows are no longer as *changes* left them, and name the records, those *found* before first."""
    for start in range(0, len(changes), _AT_ONCE):
        some = changes[start : start + _AT_ONCE]
        asked: dict[str, list[str]] = {}
        for change in some:
            asked.setdefault(change.table_name, []).append(change.row_id)
        held = {name: _held_rows(session, metadata.tables[name], row_ids) for name, row_ids in asked.items()}
        for change in some:
            row = held[change.table_name].get(change.row_id)
            if change.record_id not in found and (later := _changed_since(session, change, row)) is not None:
                found[change.record_id] = later
    if len(found) == 1:
        ((record_id, deed),) = found.items()
        raise ChangedSince(subject=deed.subject or record_id, by=deed.by, verb=deed.verb)
    if found:
        names = list(dict.fromkeys(deed.subject or record_id for record_id, deed in found.items()))
        more = ["…"] if len(names) > _NAMED else []
        raise SeveralChangedSince(count=len(found), subjects=", ".join((*names[:_NAMED], *more)))


def _changed_since(session: Session, change: Row[*tuple[Any, ...]], found: Any) -> DeedEntry | None:
    """The deed that made a row say something else than *change* left; it is compared in what was changed."""
    table = metadata.tables[change.table_name]
    old, new = _said(table, change.old), _said(table, change.new)
    if change.operation == "delete":
        same = found is None
    else:
        watched = [k for k in new if k not in VOLATILE and (not old or old.get(k) != new[k])]
        same = found is not None and all(found[k] == new[k] for k in watched)
    if same:
        return None
    latest = (
        select(DeedEntry)
        .join(Change, Change.deed_id == DeedEntry.id)
        .where(Change.table_name == change.table_name, Change.row_id == change.row_id)
        .order_by(Change.number.desc())
        .limit(1)
    )
    return session.scalars(latest).one()


def undo_deed(by: str, subject: str) -> Deed:
    """The deed under which another one is taken back."""
    return Deed(verb="history.undo", by=by, kind=EditKind.CORRECTION, subject=subject)


def import_deed(by: str, subject: str) -> Deed:
    """The deed under which records are taken in that bring no history of their own."""
    return Deed(verb="registry.import", by=by, subject=subject)
