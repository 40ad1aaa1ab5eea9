"""Sums of quoted costs: one currency, one price year, exact, and every estimate left out named with its reason.

A quoted cost is never overwritten. A conversion is a separate record with its rate, the date of the rate, where the
rate is from, and who entered it; amounts in the other currency are computed from it and kept nowhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Context, Decimal, Inexact, Overflow
from enum import StrEnum
from functools import reduce
from itertools import combinations
from typing import TYPE_CHECKING

from heritage_app.domain.dates import NotEdtf, parse_edtf
from heritage_app.domain.dates_edtf import from_day
from heritage_app.domain.errors import DraftProblem
from heritage_app.domain.money import is_currency
from heritage_app.domain.vocabulary import Scope

if TYPE_CHECKING:
    from heritage_app.domain.dates import Edtf, HeritageDate
    from heritage_app.domain.restoration import EstimateDraft, EstimateRow

_EXACT = Context(prec=5_000, traps=[Inexact, Overflow])
"""Wide enough for any amount times any rate; rounding is an error and never happens quietly."""

LONGEST_RATE = 40
"""Most digits of a rate."""


class RateWrong(DraftProblem):
    """A rate that converts nothing."""

    template = "“{given}” is not an exchange rate. Enter how many {currency} one unit of the quoted currency bought"


class RateDateMissing(DraftProblem):
    """A rate of no date."""

    template = "Enter the date of the rate. Without it nobody can check the amount"


class RateSourceMissing(DraftProblem):
    """A rate from nowhere."""

    template = "Enter where the rate is from: a central bank, a paper, a website"


class CurrencyUnusable(DraftProblem):
    """A currency to convert into that is none."""

    template = "“{given}” is not a currency in use. Write its three letters: USD, EUR, SYP"


@dataclass(frozen=True, slots=True, kw_only=True)
class ConversionDraft:
    """A quoted cost in another currency, at one dated rate."""

    estimate_id: str
    currency: str
    rate: Decimal
    """Units of `currency` for one unit of the quoted currency."""
    rate_date: str
    """EDTF of the day, month or year for which the rate held."""
    rate_source: str

    def problems(self) -> tuple[DraftProblem, ...]:
        """Everything that stops this draft from being saved."""
        found: list[DraftProblem] = []
        if not is_currency(self.currency):
            found.append(CurrencyUnusable("currency", given=self.currency[:20]))
        if not self.rate.is_finite() or self.rate <= 0 or len(f"{self.rate:f}") > LONGEST_RATE:
            found.append(RateWrong("rate", given=str(self.rate)[:LONGEST_RATE], currency=self.currency[:20]))
        if _edtf(self.rate_date) is None:
            found.append(RateDateMissing("rate_date"))
        if not self.rate_source.strip():
            found.append(RateSourceMissing("rate_source"))
        return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class ConversionRow:
    """One conversion as the estimate shows it: the rate, and the three figures at that rate."""

    id: str
    version: int
    draft: ConversionDraft
    quoted_currency: str
    low: Decimal | None
    likely: Decimal | None
    high: Decimal | None
    entered_by: str
    entered_at: str
    trashed: bool = False


def converted(draft: EstimateDraft, rate: Decimal) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
    """Low, likely and high cost of an estimate at *rate*, exact to the last digit."""
    low, likely, high = (_times(cost, rate) for cost in (draft.cost_low, draft.cost_likely, draft.cost_high))
    return low, likely, high


def _times(amount: Decimal | None, rate: Decimal) -> Decimal | None:
    return None if amount is None else _EXACT.multiply(amount, rate)


def upside_down(rows: Iterable[ConversionRow]) -> tuple[tuple[str, str], ...]:
    """
    Name pairs of conversions between the same two currencies of which one has its rate upside down.

    Two rates are such a pair when one is about the inverse of the other (within a tenth) and not about the same: a
    page that turns 400,000 USD into 450,500 EUR and 175,000 USD into 158,000 EUR has inverted one of them.
    """
    found = []
    for one, other in combinations([row for row in rows if not row.trashed], 2):
        currencies = (one.quoted_currency, one.draft.currency), (other.quoted_currency, other.draft.currency)
        if currencies[0] != currencies[1]:
            continue
        product, ratio = one.draft.rate * other.draft.rate, one.draft.rate / other.draft.rate
        near = (Decimal("0.9"), Decimal("1.1"))
        if near[0] <= product <= near[1] and not near[0] <= ratio <= near[1]:
            found.append((one.id, other.id))
    return tuple(found)


# -------------------------------------------------------------------------------------------------- totals


class Omission(StrEnum):
    """Why an estimate is not in a total."""

    NOT_ACCEPTED = "not-accepted"
    NO_COST = "no-cost"
    NOT_CONVERTED = "not-converted"
    """Another currency, and nobody entered a rate of the price year."""
    NO_PRICE_DATE = "no-price-date"
    OTHER_YEAR = "other-year"
    COMPETES = "competes"
    """Several estimates of one site could be counted, and nobody pinned one."""
    OUTWEIGHED = "outweighed"
    """Another estimate of the same site is pinned."""
    INSIDE = "inside"
    """The estimate of a place that this one is part of is counted already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """One estimate in a total, in the currency of the total."""

    estimate: str
    site_id: str
    site_name: str
    low: Decimal
    likely: Decimal | None
    high: Decimal
    conversion: str | None = None
    """Id of the conversion used; None where it was quoted in the currency of the total."""
    outlier: bool = False
    """Whether the cost stands alone in the registry (`restoration.stands_alone`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """One estimate that is not in a total, and why."""

    estimate: str
    site_id: str
    site_name: str
    reason: Omission
    detail: str = ""
    """The other currency, the other year, or the name of the place that is counted instead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """The exact sums of what could be added, and what could not."""

    currency: str
    price_year: int
    low: Decimal | None
    """None where nothing could be added, which is not the same as 0."""
    likely: Decimal | None
    """None as well where an estimate that was added names no likely figure."""
    high: Decimal | None
    added: tuple[Added, ...]
    left_out: tuple[LeftOut, ...]


