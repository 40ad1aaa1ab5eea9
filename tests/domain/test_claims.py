"""What follows when sources agree or disagree: each rule on its own, without a database."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import factories
import pytest

from heritage_app.domain.claims import (
    Verdict,
    conflicting,
    disagreeing,
    evidence_of,
    flags_of,
    hazard_summary,
    independent,
    present_condition,
)
from heritage_app.domain.damage import DamageRow
from heritage_app.domain.hazard import HazardRow
from heritage_app.domain.restoration import EstimateRow, StanceTo
from heritage_app.domain.source import CitationDraft, CitationRow
from heritage_app.domain.vocabulary import (
    Basis,
    ClaimStatus,
    Condition,
    EstimateStance,
    Evidence,
    Feasibility,
    FlagKind,
    HazardState,
    RecordKind,
    ReportKind,
    Scope,
    Stance,
)


def report(name: str, evidence: Evidence = Evidence.PRESS_ONLY, cited: int = 1, **given: Any) -> DamageRow:
    """A damage report of one site."""
    return DamageRow(
        id=name,
        version=1,
        site_id="s",
        site_name="Site",
        draft=factories.damage("s", **given),
        evidence=evidence,
        citation_count=cited,
        independent_count=cited,
        updated_at="",
    )


def years(low: int, high: int) -> dict[str, Any]:
    """A duration range."""
    return {"duration_low": Decimal(low), "duration_high": Decimal(high)}


def estimate(name: str, site_id: str = "s", **given: Any) -> EstimateRow:
    """An estimate for one site."""
    given = {"feasibility": None, **given}
    return EstimateRow(
        id=name,
        version=1,
        site_id=site_id,
        site_name="Site",
        draft=factories.estimate(site_id, **given),
        claimant="",
        evidence=Evidence.PRESS_ONLY,
        citation_count=1,
        updated_at="",
    )


def hazard(name: str, state: HazardState, known: str | None, site_id: str = "s", kind: str = "mines") -> HazardRow:
    """A hazard at one site."""
    when = factories.on(known) if known else None
    return HazardRow(
        id=name,
        version=1,
        site_id=site_id,
        site_name="Site",
        draft=factories.hazard(site_id, state=state, known=when, kind=kind),
        attributed_to="",
        handled_by="",
        said_by="",
        evidence=Evidence.PRESS_ONLY,
        citation_count=1,
        updated_at="",
    )


def citation(basis: Basis, root: str = "a", **given: Any) -> CitationRow:
    """A citation on one claim."""
    draft = CitationDraft(source_id=root, record_kind=RecordKind.DAMAGE, record_id="d", **given)
    return CitationRow(id=root, draft=draft, source_title="", basis=basis, root_source_id=root)


def test_without_a_claim_nothing_is_assessed() -> None:
    """Silence is not safety: no claim gives *not assessed*, never *no visible damage*."""
    assert present_condition([]) == Verdict()
    assert present_condition([report("a", condition=Condition.NOT_ASSESSED)]).condition is Condition.NOT_ASSESSED


def test_the_highest_evidence_decides() -> None:
    """A look from the ground outweighs a later and graver press report; the dissent is named."""
    verdict = present_condition(
        [
            report("press", occurred=factories.on("2016-03"), condition=Condition.DESTROYED),
            report("field", Evidence.FIELD, occurred=factories.on("2015-09"), condition=Condition.SEVERE),
        ]
    )
    assert (verdict.chosen, verdict.condition, verdict.evidence, verdict.rule) == (
        "field",
        Condition.SEVERE,
        Evidence.FIELD,
        "evidence",
    )
    assert verdict.dissent == ("press",)


def test_then_the_latest_event_then_the_most_severe() -> None:
    """Among equal evidence the later event decides, on one day the graver claim."""
    early = report("early", occurred=factories.on("2015-05"), condition=Condition.DESTROYED)
    late = report("late", occurred=factories.on("2015-09"), condition=Condition.MINOR)
    graver = report("graver", occurred=factories.on("2015-09"), condition=Condition.SEVERE)
    assert (present_condition([early, late]).chosen, present_condition([early, late]).rule) == ("late", "latest")
    assert (present_condition([late, graver]).chosen, present_condition([late, graver]).rule) == ("graver", "severity")


def test_a_person_may_choose_with_a_reason() -> None:
    """A chosen claim goes before the rule, as long as it is still accepted."""
    rows = [report("a"), report("b", Evidence.FIELD, condition=Condition.MINOR)]
    verdict = present_condition(rows, chosen="a", reason="Seen by myself")
    assert (verdict.chosen, verdict.rule, verdict.reason) == ("a", "person", "Seen by myself")
    withdrawn = [report("a", status=ClaimStatus.WITHDRAWN), rows[1]]
    assert present_condition(withdrawn, chosen="a", reason="Seen").chosen == "b"


@pytest.mark.parametrize("status", [s for s in ClaimStatus if s is not ClaimStatus.ACCEPTED])
def test_only_accepted_claims_count(status: ClaimStatus) -> None:
    """Drafts, disputed and withdrawn claims decide nothing."""
    assert present_condition([report("a", status=status)]).chosen is None


def test_evidence_is_the_best_supporting_basis() -> None:
    """Only accepted, supporting citations of the claim as a whole give evidence."""
    assert evidence_of([]) is Evidence.UNVERIFIED
    assert evidence_of([citation(Basis.PRESS), citation(Basis.FIELD)]) is Evidence.FIELD
    assert evidence_of([citation(Basis.FIELD, stance=Stance.CONTRADICTS)]) is Evidence.UNVERIFIED
    assert evidence_of([citation(Basis.FIELD, status=ClaimStatus.WITHDRAWN)]) is Evidence.UNVERIFIED
    assert evidence_of([citation(Basis.IMAGERY, field="occurred"), citation(Basis.PRESS)]) is Evidence.PRESS_ONLY


def test_three_papers_with_one_agency_count_once() -> None:
    """Sources that derive from one another are one."""
    assert independent([citation(Basis.PRESS, "afp"), citation(Basis.PRESS, "afp"), citation(Basis.PRESS, "sohr")]) == 2


@pytest.mark.parametrize(
    ("one", "other", "disagree"),
    [
        ({"feasibility": Feasibility.FEASIBLE}, {"feasibility": Feasibility.DOUBTFUL}, True),
        ({"feasibility": Feasibility.DOUBTFUL}, {"feasibility": Feasibility.NOT_FEASIBLE}, False),
        (years(5, 5), years(10, 20), True),
        (years(5, 5), {**years(60, 60), "duration_unit": "month"}, False),
        ({"duration_low": Decimal(3)}, years(10, 10), False),
        ({"cost_likely": Decimal(5), "currency": "USD"}, {"cost_likely": Decimal(6), "currency": "USD"}, True),
        ({"cost_likely": Decimal(5), "currency": "USD"}, {"cost_likely": Decimal(6), "currency": "EUR"}, False),
        (
            {"cost_likely": Decimal(5), "currency": "USD", "includes": ("clearing",)},
            {"cost_likely": Decimal(6), "currency": "USD"},
            False,
        ),
        ({"share_low": Decimal(80)}, {"feasibility": Feasibility.DOUBTFUL}, False),
    ],
)
def test_which_estimates_disagree(one: dict[str, Any], other: dict[str, Any], disagree: bool) -> None:
    """Feasible against doubtful, and ranges that do not overlap where they can be compared, disagree."""
    rows = [estimate("a", **one), estimate("b", **other)]
    assert disagreeing(rows) == (("a", "b") if disagree else ())
    assert set(disagreeing(rows[::-1])) == set(disagreeing(rows))


def test_a_dispute_is_a_disagreement_within_one_scope_only() -> None:
    """Saying of another estimate that it is wrong is enough; an estimate for another scope never disagrees."""
    disputing = estimate("b", stances=(StanceTo("a", EstimateStance.DISPUTES),))
    assert disagreeing([estimate("a"), disputing]) == ("a", "b")
    assert disagreeing([estimate("a", scope=Scope.GROUP), disputing]) == ()


def test_reports_on_one_incident_conflict_two_steps_apart() -> None:
    """One step is judgement, two are a contradiction; other incidents are other events."""
    severe = report("a", incident="SHI-1", condition=Condition.SEVERE)
    assert conflicting([severe, report("b", incident="SHI-1", condition=Condition.DESTROYED)]) == ()
    assert conflicting([severe, report("b", incident="SHI-1", condition=Condition.MINOR)]) == ("a", "b")
    assert conflicting([severe, report("b", incident="SHI-2", condition=Condition.MINOR)]) == ()


def test_windows_that_do_not_overlap_conflict() -> None:
    """Two reports that put one incident into different months cannot both be right."""
    rows = [
        report(n, incident="SHI-1", occurred=factories.on(when)) for n, when in (("a", "2015-08"), ("b", "2015-10"))
    ]
    assert conflicting(rows) == ("a", "b")


def test_a_later_clearance_ends_a_hazard_there_and_nowhere_else() -> None:
    """Cleared is cleared at its own place; a neighbour's mines, and undated ones, stay."""
    mined, cleared = hazard("a", HazardState.REPORTED, "2016-03"), hazard("b", HazardState.CLEARED, "2016-05")
    assert hazard_summary([mined, cleared]) == ()
    assert [s.state for s in hazard_summary([cleared, hazard("c", HazardState.REPORTED, "2016-03", "other")])] == [
        HazardState.REPORTED
    ]
    assert [s.known for s in hazard_summary([cleared, hazard("c", HazardState.CONFIRMED, None)])] == [""]


