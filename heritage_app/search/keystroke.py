"""The first rows while somebody types: as few and as cheap statements as will fill a page.

First the names that begin with what is typed, from a b-tree; then, until the page is full, names that hold its words
or sound so, and texts that hold its words; none of it sorted. What is left for when typing pauses (`guess`) costs more
and is asked only where this finds next to nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from heritage_app.domain.folding import fold
from heritage_app.domain.found import Match, Part, Why
from heritage_app.domain.query import SiteQuery
from heritage_app.search.ask import Ask, Token, Way, words_way
from heritage_app.search.filters import deciding, narrowing
from heritage_app.search.query import ALIKE, BEGINS, IN_NAME, IN_PLACE, IN_TEXT, LAST, PLACE_PARTS, alike_way, texts_way
from heritage_app.storage.engine import plain_rows

PAGE = 50
SPARE_NAMES = 5
"""Of so many rows wanted one more name is read from the b-tree: a site may bear several that begin alike."""
SHORTEST_TEXT_WORD = 3
LONGEST_BEGINNING = 5
"""Letters of the longest beginning of which `search_key` has an index."""
MOST_ENDINGS = 20
"""Words of the vocabulary by which a longer beginning is asked for; more are hardly common ones."""

LINE = (
    *("number", "site_id", "reference", "names", "place", "governorate", "type", "condition", "evidence", "stage"),
    *("flags", "last_edtf", "last_day", "updated_at", "part_of_id", "trashed", "missing"),
)
"""Columns of `search_site` that a line of the list is made of."""
_COLUMNS = ", ".join(f"search_site.{name}" for name in LINE)
FOLDED = len(LINE)
"""Place of the folded names in a row read by `_BY_TOKENS`, behind the line."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A site that was found: its line (`LINE`), how it was found, and why where that is more than its name."""

    line: Sequence[Any]
    step: int
    why: Why | None = None


_BY_NAME = f"""
    SELECT {_COLUMNS} FROM
    (SELECT number FROM search_name WHERE folded >= ? AND folded < ? ORDER BY folded LIMIT ?) AS name
    CROSS JOIN search_site ON search_site.number = name.number WHERE search_site.trashed = ?
"""
_BY_TOKENS = f"""
    SELECT {_COLUMNS}, search_site.folded FROM {{table}} AS found
    CROSS JOIN search_site ON search_site.number = found.rowid
    WHERE found.{{table}} MATCH :match AND {{where}} LIMIT :limit
"""
_BEGUN = f"SELECT word FROM search_word WHERE word >= ? AND word < ? LIMIT {MOST_ENDINGS + 1}"


class Finder:
    """Reads lines of sites for one question: its filters are worked out once, whatever is looked up through them."""

    def __init__(self, connection: Connection, query: SiteQuery, *, today: int) -> None:
        self.connection, self.query, self.today = connection, query, today
        self._where = deciding(query, today)
        self._narrow = narrowing(query, today)

    def lines(self, ways: Sequence[Way], limit: int, *, table: str = "search_key") -> Sequence[Any]:
        """Lines of the sites that one of *ways* finds and the filters let through, at most *limit*, as they come."""
        where, values = self._where.sql, self._where.values
        ask = Ask(tuple(ways), self._narrow.groups, self._narrow.none)
        if table != "search_key":
            if facets := self._narrow.fts5():
                where += " AND search_site.number IN (SELECT rowid FROM search_key WHERE search_key MATCH :facets)"
                values = {**values, "facets": facets}
            ask = Ask(tuple(ways))
        statement = _BY_TOKENS.format(table=table, where=where)
        return plain_rows(self.connection, statement, {**values, "match": ask.fts5(), "limit": limit})


