"""Deciding from the command line: choosing, pinning, converting, correcting, changing, merging, and asking why."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from heritage_app.cli import json_keys
from tests.cli.conftest import Run


@pytest.fixture
def tell(run: Run, empty: Path) -> str:
    """The number of a site that was just entered."""
    return run("site", "add", "--name", "Tell Soran", "--country", "SY", "--governorate", "Aleppo").done()


def report(run: Run, site: str, *words: str) -> str:
    """The id of a report that was just entered."""
    return run("damage", "add", site, *words).done()


def shown(run: Run, site: str) -> Any:
    """Everything that is known of a site."""
    return run("site", "show", site, "--json").json


# ----------------------------------------------------------------------------------------------- choosing


def test_why_a_site_shows_what_it_shows(run: Run, tell: str) -> None:
    """Three axes with claim, rule and dissent; the evidence with its working: two papers of one agency count once."""
    destroyed = report(run, tell, "--condition", "destroyed", "--when", "aug 2015", "--source-title", "Paper A")
    minor = report(run, tell, "--condition", "minor", "--when", "2014", "--source-title", "Paper C")
    second = run("source", "add", "--title", "Paper B", "--agency", "AFP").done()
    first = run("source", "list", "--json").json[0]["id"]
    run("source", "edit", first, "--agency", "AFP").done()
    run("cite", second, "damage", destroyed).done()
    condition, evidence, stage = run("claim", "why", tell, "--json").json
    assert (condition["claim"], condition["rule"], condition["dissent"]) == (destroyed, "latest", [minor])
    assert [group["titles"] for group in evidence["working"]["groups"]] == [["Paper A", "Paper B"]]
    assert evidence["working"]["groups"][0]["joined_by"] == ["agency"]
    assert (stage["value"], stage["rule"]) == ("none-known", "none")
    assert set(condition) == set(json_keys.SECTIONS["claim why: a list of condition, evidence and stage"])
    page = run("claim", "why", tell).done()
    assert "Paper A; Paper B (they carry one agency's text)" in page
    assert any(line.startswith("  against") and line.endswith(f"[{minor}]") for line in page.splitlines())


def test_a_claim_is_chosen_with_a_reason_and_unchosen(run: Run, tell: str) -> None:
    """The choice shows at once, with the reason and the dissent; without a reason it is refused."""
    report(run, tell, "--condition", "destroyed", "--when", "aug 2015")
    minor = report(run, tell, "--condition", "minor", "--when", "2014")
    assert "Enter why" in run("claim", "choose", "condition", minor).refused()
    run("claim", "choose", "condition", minor, "--reason", "Seen by myself").done()
    basis = shown(run, tell)["condition_basis"]
    assert (basis["rule"], basis["reason"], basis["report"], len(basis["dissent"])) == (
        "person",
        "Seen by myself",
        minor,
        1,
    )
    assert shown(run, tell)["history"][0]["verb"] == "claim.choose"
    assert "chosen by a person: Seen by myself" in run("claim", "why", tell).done()
    run("claim", "unchoose", tell, "condition").done()
    assert shown(run, tell)["condition"] == "destroyed"
    assert "The rule decides already" in run("claim", "unchoose", tell, "condition").refused()


def test_claims_on_one_field_are_listed(run: Run, tell: str) -> None:
    """SOHR says another day: the field is named, with who contradicts it and where."""
    blast = report(run, tell, "--condition", "destroyed", "--when", "2015-08-30")
    run("source", "add", "--title", "SOHR").done()
    run(
        "cite", "SOHR", "damage", blast, "--field", "occurred", "--stance", "contradicts", "--locator", "para. 2"
    ).done()
    (found,) = run("claim", "fields", blast, "--json").json
    assert (found["field"], found["contradicted"], len(found["contradicts"])) == ("occurred", True, 1)
    assert "contradicts" in run("claim", "fields", blast).done()
    assert run("claim", "fields", tell, "--json").json == []
    run("claim", "fields", "nowhere").refused()


def test_a_citation_is_corrected_where_it_stands(run: Run, tell: str) -> None:
    """Only what is given changes; the id, the source and the claim stay, and the history says what it was."""
    blast = report(run, tell, "--condition", "destroyed")
    run("source", "add", "--title", "SOHR").done()
    cited = run("cite", "SOHR", "damage", blast, "--locator", "p. 4", "--credibility", "2").done()
    assert run("citation", "edit", cited, "--stance", "contradicts", "--credibility", "5", "--reason", "Misread").done()
    (held,) = shown(run, tell)["citations"]
    assert (held["id"], held["stance"], held["credibility"], held["locator"]) == (cited, "contradicts", 5, "p. 4")
    (deed,) = (change for change in shown(run, tell)["history"] if change["verb"] == "citation.edit")
    assert deed["reason"] == "Misread"
    assert {"field": "stance", "old": "supports", "new": "contradicts"} in deed["fields"]
    run("citation", "edit", cited).refused(2)
    run("citation", "edit", "nowhere", "--locator", "p. 5").refused()
    run("citation", "edit", cited, "--credibility", "9").refused()


# ------------------------------------------------------------------------------- correction and change, trend


def test_we_were_wrong_and_it_got_worse_are_two_deeds(run: Run, tell: str) -> None:
    """A correction edits the report; a change is a new one of the same incident. History and trend tell them apart."""
    first = report(run, tell, "--condition", "minor", "--when", "aug 2015", "--incident", "SHI 15-0123")
    run("damage", "correct", first, "--extent", "1-10%", "--reason", "Misread").done()
    later = run("damage", "change", first, "--condition", "severe", "--when", "apr 2016").done()
    held = {one["id"]: one for one in shown(run, tell)["damage_reports"]}
    assert (held[first]["extent"], held[first]["condition"]) == ("1-10pct", "minor")
    assert (held[later]["incident"], held[later]["update_of"], held[later]["condition"]) == (
        "SHI 15-0123",
        first,
        "severe",
    )
    deeds = {change["verb"]: (change["kind"], change["reason"]) for change in shown(run, tell)["history"]}
    assert deeds["damage.correct"] == ("correction", "Misread")
    assert deeds["damage.change"][0] == "change"
    assert "reports-conflict" not in shown(run, tell)["flags"]
    moved = run("claim", "trend", tell, "--since", "2015", "--json").json
    assert [(one["report"], one["turn"]) for one in moved] == [
        (first, "new"),
        (later, "worsened"),
        (first, "corrected"),
    ]
    recent = run("claim", "trend", tell, "--since", "2016", "--json").json
    assert [one["turn"] for one in recent] == ["learned", "worsened", "corrected"]
    assert recent[1]["when"]["edtf"] == "2016-04"
    assert "worsened" in run("claim", "trend", "--since", "2015").done()
    assert run("claim", "trend", "--since", "2100-01-01", "--json").json == []
    run("claim", "trend", "--since", "").refused(2)


def test_a_value_on_another_scale_is_kept_and_shown_on_ours(run: Run, tell: str) -> None:
    """UNOSAT's possible damage is doubt: kept as given, not assessed, and the loss is told."""
    answer = run("damage", "add", tell, "--scale", "unosat", "--value", "Possible damage")
    assert "not quite the same" in answer.err
    (row,) = shown(run, tell)["damage_reports"]
    assert (row["condition"], row["condition_scale"], row["condition_given"], row["lossy"]) == (
        "not-assessed",
        "unosat",
        "Possible damage",
        True,
    )
    exact = run("damage", "add", tell, "--scale", "UNOSAT", "--value", "destroyed")
    assert exact.err == ""
    assert "no class" in run("damage", "add", tell, "--scale", "amal", "--value", "looted").err
    assert "Richter" in run("damage", "add", tell, "--scale", "Richter", "--value", "7").refused()
    run("damage", "add", tell, "--value", "7").refused(2)


