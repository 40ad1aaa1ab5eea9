"""The letterhead of the office: logo, name, address and a line of classification, each in its languages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from heritage_app.domain.errors import DraftProblem
from heritage_app.domain.photo import FileRow
from heritage_app.domain.text import NAME_TEXT, too_long

LetterheadField = Literal["office", "address", "classification"]
FIELDS: tuple[LetterheadField, ...] = ("office", "address", "classification")

MOST_LINES = 6
"""Lines of an address; more would push the report off its first page."""


class AddressTooLong(DraftProblem):
    """An address of more lines than a head can bear."""

    template = "The address has {count} lines, and {most} are the most that fit above a report. Join some of them"


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterheadText:
    """The words in one language; what is empty is taken from another."""

    lang: str
    """BCP 47."""
    office: str = ""
    address: str = ""
    """One line of it a line."""
    classification: str = ""
    """Printed on every page, for example *For official use only*."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterheadDraft:
    """What the letterhead is to say."""

    texts: tuple[LetterheadText, ...] = ()
    logo: str | None = None
    """SHA-256 of a kept file."""

    def problems(self) -> tuple[DraftProblem, ...]:
        """Everything that stops this draft from being saved; one that says nothing takes the letterhead away."""
        found: list[DraftProblem] = []
        for text in self.texts:
            if (lines := len(text.address.split("\n"))) > MOST_LINES:
                found.append(AddressTooLong("address", count=lines, most=MOST_LINES))
            found += [
                too_long(name, getattr(text, name), NAME_TEXT)
                for name in FIELDS
                if len(getattr(text, name)) > NAME_TEXT
            ]
        return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterheadRow:
    """The letterhead as reports and forms show it; empty where nobody wrote one."""

    texts: tuple[LetterheadText, ...] = ()
    logo: FileRow | None = None
    version: int = 0
    """Counts the edits; 0 before the first."""

    @property
    def draft(self) -> LetterheadDraft:
        """What a form edits."""
        return LetterheadDraft(texts=self.texts, logo=self.logo.sha256 if self.logo is not None else None)

    def said(self, field: LetterheadField, lang: str) -> tuple[str, str]:
        """Language and words of a field: in *lang*, else in the first language that has it; empty for none."""
        held = [(text.lang, str(getattr(text, field))) for text in self.texts if getattr(text, field)]
        return next((one for one in held if one[0] == lang), held[0] if held else (lang, ""))
