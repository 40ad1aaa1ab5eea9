"""A whole copy of a database while others write in it, and what can be said of a copy that nobody writes."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from heritage_app.storage.engine import APPLICATION_ID, BUSY_TIMEOUT_MS, NotARegistry, open_file
from heritage_app.storage.history import FIRST_SEAL

PAGES = 2_000
"""Pages copied at a time; between two stretches *progress* is told, which may raise to stop."""

Progress = Callable[[int, int], None]
"""Told the pages that are done and how many there are."""


def copy_database(source: Path, target: Path, progress: Progress | None = None) -> dict[str, int]:
    """
    Copy the database file *source* into the new file *target*, as it is at one moment, whoever writes meanwhile.

    Returns how many rows each table has in the copy's source at that moment. The copy is written through to the disk.

    Raises:
        sqlcipher3 errors: See `engine.in_plain_words`.
    """
    with closing(connect(source, "ro")) as held, closing(_made(target)) as copy:
        # The transaction holds one state of the file; without it, a copy begins anew at every write of another.
        held.execute("BEGIN")
        counts = table_counts(held)
        _copy(held, copy, progress)
        held.execute("ROLLBACK")
    with target.open("rb+") as written:
        os.fsync(written.fileno())
    return counts


def put_back(copy: Path, live: Path, progress: Progress | None = None) -> None:
    """
    Write the database *copy* over *live*, in one transaction that everybody who has it open sees whole or not at all.

    Raises:
        sqlcipher3 errors: See `engine.in_plain_words`; then *live* is as it was.
    """
    with closing(connect(copy, "ro")) as held, closing(connect(live, "rw")) as target:
        _copy(held, target, progress)


def table_counts(connection: Any) -> dict[str, int]:
    """How many rows each table has; the search index, which can be made again, is left out."""
    names = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search_%' AND name NOT LIKE 'sqlite_%' "
        "ORDER BY name"
    ).fetchall()
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for (name,) in names}


def open_copy(file: Path) -> Any:
    """
    A connection that reads a copy which nobody writes, and leaves nothing beside it.

    Raises:
        NotARegistry: It is another kind of database.
    """
    connection = connect(file, "ro&immutable=1")
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        connection.close()
        raise NotARegistry(path=file.parent, database=file.name)
    return connection


def faults(connection: Any) -> list[str]:
    """What SQLite finds wrong in a whole file, in its words, and rows that point nowhere; empty where it is sound."""
    found = [line for (line,) in connection.execute("PRAGMA integrity_check").fetchall() if line != "ok"]
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check").fetchall():
        found.append(f"row {row} of {table} points at a row of {parent} that is not there")
    return found


def last_seal(connection: Any) -> str:
    """Hash of the newest seal of the history: what every entry up to then hangs on."""
    row = connection.execute("SELECT hash FROM seal ORDER BY number DESC LIMIT 1").fetchone()
    return row[0] if row else FIRST_SEAL


def connect(file: Path, mode: str) -> Any:
    """A connection of its own to a database file, which is never made here; *mode* is `ro` or `rw`."""
    connection = open_file(file, f"mode={mode}")
    connection.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
    connection.execute("PRAGMA trusted_schema=OFF")
    return connection


def _made(file: Path) -> Any:
    connection = open_file(file, "mode=rwc")
    # A copy that does not come to its end is thrown away, so it needs no journal; it is written through at its end.
    connection.execute("PRAGMA journal_mode=OFF")
    connection.execute("PRAGMA synchronous=OFF")
    return connection


def _copy(source: Any, target: Any, progress: Progress | None) -> None:
    waiting_since = 0.0

    def told(status: int, remaining: int, total: int) -> None:
        nonlocal waiting_since
        if status not in (dbapi2.SQLITE_BUSY, dbapi2.SQLITE_LOCKED):
            waiting_since = 0.0
        elif not waiting_since:
            waiting_since = time.monotonic()
        elif time.monotonic() - waiting_since > BUSY_TIMEOUT_MS / 1000:
            # The library would try for ever.
            raise dbapi2.OperationalError("database is locked")
        if progress is not None:
            progress(total - remaining, total)

    source.backup(target, pages=PAGES, progress=told)