def test_a_window_stands_in_place_of_a_date(run: Run, tell: str) -> None:
    """Last seen intact and first seen damaged: the page says between which days, and a reversed pair is refused."""
    report(run, tell, "--condition", "destroyed", "--last-intact", "2 sep 2015", "--first-damaged", "30 mar 2016")
    assert shown(run, tell)["last_report"] == "[2015-09-02..2016-03-30]"
    assert "between 2 September 2015 and 30 March 2016" in run("site", "show", tell).done()
    refused = run("damage", "add", tell, "--last-intact", "2016", "--first-damaged", "2015").refused()
    assert "before it was last seen intact" in refused


# --------------------------------------------------------------------------------------------------- estimates


def test_an_estimate_is_pinned_converted_and_added_up(run: Run, tell: str) -> None:
    """Pin with a reason, convert at a dated rate, total with what is left out: exact, and nothing silently."""
    cost = run("estimate", "add", tell, "--cost", "400000 USD", "--price-date", "2016").done()
    other = run("estimate", "add", tell, "--cost", "175000 USD", "--price-date", "2016").done()
    competing = run("estimate", "total", "--currency", "usd", "--year", "2016", "--json").json
    assert competing["low"] is None
    assert {one["reason"] for one in competing["left_out"]} == {"competes"}
    assert "Enter why" in run("estimate", "pin", cost).refused()
    run("estimate", "pin", cost, "--reason", "The engineer's own figure").done()
    answer = run("estimate", "total", "--currency", "USD", "--year", "2016").done()
    assert "400\u202f000" in answer
    assert f"[{other}], which stands back behind the pinned one" in answer
    assert "rate of the year" in run("estimate", "total", "--currency", "EUR", "--year", "2016").done()
    rate = ("--to", "EUR", "--rate-date", "13 jul 2016", "--rate-source", "Sputnik")
    held = run("estimate", "convert", cost, "--rate", "0.902857", *rate).done()
    total = run("estimate", "total", tell, "--currency", "EUR", "--year", "2016", "--json").json
    assert (total["low"], total["added"][0]["conversion"]) == ("361142.800000", held)
    assert set(total) == {"currency", "price_year", "low", "likely", "high", "added", "left_out"}
    inverted = run("estimate", "convert", other, "--rate", "1.12625", *rate)
    assert "upside down" in inverted.err
    (row,) = run("estimate", "conversions", cost, "--json").json
    assert (row["entered_by"], row["draft"]["rate"], row["draft"]["rate_date"]) == ("Sami", "0.902857", "2016-07-13")
    assert "for one USD" in run("estimate", "conversions").done()
    run("estimate", "unconvert", held).refused()
    run("estimate", "unconvert", held, "--reason", "Wrong day").done()
    assert run("estimate", "conversions", cost, "--json").json == []
    run("estimate", "unpin", tell).done()
    assert {one["pinned_reason"] for one in shown(run, tell)["estimates"]} == {""}


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--rate", "none"), 1),
        (("--rate", "0"), 1),
        (("--rate", "1.1", "--rate-source", ""), 1),
        (("--rate", "1.1", "--to", "XXX"), 1),
        (("--rate", "1.1", "--to", "USD"), 1),
    ],
)
def test_a_conversion_that_cannot_be_is_refused(run: Run, tell: str, words: tuple[str, ...], code: int) -> None:
    """A rate that is none, of no source, into no currency or into its own: refused in words, nothing kept."""
    cost = run("estimate", "add", tell, "--cost", "5 USD").done()
    given = {"--to": "EUR", "--rate": "1.1", "--rate-date": "2016", "--rate-source": "ECB"}
    given.update(dict(zip(words[::2], words[1::2], strict=True)))
    run("estimate", "convert", cost, *(word for pair in given.items() for word in pair)).refused(code)
    assert run("estimate", "conversions", "--json").json == []


