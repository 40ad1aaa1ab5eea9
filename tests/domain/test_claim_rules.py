"""The rules of claims as properties: order of entry, not assessed, choices, updates and windows."""

from __future__ import annotations

from typing import Any

import factories
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rows import report

from heritage_app.domain.claims import Choice, conflicting, flags_of, present_condition
from heritage_app.domain.damage import DamageRow
from heritage_app.domain.vocabulary import ClaimStatus, Condition, Evidence, FlagKind, ReportKind

DATES = [None, "2015-05", "2015-08-30", "2016-03-27", "[2015-05..2016-03-29]"]


@st.composite
def reports(draw: st.DrawFn) -> list[DamageRow]:
    """Reports of one site, some on one incident, some updating others."""
    rows: list[DamageRow] = []
    for number in range(draw(st.integers(0, 6))):
        when = draw(st.sampled_from(DATES))
        rows.append(
            report(
                f"r{number}",
                draw(st.sampled_from(list(Evidence))),
                draw(st.integers(0, 2)),
                kind=draw(st.sampled_from(list(ReportKind))),
                incident=draw(st.sampled_from(["", "SHI-1", "SHI-2"])),
                update_of=draw(st.sampled_from([None, *(row.id for row in rows)])),
                occurred=factories.on(when) if when else None,
                condition=draw(st.sampled_from(list(Condition))),
                status=draw(st.sampled_from([ClaimStatus.ACCEPTED, ClaimStatus.ACCEPTED, ClaimStatus.WITHDRAWN])),
            )
        )
    return rows


def flagged(rows: list[DamageRow]) -> set[tuple[FlagKind, frozenset[str], int | None]]:
    """The flags of these reports, whatever their order."""
    flags = flags_of(reports=rows, estimates=[], hazards=[], missing=[])
    return {(flag.kind, frozenset(flag.claims), flag.since) for flag in flags}


@given(reports(), st.randoms())
def test_the_order_of_entry_never_changes_a_flag(rows: list[DamageRow], random: Any) -> None:
    """Reports entered in another order raise the same flags on the same records, and give the same condition."""
    shuffled = list(rows)
    random.shuffle(shuffled)
    assert flagged(rows) == flagged(shuffled)
    one, other = present_condition(rows), present_condition(shuffled)
    assert (one.condition, one.evidence, set(one.dissent)) == (other.condition, other.evidence, set(other.dissent))


@given(reports(), st.sampled_from(list(Evidence)))
def test_not_assessed_never_moves_a_rank(rows: list[DamageRow], evidence: Evidence) -> None:
    """However well it is known, a look that judged nothing decides nothing and is no dissent."""
    unjudged = report("new", evidence, condition=Condition.NOT_ASSESSED, kind=ReportKind.INSPECTION)
    assert present_condition([*rows, unjudged]) == present_condition(rows)


@given(reports())
def test_every_accepted_judgement_is_the_verdict_or_its_dissent(rows: list[DamageRow]) -> None:
    """Nobody wins silently: an accepted report that says otherwise stands in the dissent."""
    verdict = present_condition(rows)
    judged = {row.id: row.condition for row in rows if row.accepted and row.condition.rank is not None}
    assert set(verdict.dissent) == {name for name, one in judged.items() if one is not verdict.condition}
    assert (verdict.chosen is None) == (not judged)


def test_a_person_may_choose_the_evidence_of_another_report() -> None:
    """The condition stays with its report; the evidence shown is that of the chosen one, with the reason."""
    rows = [
        report("press", condition=Condition.DESTROYED),
        report("image", Evidence.IMAGERY, condition=Condition.SEVERE),
    ]
    verdict = present_condition(rows, evidence=Choice(claim="press", reason="The image shows another temple"))
    assert (verdict.chosen, verdict.condition) == ("image", Condition.SEVERE)
    assert (verdict.evidence, verdict.evidence_from, verdict.evidence_rule, verdict.evidence_reason) == (
        Evidence.PRESS_ONLY,
        "press",
        "person",
        "The image shows another temple",
    )
    ruled = present_condition(rows, evidence=Choice(claim="gone", reason="x"))
    assert (ruled.evidence, ruled.evidence_rule, ruled.evidence_reason) == (Evidence.IMAGERY, "condition", "")


def test_an_update_does_not_conflict_with_what_it_updates() -> None:
    """From minor to destroyed is a change of the world; two retellings of one blast are a conflict."""
    first = report("a", incident="SHI-1", condition=Condition.MINOR)
    later = report("b", incident="SHI-1", condition=Condition.SEVERE, update_of="a", occurred=factories.on("2016"))
    last = report("c", incident="SHI-1", condition=Condition.DESTROYED, update_of="b")
    assert conflicting([first, later, last]) == ()
    other = report("d", incident="SHI-1", condition=Condition.DESTROYED)
    assert set(conflicting([first, later, other])) == {"a", "b", "d"}


def test_a_window_between_two_looks_conflicts_like_a_date() -> None:
    """Imagery that shows the place intact in October contradicts a report of August."""
    said = report("a", incident="SHI-1", occurred=factories.on("2015-08-30"))
    window = {"last_seen_intact": factories.on("2015-10-01"), "first_seen_damaged": factories.on("2015-11-01")}
    seen = report("b", incident="SHI-1", occurred=None, **window)
    assert conflicting([said, seen]) == ("a", "b")


def test_a_report_stands_at_its_window() -> None:
    """Lists and charts show the window; one without an end stands at the day of the look."""
    window = {"last_seen_intact": factories.on("2015-09-02"), "first_seen_damaged": factories.on("2016-03-30")}
    row = report("a", occurred=None, **window)
    assert row.when is not None
    assert row.when.edtf == "[2015-09-02..2016-03-30]"
    intact = report("b", occurred=None, observed=factories.on("2016-04"), last_seen_intact=factories.on("2015"))
    assert intact.when == factories.on("2016-04")


def test_twins_and_parts_raise_their_flags() -> None:
    """Other sites that may be this one, and parts in another condition, stand in the flag that they raise."""
    flags = flags_of(reports=[], estimates=[], hazards=[], missing=[], twins=["t"], worst_parts=["p", "q"])
    assert {flag.kind: flag.claims for flag in flags} == {
        FlagKind.POSSIBLE_DUPLICATE: ("t",),
        FlagKind.PARTS_DIFFER: ("p", "q"),
    }


@pytest.mark.parametrize(
    ("kind", "looked", "due"),
    [
        (ReportKind.INSPECTION, "2016-12", None),
        (ReportKind.IMAGERY_REVIEW, "2017-03", None),
        (ReportKind.INSPECTION, "2016-05", "2017-01-01"),
        (ReportKind.INSPECTION, None, "2017-01-01"),
        (ReportKind.INCIDENT, "2016-12", "2017-01-01"),
    ],
)
def test_an_assessment_is_due_until_somebody_looked_again(
    kind: ReportKind, looked: str | None, due: str | None
) -> None:
    """An inspection or new images answer the report that asked; an earlier look, or one more incident, do not."""
    asking = report("a", observed=factories.on("2016-06"), assessment_due=factories.on("2017-01"))
    later = report("b", kind=kind, occurred=None, observed=factories.on(looked) if looked else None)
    for reports in ([asking, later], [later, asking]):
        flags = flags_of(reports=reports, estimates=[], hazards=[], missing=[])
        days = [flag.since for flag in flags if flag.kind is FlagKind.ASSESSMENT_DUE]
        assert days == ([] if due is None else [factories.on(due).earliest])