def test_cleared_never_outweighs_a_danger_of_the_same_day() -> None:
    """When one says cleared and one says mined on one day, the place is unsafe."""
    both = [hazard("a", HazardState.CLEARED, "2016-03-29"), hazard("b", HazardState.SUSPECTED, "2016-03-29")]
    assert [s.state for s in hazard_summary(both)] == [HazardState.SUSPECTED]


def test_no_recent_visit_begins_a_year_after_the_last_look_from_the_ground() -> None:
    """The flag is kept as the day on which it begins; press reports are no visit."""
    visited = report("a", Evidence.FIELD, occurred=factories.on("2016-03-27"))
    flags = flags_of(reports=[visited, report("b")], estimates=[], hazards=[], missing=[])
    (flag,) = [f for f in flags if f.kind is FlagKind.NO_RECENT_VISIT]
    assert flag.since == factories.on("2016-03-27").latest + 366  # type: ignore[operator]
    assert not flag.holds(flag.since - 1)
    assert flag.holds(flag.since)


def test_unsourced_and_weakly_known_damage_is_flagged() -> None:
    """Accepted damage below imagery needs verification; without any citation it is unsourced."""
    kinds = {
        f.kind for f in flags_of(reports=[report("a", Evidence.UNVERIFIED, 0)], estimates=[], hazards=[], missing=[])
    }
    assert {FlagKind.NEEDS_VERIFICATION, FlagKind.UNSOURCED} <= kinds
    seen = report("a", Evidence.IMAGERY)
    kinds = {f.kind for f in flags_of(reports=[seen], estimates=[], hazards=[], missing=[])}
    assert not kinds & {FlagKind.NEEDS_VERIFICATION, FlagKind.UNSOURCED}


