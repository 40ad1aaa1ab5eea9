"""The window of an event nobody saw: a one-of set between two looks, drawn as exact as the looks are."""

from __future__ import annotations

from datetime import date, timedelta

import factories
import pytest
from hypothesis import given
from hypothesis import strategies as st

from heritage_app.domain.damage import WindowReversed
from heritage_app.domain.dates import HeritageDate, day_to_iso, parse_edtf, say
from heritage_app.domain.window import event_window, reversed_window

TODAY = date(2016, 11, 22).toordinal()


def dated(edtf: str | None) -> HeritageDate | None:
    """A date, or none."""
    return factories.on(edtf) if edtf else None


@pytest.mark.parametrize(
    ("intact", "damaged", "window"),
    [
        ("2015-09-02", "2016-03-30", "[2015-09-02..2016-03-30]"),
        ("2015-05", "2016", "[2015-05..2016]"),
        (None, "2016-03-30", "[..2016-03-30]"),
        ("2015-09-02", None, "[2015-09-02..]"),
        ("2015-05~", "2015-06?", "[2015-05~..2015-06?]"),
        ("[2015-01..2015-03]", "2015-05/2015-06", "[2015-01-01..2015-06-30]"),
        ("2015-05-20", "2015-05", "[2015-05-20..2015-05-31]"),
        ("XXXX", "2015", "[..2015]"),
        ("Y-170000002", "2015", "[..2015]"),
        ("2015-05", "2015-05", "[2015-05..2015-05]"),
        (None, None, None),
        ("XXXX", None, None),
        ("2016", "2015", None),
    ],
)
def test_the_window_between_two_looks(intact: str | None, damaged: str | None, window: str | None) -> None:
    """Last seen intact opens the set, first seen damaged closes it, each as exact as it is known."""
    found = event_window(dated(intact), dated(damaged))
    assert (found and found.edtf) == window
    if found is not None:
        assert parse_edtf(found.edtf).kind == "one-of"


def test_the_twelve_tombs_of_palmyra() -> None:
    """Imagery of 2 September 2015 and of 30 March 2016 leaves one day between them, in those words."""
    window = event_window(dated("2015-09-02"), dated("2016-03-30"))
    assert window is not None
    assert say(window.edtf, "en") == "between 2 September 2015 and 30 March 2016"


days = st.dates(min_value=date(1, 1, 1), max_value=date(2500, 12, 31))


@given(one=days, other=days)
def test_the_window_holds_every_day_between_and_no_other(one: date, other: date) -> None:
    """For two days the set begins on the first and ends on the second, or there is none when they are reversed."""
    intact, damaged = (factories.on(day_to_iso(day.toordinal())) for day in (one, other))
    window = event_window(intact, damaged)
    assert reversed_window(intact, damaged) == (other < one)
    if window is None:
        assert other < one
    else:
        assert (window.earliest, window.latest) == (one.toordinal(), other.toordinal())


@given(
    day=days,
    length=st.integers(0, 900),
    shapes=st.tuples(st.sampled_from(["%Y-%m-%d", "%Y-%m", "%Y"]), st.sampled_from(["%Y-%m-%d", "%Y-%m", "%Y"])),
)
def test_a_window_of_mixed_precision_is_always_one(day: date, length: int, shapes: tuple[str, str]) -> None:
    """However roughly the two looks are dated, a window that is not reversed can be written, and holds both days."""
    later = day + timedelta(days=length)
    intact, damaged = (
        factories.on("-".join(day_to_iso(d.toordinal()).split("-")[: shape.count("%")]))
        for d, shape in zip((day, later), shapes, strict=True)
    )
    window = event_window(intact, damaged)
    assert window is not None
    assert window.earliest is not None
    assert window.latest is not None
    assert window.earliest <= day.toordinal() <= later.toordinal() <= window.latest


def test_a_reversed_window_is_refused_in_words() -> None:
    """Seen damaged before it was last seen intact: the draft says which two dates contradict each other."""
    draft = factories.damage(
        "s", last_seen_intact=factories.on("2016"), first_seen_damaged=factories.on("2015-05"), occurred=None
    )
    (problem,) = draft.problems(TODAY)
    assert isinstance(problem, WindowReversed)
    assert "2015-05" in str(problem)
    assert "2016" in str(problem)
