"""What names meet by is the same wherever it is worked out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heritage_app.domain.duplicates import same_name
from heritage_app.domain.meeting import meeting_points, points_of
from heritage_app.services import meeting
from heritage_app.services.meeting import Meetings

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


@given(st.text(max_size=12), st.text(max_size=12))
def test_names_that_may_be_the_same_meet(one: str, other: str) -> None:
    """Wherever two names are alike, they share a number."""
    if same_name(one, other) is not None:
        assert set(meeting_points(one)) & set(meeting_points(other))


@pytest.mark.parametrize(("one", "other"), [("Qaryatayn", "القريتين"), ("Tell Ahmar", "تل أحمر"), ("Bēl", "BEL")])
def test_spellings_meet(one: str, other: str) -> None:
    """Names across scripts share a number."""
    assert set(meeting_points(one)) & set(meeting_points(other))
