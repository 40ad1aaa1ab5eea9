"""What changed since the last report: *it got worse* moves the trend, *we were wrong* does not."""

from __future__ import annotations

from dataclasses import replace

import factories
import pytest
from rows import report

from heritage_app.domain.history import ChangeRow, FieldChange
from heritage_app.domain.trend import Turn, movements
from heritage_app.domain.vocabulary import Condition, EditKind, RecordKind

SINCE = factories.on("2016-03-01").earliest or 0
BEFORE, AFTER = "2016-02-01T10:00:00.000Z", "2016-03-05T10:00:00.000Z"


def entered(record: str, at: str = AFTER, **given: object) -> ChangeRow:
    """The deed that entered a report."""
    return change(record, ("site", None, "Palmyra"), ("condition", None, "minor"), at=at, verb="damage.add", **given)


def change(record: str, *fields: tuple[str, str | None, str | None], **given: object) -> ChangeRow:
    """A deed that changed these fields of a report."""
    values: dict[str, object] = {
        "deed_id": f"{given.get('at', AFTER)}-{record}",
        "at": AFTER,
        "by": "Rania",
        "verb": "damage.edit",
        "kind": EditKind.CORRECTION,
        "reason": "",
        "subject": "",
        **given,
    }
    return ChangeRow(
        record_kind=RecordKind.DAMAGE,
        record_id=record,
        fields=tuple(FieldChange(field=name, old=old, new=new) for name, old, new in fields),
        **values,  # type: ignore[arg-type]
    )


def turns(rows: list, history: list) -> list[tuple[str, Turn]]:
    """What happened to which report."""
    return [(one.report, one.turn) for one in movements(rows, history, since=SINCE)]


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
    rows = [report("first", condition=old), report("second", condition=new, update_of="first")]
    history = [entered("first", BEFORE), entered("second")]
    (moved,) = movements(rows, history, since=SINCE)
    assert (moved.turn, moved.report, moved.old, moved.new) == (turn, "second", old, new)


def test_a_correction_is_told_as_one_and_moves_nothing() -> None:
    """From minor to destroyed because the clerk had misread: corrected, never worsened."""
    history = [entered("a", BEFORE), change("a", ("condition", "minor", "destroyed"))]
    (moved,) = movements([report("a")], history, since=SINCE)
    assert (moved.turn, moved.fields, moved.old) == (Turn.CORRECTED, ("condition",), None)
    changed = [history[0], replace(history[1], kind=EditKind.CHANGE)]
    assert turns([report("a")], changed) == [("a", Turn.WORSENED)]


def test_a_new_report_is_new_whatever_was_put_right_in_it() -> None:
    """Corrections to what the reader has never seen are no news."""
    history = [entered("a"), change("a", ("condition", "minor", "severe"), at="2016-03-06T10:00:00.000Z")]
    assert turns([report("a")], history) == [("a", Turn.NEW)]


def test_withdrawing_and_trashing_are_withdrawals() -> None:
    """A report nobody stands behind any more is told, by whichever way it went."""
    rows = [report("a"), report("b")]
    history = [change("a", ("status", "accepted", "withdrawn")), change("b", ("trashed_at", None, AFTER))]
    assert turns(rows, history) == [("a", Turn.WITHDRAWN), ("b", Turn.WITHDRAWN)]


def test_what_was_taken_back_or_lies_before_the_day_is_passed_over() -> None:
    """Undone deeds, the undoing of them, and what the last report told already are no news."""
    history = [
        entered("old", BEFORE),
        entered("undone", undone=True),
        change("old", ("condition", "severe", "minor"), verb="history.undo"),
    ]
    assert turns([report("old"), report("undone")], history) == []