def total(
    estimates: Sequence[EstimateRow],
    conversions: Sequence[ConversionRow],
    *,
    currency: str,
    price_year: int,
    parents: Mapping[str, Sequence[str]],
) -> Total:
    """
    Add up the costs that can honestly be added, and name those that cannot.

    One estimate a site is counted: the pinned one, else the only one that fits. A site below one whose estimate for
    the whole group is counted is left out, since the group holds it. An estimate that names one figure counts as that
    figure, low and high; a conversion counts at a rate of the price year.

    Args:
        estimates: The estimates of the sites themselves, inherited ones left away.
        conversions: Conversions of these estimates.
        currency: ISO 4217 code in which the total is wanted.
        price_year: Calendar year of the prices in the total.
        parents: Ids of the places above each site, the immediate one first.
    """
    rates = _rates(conversions, currency, price_year)
    counted: dict[str, EstimateRow] = {}
    left_out: list[LeftOut] = []
    by_site: dict[str, list[EstimateRow]] = {}
    for row in estimates:
        by_site.setdefault(row.site_id, []).append(row)
    for site_id, rows in by_site.items():
        best, others = _of_one_site(rows, rates, currency, price_year)
        left_out += others
        if best is not None:
            counted[site_id] = best
    for site_id, row in list(counted.items()):
        above = next((counted[p] for p in parents.get(site_id, ()) if _covers(counted.get(p))), None)
        if above is not None:
            left_out.append(_left(row, Omission.INSIDE, above.site_name))
    inside = {one.estimate for one in left_out if one.reason is Omission.INSIDE}
    added = tuple(_added(row, rates.get(row.id), currency) for row in counted.values() if row.id not in inside)
    likely = [one.likely for one in added]
    return Total(
        currency=currency,
        price_year=price_year,
        low=_sum([one.low for one in added]),
        likely=None if None in likely else _sum([figure for figure in likely if figure is not None]),
        high=_sum([one.high for one in added]),
        added=added,
        left_out=tuple(left_out),
    )


