"""Threats: what may come to a place, how likely, and when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from heritage_app.domain.errors import DraftProblem
from heritage_app.domain.names import language_problems
from heritage_app.domain.text import LONG_TEXT, too_long
from heritage_app.domain.vocabulary import ClaimStatus, Evidence, Visibility

if TYPE_CHECKING:
    from heritage_app.domain.dates import HeritageDate


class ThreatSiteMissing(DraftProblem):
    """A threat without the place it is about."""

    template = "Choose the site that is threatened"


class NothingThreatens(DraftProblem):
    """A threat that says neither from what nor what."""

    template = "Enter what threatens the site: a category, a cause, or a text"


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreatDraft:
    """What somebody says may come to a site."""

    site_id: str
    category: str | None = None
    """Term of `disturbance_category`: EAMENA's lists for damage and for threats hold the same terms."""
    cause: str | None = None
    """Term of `disturbance_cause`."""
    probability: str | None = None
    """Term of `threat_probability`."""
    horizon: HeritageDate | None = None
    """When it is expected; may lie in the future."""
    text: str = ""
    text_lang: str = ""
    status: ClaimStatus = ClaimStatus.ACCEPTED
    visibility: Visibility = Visibility.PUBLIC
    notes: tuple[str, ...] = ()

    def problems(self) -> tuple[DraftProblem, ...]:
        """Everything that stops this draft from being saved."""
        found: list[DraftProblem] = []
        if not self.site_id:
            found.append(ThreatSiteMissing("site_id"))
        if not (self.category or self.cause or self.text.strip()):
            found.append(NothingThreatens("category"))
        found += language_problems("text_lang", [self.text_lang])
        if len(self.text) > LONG_TEXT:
            found.append(too_long("text", self.text, LONG_TEXT))
        return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreatRow:
    """One threat as lists, reports and command line show it."""

    id: str
    version: int
    site_id: str
    site_name: str
    draft: ThreatDraft
    evidence: Evidence
    citation_count: int
    updated_at: str
    trashed: bool = False

    @property
    def accepted(self) -> bool:
        """Whether the office stands behind it."""
        return self.draft.status is ClaimStatus.ACCEPTED and not self.trashed
