"""The restoration stage: chosen from claims by a stated rule, or by a person, with the dissent kept."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rows import stage

from heritage_app.domain.stage import StageDraft, StageVerdict, present_stage
from heritage_app.domain.vocabulary import ClaimStatus, Evidence, Stage


def test_without_a_claim_none_is_known() -> None:
    """Nobody says anything: *none known*, chosen by no rule."""
    assert present_stage([]) == StageVerdict()
    withdrawn = stage("a", Stage.COMPLETED, "2020", status=ClaimStatus.WITHDRAWN)
    assert present_stage([withdrawn]) == StageVerdict()


@pytest.mark.parametrize(
    ("claims", "chosen", "rule"),
    [
        ([stage("a", Stage.STABILISED, "2017")], "a", "only"),
        ([stage("a", Stage.STABILISED, "2017"), stage("b", Stage.UNDER_WAY, "2019")], "b", "latest"),
        ([stage("a", Stage.STABILISED, None), stage("b", Stage.UNDER_WAY, "2010")], "b", "latest"),
        (
            [stage("a", Stage.STABILISED, "2017", Evidence.FIELD), stage("b", Stage.UNDER_WAY, "2017")],
            "a",
            "evidence",
        ),
        ([stage("a", Stage.STABILISED, "2017"), stage("b", Stage.UNDER_WAY, "2017")], "b", "entered"),
    ],
)
def test_the_latest_then_the_best_known_then_the_last_entered(claims: list, chosen: str, rule: str) -> None:
    """Each step of the rule decides where those before it leave a tie, and is named; the others are dissent."""
    verdict = present_stage(claims)
    assert (verdict.chosen, verdict.rule) == (chosen, rule)
    assert set(verdict.dissent) == {claim.id for claim in claims} - {chosen}


def test_a_person_may_choose_and_the_dissent_stays() -> None:
    """A chosen claim goes before the rule, with its reason, as long as it is accepted."""
    claims = [stage("a", Stage.JUDGED_NOT_FEASIBLE, "2016"), stage("b", Stage.UNDER_WAY, "2019")]
    verdict = present_stage(claims, chosen="a", reason="The engineer's report")
    assert (verdict.stage, verdict.rule, verdict.reason) == (
        Stage.JUDGED_NOT_FEASIBLE,
        "person",
        "The engineer's report",
    )
    assert verdict.dissent == ("b",)
    gone = [stage("a", Stage.JUDGED_NOT_FEASIBLE, "2016", status=ClaimStatus.DISPUTED), claims[1]]
    assert present_stage(gone, chosen="a", reason="x").reason == ""


claims = st.lists(
    st.builds(
        stage,
        st.uuids().map(str),
        st.sampled_from(list(Stage)[1:]),
        st.sampled_from([None, "2015", "2016-05", "2016-05-01"]),
        st.sampled_from(list(Evidence)),
    ),
    max_size=6,
    unique_by=lambda row: row.id,
)


@given(claims, st.randoms())
def test_the_order_of_entry_in_the_list_makes_no_difference(rows: list, random: object) -> None:
    """Whatever order the claims come in, the same one decides, by the same rule, against the same dissent."""
    shuffled = list(rows)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert present_stage(rows) == present_stage(shuffled)


def test_a_stage_that_says_nothing_is_refused() -> None:
    """*None known* without a word is no claim, and a stage without a site is none either."""
    fields = {problem.field for problem in StageDraft(site_id="").problems(735_000)}
    assert fields == {"site_id", "stage"}