def first_hits(
    connection: Connection, query: SiteQuery, *, today: int, limit: int = PAGE, texts: bool = False
) -> list[Hit]:
    """
    The first sites that *query* finds by its text, best first by how they were found, in no other order.

    Where a name is found, texts are left for when typing pauses, unless *texts* asks for them.
    """
    words = fold(query.text)
    found: dict[int, Hit] = {}
    if not words:
        return []
    filtered = query.filtered
    if not filtered:
        names = limit + limit // SPARE_NAMES
        for row in plain_rows(connection, _BY_NAME, (words, words + LAST, names, int(query.trashed))):
            found.setdefault(row[0], Hit(row, BEGINS))
    if len(found) < limit:
        finder = Finder(connection, query, today=today)
        for hit in _by_names(finder, words, limit + len(found)) if len(words) > 1 or filtered else ():
            found.setdefault(hit.line[0], hit)
        # Filters are in the table of names and not in that of texts: with them, texts wait until typing pauses.
        wanted = len(found) < limit if texts else not found
        if wanted and not filtered and len(words.split()[-1]) >= SHORTEST_TEXT_WORD:
            for hit in in_texts(finder, words, limit, unfinished=False):
                found.setdefault(hit.line[0], hit)
    return list(found.values())[:limit]


def _by_names(finder: Finder, words: str, limit: int) -> list[Hit]:
    """Sites whose names hold the words, then those whose names sound so."""
    split = words.split()
    exact, alike = _exact_way(finder.connection, split), alike_way(finder.query.text)
    rows = finder.lines((exact, alike) if alike else (exact,), limit)
    hits = [Hit(row, IN_NAME if _holds(row[FOLDED].split(), split) else ALIKE) for row in rows]
    return sorted(hits, key=lambda hit: hit.step)


def _exact_way(connection: Connection, words: list[str]) -> Way:
    """
    Ask for every word, the last of which may be unfinished.

    One longer than the index of beginnings knows is asked for by the words of the vocabulary that begin so: of a common
    word FTS5 would put all sites together, only to find that the other words leave a few.
    """
    way = words_way(words)
    if len(words) < 2 or len(words[-1]) <= LONGEST_BEGINNING:
        return way
    known = plain_rows(connection, _BEGUN, (words[-1], words[-1] + LAST))
    endings = tuple(Token(word) for (word,) in known)
    return (*way[:-1], endings) if 0 < len(endings) <= MOST_ENDINGS else way


def _holds(held: list[str], words: list[str]) -> bool:
    """Whether every word is among those held, the last as a beginning."""
    return any(word.startswith(words[-1]) for word in held) and all(word in held for word in words[:-1])


def in_texts(finder: Finder, words: str, limit: int, *, unfinished: bool) -> list[Hit]:
    """Sites whose texts hold the words, each with the parts that do; those of which the place does come first."""
    parts = tuple(Part) if finder.query.texts else PLACE_PARTS
    rows = finder.lines((texts_way(words, parts, unfinished=unfinished),), limit, table="search_text")
    told = parts_of(finder.connection, words, [row[0] for row in rows], parts, unfinished=unfinished)
    hits = []
    for row in rows:
        held = tuple(map(str, told[row[0]]))
        near = not told[row[0]] or any(part in PLACE_PARTS for part in told[row[0]])
        hits.append(Hit(row, IN_PLACE if near else IN_TEXT, Why(Match.PARTS, held) if held else None))
    return sorted(hits, key=lambda hit: hit.step)


def parts_of(
    connection: Connection, words: str, numbers: Sequence[int], parts: Sequence[Part], *, unfinished: bool
) -> dict[int, list[Part]]:
    """For each of these sites the parts of its texts in which one of the words stands; its name is not told."""
    found: dict[int, list[Part]] = {number: [] for number in numbers}
    told = [part for part in parts if part is not Part.NAME]
    if not numbers or not told:
        return found
    listed = ", ".join(map(str, numbers))
    looks = [
        f"SELECT {place}, rowid FROM search_text WHERE search_text MATCH ? AND rowid IN ({listed})"
        for place in range(len(told))
    ]
    asked = [
        Ask(groups=(tuple(token for (token,) in texts_way(words, (part,), unfinished=unfinished)),)).fts5()
        for part in told
    ]
    for place, number in plain_rows(connection, " UNION ALL ".join(looks), asked):
        found[number].append(told[place])
    return found
