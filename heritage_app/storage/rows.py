"""Write very many rows with few statements, past SQLAlchemy."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Any

VALUES = 5_000
"""Values that one statement writes: some milliseconds of work, and fewer than any SQLite binds."""


def values_at_once(columns: int, most: int = VALUES) -> int:
    """
    How many values `insert_rows` writes with one statement, for rows of so many columns.

    Any other number makes a statement of its own, and a connection keeps the last hundred with all that they wrote.
    Where rows come bit by bit, letting the rest wait for more saves tens of megabytes.
    """
    return max(1, most // columns) * columns


def insert_rows(held: Any, insert: str, columns: int, values: Sequence[Any], *, most: int = VALUES) -> None:
    """
    Write rows into a database, many with each statement, by *insert*: `INSERT INTO table (columns)`, without values.

    *values* are those of all rows, one row after the other; one statement writes *most* of them. What a column says
    alike in all of them is handed over once: to hand over a text costs more than to write it, and no other thread runs
    meanwhile.
    """
    count = len(values) // columns
    shared = [place for place in range(columns) if count > 1 and _is_shared(values[place::columns])]
    step = values_at_once(columns, most)
    for start in range(0, len(values), step):
        part = values[start : start + step]
        if shared:
            own = [part[place::columns] for place in range(columns) if place not in shared]
            part = [*(part[place] for place in shared), *chain.from_iterable(zip(*own, strict=True))]
        rows = min(step, len(values) - start) // columns
        held.execute(f"{insert} VALUES {_placed(columns, rows, shared)}", part)


def _is_shared(said: Sequence[Any]) -> bool:
    """Whether all rows have the same text in a column, or nothing; numbers cost too little to look at."""
    first = said[0]
    return (first is None or isinstance(first, str)) and first == said[-1] and said.count(first) == len(said)


def _placed(columns: int, rows: int, shared: Sequence[int]) -> str:
    """Places for the values of so many rows: first what they share, then what is their own, row by row."""
    numbers = {place: f"?{number}" for number, place in enumerate(shared, start=1)}
    others = f"({', '.join(numbers.get(place, '?') for place in range(columns))})"
    # A plain place comes after the highest one that was named, so the first row names all of its own.
    left = iter(range(len(shared) + 1, columns + 1))
    first = ", ".join([numbers.get(place) or f"?{next(left)}" for place in range(columns)])
    return ", ".join([f"({first})", *[others] * (rows - 1)])
