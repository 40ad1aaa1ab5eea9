"""What a person reads in a terminal: aligned tables, with every text in its own writing direction."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from heritage_app.cli.words import line, say, within
from heritage_app.domain.text import isolate, one_line

if TYPE_CHECKING:
    from heritage_app.domain.site import SiteRow
    from heritage_app.domain.vocabulary import Term

    Terms = Mapping[str, Sequence[Term]]

COLON = {"fr": "\u00a0: "}
"""What stands between a name and its value, where it is not a bare colon."""
CELL = 60
"""Most characters of a cell in a table."""
SITE_COLUMNS = ("Reference", "Name", "", "Condition", "Evidence", "Place")
"""Headings of a list of sites; the second name stands under none."""


class Labels:
    """Labels of terms in one language; a key that is no term is its own label."""

    def __init__(self, terms: Terms, lang: str) -> None:
        self.lang = lang
        self._terms = {(name, term.key): term for name, rows in terms.items() for term in rows}

    def __call__(self, vocabulary: str, key: str | None) -> str:
        """Return the label of *key*, as it is put among others; empty for no key."""
        term = self._terms.get((vocabulary, str(key)))
        return shown(term.label(self.lang) if term is not None else str(key or ""))

    def say(self, text: str, **facts: object) -> str:
        """A text of the command line with its facts."""
        return say(self.lang, text, **facts)

    def put(self, text: str) -> str:
        """A text of a record as it is put among the words of the language."""
        return within(shown(text), self.lang)

    def pair(self, name: str, value: str) -> str:
        """“Name: value”, as the language writes it."""
        return f"{name}{COLON.get(self.lang, ': ')}{value}"

    def listed(self, parts: Sequence[str]) -> str:
        """Several texts as one, with the comma of the language."""
        return ("، " if self.lang == "ar" else ", ").join(parts)

    def day(self, edtf: str) -> str:
        """Say a date, as it is put among others."""
        from heritage_app.domain.dates import say as say_date

        return shown(say_date(edtf, self.lang))


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


def table(headings: Sequence[str], rows: Iterable[Sequence[str]], lang: str = "en") -> str:
    """Lay out rows under headings, the columns aligned; the last column is left ragged."""
    cells = [[*headings], *([within(shown(cell, CELL), lang) for cell in row] for row in rows)]
    widths = [max(width(row[column]) for row in cells) for column in range(len(headings))]
    return "\n".join(
        line(
            "  ".join(cell + " " * (wide - width(cell)) for cell, wide in zip(row, widths, strict=True)).rstrip(), lang
        )
        for row in cells
    )


def site_table(
    rows: Sequence[SiteRow], terms: Terms, lang: str, trashed: Mapping[str, tuple[str, str]] | None = None
) -> str:
    """A list of sites; *trashed* says of those in the trash when they were put there, and why."""
    label = Labels(terms, lang)
    headings = [label.say(name) if name else "" for name in SITE_COLUMNS]
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
        return table(headings, lines, lang)
    why = [(label.day(at[:10]), reason) for at, reason in (trashed[row.id] for row in rows)]
    headings += [label.say("Trashed"), label.say("Why")]
    return table(headings, [(*cells, *more) for cells, more in zip(lines, why, strict=True)], lang)
