"""History kept by the database itself: every row written, by whichever way, leaves its old and new values.

Triggers write JSON of the old and the new row; who, why and *correction or change* stand once a transaction in
`deed`. A write outside a deed fails, so no change can be nameless. (Measured at 1.02 times a bare write.)
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from json.encoder import encode_basestring_ascii as quoted
from typing import Any

from sqlalchemy import Connection, ForeignKey, Index, Table
from sqlalchemy.orm import Mapped

from heritage_app.domain.vocabulary import EditKind, RecordKind
from heritage_app.storage.base import STRICT, Base, Kept, Key, column, utc_now

UNWATCHED = frozenset(
    {"registry", "reference_counter", "account", "vocabulary", "term", "term_label", "crosswalk"}
    | {"deed", "change", "deed_now", "seal"}
)
"""Tables without row history: what is loaded from files, what never goes back, and the history itself."""

VOLATILE = frozenset({"version", "updated_at"})
"""Columns that tell that something changed, and not what."""


class DeedEntry(Kept, Base):
    """One transaction by one person."""

    __tablename__ = "deed"

    at: Mapped[str] = column(default=utc_now, index=True)
    by: Mapped[str]
    verb: Mapped[str]
    kind: Mapped[EditKind] = column(Key(EditKind))
    reason: Mapped[str]
    subject: Mapped[str]
    undoes_id: Mapped[str | None] = column(ForeignKey("deed.id", ondelete="RESTRICT"), index=True)
    """The deed this one takes back; redo is the undoing of an undoing."""


class Change(Base):
    """One row written in one deed. Outlives the record it speaks of."""

    __tablename__ = "change"
    __table_args__ = (Index("ix_change_record", "record_id"), STRICT)

    number: Mapped[int] = column(primary_key=True)
    deed_id: Mapped[str] = column(ForeignKey("deed.id", ondelete="RESTRICT"), index=True)
    record_kind: Mapped[str]
    """The record the row belongs to: a name belongs to its site."""
    record_id: Mapped[str]
    table_name: Mapped[str]
    row_id: Mapped[str]
    operation: Mapped[str]
    """`insert`, `update` or `delete`."""
    old: Mapped[str | None]
    """The row as JSON before, NULL for an insert."""
    new: Mapped[str | None]
    """The row as JSON afterwards, NULL for a delete, and for an insert of a record that was loaded with many others:
    that one line stands for the record with all its parts, which say themselves what they said."""


def row_told(told: str | None) -> dict[str, Any]:
    """What an entry says of a row, by column; nothing where it was altered and cannot be read, which the seals tell."""
    try:
        said = json.loads(told or "{}")
    except (ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}


class Seal(Base):
    """One transaction's entries in the chain of the history; `seal_hash` says over what."""

    __tablename__ = "seal"

    number: Mapped[int] = column(primary_key=True)
    deed_id: Mapped[str] = column(ForeignKey("deed.id", ondelete="RESTRICT"), index=True)
    last_change: Mapped[int]
    """Number of the last change it covers; it begins after the last change of the seal before."""
    hash: Mapped[str]


class DeedNow(Base):
    """One row while somebody writes: the deed that the triggers sign with."""

    __tablename__ = "deed_now"

    id: Mapped[int] = column(primary_key=True)
    deed_id: Mapped[str]


LOADED = "INSERT INTO change (deed_id, record_kind, record_id, table_name, row_id, operation)"
"""Writes the one line that a record leaves in the history when it was loaded with many others; wants values."""


FIRST_SEAL = ""
"""What stands for the hash before the first seal."""


def seal_hash(connection: Connection, before: str, deed_id: str, after: int, last: int) -> str:
    """
    Return the SHA-256 of a transaction's entries, chained to the seal before it.

    Hashed are, one JSON list a line in UTF-8: the hash *before*, every column of the deed, and every column of the
    changes with a number above *after* up to *last*, whosever they are. So no entry can be altered, put in, moved or
    taken out without the seal that covers it, and every later one, telling.
    """
    digest = hashlib.sha256()
    deed = "SELECT id, at, by, verb, kind, reason, subject, undoes_id FROM deed WHERE id = ?"
    changes = (
        "SELECT number, deed_id, record_kind, record_id, table_name, row_id, operation, old, new FROM change "
        "WHERE number > ? AND number <= ? ORDER BY number"
    )
    digest.update(_line([before]))
    held: Any = connection.connection.dbapi_connection  # an import leaves very many
    for statement, values in ((deed, (deed_id,)), (changes, (after, last))):
        rows = held.execute(statement, values)
        while some := rows.fetchmany(_HASHED):
            digest.update(b"".join([_line(row) for row in some]))
    return digest.hexdigest()


_HASHED = 1_000
"""Changes that are hashed together."""


def _line(values: Iterable[str | int | None]) -> bytes:
    """As `json.dumps` writes it without blanks, in a fraction of the time."""
    told = ["null" if one is None else str(one) if type(one) is int else quoted(str(one)) for one in values]
    return f"[{','.join(told)}]\n".encode("ascii")


def watched_tables() -> tuple[Table, ...]:
    """Every table whose rows have a history, in the order in which rows can be inserted."""
    return tuple(t for t in Base.metadata.sorted_tables if t.name not in UNWATCHED and not t.name.startswith("search_"))


def key_column(table: Table) -> str:
    """Name of the single primary-key column of a watched table."""
    (column,) = table.primary_key.columns
    return column.name


def owner_of(table: Table) -> tuple[str, str]:
    """SQL literal or column that names the kind of record a row belongs to, and the column with its id."""
    if table.name in tuple(RecordKind):
        return f"'{table.name}'", "id"
    if "record_kind" in table.c:
        return "{row}.record_kind", "record_id"
    owners = (key for key in table.foreign_keys if not key.parent.nullable)  # what can be without another is no part
    keys = sorted(owners, key=lambda key: (key.ondelete != "CASCADE", key.parent.name))
    if not keys:
        return f"'{table.name}'", key_column(table)
    return f"'{keys[0].column.table.name}'", keys[0].parent.name


def trigger_statements() -> tuple[str, ...]:
    """SQL that creates the triggers of every watched table, each preceded by the dropping of its forerunner."""
    statements: list[str] = []
    for table in watched_tables():
        kind, owner = owner_of(table)
        for operation, row in (("insert", "NEW"), ("update", "NEW"), ("delete", "OLD")):
            old = "NULL" if operation == "insert" else as_json(table, "OLD")
            new = "NULL" if operation == "delete" else as_json(table, "NEW")
            name = f"history_{table.name}_{operation}"
            statements.append(f"DROP TRIGGER IF EXISTS {name}")
            statements.append(
                f"CREATE TRIGGER {name} AFTER {operation.upper()} ON {table.name} BEGIN "
                "INSERT INTO change (deed_id, record_kind, record_id, table_name, row_id, operation, old, new) "
                f"VALUES ((SELECT deed_id FROM deed_now), {kind.format(row=row)}, {row}.{owner}, "
                f"'{table.name}', {row}.{key_column(table)}, '{operation}', {old}, {new}); END"
            )
    return tuple(statements)


def as_json(table: Table, row: str) -> str:
    """SQL that writes the *row* of a table as the history does: JSON of every column."""
    pairs = ", ".join(f"'{column.name}', {row}.\"{column.name}\"" for column in table.columns)
    return f"json_object({pairs})"


def create_triggers(connection: Connection) -> None:
    """Create the history triggers anew; every migration ends with this, since batch changes drop them."""
    for statement in trigger_statements():
        connection.exec_driver_sql(statement)
