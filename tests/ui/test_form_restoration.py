"""The form of a restoration estimate: figures are read exactly, contradictions are told after saving."""

from __future__ import annotations

from decimal import Decimal

import pytest
from ui.form_bench import CTRL, KEY, Bench

from heritage_app.domain.vocabulary import EstimateStance, Feasibility, RecordKind, Scope


@pytest.fixture
def bench(app, made_once, tmp_path):
    opened = Bench(made_once["sample"], tmp_path)
    yield opened
    opened.end()


@pytest.fixture
def page(bench):
    return bench.open(RecordKind.ESTIMATE, site_id=bench.site_id("Palmyra"))


def newest(bench, site_id: str):
    return max(bench.estimates(site_id), key=lambda row: row.id)


def test_the_scope_names_the_site(page):
    """*All of Palmyra* is not *This site*, and nothing else is meant at first."""
    chips = page.scope.choices.chips
    assert [chip.text() for chip in chips.values()] == ["This site", "All of Palmyra"]
    assert page.scope.raw() == "site"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("3-5 years", "3–5 years"),
        ("18 months", "18 months"),
        ("at least 3 years", "at least 3 years"),
        ("٥ سنوات", "5 years"),
    ],
)
def test_durations_are_read_back(page, typed, said):
    """What was understood stands below the field."""
    page.inputs["duration"].line.setText(typed)
    assert page.inputs["duration"].message.text() == said


def test_an_amount_that_names_its_currency_fills_it_in(bench, page):
    """Leaving the amount sets the currency, and the amount is said back exactly."""
    page.inputs["cost_low"].line.setFocus()
    bench.type("2.5 million USD")
    bench.tab()
    assert page.inputs["currency"].pick.key == "USD"
    assert page.inputs["cost_low"].message.text().replace("\u202f", " ").replace("\u00a0", " ") == "2 500 000 USD"


def test_an_amount_without_currency_asks_for_it(bench, page):
    """The question stands under the currency, in three letters."""
    page.inputs["cost_likely"].line.setText("5000")
    bench.press(KEY.Key_Return, CTRL)
    assert page.inputs["currency"].message.text() == "Enter the currency of the cost, as three letters: USD, EUR, SYP"


def test_two_currencies_are_a_question(bench, page):
    """An amount in euros beside a currency of dollars is not converted in silence."""
    page.inputs["currency"].set_raw("usd")
    page.inputs["currency"].settle()
    page.inputs["cost_low"].line.setText("5 EUR")
    bench.press(KEY.Key_Return, CTRL)
    assert (
        page.inputs["cost_low"].message.text() == "“5 EUR” is in EUR, and the currency here is USD. Change one of them"
    )


@pytest.mark.parametrize(
    ("raws", "name", "words"),
    [
        ({}, "summary", "Enter how long it would take, what it would cost, or whether it can be done"),
        ({"duration": "soon"}, "duration", "“soon” is not read as a duration."),
        ({"share": "80-70"}, "share", "The lower figure (80) is above the higher one (70). Change one of them"),
        ({"share": "120"}, "share", "“120” is not a share. Enter a number from 0 to 100"),
        ({"share": "most"}, "share", "“most” is not a number."),
    ],
)
def test_problems_stand_under_their_fields(bench, page, raws, name, words):
    """The words of the domain, at the field that a person sees."""
    for key, raw in raws.items():
        page.inputs[key].set_raw(raw)
    bench.press(KEY.Key_Return, CTRL)
    assert page.inputs[name].message.text().startswith(words)
    assert bench.told == []


def test_everything_of_an_estimate_can_be_entered(bench, page):
    """Scope, claimant, figures to the last digit, works, judgement, words, stance and source are saved as entered."""
    other = bench.estimates(page.site_id)[0]
    page.scope.choices.chips["group"].click()
    raws = {
        "claimant_id": "Nadia Khoury",
        "claimant_role": "Conservator",
        "stated": "apr 2016",
        "summary": "It would take long",
        "duration": "10-15 years",
        "share": "70-80 %",
        "cost_low": "1000000.10 EUR",
        "cost_high": "2 million",
        "currency": "eur",
        "price_date": "2016",
        "includes": ["clearing", "anastylosis"],
        "feasibility": "doubtful",
        "conditions": "with help",
        "quotation": {"text": "صعب جدا"},
        "stances": [{"stance": "disputes", "estimate": {"key": other.id, "text": "…"}}],
        "said_to": "AFP",
    }
    for name, raw in raws.items():
        page.inputs[name].set_raw(raw)
        page.inputs[name].settle()
    page.inputs["source.title"].control.setText("A paper")
    bench.press(KEY.Key_Return, CTRL)
    assert bench.told[-1] == ("closed",), [one.message.text() for one in page.mending.errors()]
    row = newest(bench, page.site_id)
    draft = row.draft
    assert (row.claimant, draft.scope, draft.feasibility) == ("Nadia Khoury", Scope.GROUP, Feasibility.DOUBTFUL)
    assert (draft.cost_low, draft.cost_high, draft.currency) == (Decimal("1000000.10"), Decimal(2_000_000), "EUR")
    assert (draft.share_low, draft.share_high) == (Decimal(70), Decimal(80))
    assert (draft.duration_low, draft.duration_high, draft.duration_unit) == (Decimal(10), Decimal(15), "year")
    assert draft.includes == ("clearing", "anastylosis")
    assert (draft.quotation, draft.quotation_lang) == ("صعب جدا", "ar")
    assert [(one.estimate_id, one.stance) for one in draft.stances] == [(other.id, EstimateStance.DISPUTES)]
    assert (draft.stated.edtf, draft.price_date.edtf, draft.said_to) == ("2016-04", "2016", "AFP")
    assert row.citation_count == 1


def test_a_contradiction_is_told_after_saving(bench, page):
    """Feasible was said for all of Palmyra: not feasible, said of the same, disagrees, and the window is told."""
    page.scope.choices.chips["group"].click()
    page.inputs["feasibility"].choices.chips["not-feasible"].click()
    bench.press(KEY.Key_Return, CTRL)
    assert bench.told[1] == ("noticed", "This disagrees with 1 estimate")
    assert bench.told[-1] == ("closed",)


def test_staying_shows_the_contradiction_in_the_form(bench, page):
    """After Ctrl+S the banner stands above the fields."""
    page.scope.choices.chips["group"].click()
    page.inputs["duration"].line.setText("40 years")
    bench.press(KEY.Key_S, CTRL)
    assert page.banner("notice").accessibleName() == "This disagrees with 1 estimate"


def test_another_scope_does_not_disagree(bench, page):
    """What is said of the site alone contradicts nothing said of all its parts."""
    page.inputs["duration"].line.setText("40 years")
    bench.press(KEY.Key_Return, CTRL)
    assert [one[0] for one in bench.told] == ["saved", "closed"]


def test_a_judgement_can_be_taken_back(bench, page):
    """Pressing the chosen pill again chooses none."""
    chips = page.inputs["feasibility"].choices.chips
    chips["doubtful"].click()
    assert page.inputs["feasibility"].raw() == "doubtful"
    chips["doubtful"].click()
    assert page.inputs["feasibility"].raw() is None and not any(chip.isChecked() for chip in chips.values())
