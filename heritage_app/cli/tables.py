"""What a person reads in a terminal: aligned tables, with every text in its own writing direction."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from heritage_app.domain.text import isolate, one_line

if TYPE_CHECKING:
    from heritage_app.domain.site import SiteRow
    from heritage_app.domain.vocabulary import Term

    Terms = Mapping[str, Sequence[Term]]

CELL = 60
"""Most characters of a cell in a table."""


class Labels:
    """Labels of terms in one language; a key that is no term is its own label."""

    def __init__(self, terms: Terms, lang: str) -> None:
        self.lang = lang
        self._terms = {(name, term.key): term for name, rows in terms.items() for term in rows}

    def __call__(self, vocabulary: str, key: str | None) -> str:
        """Return the label of *key*, as it is put among others; empty for no key."""
        term = self._terms.get((vocabulary, str(key)))
        return shown(term.label(self.lang) if term is not None else str(key or ""))

    def day(self, edtf: str) -> str:
        """Say a date, as it is put among others."""
        from heritage_app.domain.dates import say

        return shown(say(edtf, self.lang))


def mixed(text: str) -> bool:
    """Whether a text has letters that run from right to left, or marks that turn directions round."""
    return any(unicodedata.bidirectional(character) in _TURNING for character in text)


_TURNING = frozenset(("R", "AL", "AN", "RLE", "RLO", "LRE", "LRO", "PDF", "RLI", "LRI", "FSI", "PDI", "BN"))


def shown(text: str, limit: int = 0) -> str:
    """A text of a record as it is put among others: isolated where its direction could spread."""
    text = one_line(text, limit) if limit else text
    return isolate(text) if mixed(text) else text


def width(text: str) -> int:
    """Columns that a text takes: marks and invisible characters none, wide letters two."""
    columns = 0
    for character in text:
        if unicodedata.category(character) in ("Mn", "Me", "Cf"):
            continue
        columns += 2 if unicodedata.east_asian_width(character) in "WF" else 1
    return columns


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Lay out rows under headings, the columns aligned; the last column is left ragged."""
    lines = [[*headings], *([shown(cell, CELL) for cell in row] for row in rows)]
    widths = [max(width(line[column]) for line in lines) for column in range(len(headings))]
    return "\n".join(
        "  ".join(cell + " " * (wide - width(cell)) for cell, wide in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


def site_table(
    rows: Sequence[SiteRow], terms: Terms, lang: str, trashed: Mapping[str, tuple[str, str]] | None = None
) -> str:
    """A list of sites; *trashed* says of those in the trash when they were put there, and why."""
    label = Labels(terms, lang)
    headings = ("Reference", "Name", "", "Condition", "Evidence", "Place")
    lines = [
        (
            row.reference,
            row.name,
            row.second_name,
            label("condition", row.condition),
            label("evidence", row.evidence),
            row.place,
        )
        for row in rows
    ]
    if not trashed:
        return table(headings, lines)
    why = [(label.day(at[:10]), reason) for at, reason in (trashed[row.id] for row in rows)]
    return table((*headings, "Trashed", "Why"), [(*line, *more) for line, more in zip(lines, why, strict=True)])
