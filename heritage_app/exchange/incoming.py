"""What a file of others says, understood but not yet taken in: sites, their claims, and where every cell went."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from heritage_app.domain.damage import DamageDraft
from heritage_app.domain.duplicates import Likeness
from heritage_app.domain.imported import CellProblem, TermRead
from heritage_app.domain.intervention import InterventionDraft
from heritage_app.domain.site import SiteDraft
from heritage_app.domain.source import SourceDraft
from heritage_app.domain.threat import ThreatDraft
from heritage_app.domain.vocabulary import Basis

ClaimDraft = DamageDraft | ThreatDraft | InterventionDraft


class Fate(StrEnum):
    """What becomes of a cell."""

    STORED = "stored"
    """In a field of a record."""
    NOTED = "noted"
    """Word for word in a note on the record it belongs to."""
    EMPTY = "empty"


@dataclass(slots=True, kw_only=True)
class ClaimIn:
    """One claim about a site of the file; the site's id is known only when it is taken in."""

    draft: ClaimDraft
    locator: str = ""
    basis: Basis | None = None
    involved: tuple[tuple[str, str], ...] = ()
    """Names of people and their role; only of damage reports."""
    source: SourceDraft | None = None
    """Where the row names one of its own; else the source of the whole file."""


@dataclass(slots=True, kw_only=True)
class SiteIn:
    """One site of the file with its claims."""

    row: int
    draft: SiteDraft
    claims: list[ClaimIn] = field(default_factory=list)
    fates: Counter[Fate] = field(default_factory=Counter)
    """Cells of all rows that speak of it."""
    noted: tuple[str, ...] = ()
    """The heading of each of them that goes into a note."""
    locator: str = ""
    cited: tuple[str, ...] = ("names",)
    """Fields that the source of the file is cited for."""
    cites: list[tuple[SourceDraft, str]] = field(default_factory=list)
    """Sources that the row itself names for the site, each with the pages."""
    part_of: str = ""
    """Identifier, number or name of the site that it is part of, as given."""
    must_exist: bool = False
    """Whether the file only refers to it, so that it is never made anew."""


class Why(StrEnum):
    """How the site here that a site of a file is was found."""

    NEW = "new"
    """None was."""
    IDENTIFIER = "identifier"
    """Both bear the same number in some register."""
    NAMED = "named"
    """The row only refers to it, by its number or its one exact name."""
    NAME_AND_PLACE = "name-and-place"
    """The same name, near enough, and one side has no number."""
    BARE_NAME = "bare-name"
    """The same name in the same country, and neither side says any more of the place."""
    PERSON = "person"
    """A person said so."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A site here that a site of a file may be."""

    site_id: str
    name: str
    likeness: Likeness | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteMatch:
    """Whether a site of a file is new, one that is here, or one that a person has to decide about."""

    row: int
    draft: SiteDraft
    site_id: str | None
    """The site here; None: it is new."""
    why: Why
    candidates: tuple[Candidate, ...]
    asked: bool
    """Whether only a person can tell; without one it is entered as new."""
    claims: int
    """How many claims come with it."""


@dataclass(slots=True, kw_only=True)
class Plan:
    """A whole file, understood."""

    profile: str
    scheme: str = ""
    """Identifier scheme of the file's own register: a site known by it came from there and is left as it is."""
    source: SourceDraft | None = None
    sites: list[SiteIn] = field(default_factory=list)
    coming: Iterator[SiteIn] | None = None
    """Sites of a plain table that are understood one by one as they are asked for, instead of `sites`; each by itself,
    without claims and without parents. What is said below of the whole file is complete when the last has come."""
    rows: int = 0
    """How many are coming at most."""
    problems: list[CellProblem] = field(default_factory=list)
    headings: dict[str, str] = field(default_factory=dict)
    """Heading by field of a draft, to name the column of what a draft refuses."""
    terms: tuple[TermRead, ...] = ()
    """Wordings that no list knows."""
    decided: tuple[TermRead, ...] = ()
    """Wordings that a person decided about before."""
