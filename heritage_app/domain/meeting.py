"""What the names of sites meet by: numbers that two names share wherever they may be the same."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product
from zlib import crc32

from heritage_app.domain.duplicates import FEWEST_CONSONANTS
from heritage_app.domain.folding import fold, key_groups

_SOUNDING = 4
"""Names across scripts meet by so many words, and by how many they have: a sentence has very many ways to be said."""


def folded_key(folded: str) -> int:
    """What a folded name is met by: 32 bits, the same in every process; two may share it by chance."""
    return crc32(folded.encode("utf-8", "surrogatepass"))


def meeting_points(text: str) -> tuple[int, ...]:
    """
    Numbers of which two names share one where `domain.duplicates.same_name` may say that they are the same.

    One for the folded name, and one for each way to say its first words by one consonant key each.
    """
    folded = fold(text)
    found = [folded_key(folded)] if folded else []
    groups = key_groups(text)
    if groups and sum([max(map(len, group)) for group in groups]) >= FEWEST_CONSONANTS:
        start = f"{len(groups)} "
        found += [folded_key(start + " ".join(keys)) for keys in product(*groups[:_SOUNDING])]
    return tuple(found)


def points_of(names: Iterable[str]) -> tuple[int, ...]:
    """The same of all names of one site, each number once."""
    return tuple(sorted({point for name in names for point in meeting_points(name)}))
