"""Fill the index with very many sites at once: after an import, or anew from the records.

Folding is most of the work. From some thousand sites on, a second process folds while this one writes; it is spawned,
never forked, since the window's threads may be running. B-trees are written in their own order and full-text tables
from large batches, so that nothing is merged twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
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
from heritage_app.search.tokens import Folded, SiteEntry, Words, facet_codes, fold_words, words_of
from heritage_app.storage.search import SearchSite, set_built

CHUNK = 1_000
WORTH_A_PROCESS = 5_000
"""Sites from which on starting a second process is repaid."""
_ROOMY = 64 * 2**20
"""Bytes of new postings that FTS5 keeps in memory while much is written."""
_USUAL = 2**20
_BY_TOKENS = ("search_key", "search_text")

Progress = Callable[[int], None]


def build(
    connection: Connection, entries: Iterable[SiteEntry], *, progress: Progress | None = None, helper: bool = True
) -> int:
    """
    Write the index of *entries*, none of which may be in it yet; returns how many there were.

    Args:
        connection: In a transaction of the caller's.
        entries: One a site, read as needed and never all at once in memory.
        progress: Told now and then how many are done; raising stops the work.
        helper: Whether a second process may fold.
    """
    execute = connection.exec_driver_sql
    first = int(execute("SELECT coalesce(max(number), 0) + 1 FROM search_site").scalar_one())
    indexes = list(SearchSite.__table__.indexes) if first == 1 else []  # type: ignore[attr-defined]
    for index in indexes:
        index.drop(connection)
    execute("CREATE TEMP TABLE building_name (folded TEXT, number INTEGER)")
    _set_room(connection, _ROOMY)
    words: set[str] = set()
    done = 0
    for chunk, folded in _folded(entries, helper):
        lines, names, flags, keys, texts = _rows(first + done, chunk, folded)
        execute(INSERT_SITE, lines)
        if names:
            execute("INSERT INTO temp.building_name (folded, number) VALUES (?, ?)", names)
        if flags:
            execute(INSERT_FLAG, flags)
        execute(INSERT_KEY, keys)
        execute(INSERT_TEXT, texts)
        words.update(word for name, _ in names for word in name.split())
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
    _set_room(connection, _USUAL)
    if first == 1:
        optimize(connection)
    set_built(connection, True)
    return done


def _rows(first: int, chunk: list[SiteEntry], folded: list[Folded]) -> tuple[list[Any], ...]:
    """What is written of a chunk into each table, numbered from *first* on: lines, names, flags, keys, texts."""
    lines: list[Any] = []
    names: list[Any] = []
    flags: list[Any] = []
    keys: list[Any] = []
    texts: list[Any] = []
    for number, (entry, (btree, key, text)) in enumerate(zip(chunk, folded, strict=True), start=first):
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


def _set_room(connection: Connection, size: int) -> None:
    for table in _BY_TOKENS:
        connection.exec_driver_sql(f"INSERT INTO {table} ({table}, rank) VALUES ('hashsize', {size})")


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


# ------------------------------------------------------------------------------------------------ folding


Chunk = tuple[list[SiteEntry], list[Folded]]


def _folded(entries: Iterable[SiteEntry], helper: bool) -> Iterator[Chunk]:
    chunks = _chunks(entries)
    ahead = list(islice(chunks, WORTH_A_PROCESS // CHUNK))
    every = chain(ahead, chunks)
    if not helper or sum(map(len, ahead)) < WORTH_A_PROCESS:
        return ((chunk, fold_chunk(list(map(words_of, chunk)))) for chunk in every)
    return _folded_beside(every)


def _chunks(entries: Iterable[SiteEntry]) -> Iterator[list[SiteEntry]]:
    left = iter(entries)
    while chunk := list(islice(left, CHUNK)):
        yield chunk


def fold_chunk(chunk: list[Words]) -> list[Folded]:
    """Fold some sites; what the second process does."""
    return list(map(fold_words, chunk))


def _folded_beside(chunks: Iterator[list[SiteEntry]], *, waiting: int = 4) -> Iterator[Chunk]:
    """Fold in a second process, at most *waiting* chunks ahead, so that memory stays small."""
    from collections import deque
    from concurrent.futures import Future, ProcessPoolExecutor
    from multiprocessing import get_context

    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        pending: deque[tuple[list[SiteEntry], Future[list[Folded]]]] = deque()
        for chunk in chunks:
            pending.append((chunk, pool.submit(fold_chunk, list(map(words_of, chunk)))))
            if len(pending) >= waiting:
                ready, folding = pending.popleft()
                yield ready, folding.result()
        for ready, folding in pending:
            yield ready, folding.result()
