"""Fill the index with very many sites at once: after an import, or anew from the records.

Words repeat, so each is folded once. B-trees are written in their own order and full-text tables in one piece each, so
that nothing is merged twice. This thread folds; the tables of names, of their keys and of texts are filled beside it in
memory, each by a thread of its own, and taken over whole. Handing texts to another process and back costs more than
folding.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from itertools import chain, islice
from typing import Any

from sqlalchemy import Connection

from heritage_app.search.index import (
    COLUMNS,
    FLAG_COLUMNS,
    INSERT_FLAG,
    INSERT_SITE,
    flag_rows,
    site_line,
    worth_learning,
)
from heritage_app.search.tokens import SiteEntry, facet_codes, fold_entry
from heritage_app.storage.scratch import Scratch, insert_rows
from heritage_app.storage.search import FULL_TEXT, TABLES, set_built

CHUNK = 1_000
_ROOMY = 64 * 2**20
"""Bytes of new postings that FTS5 keeps in memory before it writes them."""
_CACHE_KIB = 131_072
"""Pages kept in memory while the index is built, so that none is written to the journal over and over."""
_BY_TOKENS = ("search_key", "search_text")
_LISTED = ("search_site", "search_flag")
_SHADOWS = ("data", "idx", "docsize")
"""Tables that hold all of a full-text table but its settings (https://sqlite.org/fts5.html, section 9)."""

Progress = Callable[[int], None]


def build(connection: Connection, entries: Iterable[SiteEntry], *, progress: Progress | None = None) -> int:
    """
    Fill the index, which must be as `index.prepare` makes it; returns how many sites it holds.

    Args:
        connection: In a transaction of the caller's: until that is over, nobody sees any of it.
        entries: One a site, read as needed and never all at once in memory.
        progress: Told now and then how many are done; raising stops the work.
    """
    indexes = [index for table in TABLES if table.name in _LISTED for index in table.indexes]
    with _room(connection), ExitStack() as stack:
        tables = [stack.enter_context(make(connection)) for make in (_keys, _texts, _names, _words)]
        for index in indexes:
            index.drop(connection)
        done = _write(connection, entries, tables, progress)
        for table in tables:
            table.end()
        for index in indexes:
            index.create(connection)
        for table in tables:
            table.take_over(connection)
        connection.exec_driver_sql("INSERT INTO search_gram (rowid, word) SELECT id, word FROM search_word")
        optimize(connection)
        set_built(connection, True)
    return done


def _write(
    connection: Connection, entries: Iterable[SiteEntry], tables: Sequence[Scratch], progress: Progress | None
) -> int:
    """Fold *entries* and write them; returns how many there were."""
    held: Any = connection.connection.dbapi_connection
    known: set[str] = set()
    before, done = _Rows(), 0
    left = iter(entries)
    with ThreadPoolExecutor(1) as beside:
        # Lines are written while the next ones are folded, but not while entries are read: that may be done through the
        # same connection.
        while chunk := list(islice(left, CHUNK)):
            written = beside.submit(_write_lines, held, before)
            before = _rows(1 + done, chunk)
            fresh = {*" ".join(before.names[::2]).split()} - known
            known |= fresh
            words = sorted(filter(worth_learning, fresh))
            spelled = [spelling for word in words for spelling in (word, word[::-1])]
            for table, values in zip(tables, (before.keys, before.texts, before.names, spelled), strict=True):
                table.put(values)
            written.result()
            done += len(chunk)
            if progress is not None:
                progress(done)
    _write_lines(held, before)
    return done


def _write_lines(held: Any, rows: _Rows) -> None:
    insert_rows(held, INSERT_SITE, len(COLUMNS), rows.lines)
    insert_rows(held, INSERT_FLAG, len(FLAG_COLUMNS), rows.flags)


def _keys(connection: Connection) -> Scratch:
    return _full_text("search_key")


def _texts(connection: Connection) -> Scratch:
    return _full_text("search_text")


def _full_text(table: str) -> Scratch:
    """A full-text table that is written in as few pieces as its postings fit into memory, and in one at the end."""
    settings = (("hashsize", _ROOMY), ("automerge", 0))
    return Scratch(
        (
            f"CREATE VIRTUAL TABLE {table} USING fts5({FULL_TEXT[table]})",
            *(f"INSERT INTO {table} ({table}, rank) VALUES ('{name}', {value})" for name, value in settings),
        ),
        f"INSERT INTO {table} (rowid, tokens)",
        columns=2,
        finish=(f"INSERT INTO {table} ({table}) VALUES ('optimize')",),
        tables=tuple(f"{table}_{shadow}" for shadow in _SHADOWS),
    )


def _names(connection: Connection) -> Scratch:
    return _sorted(connection, "search_name", ("folded", "number"))


def _words(connection: Connection) -> Scratch:
    return _sorted(connection, "search_word", ("word", "backwards"))


def _sorted(connection: Connection, table: str, columns: tuple[str, str]) -> Scratch:
    """A table that is gathered as its rows come, then written in the order of its b-tree."""
    made = "SELECT sql FROM sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL ORDER BY type = 'index'"
    listed = ", ".join(columns)
    return Scratch(
        (*connection.exec_driver_sql(made, (table,)).scalars(), f"CREATE TABLE unsorted ({listed})"),
        f"INSERT INTO unsorted ({listed})",
        columns=2,
        finish=(f"INSERT OR IGNORE INTO {table} ({listed}) SELECT {listed} FROM unsorted ORDER BY {listed}",),
        tables=(table,),
    )


@dataclass(slots=True)
class _Rows:
    """What is written of some sites into each table: the values of all rows, one after the other."""

    lines: list[Any] = field(default_factory=list)
    flags: list[Any] = field(default_factory=list)
    names: list[Any] = field(default_factory=list)
    keys: list[Any] = field(default_factory=list)
    texts: list[Any] = field(default_factory=list)


def _rows(first: int, chunk: list[SiteEntry]) -> _Rows:
    """The rows of a chunk, numbered from *first* on."""
    rows = _Rows()
    for number, entry in enumerate(chunk, start=first):
        btree, key, text = fold_entry(entry)
        facets, tokens = facet_codes(entry)
        line = site_line(entry, number, btree, facets)
        rows.lines += line
        for name in btree:
            rows.names += (name, number)
        if entry.flags:
            rows.flags += chain.from_iterable(flag_rows(number, line, entry))
        rows.keys += (number, f"{key} {tokens}")
        rows.texts += (number, text)
    return rows


def optimize(connection: Connection) -> None:
    """Merge each full-text table into one piece: after many edits a search is slower by up to twice without it."""
    for table in (*_BY_TOKENS, "search_gram"):
        connection.exec_driver_sql(f"INSERT INTO {table} ({table}) VALUES ('optimize')")


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