# --------------------------------------------------------------------------------------- duplicates, worklists


def test_twins_are_listed_told_apart_and_merged(run: Run, tell: str) -> None:
    """Two entries of one hill: flagged with a sentence, shown side by side, made one; the old number still answers."""
    other = run("site", "add", "--name-ar", "تل صوران", "--country", "SY", "--governorate", "Aleppo").done()
    assert [row["reference"] for row in run("site", "twins", tell, "--json").json] == [other]
    (line,) = [one for one in run("flags", "possible-duplicate", "--json").json if one["reference"] == tell]
    assert other in line["sentence"]
    (why,) = [one for one in shown(run, tell)["flag_reasons"] if one["kind"] == "possible-duplicate"]
    assert why["sentence"] == line["sentence"]
    preview = run("site", "merge", tell, other, "--preview", "--json").json
    assert [one["field"] for one in preview["fields"]] == ["names"]
    assert preview["relinked"] == {"reference": 1}
    assert "Linked anew: 1 reference" in run("site", "merge", tell, other, "--preview").done()
    assert "Enter how you know" in run("site", "merge", tell, other).refused()
    run("site", "merge", tell, other, "--take", "type=both", "--reason", "x").refused(2)
    assert run("site", "merge", tell, other, "--take", "names=both", "--reason", "One hill").done() == tell
    merged = shown(run, other)
    assert (merged["reference"], len(merged["names"])) == (tell, 2)
    assert run("flags", "possible-duplicate", "--json").json == []
    assert run("check").done() == "The registry is whole."


def test_two_hills_stay_two(run: Run, tell: str) -> None:
    """Told apart with a reason, neither is on the list any more."""
    other = run("site", "add", "--name", "Tell Soran", "--country", "SY", "--governorate", "Aleppo").done()
    assert "Enter how you know" in run("site", "distinct", tell, other).refused()
    run("site", "distinct", tell, other, "--reason", "North and south hill").done()
    assert run("site", "twins", tell, "--json").json == []
    assert "possible-duplicate" not in shown(run, other)["flags"]


def test_the_worklists_are_counted_and_explained(run: Run, sample_folder: Path) -> None:
    """Every flag has its count; a list has one sentence a site, in the language asked for."""
    counts = run("flags", "--json").json
    assert counts["unsafe-to-visit"] > 0
    assert "unsafe-to-visit" in run("flags").done()
    found = run("flags", "unsafe-to-visit", "--json", "--lang", "ar").json
    assert len(found) == counts["unsafe-to-visit"]
    assert all(one["sentence"].startswith("لم يُزَل الخطر") for one in found)
    assert run("flags", "unsafe-to-visit", "--profile", "public").done()


def test_a_city_shows_what_its_parts_say(run: Run, empty: Path) -> None:
    """The roll-up stands beside the stated condition, with the share of parts assessed, and the difference is explained."""
    city = run("site", "add", "--name", "Palmyra", "--country", "SY").done()
    temple = run("site", "add", "--name", "Temple of Bel", "--part-of", city).done()
    run("site", "add", "--name", "Agora", "--part-of", city).done()
    report(run, city, "--condition", "moderate")
    report(run, temple, "--condition", "destroyed")
    page = run("site", "show", city).done()
    assert "(1 of 2 parts assessed)" in page
    assert "The worst part, \u2068Temple of Bel\u2069" in page
