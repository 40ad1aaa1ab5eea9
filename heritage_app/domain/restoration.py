"""Restoration estimates: claims about what restoring a site, or a group of sites, would take."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from heritage_app.domain.errors import DraftProblem
from heritage_app.domain.money import is_currency
from heritage_app.domain.names import language_problems
from heritage_app.domain.text import LONG_TEXT, too_long
from heritage_app.domain.vocabulary import ClaimStatus, EstimateStance, Evidence, Feasibility, Scope, Visibility

if TYPE_CHECKING:
    from heritage_app.domain.dates import HeritageDate


class EstimateSiteMissing(DraftProblem):
    """An estimate without the place it is about."""

    template = "Choose the site that this estimate is about"


class NothingEstimated(DraftProblem):
    """An estimate that gives no duration, cost, share or judgement."""

    template = "Enter how long it would take, what it would cost, or whether it can be done"


class RangeReversed(DraftProblem):
    """The low end of a range lies above its high end."""

    template = "The lower figure ({low}) is above the higher one ({high}). Change one of them"


class CurrencyMissing(DraftProblem):
    """An amount without its currency."""

    template = "Enter the currency of the cost, as three letters: USD, EUR, SYP"


class ShareWrong(DraftProblem):
    """A share outside 0 to 100."""

    template = "“{given}” is not a share. Enter a number from 0 to 100"


@dataclass(frozen=True, slots=True)
class StanceTo:
    """What this estimate says of another one."""

    estimate_id: str
    stance: EstimateStance


@dataclass(frozen=True, slots=True, kw_only=True)
class EstimateDraft:
    """What a claimant says restoration would take. Amounts and shares are exact decimals, as quoted."""

    site_id: str
    scope: Scope = Scope.SITE
    claimant_id: str | None = None
    claimant_role: str = ""
    """The role the claimant had when saying it."""
    said_to: str = ""
    stated: HeritageDate | None = None
    summary: str = ""
    """The claim in our own words, one line."""
    duration_low: Decimal | None = None
    duration_high: Decimal | None = None
    duration_unit: str = "year"
    cost_low: Decimal | None = None
    cost_likely: Decimal | None = None
    cost_high: Decimal | None = None
    currency: str = ""
    price_date: HeritageDate | None = None
    includes: tuple[str, ...] = ()
    """Terms of `restoration_work`: clearing, shoring, conservation, anastylosis, reconstruction."""
    share_low: Decimal | None = None
    """Share of the place said to be intact, in per cent."""
    share_high: Decimal | None = None
    feasibility: Feasibility | None = None
    stances: tuple[StanceTo, ...] = ()
    conditions: str = ""
    quotation: str = ""
    quotation_lang: str = ""
    status: ClaimStatus = ClaimStatus.ACCEPTED
    visibility: Visibility = Visibility.PUBLIC
    notes: tuple[str, ...] = ()

    def problems(self) -> tuple[DraftProblem, ...]:
        """Everything that stops this draft from being saved."""
        found: list[DraftProblem] = []
        if not self.site_id:
            found.append(EstimateSiteMissing("site_id"))
        costs = [cost for cost in (self.cost_low, self.cost_likely, self.cost_high) if cost is not None]
        figures = (self.duration_low, self.duration_high, self.share_low, self.share_high, *costs)
        if all(figure is None for figure in figures) and self.feasibility is None and not self.summary.strip():
            found.append(NothingEstimated("summary"))
        pairs = (
            ("duration_high", self.duration_low, self.duration_high),
            ("share_high", self.share_low, self.share_high),
        )
        for field, low, high in pairs:
            if low is not None and high is not None and low > high:
                found.append(RangeReversed(field, low=low, high=high))
        if costs != sorted(costs):
            found.append(RangeReversed("cost_high", low=costs[0], high=costs[-1]))
        if costs and not is_currency(self.currency):
            found.append(CurrencyMissing("currency"))
        for field, share in (("share_low", self.share_low), ("share_high", self.share_high)):
            if share is not None and not 0 <= share <= 100:
                found.append(ShareWrong(field, given=share))
        for field in ("summary", "conditions", "quotation"):
            if len(getattr(self, field)) > LONG_TEXT:
                found.append(too_long(field, getattr(self, field), LONG_TEXT))
        found += language_problems("quotation_lang", [self.quotation_lang])
        return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class EstimateRow:
    """One estimate as the outlook card, the comparison and the report show it."""

    id: str
    version: int
    site_id: str
    site_name: str
    draft: EstimateDraft
    claimant: str
    evidence: Evidence
    citation_count: int
    updated_at: str
    inherited_from: str = ""
    """Name of the parent whose group estimate this is; empty on the parent itself and on own estimates."""
    pinned_reason: str = ""
    """Why a person pinned this estimate for reports; empty when it is not pinned."""
    trashed: bool = False
    independent_count: int = 0
    """Sources after those deriving from one another are counted once."""
    outlier: bool = False
    """Whether its cost stands alone (`stands_alone`); found out where it is compared: in a record and in a total."""

    @property
    def highest_cost(self) -> Decimal | None:
        """The highest figure it names."""
        return max((c for c in (self.draft.cost_low, self.draft.cost_likely, self.draft.cost_high) if c), default=None)

    @property
    def accepted(self) -> bool:
        """Whether the estimate enters the rules."""
        return self.draft.status is ClaimStatus.ACCEPTED and not self.trashed


OUTLIER_TIMES = 10
"""One order of magnitude: from here on a cost stands alone."""


def stands_alone(row: EstimateRow, others: Iterable[Decimal]) -> bool:
    """
    Tell whether a cost is at least ten times every other one, and no two independent sources name it.

    It is a warning to compare, never a reason to leave the figure out: 470 billion dollars for the monuments of Syria
    is a figure that no other page comes near. *others* are the other costs of the registry in the same currency; where
    there is none, nothing can stand out.
    """
    highest = max(others, default=None)
    cost = row.highest_cost
    if highest is None or cost is None or row.independent_count > 1 or not row.accepted:
        return False
    return cost >= OUTLIER_TIMES * highest
