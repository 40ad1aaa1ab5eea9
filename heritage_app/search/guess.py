"""What may have been meant where next to nothing is found: another keyboard, the middle of a word, a slip."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection

from heritage_app.domain.folding import fold, to_arabic_layout, to_latin_layout
from heritage_app.domain.found import Match, Why
from heritage_app.domain.query import SiteQuery
from heritage_app.search.ask import Group, Token
from heritage_app.search.keystroke import FOLDED, PAGE, Finder, Hit, first_hits, in_texts
from heritage_app.search.query import ALIKE, LAST, LAYOUT, MIDDLE, SIMILAR

FEW = 5
"""Hits below which one guesses."""
SHORTEST_MIDDLE = 3
SHORTEST_SLIP = 4
"""Letters from which on a word is looked up with a mistake in it; shorter ones resemble too many."""
LONGEST_SLIP = 60
"""Letters up to which a word is looked up with a mistake in it: no name has a longer one, and each letter costs."""
LONG_WORD = 5
"""Letters from which on two mistakes are borne with."""
MANY_WORDS = 100
"""Words of the vocabulary that one typed word may stand for."""
NEAREST = 24
RANKED = 200
"""Sites among which those nearest to what was typed are chosen."""


def thorough_hits(connection: Connection, query: SiteQuery, *, today: int, limit: int = PAGE) -> list[Hit]:
    """Like `first_hits`, with unfinished words of texts; and with guesses where few names hold what was typed."""
    words = fold(query.text)
    if not words:
        return []
    finder = Finder(connection, query, today=today)
    first = first_hits(connection, query, today=today, limit=limit)
    sure = {hit.line[0]: hit for hit in first if hit.step != ALIKE}
    if len(first) < limit:
        for hit in in_texts(finder, words, limit, unfinished=True):
            sure.setdefault(hit.line[0], hit)
    guessed: dict[int, Hit] = {}
    for guess in (_other_layouts, _middles, _slips):
        if len(sure) + len(guessed) < FEW:
            guessed.update((hit.line[0], hit) for hit in guess(finder, words, limit) if hit.line[0] not in guessed)
    found = dict(sure)
    for hit in (*list(guessed.values())[: limit // 2], *first, *guessed.values()):
        found.setdefault(hit.line[0], hit)
    return list(found.values())[:limit]


def _other_layouts(finder: Finder, words: str, limit: int) -> Iterator[Hit]:
    typed = finder.query.text.strip()
    for read in (to_arabic_layout(typed), to_latin_layout(typed)):
        if fold(read) in ("", words):
            continue
        asked = replace(finder.query, text=read, texts=False)
        for hit in first_hits(finder.connection, asked, today=finder.today, limit=limit):
            yield Hit(hit.line, LAYOUT, Why(Match.LAYOUT, (read,)))


# ----------------------------------------------------------------------------------------------- vocabulary


def _middles(finder: Finder, words: str, limit: int) -> list[Hit]:
    groups = []
    for word in words.split():
        held = list(_words_around(finder.connection, word)) if len(word) >= SHORTEST_MIDDLE else [word]
        if not held:
            return []
        groups.append(tuple(Token(one, begins=len(one) < SHORTEST_MIDDLE) for one in held))
    rows = finder.lines((tuple(groups),), limit)
    parts = words.split()

    def shortest(row: Any) -> int:
        names = row[FOLDED].split("\n")
        return min((len(name) for name in names if all(part in name for part in parts)), default=len(row[FOLDED]))

    return [Hit(row, MIDDLE) for row in sorted(rows, key=shortest)]


def _words_around(connection: Connection, part: str) -> Iterator[str]:
    """Words of the vocabulary that hold *part*, the shortest first: it is most of those."""
    pieces = " AND ".join(f'"{part[at : at + 3]}"' for at in range(len(part) - 2))
    statement = (
        "SELECT word FROM search_word WHERE id IN (SELECT rowid FROM search_gram WHERE search_gram MATCH ?) "
        "AND instr(word, ?) ORDER BY length(word), word LIMIT ?"
    )
    for (word,) in connection.exec_driver_sql(statement, (pieces, part, MANY_WORDS)):
        yield word


def _slips(finder: Finder, words: str, limit: int) -> list[Hit]:
    from rapidfuzz.distance import OSA

    groups: list[Group] = []
    for word in words.split():
        near = nearest_words(finder.connection, word) if SHORTEST_SLIP <= len(word) <= LONGEST_SLIP else []
        groups.append(tuple(Token(one) for one in dict.fromkeys((*near, word))))
    if all(len(group) == 1 for group in groups):
        return []
    rows = finder.lines((tuple(groups),), RANKED)

    def distance(row: Any) -> int:
        return min(OSA.distance(words, name) for name in row[FOLDED].split("\n"))

    return [Hit(row, SIMILAR) for row in sorted(rows, key=distance)[:limit]]


def nearest_words(connection: Connection, word: str) -> list[str]:
    """
    Words of the vocabulary that differ from *word* by a letter or two, the nearest first.

    Of a word with one mistake either the first or the last half is right, so two ranges of b-trees hold them all.
    """
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    half = max(2, (len(word) - 1) // 2)
    start, end = word[:half], word[::-1][:half]
    lengths = (len(word) - 2, len(word) + 2)
    statement = (
        "SELECT word FROM search_word WHERE word >= ? AND word < ? AND length(word) BETWEEN ? AND ? "
        "UNION SELECT word FROM search_word WHERE backwards >= ? AND backwards < ? AND length(word) BETWEEN ? AND ?"
    )
    bound = (start, start + LAST, *lengths, end, end + LAST, *lengths)
    held = [row[0] for row in connection.exec_driver_sql(statement, bound)]
    swapped = [word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1)]
    marks = ", ".join("?" * len(swapped))
    held += connection.exec_driver_sql(
        f"SELECT word FROM search_word WHERE word IN ({marks})", tuple(swapped)
    ).scalars()
    most = 2 if len(word) >= LONG_WORD else 1
    found = process.extract(word, list(dict.fromkeys(held)), scorer=OSA.distance, score_cutoff=most, limit=NEAREST)
    return [one for one, *_ in found]
