"""What changed: *it got worse* moves the trend at the day of the event, *we were wrong* at the day of the deed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import factories
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rows import report

from heritage_app.domain.damage import DamageRow
from heritage_app.domain.history import ChangeRow, FieldChange
from heritage_app.domain.trend import Movement, Turn, movements
from heritage_app.domain.vocabulary import ClaimStatus, Condition, EditKind, RecordKind

SINCE = factories.on("2016-03-01").earliest or 0
BEFORE, AFTER = "2016-02-01T10:00:00.000Z", "2016-03-05T10:00:00.000Z"


def on(edtf: str | None, name: str = "a", **given: Any) -> DamageRow:
    """A report of something that happened then."""
    return report(name, occurred=factories.on(edtf) if edtf else None, **given)


def change(record: str, *fields: tuple[str, str | None, str | None], **given: Any) -> ChangeRow:
    """A deed that changed these fields of a report."""
    values: dict[str, Any] = {
        "at": AFTER,
        "by": "Rania",
        "verb": "damage.correct",
        "kind": EditKind.CORRECTION,
        "reason": "",
        "subject": "",
        **given,
    }
    return ChangeRow(
        deed_id=f"{values['at']}-{record}",
        record_kind=RecordKind.DAMAGE,
        record_id=record,
        fields=tuple(FieldChange(field=name, old=old, new=new) for name, old, new in fields),
        **values,
    )


def entered(record: str, at: str = BEFORE, **given: Any) -> ChangeRow:
    """The deed that entered a report."""
    return change(record, ("site", None, "Palmyra"), ("condition", None, "minor"), at=at, verb="damage.add", **given)


def told(rows: list[DamageRow], history: list[ChangeRow]) -> list[tuple[str, Turn]]:
    """What happened to which report."""
    return [(one.report, one.turn) for one in movements(rows, history, since=SINCE)]


def moved(rows: list[DamageRow], history: list[ChangeRow]) -> Movement:
    """The one thing that happened."""
    (one,) = movements(rows, history, since=SINCE)
    return one


@pytest.mark.parametrize(
    ("old", "new", "turn"),
    [
        (Condition.MINOR, Condition.DESTROYED, Turn.WORSENED),
        (Condition.DESTROYED, Condition.SEVERE, Turn.IMPROVED),
        (Condition.SEVERE, Condition.SEVERE, Turn.UPDATED),
        (Condition.NOT_ASSESSED, Condition.DESTROYED, Turn.UPDATED),
        (Condition.DESTROYED, Condition.NOT_ASSESSED, Turn.UPDATED),
    ],
)
def test_an_update_moves_the_trend_by_its_condition(old: Condition, new: Condition, turn: Turn) -> None:
    """A report that updates another is compared with it; not assessed is neither better nor worse."""
    rows = [on("2015-08", "first", condition=old), on("2016-03-04", "second", condition=new, update_of="first")]
    one = moved(rows, [entered("first"), entered("second", AFTER)])
    assert (one.turn, one.report, one.new) == (turn, "second", new)
    compared = turn is not Turn.UPDATED or old is new
    assert (one.before, one.old) == (("first", old) if compared else (None, None))


@pytest.mark.parametrize(
    ("event", "at", "turn"),
    [
        ("2016-03-02", AFTER, Turn.WORSENED),
        ("2016-03-02", BEFORE, Turn.WORSENED),
        ("[2015-09-02..2016-03-30]", AFTER, Turn.WORSENED),
        ("2016-01/..", BEFORE, Turn.WORSENED),
        (None, AFTER, Turn.WORSENED),
        ("2015-12", AFTER, Turn.LEARNED),
        ("2015-12", BEFORE, None),
        (None, BEFORE, None),
    ],
)
def test_a_change_counts_at_the_days_of_its_event(event: str | None, at: str, turn: Turn | None) -> None:
    """Entered late, an old worsening is only learned; entered early or late, one of these days counts."""
    first, second = on("2014", "first", condition=Condition.MINOR), on(event, "second", update_of="first")
    found = told([first, second], [entered("first"), entered("second", at)])
    assert found == ([] if turn is None else [("second", turn)])


@pytest.mark.parametrize(
    ("field", "old", "new"),
    [("condition", "minor", "destroyed"), ("condition", "destroyed", "minor"), ("occurred", "2014", "aug 2015")],
)
@pytest.mark.parametrize("kind", list(EditKind))
def test_a_correction_is_told_as_one_and_moves_nothing(field: str, old: str, new: str, kind: EditKind) -> None:
    """From minor to destroyed because the clerk had misread: corrected, never worsened, however the deed was marked."""
    one = moved([on("2015-08")], [entered("a"), change("a", (field, old, new), kind=kind)])
    assert (one.turn, one.fields, one.old, one.new, one.when) == (Turn.CORRECTED, (field,), None, None, None)


def test_a_correction_counts_at_the_day_of_the_deed() -> None:
    """What was put right before the span is no news, though the event may be."""
    history = [entered("a", BEFORE), change("a", ("extent", None, "1-10pct"), at=BEFORE.replace("T10", "T11"))]
    assert told([on("2015-08")], history) == []


def test_a_new_report_is_new_and_its_correction_is_told_too() -> None:
    """Entered and put right within the span: both are said, and neither says worse."""
    history = [entered("a", AFTER), change("a", ("condition", "minor", "severe"), at="2016-03-06T10:00:00.000Z")]
    assert told([on("2016-03-04")], history) == [("a", Turn.NEW), ("a", Turn.CORRECTED)]


def test_correcting_the_report_before_takes_a_false_worsening_back() -> None:
    """It had been destroyed all along: the later look is an update, and the correction is told as such."""
    first = on("2015-08", "first", condition=Condition.DESTROYED)
    second = on("2016-03-04", "second", condition=Condition.DESTROYED, update_of="first")
    history = [entered("first"), entered("second"), change("first", ("condition", "minor", "destroyed"))]
    assert told([first, second], history) == [("second", Turn.UPDATED), ("first", Turn.CORRECTED)]


def test_another_account_of_the_same_days_is_no_change_of_the_place() -> None:
    """Two grades of one event, or one of an earlier event, change what is known."""
    first = on("2016-03-04", "first", condition=Condition.MINOR)
    for day in ("2016-03-04", "2016-03-02"):
        second = on(day, "second", update_of="first")
        assert ("second", Turn.UPDATED) in told([first, second], [])


def test_an_update_is_compared_with_the_last_grade_of_its_incident() -> None:
    """Severe since 2015: what 2016 adds is *destroyed* after severe, though both update the first report."""
    rows = [
        on("2014", "first", condition=Condition.MINOR),
        on("2015", "second", condition=Condition.SEVERE, update_of="first"),
        on("2015-12", "unseen", condition=Condition.NOT_ASSESSED, update_of="second"),
        on("2016-03-04", "third", update_of="first"),
    ]
    one = moved(rows, [])
    assert (one.turn, one.before, one.old) == (Turn.WORSENED, "second", Condition.SEVERE)
    withdrawn = replace(rows[1], draft=replace(rows[1].draft, status=ClaimStatus.WITHDRAWN))
    assert moved([rows[0], withdrawn, *rows[2:]], []).old is Condition.MINOR


def test_withdrawing_and_trashing_are_withdrawals() -> None:
    """A report nobody stands behind any more is told, by whichever way it went; one taken back in is not."""
    rows = [
        on("2016-03", "a", status=ClaimStatus.WITHDRAWN),
        replace(on("2016-03", "b"), trashed=True),
        on("2015", "c"),
    ]
    history = [
        change(name, ("status", "accepted", "withdrawn")) if name != "b" else change("b", ("trashed_at", None, AFTER))
        for name in "abc"
    ]
    assert told(rows, history) == [("a", Turn.WITHDRAWN), ("b", Turn.WITHDRAWN)]


def test_what_is_not_accepted_moves_nothing() -> None:
    """A draft of a destruction is not yet a change, and editing it is not yet a correction."""
    draft = on("2016-03-04", status=ClaimStatus.DRAFT)
    assert told([draft], [entered("a", AFTER), change("a", ("extent", None, "1-10pct"))]) == []


def test_what_was_taken_back_is_passed_over() -> None:
    """Undone deeds, and the undoing of them, are no news."""
    correction = change("a", ("condition", "severe", "minor"))
    taken_back = change("a", ("condition", "minor", "severe"), verb="history.undo")
    assert told([on("2015")], [entered("a"), replace(correction, undone=True), taken_back]) == []


@given(st.lists(st.sampled_from(list(Condition)), min_size=1, max_size=5), st.data())
def test_no_correction_makes_a_place_worse(conditions: list[Condition], data: st.DataObject) -> None:
    """However an incident's reports were put right, and in whatever order they come, only events move the trend."""
    names = [f"{number}" for number in range(len(conditions))]
    rows = [
        on(f"2015-0{number + 1}", name, condition=condition, update_of="0" if number else None)
        for number, (name, condition) in enumerate(zip(names, conditions, strict=True))
    ]
    history = [
        change(name, ("condition", "minor", "destroyed")) for name in data.draw(st.lists(st.sampled_from(names)))
    ]
    shuffled = data.draw(st.permutations(rows))
    assert {turn for _, turn in told(shuffled, history)} <= {Turn.CORRECTED}
