"""One question in tokens, for either back end: an FTS5 MATCH expression, or a PostgreSQL `tsquery`.

Both know tokens, beginnings of tokens, and, or, not. Tokens hold letters, digits and private-use characters alone
(folding sees to that), so that nothing typed is ever syntax.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

LITTLE = 2
"""Letters of a beginning that so many words have that it narrows next to nothing."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the index, or every word that begins so."""

    text: str
    begins: bool = False


Group = tuple[Token, ...]
"""Alternatives: one of them is asked for."""

Way = tuple[Group, ...]
"""Groups that must all be met."""


@dataclass(frozen=True, slots=True)
class Ask:
    """What a line of the index must hold: any one of *ways*, every group of *groups*, and nothing of *none*."""

    ways: tuple[Way, ...] = ()
    groups: Way = ()
    none: Group = ()

    def fts5(self) -> str:
        """The MATCH expression; empty where nothing positive is asked, which FTS5 cannot express."""
        parts = [_joined((_fts5_way(way) for way in self.ways), " OR ")] if self.ways else []
        if self.groups:
            parts.append(_fts5_way(self.groups))
        positive = " AND ".join(parts)
        return f"({positive}) NOT {_fts5_group(self.none)}" if positive and self.none else positive

    def tsquery(self) -> str:
        """The text of a `tsquery` over `array_to_tsvector(tokens)`: no extension and no dictionary is needed."""
        parts = [_joined((_tsquery_way(way) for way in self.ways), " | ")] if self.ways else []
        if self.groups:
            parts.append(_tsquery_way(self.groups))
        if self.none:
            parts.append(f"!{_tsquery_group(self.none)}")
        return " & ".join(parts)


def words_way(words: Iterable[str]) -> Way:
    """Ask for every word, the last of which may be unfinished."""
    asked = list(words)
    return tuple((Token(word, begins=place == len(asked) - 1),) for place, word in enumerate(asked))


def _joined(parts: Iterable[str], by: str) -> str:
    held = list(parts)
    return held[0] if len(held) == 1 else "(" + by.join(f"({part})" for part in held) + ")"


def _fts5_way(way: Way) -> str:
    """
    Every group; where the last is no more than the beginning of a word, it is asked of what the others leave.

    FTS5 makes one AND of those that stand in each other, and seeks in every list of it at each step, also in that of
    all words with one letter. NOT of nothing keeps two apart: a third less time for two words and a letter.
    """
    *first, last = map(_fts5_group, way)
    if len(first) > 1 and any(token.begins and len(token.text) <= LITTLE for token in way[-1]):
        first = [f'(({" AND ".join(first)}) NOT "")']
    return " AND ".join((*first, last))


def _fts5_group(group: Group) -> str:
    return "(" + " OR ".join(f'"{token.text}"' + ("*" if token.begins else "") for token in group) + ")"


def _tsquery_way(way: Way) -> str:
    return " & ".join(map(_tsquery_group, way))


def _tsquery_group(group: Group) -> str:
    return "(" + " | ".join(f"'{token.text}'" + (":*" if token.begins else "") for token in group) + ")"
