"""A heritage place: what is entered about it, and what lists and reports are given."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from heritage_app.domain.coordinates import Point
from heritage_app.domain.errors import DraftProblem
from heritage_app.domain.names import Name, language_problems
from heritage_app.domain.rollup import NO_PARTS, RollUp
from heritage_app.domain.stage import NO_STAGE, StageRow, StageVerdict
from heritage_app.domain.tags import tag_problems
from heritage_app.domain.text import LONG_TEXT, NAME_TEXT, too_long
from heritage_app.domain.vocabulary import ClaimStatus, Condition, Evidence, FlagKind, Stage, Visibility

if TYPE_CHECKING:
    from heritage_app.domain.claims import Flag, Verdict
    from heritage_app.domain.damage import DamageRow
    from heritage_app.domain.dates import Day, HeritageDate
    from heritage_app.domain.found import Why
    from heritage_app.domain.hazard import HazardRow
    from heritage_app.domain.history import ChangeRow
    from heritage_app.domain.intervention import InterventionRow
    from heritage_app.domain.photo import PhotoRow
    from heritage_app.domain.restoration import EstimateRow
    from heritage_app.domain.source import CitationRow, SourceRow
    from heritage_app.domain.threat import ThreatRow
    from heritage_app.domain.trend import Movement


class NameMissing(DraftProblem):
    """A site was entered without any name."""

    template = "Enter the name of the site"


class PlaceMissing(DraftProblem):
    """A site was entered without a country or a parent that tells where it is."""

    template = "Enter the country, or the site that this one is part of"


class PrecisionWrong(DraftProblem):
    """A precision that is no distance."""

    template = "“{given}” is not a distance in metres. Enter a number from 0 to 100000"


class IntervalWrong(DraftProblem):
    """A visit interval outside what a plan can hold."""

    template = "“{given}” is not a visit interval. Enter a number of months from 1 to 240"


@dataclass(frozen=True, slots=True, kw_only=True)
class Designation:
    """A place on a list: World Heritage, in Danger, Enhanced Protection, a national list."""

    scheme: str
    reference: str = ""
    since: HeritageDate | None = None
    until: HeritageDate | None = None


@dataclass(frozen=True, slots=True)
class Identifier:
    """The number another register gives to the same record."""

    scheme: str
    value: str


@dataclass(frozen=True, slots=True)
class Outline:
    """A boundary as GeoJSON geometry (WGS 84), with its role: `site`, `buffer`, `damaged`."""

    role: str
    geojson: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteDraft:
    """What a person, an import or the command line says about a site.

    A site with a parent may leave country and place empty: it takes them from the parent when shown.
    """

    names: tuple[Name, ...]
    part_of: str | None = None
    type: str | None = None
    functions: tuple[str, ...] = ()
    periods: tuple[str, ...] = ()
    age: str = ""
    country: str = ""
    governorate: str = ""
    district: str = ""
    locality: str = ""
    point: Point | None = None
    precision_m: int | None = None
    located_by: str = ""
    outlines: tuple[Outline, ...] = ()
    designations: tuple[Designation, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    significance: str = ""
    description: str = ""
    custodian: str = ""
    visibility: Visibility = Visibility.PUBLIC
    visit_interval_months: int | None = None
    status: ClaimStatus = ClaimStatus.ACCEPTED
    """How far the office stands behind what is said of the place itself."""
    tags: tuple[str, ...] = ()
    """The office's own words on it, which leave for nobody else."""
    notes: tuple[str, ...] = ()

    def problems(self) -> tuple[DraftProblem, ...]:
        """Everything that stops this draft from being saved."""
        found: list[DraftProblem] = []
        if not "".join([name.text for name in self.names]).strip():
            found.append(NameMissing("names"))
        if not self.country and self.part_of is None:
            found.append(PlaceMissing("country"))
        if self.precision_m is not None and not 0 <= self.precision_m <= 100_000:
            found.append(PrecisionWrong("precision_m", given=self.precision_m))
        if self.visit_interval_months is not None and not 1 <= self.visit_interval_months <= 240:
            found.append(IntervalWrong("visit_interval_months", given=self.visit_interval_months))
        found += [too_long("names", name.text, NAME_TEXT) for name in self.names if len(name.text) > NAME_TEXT]
        found += language_problems("names", [name.lang for name in self.names])
        if self.tags:
            found += tag_problems("tags", self.tags)
        if len(self.significance) + len(self.description) + len(self.custodian) > LONG_TEXT:
            for name in ("significance", "description", "custodian"):
                if len(getattr(self, name)) > LONG_TEXT:
                    found.append(too_long(name, getattr(self, name), LONG_TEXT))
        return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteRow:
    """One line of a list of sites: everything the list paints, and nothing to compute."""

    id: str
    reference: str
    name: str
    second_name: str
    names: tuple[Name, ...]
    place: str
    """Parent, locality and governorate as one line: *Palmyra, Homs*."""
    governorate: str
    type: str | None
    condition: Condition
    evidence: Evidence
    stage: Stage
    flags: tuple[FlagKind, ...]
    last_edtf: str
    """Date of the latest accepted report, empty before the first one."""
    last_day: Day | None
    updated_at: str
    part_of: str | None = None
    trashed: bool = False
    why: Why | None = None
    """Why a search found it, where its name does not show it."""
    missing: int = 0
    """Fields of the minimum data standard that are empty."""
    number: int = field(default=0, compare=False)
    """Row number in the index, which holds until that is built anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteRecord:
    """One site with everything the registry knows of it, as window, report and command line show it."""

    row: SiteRow
    draft: SiteDraft
    version: int
    parents: tuple[SiteRow, ...]
    """From the immediate parent up to the root."""
    parts: tuple[SiteRow, ...]
    verdict: Verdict
    flags: tuple[Flag, ...]
    damage: tuple[DamageRow, ...]
    """Oldest event first; all statuses, without trashed ones."""
    estimates: tuple[EstimateRow, ...]
    """Own estimates, then those inherited from a parent's group scope (`inherited_from`)."""
    hazards: tuple[HazardRow, ...]
    """Own, then at parents, then at parts; latest known first."""
    sources: tuple[SourceRow, ...]
    citations: tuple[CitationRow, ...]
    """On any claim shown above, numbered by the order of `sources`."""
    history: tuple[ChangeRow, ...]
    trashed_reason: str = ""
    stages: tuple[StageRow, ...] = ()
    """What is said to be done to restore it, oldest first; all statuses."""
    stage: StageVerdict = NO_STAGE
    threats: tuple[ThreatRow, ...] = ()
    interventions: tuple[InterventionRow, ...] = ()
    """Earlier works, oldest first."""
    rollup: RollUp = NO_PARTS
    """What its parts, at any depth, say of the condition; stands beside the verdict."""
    twins: tuple[SiteRow, ...] = ()
    """Other sites that may be this one."""
    photos: tuple[PhotoRow, ...] = ()
    """Of the site itself, without trashed ones and without their Exif, added last first."""
    moved: tuple[Movement, ...] = ()
    """What changed here, parts aside, in the last twelve months."""
