"""
Erase personal values for good: from records, history, drafts and the search index.

The history is sealed anew from the first entry that held a value, after the whole chain was found unbroken; the
erasing itself is a deed with a reason, and leaves a row in `erasure`. The salt of the hashes is kept nowhere, so that
nobody who has the file can try out names.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Connection, Table, Text
from sqlalchemy.orm import Session
from sqlcipher3 import dbapi2

from heritage_app.domain.erasure import (
    SHORTEST,
    Erased,
    Eraser,
    ErasureReasonMissing,
    HistoryNotWhole,
    NothingToErase,
    eraser_for,
)
from heritage_app.domain.errors import DraftRefused
from heritage_app.domain.history import Deed
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.services import backup, drafts, history, records, site_index
from heritage_app.services.registry import Registry
from heritage_app.storage.account import Erasure
from heritage_app.storage.history import FIRST_SEAL, key_column, row_told, seal_hash, watched_tables
from heritage_app.storage.models import metadata

_KEYS = frozenset(("record_id", "record_kind", "sha256", "lang", "created_at", "updated_at", "trashed_at", "hash"))
"""Columns of text that hold no words of a person."""


def values_of_actor(session: Session, actor_id: str) -> tuple[str, ...]:
    """The names of an actor: what is erased of a person. Raises `NoSuchRecord`."""
    return tuple(name.text for name in records.load(session, RecordKind.ACTOR, actor_id).names)


def look(session: Session, values: tuple[str, ...]) -> Erased:
    """
    Tell where values stand, changing nothing.

    Raises:
        NothingToErase: They stand nowhere, or one is too short.
    """
    eraser = eraser_for(values, "")
    connection = session.connection()
    found = [(table, key) for table, _, key, _ in _rows(connection, eraser)]
    entries = sum(1 for _ in _entries(connection, eraser))
    if not found and not entries:
        raise NothingToErase(value=values[0], least=SHORTEST)
    owned = {(table.name, key): _owner_of(connection, table, key) for table, key in found}
    told = tuple(dict.fromkeys(owned.values()))
    return Erased(values=len(eraser.values), rows=len(owned), entries=entries, records=told)


def erase(
    registry: Registry, values: tuple[str, ...], *, by: str, reason: str, subject: str = "", backups: Path | None = None
) -> Erased:
    """
    Erase values wherever they stand as whole words, as one deed that cannot be undone.

    Args:
        registry: Where they stand.
        values: What is erased.
        by: Who erases: an administrator, where there are accounts.
        reason: Why; it is kept, and goes through the eraser like all else.
        subject: What the history calls it.
        backups: Folder of the backups, to tell which of them keep the values.

    Raises:
        DraftRefused: No reason was given.
        NothingToErase: The values stand nowhere, or one is too short.
        HistoryNotWhole: The history was altered before; nothing was erased.
        NoAccount, NotAllowed: Who acts may not do this.
    """
    if not reason.strip():
        raise DraftRefused((ErasureReasonMissing("reason"),))
    eraser = eraser_for(values, secrets.token_hex(16))
    deed = Deed(verb=history.ERASING, by=by, reason=eraser.clean(reason), subject=eraser.clean(subject))
    with registry.write(deed) as session:
        done = _erase(session, eraser)
    cleaned = drafts.rewrite(registry.folder, eraser.clean)
    compact = _compact(registry)
    kept = backup.list_backups(backups, registry) if backups is not None else ()
    copies = tuple(sorted(registry.folder.glob("registry-before-version-*.db")))
    return replace(done, drafts=cleaned, compact=compact, backups=kept, copies=copies)


def _erase(session: Session, eraser: Eraser) -> Erased:
    connection = session.connection()
    connection.exec_driver_sql("PRAGMA secure_delete=ON")
    if not _whole(connection):
        raise HistoryNotWhole()
    rows = 0
    owners: dict[tuple[str, str], None] = {}
    for table, column, key, text in list(_rows(connection, eraser)):
        owners[_owner_of(connection, table, key)] = None
        connection.exec_driver_sql(
            f'UPDATE {table.name} SET "{column.name}" = ? WHERE "{key_column(table)}" = ?', (eraser.clean(text), key)
        )
        rows += 1
    for kind, record_id in owners:
        if kind in metadata.tables and "version" in metadata.tables[kind].c:
            # An open form is told, and does not write the old value back.
            connection.exec_driver_sql(f"UPDATE {kind} SET version = version + 1 WHERE id = ?", (record_id,))
    entries = list(_entries(connection, eraser))
    if not rows and not entries:
        raise NothingToErase(value=eraser.values[0], least=SHORTEST)
    for statement, given in entries:
        connection.exec_driver_sql(statement, given)
    _seal_anew(connection)
    deed_id = history.current_deed(session)
    ((kind, record_id),) = owners if len(owners) == 1 else (("", ""),)
    for value in eraser.values:
        session.add(
            Erasure(
                deed_id=deed_id,
                record_kind=kind,
                record_id=record_id,
                hash=eraser.hash_of(value),
                records=rows,
                entries=len(entries),
            )
        )
    session.flush()
    session.expire_all()
    return Erased(values=len(eraser.values), rows=rows, entries=len(entries), salt=eraser.salt, records=tuple(owners))


def _text_columns() -> Iterator[tuple[Table, Column[Any]]]:
    for table in watched_tables():
        for column in table.columns:
            words = isinstance(column.type, Text) and not column.primary_key and not column.foreign_keys
            if words and column.name not in _KEYS and not column.name.endswith("_edtf"):
                yield table, column


def _rows(connection: Connection, eraser: Eraser) -> Iterator[tuple[Table, Column[Any], str, str]]:
    """Every column of every row of a record in which a value stands: table, column, key and text."""
    pattern = eraser.pattern
    for table, column in _text_columns():
        statement = f'SELECT "{key_column(table)}", "{column.name}" FROM {table.name} WHERE "{column.name}" <> \'\''
        for key, text in connection.exec_driver_sql(statement):
            if pattern.search(text):
                yield table, column, key, text


def _owner_of(connection: Connection, table: Table, key: str) -> tuple[str, str]:
    """Kind and id of the record that a row belongs to, as its history has it."""
    found = connection.exec_driver_sql(
        "SELECT record_kind, record_id FROM change WHERE table_name = ? AND row_id = ? LIMIT 1", (table.name, key)
    ).one_or_none()
    return (found[0], found[1]) if found is not None else (table.name, key)


def _entries(connection: Connection, eraser: Eraser) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """What to write into the history so that no value stands in it, one statement an entry."""
    for deed_id, reason, subject in connection.exec_driver_sql("SELECT id, reason, subject FROM deed").all():
        cleaned = eraser.clean(reason), eraser.clean(subject)
        if cleaned != (reason, subject):
            yield "UPDATE deed SET reason = ?, subject = ? WHERE id = ?", (*cleaned, deed_id)
    likely = [value.casefold() for value in eraser.values]
    likely += [json.dumps(value, ensure_ascii=False)[1:-1] for value in likely]
    for number, old, new in connection.exec_driver_sql("SELECT number, old, new FROM change").all():
        held = f"{old or ''}{new or ''}".casefold()
        if any(value in held for value in likely):
            wanted = _cleaned_json(old, eraser.clean), _cleaned_json(new, eraser.clean)
            if wanted != (old, new):
                yield "UPDATE change SET old = ?, new = ? WHERE number = ?", (*wanted, number)


def _cleaned_json(text: str | None, clean: Callable[[str], str]) -> str | None:
    """The JSON of a row with every text in it cleaned; as it was where none changed."""
    if text is None:
        return None
    values = row_told(text)
    if not values:  # altered so that it cannot be read as a row; what is to be erased may stand in it all the same
        return clean(text)
    wanted = {name: clean(value) if isinstance(value, str) else value for name, value in values.items()}
    return text if wanted == values else json.dumps(wanted, ensure_ascii=False, separators=(",", ":"))


def _seals(connection: Connection) -> list[Any]:
    return list(connection.exec_driver_sql("SELECT number, deed_id, last_change, hash FROM seal ORDER BY number"))


def _whole(connection: Connection) -> bool:
    """Whether every seal is the one that its entries and the seal before give."""
    before, after = FIRST_SEAL, 0
    for seal in _seals(connection):
        if seal_hash(connection, before, seal.deed_id, after, seal.last_change) != seal.hash:
            return False
        before, after = seal.hash, seal.last_change
    return True


def _seal_anew(connection: Connection) -> None:
    """Make every seal that of the entries as they are now."""
    before, after = FIRST_SEAL, 0
    for seal in _seals(connection):
        now = seal_hash(connection, before, seal.deed_id, after, seal.last_change)
        if now != seal.hash:
            connection.exec_driver_sql("UPDATE seal SET hash = ? WHERE number = ?", (now, seal.number))
        before, after = now, seal.last_change


def _compact(registry: Registry) -> bool:
    """Build the index anew and write the file without free pages; False where another window kept that from being."""
    with registry.database.writing() as session:
        session.connection().exec_driver_sql("PRAGMA secure_delete=ON")
        site_index.rebuild(session)
    registry.database.reader.dispose()
    registry.database.writer.dispose()
    raw: Any = registry.database.writer.raw_connection()
    try:
        raw.execute("VACUUM")
        busy = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    except dbapi2.OperationalError:
        return False
    finally:
        raw.close()
    return not busy
