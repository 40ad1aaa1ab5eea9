"""Sums of quoted costs: exact to the last digit, in one currency and price year, with everything left out named."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import factories
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rows import estimate

from heritage_app.domain.restoration import EstimateRow
from heritage_app.domain.totals import ConversionDraft, ConversionRow, Omission, Total, converted, total, upside_down
from heritage_app.domain.vocabulary import ClaimStatus, Scope


def cost(low: str, likely: str | None = None, high: str | None = None, **given_: Any) -> dict[str, Any]:
    """A quoted cost in dollars of 2016."""
    return {
        "cost_low": Decimal(low),
        "cost_likely": None if likely is None else Decimal(likely),
        "cost_high": Decimal(low if high is None else high),
        "currency": "USD",
        "price_date": factories.on("2016"),
        **given_,
    }


def conversion(name: str, of: str, rate: str, day: str = "2016-07-13", **given_: Any) -> ConversionRow:
    """A rate from dollars to euros."""
    draft = ConversionDraft(
        **{
            "estimate_id": of,
            "currency": "EUR",
            "rate": Decimal(rate),
            "rate_date": day,
            "rate_source": "fr.sputniknews.africa",
            **given_,
        }
    )
    return ConversionRow(
        id=name,
        version=1,
        draft=draft,
        quoted_currency="USD",
        low=None,
        likely=None,
        high=None,
        entered_by="Rania",
        entered_at="",
    )


def add(*rows: EstimateRow, conversions: tuple[ConversionRow, ...] = (), **given_: Any) -> Total:
    """The total in dollars of 2016, of sites that are part of nothing."""
    return total(rows, conversions, **{"currency": "USD", "price_year": 2016, "parents": {}, **given_})


def reasons(found: Total) -> dict[str, Omission]:
    """Why each estimate is left out."""
    return {one.estimate: one.reason for one in found.left_out}


def test_quoted_costs_add_up_exactly() -> None:
    """No digit is lost, trailing zeros included, where a float would lose it."""
    found = add(
        estimate("a", "s1", **cost("0.10", "0.20", "0.30")),
        estimate("b", "s2", **cost("12345678901234567890.123", None, "12345678901234567890.123")),
    )
    assert str(found.low) == "12345678901234567890.223"
    assert str(found.likely) == "12345678901234567890.323"
    assert found.left_out == ()


@pytest.mark.parametrize(
    ("given_", "reason", "detail"),
    [
        (cost("5", status=ClaimStatus.DISPUTED), Omission.NOT_ACCEPTED, "disputed"),
        ({"summary": "five years"}, Omission.NO_COST, ""),
        (cost("5", price_date=None), Omission.NO_PRICE_DATE, ""),
        (cost("5", price_date=factories.on("2018-03")), Omission.OTHER_YEAR, "2018-03"),
        (cost("5", price_date=factories.on("2015/2016")), Omission.OTHER_YEAR, "2015/2016"),
        (cost("5", currency="SYP"), Omission.NOT_CONVERTED, "SYP"),
    ],
)
def test_what_cannot_be_added_is_left_out_with_its_reason(
    given_: dict[str, Any], reason: Omission, detail: str
) -> None:
    """An estimate that does not fit stands in the list with its reason, and the rest is added."""
    found = add(estimate("a", "s1", **given_), estimate("b", "s2", **cost("7")))
    (left,) = found.left_out
    assert (left.estimate, left.site_name, left.reason, left.detail) == ("a", "Site s1", reason, detail)
    assert (found.low, found.high) == (7, 7)


def test_nothing_to_add_is_not_zero() -> None:
    """A total of nothing has no sum, so that nobody prints 0 USD."""
    found = add(estimate("a", "s1", summary="impossible"))
    assert (found.low, found.likely, found.high, found.added) == (None, None, None, ())


def test_competing_estimates_wait_for_a_person_to_pin_one() -> None:
    """Two claims on one site are not added up, and none is taken silently."""
    one, other = estimate("a", **cost("5")), estimate("b", **cost("9"))
    assert reasons(add(one, other)) == {"a": Omission.COMPETES, "b": Omission.COMPETES}
    pinned = estimate("b", pinned="Engineer's figure", **cost("9"))
    found = add(one, pinned)
    assert (found.low, reasons(found)) == (9, {"a": Omission.OUTWEIGHED})


def test_a_pinned_estimate_without_a_cost_does_not_let_another_slip_in() -> None:
    """Where a person pinned *impossible*, the figure of somebody else is not added behind their back."""
    found = add(estimate("a", **cost("5")), estimate("b", pinned="Expert", summary="impossible"))
    assert found.low is None
    assert reasons(found) == {"a": Omission.OUTWEIGHED, "b": Omission.NO_COST}


def test_a_group_estimate_holds_its_parts() -> None:
    """All of Palmyra is counted once: what is asked for the Arch alone is named as inside it."""
    rows = (
        estimate("all", "palmyra", scope=Scope.GROUP, **cost("100")),
        estimate("arch", "arch", **cost("4")),
        estimate("elian", "elian", **cost("3")),
    )
    parents = {"arch": ("palmyra",), "elian": ("qaryatain",)}
    found = add(*rows, parents=parents)
    assert (found.low, reasons(found)) == (103, {"arch": Omission.INSIDE})
    assert found.left_out[0].detail == "Site palmyra"
    own = (estimate("all", "palmyra", **cost("100")), *rows[1:])
    assert add(*own, parents=parents).low == 107


def test_a_conversion_counts_at_a_rate_of_the_price_year() -> None:
    """The rate of another year would make prices of another year; the latest rate of the year counts."""
    row = estimate("a", **cost("400000"))
    wanted = {"currency": "EUR"}
    assert reasons(add(row, conversions=(conversion("c", "a", "0.9", "2020"),), **wanted)) == {
        "a": Omission.NOT_CONVERTED
    }
    rates = (conversion("c", "a", "0.90", "2016-07-13"), conversion("d", "a", "0.902857", "2016-07-14"))
    (added,) = add(row, conversions=rates, **wanted).added
    assert (added.low, added.conversion) == (Decimal("361142.800000"), "d")


def test_a_total_without_every_likely_figure_has_none() -> None:
    """A sum of some likely figures would read as the likely sum of all."""
    found = add(estimate("a", "s1", **cost("1", "2", "3")), estimate("b", "s2", **cost("1", None, "3")))
    assert (found.low, found.likely, found.high) == (2, None, 6)


def test_the_inverted_conversion_of_the_arch() -> None:
    """400,000 USD as 450,500 EUR and 175,000 USD as 158,000 EUR on one page: one of the two is upside down."""
    arch = conversion("arch", "a", str(Decimal(450_500) / 400_000))
    temple = conversion("temple", "b", "0.902857")
    assert upside_down([arch, temple]) == (("arch", "temple"),)
    assert upside_down([temple, conversion("other", "c", "0.9")]) == ()
    assert upside_down([temple, conversion("gbp", "c", "1.1", currency="GBP")]) == ()
    assert upside_down([conversion("x", "a", "0.99"), conversion("y", "b", "1.01")]) == ()


@pytest.mark.parametrize(
    ("given_", "field"),
    [
        ({"rate": Decimal(0)}, "rate"),
        ({"rate": Decimal(-1)}, "rate"),
        ({"rate": Decimal("NaN")}, "rate"),
        ({"rate": Decimal("1E+50")}, "rate"),
        ({"rate_date": ""}, "rate_date"),
        ({"rate_date": "last week"}, "rate_date"),
        ({"rate_source": " "}, "rate_source"),
        ({"currency": "XXX"}, "currency"),
    ],
)
def test_a_conversion_names_rate_date_and_source(given_: dict[str, Any], field: str) -> None:
    """Without a true rate, its date, its source and a real currency nothing is converted."""
    whole = conversion("c", "a", "1.1").draft
    assert whole.problems() == ()
    assert [problem.field for problem in replace(whole, **given_).problems()] == [field]


amounts = st.decimals(min_value=0, max_value=10**24, allow_nan=False, allow_infinity=False, places=3)
shapes = st.fixed_dictionaries(
    {
        "cost_low": st.none() | amounts,
        "cost_likely": st.none() | amounts,
        "cost_high": st.none() | amounts,
        "currency": st.sampled_from(["USD", "EUR", "SYP"]),
        "price_date": st.sampled_from([None, factories.on("2016"), factories.on("2016-07-13"), factories.on("2018")]),
        "status": st.sampled_from([ClaimStatus.ACCEPTED, ClaimStatus.ACCEPTED, ClaimStatus.WITHDRAWN]),
        "scope": st.sampled_from(list(Scope)),
    }
)
sites = ("palmyra", "bel", "cella", "elian")
PARENTS = {"bel": ("palmyra",), "cella": ("bel", "palmyra")}


@given(
    st.lists(st.tuples(st.sampled_from(sites), st.booleans(), shapes), max_size=9),
    st.lists(
        st.tuples(st.integers(0, 8), st.decimals("0.000001", "9999", places=6), st.sampled_from(["2016", "2020"]))
    ),
)
def test_totals_equal_the_exact_sum_of_what_is_listed(
    given_: list[tuple[str, bool, dict[str, Any]]], rates: list[tuple[int, Decimal, str]]
) -> None:
    """Every estimate is added or left out, once; the sums are those of the list, digit for digit; no site counts twice."""
    rows = tuple(
        estimate(f"e{number}", site, pinned="yes" if pinned else "", **shape)
        for number, (site, pinned, shape) in enumerate(given_)
    )
    conversions = tuple(
        conversion(f"c{number}", f"e{of}", str(rate), day, currency="USD")
        for number, (of, rate, day) in enumerate(rates)
    )
    found = total(rows, conversions, currency="USD", price_year=2016, parents=PARENTS)
    told = [one.estimate for one in found.added] + [one.estimate for one in found.left_out]
    assert Counter(told) == Counter(row.id for row in rows)
    for name in ("low", "high"):
        listed = [getattr(one, name) for one in found.added]
        said = getattr(found, name)
        assert (said is None) == (not listed)
        assert said is None or Fraction(said) == sum(map(Fraction, listed))
    assert max(Counter(one.site_id for one in found.added).values(), default=0) <= 1
    groups = {one.site_id for one in found.added if _scope(rows, one.estimate) is Scope.GROUP}
    assert not [one for one in found.added if groups & set(PARENTS.get(one.site_id, ()))]


def _scope(rows: tuple[EstimateRow, ...], name: str) -> Scope:
    return next(row.draft.scope for row in rows if row.id == name)


@given(amounts, st.decimals("0.000001", "999999", places=6))
def test_a_conversion_is_exact(amount: Decimal, rate: Decimal) -> None:
    """Amount times rate keeps every digit, however many there are."""
    low, likely, high = converted(factories.estimate("s", cost_low=amount, cost_high=amount), rate)
    assert low is not None
    assert Fraction(low) == Fraction(amount) * Fraction(rate)
    assert (likely, high) == (None, low)
