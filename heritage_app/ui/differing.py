"""Where one text differs from another: the letters that the other one lacks, and the piece of it that shows them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

Spans = tuple[tuple[int, int], ...]
"""First letter, and the letter behind the last, of each stretch; in order and apart from each other."""

_PIECES = re.compile(r"\w+|\s+|[^\w\s]")
_MOST_PAIRS = 4_000_000
"""Words of one text times words of the other up to which each word is compared: a fifth of a second at most."""
_BEFORE = 60
"""Letters shown before the first difference."""


def differing(text: str, other: str) -> Spans:
    """The stretches of *text*, in whole words, that *other* lacks; of very long texts from first to last."""
    mine, theirs = _PIECES.findall(text), _PIECES.findall(other)
    start = 0
    while start < min(len(mine), len(theirs)) and mine[start] == theirs[start]:
        start += 1
    end = 0
    while end < min(len(mine), len(theirs)) - start and mine[-1 - end] == theirs[-1 - end]:
        end += 1
    one, two = mine[start : len(mine) - end], theirs[start : len(theirs) - end]
    runs: list[tuple[int, int]] = [(0, len(one))]
    if len(one) * len(two) <= _MOST_PAIRS:
        from difflib import SequenceMatcher

        codes = SequenceMatcher(None, one, two, autojunk=False).get_opcodes()
        runs = [(first, last) for kind, first, last, _, _ in codes if kind in ("replace", "delete")]
    ends = [0]
    for piece in mine:
        ends.append(ends[-1] + len(piece))
    return joined((ends[start + first], ends[start + last]) for first, last in runs)


def joined(spans: Iterable[tuple[int, int]]) -> Spans:
    """Stretches that overlap or touch as one, empty ones left out."""
    found: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], max(last, found[-1][1]))
        elif last > first:
            found.append((first, last))
    return tuple(found)


def excerpt(text: str, spans: Spans, most: int) -> tuple[str, Spans]:
    """At most so many letters of *text*, around the first difference, and where in them the differences are."""
    if len(text) <= most:
        return text, spans
    start = max(0, min(spans[0][0] - _BEFORE if spans else 0, len(text) - most + 1))
    if start:
        start = text.find(" ", start, start + _BEFORE // 2) + 1 or start  # not within a word
    head = "…" if start else ""
    end = start + most - len(head)
    tail = "…" if end < len(text) else ""
    end -= len(tail)
    shift = len(head) - start
    inside = joined((max(first, start) + shift, min(last, end) + shift) for first, last in spans if last > start)
    return f"{head}{text[start:end]}{tail}", tuple(pair for pair in inside if pair[0] < pair[1])


def marks(texts: Sequence[str]) -> tuple[Spans, ...]:
    """
    Where each of three texts differs: mine and theirs from what was before, and that from either of them.

    A text of which nothing is left is not marked, for then all of it is another one.
    """
    mine, theirs, base = texts
    found = (
        differing(mine, base),
        differing(theirs, base),
        joined((*differing(base, mine), *differing(base, theirs))),
    )
    return tuple(() if spans == ((0, len(text)),) else spans for spans, text in zip(found, texts, strict=True))
