"""What a person asks a list of sites: words, filters and an order. Window, command line and reports ask alike."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from heritage_app.domain.errors import HeritageError
from heritage_app.domain.vocabulary import ClaimStatus, Condition, Evidence, FlagKind, Stage

if TYPE_CHECKING:
    from heritage_app.domain.coordinates import Point
    from heritage_app.domain.dates import Day


class TagsForOffice(HeritageError):
    """What is for the public was to be chosen by a tag."""

    template = (
        "Tags are words of the office: a list for the public is not chosen by them, for it would tell them. "
        "Choose the sites themselves, or ask for the office"
    )


class Sort(StrEnum):
    """Order of a list; among equals the name decides."""

    SEVERITY = "severity"
    NAME = "name"
    LATEST = "latest"
    """Latest report first."""
    UPDATED = "updated"
    """Last edited first."""
    DISTANCE = "distance"
    """Nearest to the point of the filter first; sites without a point last. By name where no point is given."""
    COMPLETENESS = "completeness"
    """Sites that lack most of the minimum data standard first."""


class Facet(StrEnum):
    """What sites can be filtered by; each has its values in the index. The order is part of the index."""

    CONDITION = "condition"
    EVIDENCE = "evidence"
    STAGE = "stage"
    CAUSE = "cause"
    EFFECT = "effect"
    HAZARD = "hazard"
    FLAG = "flag"
    PERIOD = "period"
    TYPE = "type"
    FUNCTION = "function"
    DESIGNATION = "designation"
    COUNTRY = "country"
    GOVERNORATE = "governorate"
    DISTRICT = "district"
    YEAR = "year"
    """Years in which something happened; `WIDE_YEARS` for what cannot be told to a few years."""
    CELL = "cell"
    """Half-degree square of the point: `76,69` is 38.0-38.5 E, 34.5-35.0 N."""
    INSIDE = "inside"
    """Ids of the places it is part of, at any height."""
    BY = "by"
    """Who entered or edited something of the site."""
    HAS = "has"
    """What else the record holds: a key of `HELD`."""
    REVIEW = "review"
    """How far the review of the site itself, and of what is said of it, has come."""
    TAG = "tag"
    """The office's own words on it, the same where they fold alike."""


HELD = (
    *("photo", "report", "estimate", "source", "description", "significance"),
    *("custodian", "outline", "identifier", "note"),
)
"""Values of the facet HAS."""

PRESENCE: dict[str, Facet] = {
    **{
        str(facet): facet
        for facet in Facet
        if facet
        not in (
            *(Facet.CONDITION, Facet.EVIDENCE, Facet.STAGE, Facet.FLAG),
            *(Facet.YEAR, Facet.CELL, Facet.HAS, Facet.REVIEW),
        )
    },
    "date": Facet.YEAR,
    "point": Facet.CELL,
}
"""Facets of which one may ask whether there is any value at all, by the word that asks."""

WIDE_YEARS = "wide"
MANY_YEARS = 12
"""An event that may have happened in more years than this is found under `WIDE_YEARS`."""


@dataclass(frozen=True, slots=True)
class When:
    """Days within which something happened; None leaves an end open."""

    first: Day | None = None
    last: Day | None = None
    surely: bool = False
    """Only what must lie within, instead of whatever may."""


@dataclass(frozen=True, slots=True)
class Near:
    """Within so many kilometres of a point."""

    point: Point
    km: float


