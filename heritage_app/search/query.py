"""Turn a question into one SELECT: the list, its count, the report and the export all start from it."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Integer, Select, column, false, func, or_, select, text
from sqlalchemy.sql.expression import TextClause

from heritage_app.domain.folding import fold, key_groups
from heritage_app.domain.found import Part
from heritage_app.domain.query import SiteQuery, Sort
from heritage_app.search.ask import Ask, Token, Way, words_way
from heritage_app.search.filters import Where, deciding, distance, narrowing
from heritage_app.search.tokens import text_token
from heritage_app.storage.reading import rows_of
from heritage_app.storage.search import SearchFlag, SearchSite

LAST = "\U0010ffff"
FEWEST_CONSONANTS = 3
"""Consonants that cross-script keys need together to be asked as beginnings: by two, *bel* would find *Palmyra*."""
FEWEST_WHOLE = 2
"""The same to be asked as whole words: Gaza (gs) is غزة, and much is called by two consonants."""
UNFINISHED = 3
"""Letters from which on the last word is looked up in texts as a beginning; there is no index of beginnings there."""

BEGINS, IN_NAME, ALIKE, IN_PLACE, IN_TEXT, LAYOUT, MIDDLE, SIMILAR = range(8)
"""How a site was found, best first: a name begins so, its words do, it sounds so, name and place together do, a text
says so; and three guesses."""

PLACE_PARTS = (Part.NAME, Part.PLACE, Part.REFERENCE)
"""What anybody may know of a site that is listed at all; all other texts may be withheld."""


def select_sites(query: SiteQuery, *, today: int) -> Select[Any]:
    """
    Build the query for *query*: names that begin with the text first, then names, sounds and texts that hold it.

    Args:
        query: What is asked.
        today: Day number, for the flags that begin on a day.
    """
    chosen: Select[Any] = rows_of(SearchSite)
    if query.text.strip() and not fold(query.text):
        return chosen.where(false())
    where = deciding(query.lifted("flags") if len(query.flags) == 1 else query, today)
    name_falls = query.backwards and query.sort is Sort.NAME
    order = [*_order(query), SearchSite.sort_name.desc() if name_falls else SearchSite.sort_name, SearchSite.number]
    if fold(query.text):
        hits = _text_hits(query).columns(column("number", Integer), column("step", Integer)).subquery("hits")
        chosen = chosen.join(hits, hits.c.number == SearchSite.number)
        order.insert(0, hits.c.step)
    if match := narrowing(query, today).fts5():
        numbers = f"SELECT rowid FROM search_key WHERE search_key MATCH {where.bind(match)}"
        where.clauses.append(f"search_site.number IN ({numbers})")
    if len(query.flags) == 1:
        # One list of flagged sites is one walk along the index of flags, which is sorted as the list is.
        chosen = chosen.join(SearchFlag.__table__, SearchFlag.number == SearchSite.number)
        chosen = chosen.where(*_flagged(query, today))
        if query.sort is Sort.SEVERITY and not query.backwards:
            order[-3:] = [SearchFlag.severity, SearchFlag.sort_name, SearchFlag.number]
    return chosen.where(text(where.sql).bindparams(**where.values)).order_by(*order)


def count_sites(query: SiteQuery, *, today: int) -> Select[int]:
    """Build the query that counts what `select_sites` finds; a plain list of flagged sites is counted by its flags."""
    if len(query.flags) == 1 and query == SiteQuery(flags=query.flags, trashed=query.trashed, sort=query.sort):
        return select(func.count()).select_from(SearchFlag.__table__).where(*_flagged(query, today))
    return select_sites(query, today=today).order_by(None).with_only_columns(func.count(SearchSite.number))


def _flagged(query: SiteQuery, today: int) -> tuple[ColumnElement[bool], ...]:
    """What a flag that is asked for and up on *today* fulfils."""
    return (
        SearchFlag.kind.in_(query.flags),
        SearchFlag.trashed == query.trashed,
        or_(SearchFlag.since.is_(None), SearchFlag.since <= today),
    )


def _order(query: SiteQuery) -> list[Any]:
    """What is sorted by before the name; the other way round where the question says so."""
    if query.sort is Sort.DISTANCE and query.near is not None:
        where, way = Where("o"), "DESC" if query.backwards else "ASC"
        return [text(f"{distance(where, query.near, query.rounded)} {way} NULLS LAST").bindparams(**where.values)]
    first: dict[Sort, tuple[Any, bool]] = {
        Sort.SEVERITY: (SearchSite.severity, False),
        Sort.LATEST: (SearchSite.last_day, True),
        Sort.UPDATED: (SearchSite.updated_at, True),
        Sort.COMPLETENESS: (SearchSite.missing, True),
    }
    if query.sort not in first:
        return []
    by, falls = first[query.sort]
    way = by.asc() if falls is query.backwards else by.desc()
    return [way.nulls_last() if query.sort is Sort.LATEST else way]


def all_numbers(connection: Connection, query: SiteQuery, *, today: int) -> array[int]:
    """Numbers of all sites that *query* finds, in its order; `interrupt()` stops it from another thread."""
    chosen = select_sites(query, today=today).with_only_columns(SearchSite.number).subquery()
    # One value from the database and not a million rows: what passes through Python one by one keeps other threads.
    written = func.group_concat(func.format("%08x", chosen.c.number), "")
    numbers = array("I")
    numbers.frombytes(connection.scalar(select(func.unhex(written))) or b"")
    if sys.byteorder == "little":
        numbers.byteswap()
    return numbers


def _text_hits(query: SiteQuery) -> TextClause:
    """Numbers of the sites found by text, each with the best step that found it."""
    where, words = Where("t"), fold(query.text)
    first, last = where.bind(words), where.bind(words + LAST)
    steps = [f"SELECT number, {BEGINS} AS step FROM search_name WHERE folded >= {first} AND folded < {last}"]
    for step, table, way in (
        (IN_NAME, "search_key", words_way(words.split())),
        (ALIKE, "search_key", alike_way(query.text)),
        (IN_PLACE, "search_text", texts_way(words, PLACE_PARTS, unfinished=True)),
        (IN_TEXT, "search_text", texts_way(words, tuple(Part), unfinished=True) if query.texts else ()),
    ):
        if way:
            asked = where.bind(Ask((way,)).fts5())
            steps.append(f"SELECT rowid, {step} FROM {table} WHERE {table} MATCH {asked}")
    together = " UNION ALL ".join(steps)
    best = text(f"SELECT number, min(step) AS step FROM ({together}) GROUP BY number")
    return best.bindparams(**where.values)


def alike_way(typed: str) -> Way:
    """Cross-script keys of each word; the last one's as beginnings where they are long enough to tell names apart."""
    groups = [sorted(group) for group in key_groups(typed)]
    if not groups:
        return ()
    before = sum(min(map(len, group)) for group in groups[:-1])
    last = tuple(
        Token(key, begins=before + len(key) >= FEWEST_CONSONANTS)
        for key in groups[-1]
        if before + len(key) >= FEWEST_WHOLE
    )
    return (*(tuple(map(Token, group)) for group in groups[:-1]), last) if last else ()


def texts_way(words: str, parts: Sequence[Part], *, unfinished: bool) -> Way:
    """Every word in one of these parts of the texts; the last may be *unfinished* where it is long enough."""
    asked = words.split()
    last = len(asked) - 1
    return tuple(
        tuple(
            Token(text_token(part, word), begins=unfinished and place == last and len(word) >= UNFINISHED)
            for part in parts
        )
        for place, word in enumerate(asked)
    )
