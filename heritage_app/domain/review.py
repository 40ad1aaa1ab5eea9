"""Review: a record is a draft, in review, accepted, disputed or withdrawn; who decides says why."""

from __future__ import annotations

from dataclasses import dataclass

from heritage_app.domain.errors import DraftProblem, HeritageError
from heritage_app.domain.history import Deed
from heritage_app.domain.vocabulary import ClaimStatus, RecordKind

REVIEWED: tuple[RecordKind, ...] = (
    RecordKind.SITE,
    RecordKind.DAMAGE,
    RecordKind.ESTIMATE,
    RecordKind.HAZARD,
    RecordKind.STAGE,
    RecordKind.THREAT,
    RecordKind.INTERVENTION,
    RecordKind.CITATION,
)
"""Kinds of records that have a status."""

DECIDED = frozenset((ClaimStatus.ACCEPTED, ClaimStatus.DISPUTED, ClaimStatus.WITHDRAWN))
"""What a reviewer decides; a draft and what is in review wait for that."""

VERBS: dict[ClaimStatus, str] = {
    ClaimStatus.DRAFT: "review.reopen",
    ClaimStatus.IN_REVIEW: "review.submit",
    ClaimStatus.ACCEPTED: "review.accept",
    ClaimStatus.DISPUTED: "review.dispute",
    ClaimStatus.WITHDRAWN: "review.withdraw",
}
"""What the history calls the step to each status."""


class ReviewReasonMissing(DraftProblem):
    """Something was disputed, withdrawn or taken back without saying why."""

    template = "Enter why: who disputes, withdraws or takes back what was accepted says so in the history"


class NothingToReview(HeritageError):
    """A record of a kind that has no status, or one in the trash, was to be reviewed."""

    template = "This {kind} cannot be reviewed: it is in the trash, or has no status. Nothing was changed"


class AlreadySo(HeritageError):
    """A record was to get the status that it has."""

    template = "This is {status} already. Nothing was changed"


def needs_reason(before: ClaimStatus, after: ClaimStatus) -> bool:
    """Whether the step from one status to another must be explained: every decision but the first yes."""
    return after in (ClaimStatus.DISPUTED, ClaimStatus.WITHDRAWN) or before in DECIDED


def review_deed(status: ClaimStatus, *, by: str, reason: str, subject: str = "") -> Deed:
    """The deed under which a record gets another status."""
    return Deed(verb=VERBS[status], by=by, reason=reason, subject=subject)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewStep:
    """One step of the review of a record; the first is how it was entered."""

    at: str
    """UTC, ISO 8601."""
    by: str
    status: ClaimStatus
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A record that a reviewer has not decided on yet."""

    kind: RecordKind
    record_id: str
    site_id: str
    site_name: str
    status: ClaimStatus
    updated_at: str
