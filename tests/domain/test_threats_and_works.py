"""Threats and earlier works: what a draft must say, and what it may leave open."""

from __future__ import annotations

import factories
import pytest

from heritage_app.domain.intervention import InterventionDraft
from heritage_app.domain.stage import StageDraft
from heritage_app.domain.threat import ThreatDraft
from heritage_app.domain.vocabulary import Stage

TODAY = factories.on("2016-11-22").earliest or 0


@pytest.mark.parametrize(
    ("given", "fields"),
    [
        ({"category": "natural"}, []),
        ({"cause": "looting"}, []),
        ({"text": "The river comes nearer"}, []),
        ({"probability": "probable", "horizon": factories.on("2019")}, ["category"]),
        ({"category": "natural", "text_lang": "not a tag"}, ["text_lang"]),
        ({"site_id": "", "category": "natural"}, ["site_id"]),
        ({"category": "natural", "text": "x" * 1_000_001}, ["text"]),
    ],
)
def test_a_threat_says_what_threatens(given: dict, fields: list[str]) -> None:
    """A category, a cause or a text is enough; a horizon may lie in the future."""
    assert [problem.field for problem in ThreatDraft(**{"site_id": "s", **given}).problems()] == fields


@pytest.mark.parametrize(
    ("given", "fields"),
    [
        ({"kind": "repair", "done": factories.on("193X")}, []),
        ({"kind": ""}, ["kind"]),
        ({"kind": "repair", "done": factories.on("2016-11-23")}, ["done"]),
        ({"kind": "repair", "site_id": ""}, ["site_id"]),
    ],
)
def test_works_have_a_kind_and_lie_in_the_past(given: dict, fields: list[str]) -> None:
    """The French repair of the 1930s needs a kind and no day; works of tomorrow are none yet."""
    assert [problem.field for problem in InterventionDraft(**{"site_id": "s", **given}).problems(TODAY)] == fields


def test_a_stage_lies_in_the_past() -> None:
    """What begins tomorrow is announced and not under way."""
    draft = StageDraft(site_id="s", stage=Stage.UNDER_WAY, since=factories.on("2017"))
    assert [problem.field for problem in draft.problems(TODAY)] == ["since"]
