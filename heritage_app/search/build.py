"""Fill the index with very many sites at once: after an import, or anew from the records.

Words repeat, so each is folded once. B-trees are written in their own order and full-text tables in one piece each, so
that nothing is merged twice. Lines are made here and written beside, as names are; the words of very many sites are
folded and written by a process of its own (`postings`), and all is taken over whole.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from sqlalchemy import Connection

from heritage_app.search.index import (
    COLUMNS,
    INSERT_FLAGS,
    INSERT_SITE,
    site_line,
    worth_learning,
)
from heritage_app.search.postings import Postings, PostingsApart, shadows
from heritage_app.search.tokens import SiteEntry, Words, facet_codes, packed, split_entry, sums_of
from heritage_app.storage.rows import insert_rows
from heritage_app.storage.scratch import Scratch
from heritage_app.storage.search import FULL_TEXT, TABLES, set_built

CHUNK = 1_000
_CACHE_KIB = 16_384
"""Pages kept in memory while the index is built, so that few are written to the journal over and over."""
_LISTED = ("search_site", "search_flag")
FEW = 5_000
"""Sites up to which a process of its own would take longer to start than it saves."""

Progress = Callable[[int], None]


def build(connection: Connection, entries: Iterable[SiteEntry], *, progress: Progress | None = None) -> int:
    """
    Fill the index, which must be as `index.prepare` makes it; returns how many sites it holds.

    Args:
        connection: In a transaction of the caller's: until that is over, nobody sees any of it.
        entries: One a site, read as needed and never all at once in memory.
        progress: Told now and then how many are done; raising stops the work.

    Raises:
        IndexNotBuilt: The process that folds words ended before it was done.
    """
    indexes = [index for table in TABLES if table.name in _LISTED for index in table.indexes]
    left = iter(entries)
    ahead = list(islice(left, FEW))
    make = PostingsApart if len(ahead) == FEW and (os.cpu_count() or 1) > 1 else Postings
    with _room(connection), _names(connection) as names, _words(connection) as words, make(FULL_TEXT) as postings:
        tables = (names, words, postings)
        for index in indexes:
            index.drop(connection)
        done = _write(connection, _all(ahead, left), names, words, postings, progress)
        for table in tables:
            table.end()
        for index in indexes:
            index.create(connection)
        for table in tables:
            table.take_over(connection)
        set_built(connection, True)
    return done


def _all(ahead: list[SiteEntry], left: Iterator[SiteEntry]) -> Iterator[SiteEntry]:
    """Entries that were read ahead, each let go of as it is handed out, and those that are left."""
    ahead.reverse()
    while ahead:
        yield ahead.pop()
    yield from left


def _write(
    connection: Connection,
    left: Iterator[SiteEntry],
    names: Scratch,
    words: Scratch,
    postings: Postings | PostingsApart,
    progress: Progress | None,
) -> int:
    """Write what these sites have in each table; returns how many there were."""
    held: Any = connection.connection.dbapi_connection
    known: set[str] = set()
    before, done = _Rows(), 0
    with ThreadPoolExecutor(1) as beside:
        written = beside.submit(_write_lines, held, before.lines)
        while chunk := list(islice(left, CHUNK)):
            written.result()
            written = beside.submit(_write_lines, held, before.lines)
            before = _rows(1 + done, chunk)
            postings.put(1 + done, packed(before.words))
            fresh = {*" ".join(before.names[::2]).split()} - known
            known |= fresh
            learnt = sorted(filter(worth_learning, fresh))
            names.put(before.names)
            words.put([spelling for word in learnt for spelling in (word, word[::-1])])
            done += len(chunk)
            if progress is not None:
                progress(done)
        written.result()
    _write_lines(held, before.lines)
    return done


def _write_lines(held: Any, lines: list[Any]) -> None:
    insert_rows(held, INSERT_SITE, len(COLUMNS), lines)
    if lines:
        held.execute(INSERT_FLAGS, (lines[0], lines[-len(COLUMNS)]))


def _names(connection: Connection) -> Scratch:
    return _sorted(connection, "search_name", ("folded", "number"))


def _words(connection: Connection) -> Scratch:
    """The words that names are made of, and their three-letter pieces."""
    return _sorted(
        connection,
        "search_word",
        ("word", "backwards"),
        make=(f"CREATE VIRTUAL TABLE search_gram USING fts5({FULL_TEXT['search_gram']})",),
        finish=(
            "INSERT INTO search_gram (rowid, word) SELECT id, word FROM search_word",
            "INSERT INTO search_gram (search_gram) VALUES ('optimize')",
        ),
        tables=tuple(shadows("search_gram")),
    )


def _sorted(
    connection: Connection,
    table: str,
    columns: tuple[str, str],
    *,
    make: tuple[str, ...] = (),
    finish: tuple[str, ...] = (),
    tables: tuple[str, ...] = (),
) -> Scratch:
    """A table that is gathered as its rows come, then written in the order of its b-tree; and what is made of it."""
    made = "SELECT sql FROM sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL ORDER BY type = 'index'"
    listed = ", ".join(columns)
    return Scratch(
        (*connection.exec_driver_sql(made, (table,)).scalars(), f"CREATE TABLE unsorted ({listed})", *make),
        f"INSERT INTO unsorted ({listed})",
        columns=2,
        finish=(f"INSERT OR IGNORE INTO {table} ({listed}) SELECT {listed} FROM unsorted ORDER BY {listed}", *finish),
        tables=(table, *tables),
    )


@dataclass(slots=True)
class _Rows:
    """What is written of some sites: the values of all rows of a table, one after the other, and words to be folded."""

    lines: list[Any] = field(default_factory=list)
    names: list[Any] = field(default_factory=list)
    words: list[Words] = field(default_factory=list)


def _rows(first: int, chunk: list[SiteEntry]) -> _Rows:
    """The rows of a chunk, numbered from *first* on."""
    rows = _Rows()
    for number, entry in enumerate(chunk, start=first):
        facets, tokens = facet_codes(entry)
        btree, words = split_entry(entry, tokens)
        rows.lines += site_line(entry, number, btree, facets, sums_of(words))
        for name in btree:
            rows.names += (name, number)
        rows.words.append(words)
    return rows


@contextmanager
def _room(connection: Connection) -> Iterator[None]:
    """Let the database keep more in memory meanwhile; what a rolled back transaction takes back needs no undoing."""
    execute = connection.exec_driver_sql
    cache = execute("PRAGMA cache_size").scalar_one()
    execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    collected = gc.isenabled()
    gc.disable()  # rows are made of texts and numbers alone, which are never part of a ring
    try:
        yield
    finally:
        if collected:
            gc.enable()
        execute(f"PRAGMA cache_size = {cache}")
