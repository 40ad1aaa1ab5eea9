"""Estimates compared: ranges, every claimant alike, and totals that name what they leave out."""

from __future__ import annotations

from decimal import Decimal

import factories
from reports.reading import places

from heritage_app.domain.history import Deed
from heritage_app.domain.vocabulary import ClaimStatus
from heritage_app.services import restoration, site


def test_ranges_claimants_and_totals_of_the_claims_sample(claimed, made):
    """Who speaks, the least and the most, the total of one price year, and all others with the reason."""
    text = made(claimed, "estimates").flat
    order = places(text, "From the least to the most that is said", "Arch of Triumph, SY-", "Total in USD at prices")
    assert order == sorted(order)
    places(text, "Maamoun Abdulkarim", "Annie Sartre-Fauriat", "9–12 months", "10 000 USD to 175 000 USD")
    places(text, "These estimates disagree. The registry prints all of them and picks no winner.")
    left_out = text[text.index("Not in this total: 16") :]
    places(left_out, "Several estimates of this site could be counted, and none is chosen", "Without a cost: 13")
    assert "Prices of another date: 2018" in left_out


def test_those_who_name_no_cost_are_listed_once(claimed, made):
    """Two totals leave out the same estimates without a cost: each says how many, one list says who, by site."""
    text = made(claimed, "estimates").flat
    assert text.count("Without a cost: 13, listed once below the totals.") == 2
    told = text[text.index("Estimates that name no cost: 13") : text.index("Sources [1]")]
    places(told, "Temple of Bel", "Annie Sartre-Fauriat", "Palmyra", "Maamoun Abdulkarim (2)", "Nazir Awad")
    assert told.count("Temple of Bel") == 1


def test_a_column_of_which_no_row_says_anything_is_left_out(sample, claimed, made):
    """Nobody names a cost in the sample: no column stands empty for it; where one does, the column is there."""
    text = made(sample, "estimates").flat
    assert "Duration" in text
    assert "Cost" not in text
    assert "Works included" not in text
    assert "Works included" in made(claimed, "estimates").flat


def test_the_arabic_report_says_the_same(claimed, made):
    """Names, reasons and money come in Arabic; amounts keep their digits."""
    text = made(claimed, "estimates", lang="ar").flat
    places(text, "مأمون عبد الكريم", "تقديرات لا تذكر كلفة", "هذه التقديرات متعارضة", "400 000 USD")


def test_a_sum_adds_what_can_be_added_and_no_more(registry, made):
    """Two sites in one currency and year are added exactly; a draft is not printed, another year is named."""
    with registry.write(Deed(verb="test", by="Tester")) as session:
        for name, cost, year, status in (
            ("Tell One", "1000.10", "2016", ClaimStatus.ACCEPTED),
            ("Tell Two", "2000.20", "2016", ClaimStatus.ACCEPTED),
            ("Tell Three", "5", "2017", ClaimStatus.ACCEPTED),
            ("Tell Four", "7", "2016", ClaimStatus.DISPUTED),
            ("Tell Five", "9", "2016", ClaimStatus.DRAFT),
        ):
            place = site.add_site(session, factories.site(name))
            cost_of = {"cost_low": Decimal(cost), "currency": "EUR", "price_date": factories.on(year)}
            restoration.add_estimate(session, factories.estimate(place, status=status, **cost_of))
    text = made(registry, "estimates").flat
    first = text[text.index("Total in EUR at prices of 2016") : text.index("Total in EUR at prices of 2017")]
    places(first, "Tell One", "Tell Two", "3 000.30 EUR", "Not in this total: 2", "Prices of another date: 2017")
    assert "Not accepted: Disputed" in first
    assert "Tell Five" not in text


def test_a_registry_without_estimates_says_so(registry, made):
    """One page, and no empty table."""
    with registry.write(Deed(verb="test", by="Tester")) as session:
        site.add_site(session, factories.site("Tell One"))
    report = made(registry, "estimates")
    assert report.result.pages == 1
    places(report.flat, "Nobody has said what restoration would take.")
