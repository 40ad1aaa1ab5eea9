"""What a form or a command hands over in one go: a draft, and the source it rests on."""

from __future__ import annotations

from dataclasses import dataclass

from heritage_app.domain.actor import ActorDraft
from heritage_app.domain.damage import DamageDraft
from heritage_app.domain.errors import DraftProblem
from heritage_app.domain.hazard import HazardDraft
from heritage_app.domain.intervention import InterventionDraft
from heritage_app.domain.photo import PhotoDraft
from heritage_app.domain.restoration import EstimateDraft
from heritage_app.domain.site import SiteDraft
from heritage_app.domain.source import CitationDraft, SourceDraft, TitleMissing
from heritage_app.domain.stage import StageDraft
from heritage_app.domain.threat import ThreatDraft
from heritage_app.domain.vocabulary import Basis, RecordKind, Stance

ClaimDraft = DamageDraft | EstimateDraft | HazardDraft | StageDraft | ThreatDraft | InterventionDraft
AnyDraft = SiteDraft | ClaimDraft | ActorDraft | SourceDraft | CitationDraft | PhotoDraft

DRAFT_KINDS: dict[type, RecordKind] = {
    SiteDraft: RecordKind.SITE,
    DamageDraft: RecordKind.DAMAGE,
    EstimateDraft: RecordKind.ESTIMATE,
    HazardDraft: RecordKind.HAZARD,
    ActorDraft: RecordKind.ACTOR,
    SourceDraft: RecordKind.SOURCE,
    StageDraft: RecordKind.STAGE,
    ThreatDraft: RecordKind.THREAT,
    InterventionDraft: RecordKind.INTERVENTION,
    CitationDraft: RecordKind.CITATION,
    PhotoDraft: RecordKind.PHOTO,
}

DATED = (DamageDraft, HazardDraft, StageDraft, InterventionDraft, PhotoDraft)
"""Drafts of what has happened: a day after today is a problem of theirs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """The source a record rests on: a new one (`source`) or one already held (`source_id`), and where in it."""

    source: SourceDraft | None = None
    source_id: str | None = None
    locator: str = ""
    quotation: str = ""
    quotation_lang: str = ""
    credibility: int | None = None
    stance: Stance = Stance.SUPPORTS
    basis: Basis | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One record to save. Without `record_id` it is new; with it, `version` says which state was edited."""

    draft: AnyDraft
    record_id: str | None = None
    version: int | None = None
    support: Support | None = None
    new_actors: tuple[tuple[str, str], ...] = ()
    """Pairs of a placeholder, used as an actor id in the draft, and the name typed; a known name is taken as held."""

    @property
    def kind(self) -> RecordKind:
        """What kind of record it is."""
        return DRAFT_KINDS[type(self.draft)]

    def problems(self, today: int) -> tuple[DraftProblem, ...]:
        """Everything that stops this entry from being saved; fields of the source carry `source.` in front."""
        draft = self.draft
        found = list(draft.problems(today) if isinstance(draft, DATED) else draft.problems())
        if isinstance(draft, CitationDraft) and not draft.source_id and self.support is None:
            found.append(TitleMissing("source.title"))
        if self.support is not None and self.support.source is not None:
            for problem in self.support.source.problems():
                problem.field = f"source.{problem.field}"
                found.append(problem)
        return tuple(found)
