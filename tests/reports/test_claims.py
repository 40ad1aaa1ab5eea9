"""What the data of a report says of claims: condition over time, dissent, columns of estimates, what stays out."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import factories
import pytest
from reports.reading import AT, blocks_of, ignore

from heritage_app.domain.damage import Attribution
from heritage_app.domain.history import Deed
from heritage_app.domain.redaction import Profile
from heritage_app.domain.restoration import StanceTo
from heritage_app.domain.source import CitationDraft
from heritage_app.domain.stage import StageDraft
from heritage_app.domain.vocabulary import (
    Basis,
    ClaimStatus,
    Condition,
    EstimateStance,
    HazardState,
    RecordKind,
    Scope,
    Stage,
    Stance,
    Visibility,
)
from heritage_app.reports.status import read_report
from heritage_app.services import actor, damage, hazard, restoration, site, source, stage


@pytest.fixture
def say(registry):
    """A function that enters what it is told (it gets a session and a site), and returns the site's report."""

    def run(enter, *, lang="en", profile=Profile.INTERNAL, **given):
        with registry.write(Deed(verb="test", by="Tester")) as session:
            place = site.add_site(session, factories.site(**given))
            enter(session, place, registry.day)
        with registry.read() as session:
            data = read_report(
                session,
                registry=registry.name,
                today=registry.day,
                lang=lang,
                profile=profile,
                by="Rania",
                progress=ignore,
                at=AT,
            )
        return blocks_of(data)

    return run


def cite(session, record_id, basis, title="Source", **given):
    told = source.add_source(session, factories.source(title))
    draft = CitationDraft(source_id=told, record_kind=RecordKind.DAMAGE, record_id=record_id, basis=basis, **given)
    source.cite(session, draft)


def two_reports(session, place, day):
    """Severe by imagery in 2015, minor by nobody in 2016."""
    severe = factories.damage(place, occurred=factories.on("2015-08-30"), condition=Condition.SEVERE)
    minor = factories.damage(place, occurred=factories.on("2016-02"), condition=Condition.MINOR)
    cite(session, damage.add_damage(session, severe, today=day), Basis.IMAGERY, locator="p. 3", stance=Stance.SUPPORTS)
    damage.add_damage(session, minor, today=day)


def test_the_rule_is_named_and_dissent_is_listed(say):
    """The report that counts is named with the reason; the one that says otherwise is listed with its evidence."""
    why = say(two_reports)["why"]
    assert why["sentence"] == "Report 1 counts, because its evidence is the highest: Confirmed by imagery."
    (dissent,) = why["dissent"]
    assert dissent["text"] == "Report 2: Minor damage, February 2016, Unverified"


def test_what_got_worse_is_printed_apart_from_what_was_put_right(registry, printed):
    """The change says before and now at the days of its event; the correction says that the place is as it was."""
    with registry.write(Deed(verb="test", by="Tester")) as session:
        place = site.add_site(session, factories.site())
        wrong = factories.damage(place, occurred=factories.on("2014"))
        key = damage.add_damage(session, wrong, today=registry.day)
        first = damage.add_damage(session, factories.damage(place, condition=Condition.MINOR), today=registry.day)
        later = {"occurred": factories.on("2016-04"), "condition": Condition.SEVERE, "update_of": first}
        damage.add_damage(session, factories.damage(place, **later), today=registry.day)
    with registry.write(Deed(verb="damage.correct", by="Tester")) as session:
        damage.edit_damage(session, key, replace(wrong, condition=Condition.MODERATE), today=registry.day)
    text = printed(registry).flat
    assert "What changed in the last twelve months" in text
    assert "Report 3: it got worse (April 2016) (before: Minor damage; now: Severe damage)" in text
    assert "Report 1: corrected on " in text
    assert "it was written wrong, and the place is as it was" in text
    assert text.count("it got worse") == 1
    assert "it was written wrong" not in printed(registry, profile=Profile.PUBLIC).flat


def test_the_chart_steps_at_the_end_of_each_window(say):
    """Two dated conditions make two steps on a scale from the top; the time axis covers whole years."""
    chart = say(two_reports)["chart"]
    assert [(step["n"], step["y"]) for step in chart["steps"]] == [(1, 4), (2, 2)]
    assert 0 < chart["steps"][0]["x1"] < chart["steps"][1]["x0"] < chart["steps"][1]["x1"] < 1
    assert [tick["label"] for tick in chart["ticks"]] == ["2015", "2016", "2017"]
    assert chart["scale"][0] == "Not assessed"


@pytest.mark.parametrize("dates", [("2015",), ("2015", "2016/.."), ("2015", "2016", "Y-170000002")])
def test_no_chart_where_it_would_say_nothing_or_cannot_be_drawn(say, dates):
    """One dated condition, an open one, or a year that no calendar holds: the reports themselves say it."""

    def enter(session, place, day):
        for edtf in dates:
            damage.add_damage(session, factories.damage(place, occurred=factories.on(edtf)), today=day)

    assert "chart" not in say(enter)


def test_drafts_stay_out_and_disputed_ones_say_so(say):
    """What is not finished is not printed but counted; what is disputed is printed and labelled."""

    def enter(session, place, day):
        for status in (ClaimStatus.DRAFT, ClaimStatus.DISPUTED, ClaimStatus.WITHDRAWN):
            damage.add_damage(session, factories.damage(place, status=status), today=day)

    said = say(enter)["damage"]
    assert [report["status"] for report in said["reports"]] == ["Disputed"]
    assert said["note"] == "Not printed: drafts and withdrawn records (2)."


