"""The tokens that stand for a site in the index: words and keys of its names, its filter values, words of its texts.

A filter value is one private-use character for its facet and one letter for the value (two for a facet of very many
values). So short a token costs little in an index of beginnings, and the beginning alone asks whether there is any
value. Two values may share a letter: a filter by tokens only narrows, and `search_site.facets` decides.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import blake2b
from itertools import chain
from typing import NamedTuple

from heritage_app.domain.folding import fold, name_words
from heritage_app.domain.found import Part
from heritage_app.domain.names import Name
from heritage_app.domain.query import MANY_YEARS, WIDE_YEARS, Facet, cell_of
from heritage_app.domain.remembered import Remembered
from heritage_app.domain.tags import tag_key
from heritage_app.domain.vocabulary import Condition, Evidence, FlagKind, Stage

_FACET_LETTERS = {facet: chr(0xE010 + place) for place, facet in enumerate(Facet)}
_PART_LETTERS = {part: chr(0xE040 + place) for place, part in enumerate(Part)}
_VALUE_LETTERS, _FIRST_VALUE = 20_000, 0x4E00  # CJK ideographs: letters that folding gives to no other alphabet
_MANY_VALUED = frozenset((Facet.INSIDE,))


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteEntry:
    """What the index holds of one site."""

    site_id: str
    reference: str
    references: tuple[str, ...]
    """Every number the site ever had."""
    names: tuple[Name, ...]
    sort_name: str
    place: dict[str, str]
    """Where it is, one line a language."""
    governorate: str = ""
    type: str | None = None
    part_of_id: str | None = None
    condition: Condition = Condition.NOT_ASSESSED
    evidence: Evidence = Evidence.UNVERIFIED
    stage: Stage = Stage.NONE_KNOWN
    flags: tuple[tuple[FlagKind, int | None], ...] = ()
    """Kind and first day, None where it does not wait for one."""
    facets: Mapping[Facet, tuple[str, ...]] = field(default_factory=dict)
    """Values of the facets that no other field gives."""
    events: tuple[tuple[int | None, int | None], ...] = ()
    """First and last day of what happened, None where unbounded."""
    lat: float | None = None
    lon: float | None = None
    missing: int = 0
    last_edtf: str = ""
    last_day: int | None = None
    updated_at: str = ""
    trashed: bool = False
    texts: Mapping[Part, tuple[str, ...]] = field(default_factory=dict)
    """Texts by part, but for the place and the numbers, which other fields give."""


def facet_token(facet: Facet, value: str) -> str:
    """The token that stands for a value."""
    return coded(facet, value)[1]


@lru_cache(maxsize=100_000)  # most values are shared by very many sites
def coded(facet: Facet, value: str) -> tuple[str, str]:
    """A value as the line of a site has it, `name=value`, and as a token."""
    value = facet_value(value, facet)
    number = zlib.crc32(value.encode("utf-8", "replace"))
    letters = chr(_FIRST_VALUE + number % _VALUE_LETTERS)
    if facet in _MANY_VALUED:
        letters += chr(_FIRST_VALUE + number // _VALUE_LETTERS % _VALUE_LETTERS)
    return f"{facet}={value}", _FACET_LETTERS[facet] + letters


def facet_letter(facet: Facet) -> str:
    """What every token of *facet* begins with, and nothing else does."""
    return _FACET_LETTERS[facet]


def text_token(part: Part, word: str) -> str:
    """The token that stands for a folded word in one part of the texts."""
    return _PART_LETTERS[part] + word


def facet_codes(entry: SiteEntry) -> tuple[str, str]:
    """The filter values of a site: as its line has them, and as tokens."""
    parts = [_stated(entry.condition, entry.evidence, entry.stage)]
    if entry.type:
        parts.append(_SEVERAL[Facet.TYPE, (entry.type,)])
    if entry.governorate:
        parts.append(_SEVERAL[Facet.GOVERNORATE, (entry.governorate,)])
    parts += [_SEVERAL[several] for several in entry.facets.items() if several[1]]
    if events := entry.events:
        years = _years(*events[0]) if len(events) == 1 else tuple(chain.from_iterable([_years(*e) for e in events]))
        parts.append(_SEVERAL[Facet.YEAR, years])
    if entry.lat is not None and entry.lon is not None:
        parts.append(_SEVERAL[Facet.CELL, (cell_of(entry.lat, entry.lon),)])
    return "\n" + "".join([lines for lines, _ in parts]), "".join([tokens for _, tokens in parts])


@lru_cache(maxsize=1_000)
def _stated(condition: Condition, evidence: Evidence, stage: Stage) -> tuple[str, str]:
    """The three values that every site has, joined like `_several`."""
    values = ((Facet.CONDITION, condition), (Facet.EVIDENCE, evidence), (Facet.STAGE, stage))
    parts = [_SEVERAL[facet, (value,)] for facet, value in values]
    return "".join([lines for lines, _ in parts]), "".join([tokens for _, tokens in parts])


def _several(several: tuple[Facet, tuple[str, ...]]) -> tuple[str, str]:
    """Values of one facet, each once: as lines that end with a line break, and as tokens with a blank behind."""
    facet, values = several
    found = dict([coded(facet, value) for value in values])
    return "".join([f"{line}\n" for line in found]), "".join([f"{token} " for token in found.values()])


_MOST_VALUES = 100_000
_SEVERAL = Remembered(_several, _MOST_VALUES)
"""For most values are shared by very many sites."""


def facet_value(value: str, facet: Facet | None = None) -> str:
    """A value as the index has it: keys as they are, free words folded; never more than one line."""
    if facet is Facet.TAG:  # never a key: “court-file” and “Court file” are one
        return tag_key(value)
    return value if value.isascii() and value.islower() and " " not in value else fold(value) or value.strip()


_DAYS_A_YEAR = 365.2425


@lru_cache(maxsize=65_536)
def _years(first: int | None, last: int | None) -> tuple[str, ...]:
    """The years that days may lie in, or the word for too many; days are counted from year 1."""
    if first is None or last is None:
        return (WIDE_YEARS,)
    years = range(year_of(first), year_of(last) + 1)
    return (WIDE_YEARS,) if len(years) > MANY_YEARS else tuple(map(str, years))


def year_of(day: int) -> int:
    """The Gregorian year of a day number, or one beside it in the first or last days of a year before 1."""
    if day >= 1:
        from datetime import date

        return date.fromordinal(min(day, date.max.toordinal())).year
    return int(day / _DAYS_A_YEAR // 1)


class Words(NamedTuple):
    """
    What the full-text tables are to hold of one site, as two texts of pieces with NUL between, both in UTF-8.

    Text that is stored has no NUL (`domain.text.clean_text`). So few values, encoded once, cost little to sum and to
    send elsewhere.
    """

    keys: bytes
    """Names as written, and last the tokens of the filter values."""
    texts: bytes
    """Each text as written behind the letter of its part; names, numbers and places once each, the first two folded."""


_BETWEEN = "\0"
_BETWEEN_TEXTS = b"\xff"  # a byte that stands in no UTF-8
_NAME, _REFERENCE, _PLACE = (_PART_LETTERS[part] for part in (Part.NAME, Part.REFERENCE, Part.PLACE))


def split_entry(entry: SiteEntry, facets: str) -> tuple[tuple[str, ...], Words]:
    """The folded names and numbers of a site, for the b-tree, and the words that are still to be folded."""
    keys = [name.text for name in entry.names]
    names = [words for text in keys if (words := fold(text))]
    numbers = [words for number in entry.references if (words := fold(number))]
    keys.append(facets)
    pieces = [_NAME + " ".join(names), _REFERENCE + " ".join(numbers)]
    pieces += [_PLACE + place for place in dict.fromkeys(entry.place.values())]
    for part, texts in entry.texts.items():
        letter = _PART_LETTERS[part]
        pieces += [letter + text for text in texts]
    return tuple(dict.fromkeys(names + numbers)), Words(_encoded(_BETWEEN.join(keys)), _encoded(_BETWEEN.join(pieces)))


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def packed(chunk: Iterable[Words]) -> bytes:
    """The words of several sites in one piece, for `fold_packed`."""
    return _BETWEEN_TEXTS.join(chain.from_iterable(chunk))


def sums_of(words: Words) -> tuple[int, int]:
    """Checksums of what the two full-text tables are made of: while they stay, what is in the tables stays."""
    return _sum(words.keys), _sum(words.texts)


def _sum(text: bytes) -> int:
    """64 bits, signed as SQLite has them."""
    return int.from_bytes(blake2b(text, digest_size=8).digest(), "big", signed=True)


def fold_packed(data: bytes) -> tuple[list[str], list[str]]:
    """The tokens of each of several sites: words and keys of its names with its facets; words of all its texts."""
    texts = [text.decode("utf-8", "surrogatepass") for text in data.split(_BETWEEN_TEXTS)]
    return [_key_tokens(keys) for keys in texts[::2]], [_text_tokens(pieces) for pieces in texts[1::2]]


def _key_tokens(keys: str) -> str:
    *names, facets = keys.split(_BETWEEN)
    return f"{' '.join(name_words(*names))} {facets}"


def _text_tokens(texts: str) -> str:
    folded, numbers, *pieces = texts.split(_BETWEEN)
    searched = [_behind(folded[0], folded[1:]), _behind(numbers[0], numbers[1:])]
    for piece in pieces:
        letter = piece[:1]
        searched.append(_place_words(piece) if letter == _PLACE else _behind(letter, fold(piece[1:])))
    return " ".join(searched)


def _behind(letter: str, words: str) -> str:
    """Folded words as tokens of one part of the texts."""
    return letter + words.replace(" ", f" {letter}") if words else ""


@lru_cache(maxsize=20_000)  # many sites lie in one place
def _place_words(place: str) -> str:
    return _behind(_PLACE, fold(place[1:]))
