"""A table that is filled in memory by a thread of its own and taken over whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Connection
from sqlcipher3 import dbapi2

from heritage_app.storage.engine import create_database
from heritage_app.storage.scratch import Scratch

MADE = "CREATE TABLE pair (word TEXT, number INTEGER PRIMARY KEY)"


def scratch(*, finish: tuple[str, ...] = ()) -> Scratch:
    return Scratch((MADE,), "INSERT INTO pair (word, number)", columns=2, finish=finish, tables=("pair",))


def held(connection: Connection, statement: str) -> list[tuple[object, ...]]:
    return [tuple(row) for row in connection.exec_driver_sql(statement)]


def test_all_rows_are_taken_over_finished_and_then_let_go_of(tmp_path: Path) -> None:
    """More rows than one statement writes come over, with what is done at the end; no database stays attached."""
    database = create_database(tmp_path / "New.heritage")
    with database.writer.begin() as connection, scratch(finish=("UPDATE pair SET word = upper(word)",)) as filled:
        connection.exec_driver_sql(MADE)
        for start in range(0, 9_000, 3_000):
            filled.put([value for n in range(start, start + 3_000) for value in (f"w{n}", n)])
        filled.take_over(connection)
        assert held(connection, "SELECT count(*), min(word), max(number) FROM pair") == [(9_000, "W0", 8_999)]
    with database.writer.begin() as connection:
        assert {name for _, name, _ in held(connection, "PRAGMA database_list")} == {"main"}
        assert held(connection, "SELECT count(*) FROM pair") == [(9_000,)]
    database.close()


def test_what_fails_beside_is_raised_where_the_rows_come_from(tmp_path: Path) -> None:
    """A row that cannot be written stops the work with the error of the database, and waits for nobody."""
    database = create_database(tmp_path / "New.heritage")
    with database.writer.connect() as connection, scratch() as filled:
        for _ in range(2):
            filled.put(["same", 1])
        with pytest.raises(dbapi2.IntegrityError, match="UNIQUE"):
            filled.take_over(connection)
        with pytest.raises(dbapi2.IntegrityError, match="UNIQUE"):
            filled.put(["more", 2])
    database.close()


def test_work_that_is_given_up_ends_its_thread() -> None:
    """An error beside it, or one of the person's, leaves no thread that still writes."""
    with pytest.raises(KeyboardInterrupt), scratch() as filled:
        filled.put(["a", 1])
        raise KeyboardInterrupt
    assert filled.ended