def _covers(row: EstimateRow | None) -> bool:
    return row is not None and row.draft.scope is Scope.GROUP


def _rates(conversions: Iterable[ConversionRow], currency: str, price_year: int) -> dict[str, ConversionRow]:
    """The conversion to use for each estimate: the latest rate of the price year, among equals the one entered last."""
    found: dict[str, ConversionRow] = {}
    for row in sorted(conversions, key=lambda row: (_latest(row.draft.rate_date), row.id)):
        if not row.trashed and row.draft.currency == currency and _year(_edtf(row.draft.rate_date)) == price_year:
            found[row.draft.estimate_id] = row
    return found


def _of_one_site(
    rows: Sequence[EstimateRow], rates: Mapping[str, ConversionRow], currency: str, price_year: int
) -> tuple[EstimateRow | None, list[LeftOut]]:
    """The estimate that speaks for one site, and the others with the reason why they do not."""
    pinned = [row for row in rows if row.pinned_reason and row.accepted]
    left_out: list[LeftOut] = []
    fit: list[EstimateRow] = []
    for row in rows:
        reason = _unfit(row, rates, currency, price_year)
        if pinned and row not in pinned and row.accepted:
            reason = (Omission.OUTWEIGHED, "")
        if reason is None:
            fit.append(row)
        else:
            left_out.append(_left(row, *reason))
    if len(fit) > 1:
        left_out += [_left(row, Omission.COMPETES) for row in fit]
        return None, left_out
    return (fit[0] if fit else None), left_out


def _unfit(
    row: EstimateRow, rates: Mapping[str, ConversionRow], currency: str, price_year: int
) -> tuple[Omission, str] | None:
    draft = row.draft
    if not row.accepted:
        return Omission.NOT_ACCEPTED, str(draft.status)
    if all(cost is None for cost in (draft.cost_low, draft.cost_likely, draft.cost_high)):
        return Omission.NO_COST, ""
    if draft.price_date is None:
        return Omission.NO_PRICE_DATE, ""
    if _year(draft.price_date) != price_year:
        return Omission.OTHER_YEAR, draft.price_date.edtf
    if draft.currency != currency and row.id not in rates:
        return Omission.NOT_CONVERTED, draft.currency
    return None


def _left(row: EstimateRow, reason: Omission, detail: str = "") -> LeftOut:
    return LeftOut(estimate=row.id, site_id=row.site_id, site_name=row.site_name, reason=reason, detail=detail)


def _added(row: EstimateRow, conversion: ConversionRow | None, currency: str) -> Added:
    quoted = row.draft.currency == currency
    rate = Decimal(1) if quoted or conversion is None else conversion.draft.rate
    low, likely, high = converted(row.draft, rate)
    given = [figure for figure in (low, likely, high) if figure is not None]
    low, high = given[0], given[-1]
    return Added(
        estimate=row.id,
        site_id=row.site_id,
        site_name=row.site_name,
        low=low,
        likely=low if likely is None and low == high else likely,
        high=high,
        conversion=None if quoted or conversion is None else conversion.id,
        outlier=row.outlier,
    )


def _sum(figures: Sequence[Decimal]) -> Decimal | None:
    return reduce(_EXACT.add, figures) if figures else None


def _edtf(text: str) -> Edtf | None:
    try:
        return parse_edtf(text)
    except NotEdtf:
        return None


def _year(date: Edtf | HeritageDate | None) -> int | None:
    """The one year in which a date lies; None where it spans several or is unbounded."""
    if date is None or date.earliest is None or date.latest is None:
        return None
    first, last = from_day(date.earliest)[0], from_day(date.latest)[0]
    return first if first == last else None


def _latest(edtf: str) -> int:
    date = _edtf(edtf)
    return date.latest if date is not None and date.latest is not None else -(10**18)
