"""Hazards: what makes a place unsafe to visit. They are printed first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from heritage_app.domain.errors import DraftProblem, FutureDate
from heritage_app.domain.names import language_problems
from heritage_app.domain.text import LONG_TEXT, too_long
from heritage_app.domain.vocabulary import ClaimStatus, Evidence, HazardState, Visibility

if TYPE_CHECKING:
    from heritage_app.domain.dates import Day, HeritageDate


class HazardSiteMissing(DraftProblem):
    """A hazard without the place where it is."""

    template = "Choose the site where the hazard is"


class HazardKindMissing(DraftProblem):
    """A hazard of no kind."""

    template = "Choose what kind of hazard it is"


@dataclass(frozen=True, slots=True, kw_only=True)
class HazardDraft:
    """What is said about a danger at a site, and when that was last known."""

    site_id: str
    kind: str
    """Term of `hazard_kind`: mines, unexploded ordnance, collapse, armed presence, contamination."""
    state: HazardState = HazardState.REPORTED
    known: HeritageDate | None = None
    """When this was so, as last known."""
    text: str = ""
    text_lang: str = "en"
    attributed_to: str | None = None
    """Actor said to have laid or caused it."""
    handled_by: str | None = None
    """Actor clearing or guarding it."""
    said_by: str | None = None
    """Actor who says so, where that is not the source itself."""
    said_to: str = ""
    met_in: str | None = None
    """Damage report in which the hazard was met."""
    status: ClaimStatus = ClaimStatus.ACCEPTED
    visibility: Visibility = Visibility.PUBLIC
    notes: tuple[str, ...] = ()

    def problems(self, today: Day) -> tuple[DraftProblem, ...]:
        """Everything that stops this draft from being saved; *today* is a day number as in `dates`."""
        found: list[DraftProblem] = []
        if not self.site_id:
            found.append(HazardSiteMissing("site_id"))
        if not self.kind:
            found.append(HazardKindMissing("kind"))
        if self.known is not None and self.known.earliest is not None and self.known.earliest > today:
            found.append(FutureDate("known"))
        found += language_problems("text_lang", [self.text_lang])
        if len(self.text) > LONG_TEXT:
            found.append(too_long("text", self.text, LONG_TEXT))
        return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class HazardRow:
    """One hazard as header, report and command line show it."""

    id: str
    version: int
    site_id: str
    site_name: str
    draft: HazardDraft
    attributed_to: str
    """Display names of the actors in the draft, empty where none is given."""
    handled_by: str
    said_by: str
    evidence: Evidence
    citation_count: int
    updated_at: str
    relation: str = ""
    """Empty for the site's own hazard, `parent` or `part` for one met next to it."""
    trashed: bool = False

    @property
    def accepted(self) -> bool:
        """Whether the hazard enters the rules."""
        return self.draft.status is ClaimStatus.ACCEPTED and not self.trashed