def test_an_attribution_that_may_not_be_printed_is_in_no_report(say):
    """Not even the report for the office prints it."""

    def enter(session, place, day):
        who = actor.add_actor(session, factories.actor("Somebody"))
        told = (Attribution(actor_id=who, printable=False),)
        damage.add_damage(session, factories.damage(place, attributions=told), today=day)

    assert "Somebody" not in str(say(enter))


def test_each_claimant_has_one_column_and_all_claims(say):
    """Two claims of one person stand in one column; scopes are apart; money and ranges are exact."""

    def enter(session, place, day):
        one, other = (actor.add_actor(session, factories.actor(name)) for name in ("One", "Other"))
        first = restoration.add_estimate(
            session,
            factories.estimate(
                place,
                claimant_id=one,
                summary="Cheap",
                cost_low=Decimal("1200000.50"),
                cost_high=Decimal("2000000"),
                currency="USD",
                duration_low=Decimal(3),
                duration_high=Decimal(5),
            ),
        )
        restoration.add_estimate(session, factories.estimate(place, claimant_id=one, share_low=Decimal("35.5")))
        disputes = (StanceTo(first, EstimateStance.DISPUTES),)
        restoration.add_estimate(session, factories.estimate(place, claimant_id=other, stances=disputes))
        restoration.add_estimate(session, factories.estimate(place, claimant_id=other, scope=Scope.GROUP))

    alone, together = say(enter)["estimates"]["groups"]
    assert [(column["claimant"], len(column["cards"])) for column in alone["columns"]] == [("One", 2), ("Other", 1)]
    assert alone["disagree"].startswith("These estimates disagree.")
    assert (together["scope"], together["disagree"]) == ("All of Tell Test", "")
    values = {
        pair["label"]: pair["values"][0]
        for column in alone["columns"]
        for card in column["cards"]
        for pair in card["pairs"]
    }
    assert values["Cost"] == "low 1\u202f200\u202f000.50\u00a0USD, high 2\u202f000\u202f000\u00a0USD"
    assert values["Duration"] == "3–5 years"
    assert values["Share intact"] == "35.5\u00a0%"
    assert values["Towards others"] == "Disputes: Cheap (One)"


def test_silence_is_not_safety(say):
    """Where nothing is known of hazards, damage, estimates and sources, the report says so in each place."""
    said = say(lambda session, place, day: None)
    assert said["hazards"]["note"] == "No hazard is recorded here. That does not mean that the place is safe."
    assert said["hazards"]["unsafe"] is False
    assert said["damage"]["empty"].endswith("That does not mean that the place is intact.")
    assert said["estimates"]["empty"] == "Nobody has said what restoration would take."
    assert said["sources"]["empty"].startswith("No source is cited.")


def test_cleared_hazards_are_printed_without_alarm(say):
    """Every claim cleared: no warning, and the claims stand there with their state."""

    def enter(session, place, day):
        hazard.add_hazard(session, factories.hazard(place, state=HazardState.CLEARED), today=day)

    box = say(enter)["hazards"]
    assert box["unsafe"] is False
    assert box["note"] == "Every hazard recorded here is said to be cleared."
    assert [row["state"] for row in box["rows"]] == ["Cleared"]


def test_a_withheld_hazard_still_warns_the_public(say):
    """The public is told that the place is unsafe, and nothing else of the hazard."""

    def enter(session, place, day):
        secret = factories.hazard(place, text="Tunnel under the gate", visibility=Visibility.RESTRICTED)
        hazard.add_hazard(session, secret, today=day)

    said = say(enter, profile=Profile.PUBLIC)
    assert said["hazards"]["unsafe"] is True
    assert said["hazards"]["note"].startswith("A hazard is recorded. Its details are not printed")
    assert "Tunnel" not in str(said)


def test_a_source_that_is_not_public_is_counted_not_named(say):
    """The claim says that a source is not printed here; its title is nowhere."""

    def enter(session, place, day):
        told = source.add_source(session, factories.source("Secret file", visibility=Visibility.RESTRICTED))
        record = damage.add_damage(session, factories.damage(place), today=day)
        source.cite(session, CitationDraft(source_id=told, record_kind=RecordKind.DAMAGE, record_id=record))

    said = say(enter, profile=Profile.PUBLIC)
    assert said["damage"]["reports"][0]["refs"] == {"list": [], "note": "sources not printed here: 1"}
    assert "Secret file" not in str(said)


def test_only_web_addresses_can_be_clicked(say):
    """An address of another kind never gets that far; letters of other scripts are written as a link needs them."""

    def enter(session, place, day):
        told = source.add_source(session, factories.source(url="https://example.org/تدمر?a=b c"))
        record = damage.add_damage(session, factories.damage(place), today=day)
        source.cite(session, CitationDraft(source_id=told, record_kind=RecordKind.DAMAGE, record_id=record))

    (listed,) = say(enter)["sources"]["list"]
    (link,) = listed["links"]
    assert link["url"] == "https://example.org/%D8%AA%D8%AF%D9%85%D8%B1?a=b%20c"


def test_what_is_being_done_is_printed_with_who_says_so(say):
    """A stage of restoration has its own section, with its date, claimant and evidence."""

    def enter(session, place, day):
        who = actor.add_actor(session, factories.actor("Directorate"))
        draft = StageDraft(site_id=place, stage=Stage.STABILISED, since=factories.on("2016-05"), claimant_id=who)
        stage.add_stage(session, draft, today=day)

    (section,) = say(enter)["works"]["sections"]
    (entry,) = section["entries"]
    assert (section["title"], entry["what"], entry["date"]) == ("What is being done", "Stabilised", "May 2016")
    assert entry["pairs"] == [{"label": "Reported by", "values": ["Directorate"]}]
    assert entry["evidence"]["word"] == "Unverified"
