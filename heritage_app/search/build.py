"""Fill the index with very many sites at once: after an import, or anew from the records.

Words repeat, so each is folded once. B-trees are written in their own order and full-text tables from large batches,
so that nothing is merged twice. All of it in this process: handing texts to another and back costs more than folding.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from typing import Any

from sqlalchemy import Connection

from heritage_app.search.index import (
    INSERT_FLAG,
    INSERT_KEY,
    INSERT_SITE,
    INSERT_TEXT,
    flag_rows,
    site_line,
    worth_learning,
)
from heritage_app.search.tokens import SiteEntry, facet_codes, fold_entry
from heritage_app.storage.search import TABLES, set_built

CHUNK = 1_000
_ROOMY = 64 * 2**20
"""Bytes of new postings that FTS5 keeps in memory while much is written."""
_USUAL = 2**20
_CACHE_KIB = 131_072
"""Pages kept in memory while the index is built, so that none is written to the journal over and over."""
_BY_TOKENS = ("search_key", "search_text")
_LISTED = ("search_site", "search_flag")

Progress = Callable[[int], None]


def build(connection: Connection, entries: Iterable[SiteEntry], *, progress: Progress | None = None) -> int:
    """
    Write the index of *entries*, none of which may be in it yet; returns how many there were.

    Args:
        connection: In a transaction of the caller's.
        entries: One a site, read as needed and never all at once in memory.
        progress: Told now and then how many are done; raising stops the work.
    """
    with _room(connection):
        return _build(connection, entries, progress)


def _build(connection: Connection, entries: Iterable[SiteEntry], progress: Progress | None) -> int:
    execute = connection.exec_driver_sql
    first = int(execute("SELECT coalesce(max(number), 0) + 1 FROM search_site").scalar_one())
    listed = [table for table in TABLES if table.name in _LISTED and first == 1]
    indexes = [index for table in listed for index in table.indexes]
    for index in indexes:
        index.drop(connection)
    execute("CREATE TEMP TABLE building_name (folded TEXT, number INTEGER)")
    words: set[str] = set()
    done = 0
    left = iter(entries)
    while chunk := list(islice(left, CHUNK)):
        lines, names, flags, keys, texts = _rows(first + done, chunk)
        execute(INSERT_SITE, lines)
        if names:
            execute("INSERT INTO temp.building_name (folded, number) VALUES (?, ?)", names)
        if flags:
            execute(INSERT_FLAG, flags)
        execute(INSERT_KEY, keys)
        execute(INSERT_TEXT, texts)
        words.update(" ".join([name for name, _ in names]).split())
        done += len(chunk)
        if progress is not None:
            progress(done)
    execute(
        "INSERT OR IGNORE INTO search_name (folded, number) "
        "SELECT folded, number FROM temp.building_name ORDER BY folded, number"
    )
    execute("DROP TABLE temp.building_name")
    for index in indexes:
        index.create(connection)
    _learn(connection, words)
    if first == 1:
        optimize(connection)
    set_built(connection, True)
    return done


def _rows(first: int, chunk: list[SiteEntry]) -> tuple[list[Any], ...]:
    """What is written of a chunk into each table, numbered from *first* on: lines, names, flags, keys, texts."""
    lines: list[Any] = []
    names: list[Any] = []
    flags: list[Any] = []
    keys: list[Any] = []
    texts: list[Any] = []
    for number, entry in enumerate(chunk, start=first):
        btree, key, text = fold_entry(entry)
        facets, tokens = facet_codes(entry)
        lines.append(site_line(entry, number, btree, facets))
        names += [(name, number) for name in btree]
        flags += flag_rows(number, lines[-1], entry)
        keys.append((number, f"{key} {tokens}"))
        texts.append((number, text))
    return lines, names, flags, keys, texts


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
    for table in _BY_TOKENS:
        execute(f"INSERT INTO {table} ({table}, rank) VALUES ('hashsize', {_ROOMY})")
    try:
        yield
        for table in _BY_TOKENS:
            execute(f"INSERT INTO {table} ({table}, rank) VALUES ('hashsize', {_USUAL})")
    finally:
        execute(f"PRAGMA cache_size = {cache}")


def _learn(connection: Connection, words: set[str]) -> None:
    """Add the words that names are made of to the vocabulary, in the order of its b-tree."""
    wanted = sorted(filter(worth_learning, words))
    if not wanted:
        return
    execute = connection.exec_driver_sql
    last = execute("SELECT coalesce(max(id), 0) FROM search_word").scalar_one()
    execute(
        "INSERT OR IGNORE INTO search_word (word, backwards) VALUES (?, ?)", [(word, word[::-1]) for word in wanted]
    )
    execute("INSERT INTO search_gram (rowid, word) SELECT id, word FROM search_word WHERE id > ?", (last,))
