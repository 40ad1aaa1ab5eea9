"""Why a site shows what it shows: its three axes, each with the claim, the rule that chose it, and the dissent.

Structure for whoever finds the words: badges, reports and the command line say the same of the same fields.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from heritage_app.domain.evidence import EvidenceWorking, evidence_working
from heritage_app.domain.vocabulary import ClaimStatus, Condition, Stance

if TYPE_CHECKING:
    from heritage_app.domain.site import SiteRecord

AXES = ("condition", "evidence", "stage")


@dataclass(frozen=True, slots=True, kw_only=True)
class AxisVerdict:
    """What one axis shows, and why."""

    axis: str
    """`condition`, `evidence` or `stage`."""
    value: str
    """Key of the term shown."""
    claim: str | None
    """Id of the claim that decided: a damage report, or a stage claim; None where nobody claims anything."""
    rule: str
    """
    `none` (no claim), `only` (a single one) or `person`; for condition also `evidence`, `latest`, `severity`; for
    stage `latest`, `evidence`, `entered`; for evidence `condition`: it is that of the report which decides there.
    """
    reason: str = ""
    """What the person wrote who chose."""
    behind: tuple[str, ...] = ()
    """Ids of the accepted claims that say the same; for evidence those of the citations that give it."""
    dissent: tuple[str, ...] = ()
    """Ids of the accepted claims that say otherwise; for evidence those of the citations that contradict."""
    working: EvidenceWorking | None = None
    """Only for evidence: which citations count, which count as one, and which do not count."""


def working_of(record: SiteRecord, claim_id: str) -> EvidenceWorking:
    """How well one claim of a record is known, with its working."""
    return evidence_working(c for c in record.citations if c.draft.record_id == claim_id)


def why(record: SiteRecord) -> tuple[AxisVerdict, AxisVerdict, AxisVerdict]:
    """Explain condition, evidence and restoration stage, in this order."""
    return _condition(record), _evidence(record), _stage(record)


def _condition(record: SiteRecord) -> AxisVerdict:
    verdict = record.verdict
    return AxisVerdict(
        axis="condition",
        value=str(verdict.condition),
        claim=verdict.chosen,
        rule=verdict.rule,
        reason=verdict.reason,
        behind=tuple(
            row.id
            for row in record.damage
            if row.accepted and row.condition is verdict.condition and row.condition is not Condition.NOT_ASSESSED
        ),
        dissent=verdict.dissent,
    )


def _evidence(record: SiteRecord) -> AxisVerdict:
    verdict = record.verdict
    claim = verdict.evidence_from
    against = [
        c.id
        for c in record.citations
        if c.draft.record_id == claim
        and c.draft.stance is Stance.CONTRADICTS
        and c.draft.status is ClaimStatus.ACCEPTED
    ]
    working = EvidenceWorking() if claim is None else working_of(record, claim)
    return AxisVerdict(
        axis="evidence",
        value=str(verdict.evidence),
        claim=claim,
        rule=verdict.evidence_rule,
        reason=verdict.evidence_reason,
        behind=working.best,
        dissent=tuple(against),
        working=working,
    )


def _stage(record: SiteRecord) -> AxisVerdict:
    verdict = record.stage
    return AxisVerdict(
        axis="stage",
        value=str(verdict.stage),
        claim=verdict.chosen,
        rule=verdict.rule,
        reason=verdict.reason,
        behind=tuple(
            row.id
            for row in record.stages
            if row.accepted and verdict.chosen is not None and row.draft.stage is verdict.stage
        ),
        dissent=verdict.dissent,
    )