@dataclass(frozen=True, slots=True)
class Box:
    """Between two meridians and two parallels, in degrees; west may lie east of east across the date line."""

    west: float
    south: float
    east: float
    north: float


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteQuery:
    """Which sites, in which order. Values within one filter are alternatives, filters add up."""

    text: str = ""
    conditions: tuple[Condition, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    stages: tuple[Stage, ...] = ()
    causes: tuple[str, ...] = ()
    """Terms of `disturbance_cause`."""
    effects: tuple[str, ...] = ()
    hazards: tuple[str, ...] = ()
    """Terms of `hazard_kind`: not cleared here."""
    flags: tuple[FlagKind, ...] = ()
    periods: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    functions: tuple[str, ...] = ()
    designations: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    governorates: tuple[str, ...] = ()
    districts: tuple[str, ...] = ()
    inside: tuple[str, ...] = ()
    """Ids of places: only what is part of one, at any depth."""
    entered_by: tuple[str, ...] = ()
    review: tuple[ClaimStatus, ...] = ()
    """The site itself, or something said of it, is at this point of review."""
    present: tuple[str, ...] = ()
    """Words of `PRESENCE` or `HELD`: only sites that have a value, of each."""
    absent: tuple[str, ...] = ()
    """The same: only sites that have none, of any."""
    without: tuple[tuple[Facet, str], ...] = ()
    """Values that no site found may carry."""
    when: When | None = None
    near: Near | None = None
    box: Box | None = None
    references: tuple[str, ...] = ()
    """Only these sites, by number; an empty tuple means all."""
    updated_since: str = ""
    """UTC, ISO 8601: only sites edited then or later; empty means all."""
    trashed: bool = False
    texts: bool = True
    """Whether the words of texts are searched too. Not for the public: a hit would tell what a withheld text says."""
    rounded: bool = False
    """Whether *near*, *box* and the order by distance go by the rounded points that the public is told; else a few
    questions would tell the exact ones."""
    sort: Sort = Sort.SEVERITY
    backwards: bool = False
    """The order the other way round; among equals the name decides as ever, and what has no value stays last."""

    @property
    def filtered(self) -> bool:
        """Whether anything but the text narrows the list."""
        return bool(self.filters)

    @property
    def filters(self) -> tuple[str, ...]:
        """Names of the fields that narrow the list, but for the text: each is a chip in the window."""
        plain = ("text", "trashed", "texts", "sort", "backwards")
        return tuple(field.name for field in fields(self) if field.name not in plain and getattr(self, field.name))

    def lifted(self, *names: str) -> SiteQuery:
        """The same question without these filters: to count what one hides."""
        empty: dict[str, Any] = {"when": None, "near": None, "box": None, "updated_since": ""}
        return self.having(**{name: empty.get(name, ()) for name in names})

    def having(self, **values: Any) -> SiteQuery:
        """The same question with other values in these fields, named as data."""
        return replace(self, **values)

    def for_public(self) -> SiteQuery:
        """
        The same question as the public may ask it: without the words of texts, and by rounded points.

        Raises:
            TagsForOffice: It asks for a tag. A report prints what it was asked for.
        """
        denied = (facet for facet, _ in self.without)
        if self.tags or Facet.TAG in denied or str(Facet.TAG) in (*self.present, *self.absent):
            raise TagsForOffice()
        return replace(self, texts=False, rounded=True)

    def values(self) -> tuple[tuple[Facet, tuple[str, ...]], ...]:
        """Facets with the values asked for, one of which a site must carry."""
        asked = ((facet, tuple(map(str, getattr(self, name)))) for facet, name in FIELDS.items())
        return tuple((facet, values) for facet, values in asked if values)


@dataclass(frozen=True, slots=True)
class Chosen:
    """Sites chosen in a list: all that a question finds, or those of some row numbers."""

    count: int
    numbers: array[int] = field(default_factory=lambda: array("I"))
    """Row numbers in the order of the list, which hold until the index is built anew; empty where `query` is given."""
    query: SiteQuery | None = None
    """All that it finds is chosen, however many; None where single sites are."""

    def for_public(self) -> Chosen:
        """
        What the public may be given of them: near a point and within a box by the rounded points.

        Sites chosen one by one stay, since a person named them and no file says what the list was asked for; they
        stand in an order that does not tell which is nearer to a point.
        """
        if self.query is not None:
            return replace(self, query=replace(self.query, rounded=True))
        return replace(self, numbers=array("I", sorted(self.numbers)))


FIELDS: dict[Facet, str] = {
    Facet.CONDITION: "conditions",
    Facet.EVIDENCE: "evidence",
    Facet.STAGE: "stages",
    Facet.CAUSE: "causes",
    Facet.EFFECT: "effects",
    Facet.HAZARD: "hazards",
    Facet.FLAG: "flags",
    Facet.PERIOD: "periods",
    Facet.TYPE: "types",
    Facet.FUNCTION: "functions",
    Facet.DESIGNATION: "designations",
    Facet.TAG: "tags",
    Facet.COUNTRY: "countries",
    Facet.GOVERNORATE: "governorates",
    Facet.DISTRICT: "districts",
    Facet.INSIDE: "inside",
    Facet.BY: "entered_by",
    Facet.REVIEW: "review",
}
"""The field of `SiteQuery` that asks for the values of a facet."""


def cell_of(lat: float, lon: float) -> str:
    """The half-degree square of a point, as `Facet.CELL` has it."""
    return f"{int(lon * 2 // 1)},{int(lat * 2 // 1)}"
