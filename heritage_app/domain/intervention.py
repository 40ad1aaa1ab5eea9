"""Earlier interventions: works done at a place before, which may themselves be what is damaged now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from heritage_app.domain.errors import DraftProblem, FutureDate
from heritage_app.domain.names import language_problems
from heritage_app.domain.text import LONG_TEXT, too_long
from heritage_app.domain.vocabulary import ClaimStatus, Evidence, Visibility

if TYPE_CHECKING:
    from heritage_app.domain.dates import Day, HeritageDate


class InterventionSiteMissing(DraftProblem):
    """Works without the place where they were done."""

    template = "Choose the site where the works were done"


class InterventionKindMissing(DraftProblem):
    """Works of no kind."""

    template = "Choose what kind of works they were"


@dataclass(frozen=True, slots=True, kw_only=True)
class InterventionDraft:
    """Works that somebody says were done at a site."""

    site_id: str
    kind: str
    """Term of `intervention_kind`."""
    done: HeritageDate | None = None
    actor_id: str | None = None
    """Who did the works."""
    compatible: bool | None = None
    """Whether they agree with the fabric; None where nobody judged."""
    text: str = ""
    text_lang: str = ""
    status: ClaimStatus = ClaimStatus.ACCEPTED
    visibility: Visibility = Visibility.PUBLIC
    notes: tuple[str, ...] = ()

    def problems(self, today: Day) -> tuple[DraftProblem, ...]:
        """Everything that stops this draft from being saved; *today* is a day number as in `dates`."""
        found: list[DraftProblem] = []
        if not self.site_id:
            found.append(InterventionSiteMissing("site_id"))
        if not self.kind:
            found.append(InterventionKindMissing("kind"))
        if self.done is not None and self.done.earliest is not None and self.done.earliest > today:
            found.append(FutureDate("done"))
        found += language_problems("text_lang", [self.text_lang])
        if len(self.text) > LONG_TEXT:
            found.append(too_long("text", self.text, LONG_TEXT))
        return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class InterventionRow:
    """One intervention as lists, reports and command line show it."""

    id: str
    version: int
    site_id: str
    site_name: str
    draft: InterventionDraft
    actor: str
    evidence: Evidence
    citation_count: int
    updated_at: str
    trashed: bool = False

    @property
    def accepted(self) -> bool:
        """Whether the office stands behind it."""
        return self.draft.status is ClaimStatus.ACCEPTED and not self.trashed
