"""Very many rows are written with few statements."""

from __future__ import annotations

from typing import Any

import pytest
from sqlcipher3 import dbapi2

from heritage_app.storage.rows import insert_rows

ROWS: dict[str, list[tuple[Any, ...]]] = {
    "nothing alike": [(f"w{n}", n, f"x{n}", None if n % 2 else "") for n in range(3_001)],
    "some alike": [("same", n, f"x{n}", None) for n in range(3_001)],
    "the last one differs": [("same", n, "also", None) for n in range(3_000)] + [("other", 3_000, "also", None)],
    "all alike": [("same", "number", "also", None)] * 3_001,
    "equal numbers of two kinds": [(1, 1.0, n, "") for n in range(3)] + [(1.0, 1, 3, "")],
    "one row": [("same", 1, "", None)],
    "none": [],
}


@pytest.mark.parametrize("case", ROWS)
def test_rows_are_written_as_they_are_whatever_they_share(case: str) -> None:
    """Each row comes back with its own values, in order, where its columns are alike in all rows and where not."""
    with dbapi2.connect(":memory:") as held:
        held.execute("CREATE TABLE kept (a, b, c, d)")
        insert_rows(held, "INSERT INTO kept (a, b, c, d)", 4, [value for row in ROWS[case] for value in row])
        written = held.execute("SELECT a, b, c, d FROM kept ORDER BY rowid").fetchall()
    assert repr([tuple(row) for row in written]) == repr(ROWS[case])
    held.close()


def test_what_all_rows_share_is_handed_over_once() -> None:
    """Of a text that stands in every row the database is given one for each statement."""
    given: list[int] = []

    class Held:
        def execute(self, _: str, values: list[Any]) -> None:
            given.append(len(values))

    insert_rows(Held(), "INSERT INTO kept (a, b)", 2, [value for n in range(100) for value in ("same", n)])
    assert given == [101]
