"""The terms that rules depend on. Describing terms (causes, effects, periods) are data in `seeds/vocabularies`."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Condition(StrEnum):
    """How the fabric of a place is, on our own scale; other scales are kept as given and mapped to it."""

    NO_VISIBLE_DAMAGE = "no-visible-damage"
    MINOR = "minor"
    MODERATE = "moderate"
    SEVERE = "severe"
    DESTROYED = "destroyed"
    NOT_ASSESSED = "not-assessed"

    @property
    def rank(self) -> int | None:
        """1 (no visible damage) to 5 (destroyed); None for *not assessed*, which enters no comparison."""
        return _CONDITION_RANK.get(self)


_CONDITION_RANK = {
    Condition.NO_VISIBLE_DAMAGE: 1,
    Condition.MINOR: 2,
    Condition.MODERATE: 3,
    Condition.SEVERE: 4,
    Condition.DESTROYED: 5,
}


class Evidence(StrEnum):
    """How well a claim is known, from nothing at all to somebody standing there."""

    UNVERIFIED = "unverified"
    PRESS_ONLY = "press-only"
    IMAGERY = "imagery"
    FIELD = "field"

    @property
    def rank(self) -> int:
        """0 (nothing supports it) to 3 (confirmed in the field)."""
        return _EVIDENCE_RANK[self]


_EVIDENCE_RANK = {one: rank for rank, one in enumerate(Evidence)}


class Stage(StrEnum):
    """What is being done to restore a place; not a degree of damage."""

    NONE_KNOWN = "none-known"
    STABILISED = "stabilised"
    UNDER_WAY = "under-way"
    COMPLETED = "completed"
    JUDGED_NOT_FEASIBLE = "judged-not-feasible"


class Basis(StrEnum):
    """How a source knows what it says; decides the evidence of the claims it supports."""

    PRESS = "press"
    IMAGERY = "imagery"
    FIELD = "field"

    @property
    def evidence(self) -> Evidence:
        """The evidence that one accepted supporting citation of this basis gives."""
        return {
            Basis.PRESS: Evidence.PRESS_ONLY,
            Basis.IMAGERY: Evidence.IMAGERY,
            Basis.FIELD: Evidence.FIELD,
        }[self]


class RecordKind(StrEnum):
    """The things a person enters, edits, cites, trashes and restores."""

    SITE = "site"
    DAMAGE = "damage"
    ESTIMATE = "estimate"
    SOURCE = "source"
    CITATION = "citation"
    HAZARD = "hazard"
    ACTOR = "actor"
    STAGE = "stage"
    THREAT = "threat"
    INTERVENTION = "intervention"
    PHOTO = "photo"
    VIEW = "view"


class ReportKind(StrEnum):
    """What a damage report reports: an event, a visit, or a look at images."""

    INCIDENT = "incident"
    INSPECTION = "inspection"
    IMAGERY_REVIEW = "imagery-review"


class ClaimStatus(StrEnum):
    """How far the office stands behind a claim; only accepted claims enter the rules."""

    DRAFT = "draft"
    IN_REVIEW = "in-review"
    ACCEPTED = "accepted"
    DISPUTED = "disputed"
    WITHDRAWN = "withdrawn"


class HazardState(StrEnum):
    """How a hazard is known; everything but *cleared* makes a place unsafe to visit."""

    SUSPECTED = "suspected"
    REPORTED = "reported"
    CONFIRMED = "confirmed"
    PARTLY_CLEARED = "partly-cleared"
    CLEARED = "cleared"


class Wording(StrEnum):
    """How strongly somebody attributes damage to an actor."""

    REPORTED = "reported"
    ALLEGED = "alleged"
    SUSPECTED = "suspected"
    CONFIRMED = "confirmed"


class Stance(StrEnum):
    """What a citation does for the claim it stands on."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    MENTIONS = "mentions"


class EstimateStance(StrEnum):
    """What one restoration estimate says of another."""

    SUPPORTS = "supports"
    DISPUTES = "disputes"


class Feasibility(StrEnum):
    """Whether a claimant thinks that restoration can be done."""

    FEASIBLE = "feasible"
    DOUBTFUL = "doubtful"
    NOT_FEASIBLE = "not-feasible"


class Scope(StrEnum):
    """Whether an estimate speaks of one site, or of the site with everything that is part of it."""

    SITE = "site"
    GROUP = "group"


class Visibility(StrEnum):
    """Who may see a record: anybody, the office, or named people only."""

    PUBLIC = "public"
    INTERNAL = "internal"
    RESTRICTED = "restricted"


class EditKind(StrEnum):
    """*We were wrong* and *the world changed* are different edits, so that trends stay true."""

    CORRECTION = "correction"
    CHANGE = "change"


class FlagKind(StrEnum):
    """What the rules notice; never typed by a person."""

    UNSAFE = "unsafe-to-visit"
    ESTIMATES_DISAGREE = "estimates-disagree"
    REPORTS_CONFLICT = "reports-conflict"
    NEEDS_VERIFICATION = "needs-verification"
    UNSOURCED = "unsourced"
    NO_RECENT_VISIT = "no-recent-visit"
    ASSESSMENT_DUE = "assessment-due"
    INCOMPLETE = "incomplete"
    POSSIBLE_DUPLICATE = "possible-duplicate"
    PARTS_DIFFER = "parts-differ"
    """The worst part of a place is worse or better than what is said of the place itself."""


LANGUAGES = ("en", "fr", "ar")
"""Interface languages, in the order in which a missing label falls back after the asked one."""


@dataclass(frozen=True, slots=True)
class Term:
    """One concept of a vocabulary; stored everywhere by *key*, shown by *label*."""

    vocabulary: str
    key: str
    labels: dict[str, str] = field(hash=False)
    rank: int | None = None
    parent: str | None = None
    basis: Basis | None = None
    """Only in the vocabulary `source_type`: how sources of this type usually know."""

    def label(self, lang: str) -> str:
        """The label in *lang*, else in the first language of `LANGUAGES` that has one, else the key."""
        for tag in (lang, *LANGUAGES):
            if self.labels.get(tag):
                return self.labels[tag]
        return self.key


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionRow:
    """What a person decided that a wording of imported files means."""

    vocabulary: str
    given: str
    term: str | None
    """Key of the term; None: the words are kept as given."""
    by: str
    at: str
    """UTC, ISO 8601."""
