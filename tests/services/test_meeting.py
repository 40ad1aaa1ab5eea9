"""What names meet by is the same wherever it is worked out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heritage_app.domain.duplicates import same_name
from heritage_app.domain.meeting import meeting_points, points_of
from heritage_app.services import meeting
from heritage_app.services.meeting import Meetings, MetAhead

BATCHES = [[("Tell Ahmar", "تل أحمر"), ()], [("Crac des Chevaliers",)], [("قلعة الحصن " * 200,)] * 300, [("Umm",)]]


@pytest.mark.parametrize("ended", [False, True], ids=["to the end", "killed between"])
def test_batches_are_answered_in_their_order_by_a_process_of_its_own(
    monkeypatch: pytest.MonkeyPatch, ended: bool
) -> None:
    """Every batch has the answer that this process would give, even where the other one dies between two of them."""
    monkeypatch.setattr(meeting, "FEW", 0)
    wanted = [[points_of(names) for names in batch] for batch in BATCHES]
    with Meetings(10) as meetings:
        child = meetings._child
        assert child is not None
        for batch in BATCHES[:3]:
            meetings.put(batch)
        found = [meetings.get()]
        if ended:
            child.kill()
        meetings.put(BATCHES[3])
        found += [meetings.get() for _ in range(3)]
    assert [[tuple(points) for points in batch] for batch in found] == wanted
    assert child.poll() is not None


@pytest.mark.parametrize("few", [0, 2, 100], ids=["by a process at once", "by one later", "here"])
def test_what_names_meet_by_is_found_out_ahead(monkeypatch: pytest.MonkeyPatch, few: int) -> None:
    """However many come, and whether or not a site's names come together, each has the points of its names."""
    monkeypatch.setattr(meeting, "FEW", few)
    given = [("a", "Tell Ahmar"), ("a", "تل أحمر"), ("b", "Umm"), ("c", "Bēl"), ("c", "BEL"), ("d", "القريتين")]
    found: dict[str, set[int]] = {}
    with MetAhead() as met:
        for pieces in (given[:2], given[2:4], given[4:]):
            met.put([site for site, _ in pieces], [text for _, text in pieces])
        for site, points in met.points():
            found.setdefault(site, set()).update(points)
        assert list(met.points()) == []
    assert found == {site: {*points_of([text for one, text in given if one == site])} for site in "abcd"}


@given(st.text(max_size=12), st.text(max_size=12))
def test_names_that_may_be_the_same_meet(one: str, other: str) -> None:
    """Wherever two names are alike, they share a number."""
    if same_name(one, other) is not None:
        assert set(meeting_points(one)) & set(meeting_points(other))


@pytest.mark.parametrize(("one", "other"), [("Qaryatayn", "القريتين"), ("Tell Ahmar", "تل أحمر"), ("Bēl", "BEL")])
def test_spellings_meet(one: str, other: str) -> None:
    """Names across scripts share a number."""
    assert set(meeting_points(one)) & set(meeting_points(other))