def test_reports_without_a_number_are_on_one_event_only_in_the_same_days() -> None:
    """Minor and destroyed on one day conflict; a year that holds the day, another day, or a look does not."""
    destroyed = report("a", occurred=factories.on("2015-08-23"))
    for given, told in (
        ({"occurred": factories.on("2015-08")}, ("a", "b")),
        ({"occurred": factories.on("2015")}, ()),
        ({"occurred": factories.on("2015-08-24")}, ()),
        ({"occurred": factories.on("2015-08-23"), "incident": "SHI-1"}, ()),
        ({"occurred": factories.on("2015-08-23"), "kind": ReportKind.INSPECTION}, ()),
    ):
        assert conflicting([destroyed, report("b", condition=Condition.MINOR, **given)]) == told


def test_damage_seen_on_the_spot_needs_no_verification_any_more() -> None:
    """Who stood there and says as much confirms the papers on that incident; who says less, or of another, does not."""
    press = report("press", incident="SHI-1", condition=Condition.SEVERE)
    for given, left in (
        ({"incident": "SHI-1"}, None),
        ({"incident": "", "update_of": "press"}, None),
        ({"incident": "SHI-1", "condition": Condition.MINOR}, ("press",)),
        ({"incident": "SHI-2"}, ("press",)),
    ):
        seen = report("seen", Evidence.FIELD, **given)
        flags = flags_of(reports=[press, seen], estimates=[], hazards=[], missing=[])
        weak = {flag.kind: flag.claims for flag in flags}.get(FlagKind.NEEDS_VERIFICATION)
        assert weak == left
