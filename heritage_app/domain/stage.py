"""Restoration stage: what is being done to restore a place. An axis of its own, no degree of damage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from heritage_app.domain.errors import DraftProblem, FutureDate
from heritage_app.domain.names import language_problems
from heritage_app.domain.text import LONG_TEXT, too_long
from heritage_app.domain.vocabulary import ClaimStatus, Evidence, Stage, Visibility

if TYPE_CHECKING:
    from heritage_app.domain.dates import Day, HeritageDate


class StageSiteMissing(DraftProblem):
    """A stage without the place it is about."""

    template = "Choose the site that this stage is about"


class StageMissing(DraftProblem):
    """A claim that says nothing: *none known* is what stands where nobody claims anything."""

    template = "Choose what is being done: stabilised, under way, completed, or judged not feasible"


@dataclass(frozen=True, slots=True, kw_only=True)
class StageDraft:
    """What somebody says is being done to restore a site, and since when."""

    site_id: str
    stage: Stage = Stage.NONE_KNOWN
    since: HeritageDate | None = None
    claimant_id: str | None = None
    text: str = ""
    text_lang: str = ""
    status: ClaimStatus = ClaimStatus.ACCEPTED
    visibility: Visibility = Visibility.PUBLIC
    notes: tuple[str, ...] = ()

    def problems(self, today: Day) -> tuple[DraftProblem, ...]:
        """Everything that stops this draft from being saved; *today* is a day number as in `dates`."""
        found: list[DraftProblem] = []
        if not self.site_id:
            found.append(StageSiteMissing("site_id"))
        if self.stage is Stage.NONE_KNOWN and not self.text.strip():
            found.append(StageMissing("stage"))
        if self.since is not None and self.since.earliest is not None and self.since.earliest > today:
            found.append(FutureDate("since"))
        found += language_problems("text_lang", [self.text_lang])
        if len(self.text) > LONG_TEXT:
            found.append(too_long("text", self.text, LONG_TEXT))
        return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class StageRow:
    """One stage claim as badge, list and command line show it."""

    id: str
    version: int
    site_id: str
    site_name: str
    draft: StageDraft
    claimant: str
    evidence: Evidence
    citation_count: int
    updated_at: str
    trashed: bool = False

    @property
    def accepted(self) -> bool:
        """Whether the claim enters the rules."""
        return self.draft.status is ClaimStatus.ACCEPTED and not self.trashed


@dataclass(frozen=True, slots=True, kw_only=True)
class StageVerdict:
    """The restoration stage of a site, the claim that decided it, and the claims that say otherwise."""

    stage: Stage = Stage.NONE_KNOWN
    chosen: str | None = None
    """Id of the deciding claim; None before the first one."""
    rule: str = "none"
    """`none` (no claim), `only` (a single one), `latest`, `evidence`, `entered` (last) or `person`."""
    reason: str = ""
    """What the person wrote who chose; empty where a rule decided."""
    dissent: tuple[str, ...] = ()
    """Ids of accepted claims that give another stage."""


NO_STAGE = StageVerdict()
"""Where nobody claims anything."""


def present_stage(claims: Sequence[StageRow], *, chosen: str | None = None, reason: str = "") -> StageVerdict:
    """
    Choose a site's restoration stage from its accepted claims.

    Works go on, so the latest day decides; then the highest evidence; then the claim entered last. A person's choice
    (*chosen*, with a *reason*) goes before the rule as long as that claim is still accepted.
    """

    def order(claim: StageRow) -> tuple[int, int, str]:
        since = claim.draft.since
        latest = since.latest if since is not None and since.latest is not None else -(10**18)
        return (latest, claim.evidence.rank, claim.id)

    ranked = sorted((claim for claim in claims if claim.accepted), key=order, reverse=True)
    if not ranked:
        return StageVerdict()
    best = next((claim for claim in ranked if claim.id == chosen), None)
    rule = "person"
    if best is None:
        best, reason, rule = ranked[0], "", "only"
        if len(ranked) > 1:
            pairs = zip(("latest", "evidence", "entered"), order(ranked[0]), order(ranked[1]), strict=True)
            rule = next(name for name, first, second in pairs if first != second)
    return StageVerdict(
        stage=best.draft.stage,
        chosen=best.id,
        rule=rule,
        reason=reason,
        dissent=tuple(claim.id for claim in ranked if claim.draft.stage is not best.draft.stage),
    )
