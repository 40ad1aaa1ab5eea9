"""What changed since the last report: new, worsened, improved, corrected, withdrawn.

*We were wrong* and *it got worse* are different edits. Only a change in the world moves a trend; a correction is told
as what it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from heritage_app.domain.dates import day_to_iso
from heritage_app.domain.vocabulary import ClaimStatus, Condition, EditKind, RecordKind

if TYPE_CHECKING:
    from heritage_app.domain.damage import DamageRow
    from heritage_app.domain.dates import Day
    from heritage_app.domain.history import ChangeRow, FieldChange


class Turn(StrEnum):
    """What happened to what is known of a place."""

    NEW = "new"
    """A report of something that was not recorded before."""
    WORSENED = "worsened"
    IMPROVED = "improved"
    UPDATED = "updated"
    """A newer look at what is recorded, in the same condition, or without one."""
    CORRECTED = "corrected"
    """What was written was wrong; the world is as it was."""
    WITHDRAWN = "withdrawn"
    """No longer stood behind, or put into the trash."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """One line of *what changed since*."""

    turn: Turn
    report: str
    """Id of the damage report that it is about."""
    site_id: str
    at: str
    """When it was entered, UTC."""
    old: Condition | None = None
    """Condition before and after, where the turn is about one."""
    new: Condition | None = None
    fields: tuple[str, ...] = ()
    """Only for *corrected*: what was put right."""


def movements(reports: Sequence[DamageRow], history: Iterable[ChangeRow], *, since: Day) -> tuple[Movement, ...]:
    """
    Tell, oldest first, what the history since *since* (a day number) means for these damage reports.

    Args:
        reports: The reports as they stand, trashed ones included.
        history: What was done to them; deeds that were taken back, and the taking back, are passed over.
        since: First day that counts.
    """
    first_moment = day_to_iso(since)
    rows = {report.id: report for report in reports}
    changes = [c for c in history if c.record_kind is RecordKind.DAMAGE and c.record_id in rows and not c.undone]
    found: list[Movement] = []
    entered: set[str] = set()
    for change in sorted(changes, key=lambda change: (change.at, change.deed_id)):
        if change.at < first_moment or change.verb == "history.undo":
            continue
        fields = {one.field: one for one in change.fields}
        row = rows[change.record_id]
        if "site" in fields and fields["site"].old is None:
            entered.add(row.id)
            found.append(_entered(row, rows, change.at))
        elif _withdrawn(fields):
            found.append(Movement(turn=Turn.WITHDRAWN, report=row.id, site_id=row.site_id, at=change.at))
        elif row.id not in entered:
            moved = _edited(row, change, fields)
            if moved is not None:
                found.append(moved)
    return tuple(found)


def _entered(row: DamageRow, rows: Mapping[str, DamageRow], at: str) -> Movement:
    before = rows.get(row.draft.update_of or "")
    if before is None:
        return Movement(turn=Turn.NEW, report=row.id, site_id=row.site_id, at=at, new=row.condition)
    turn = _turn(before.condition, row.condition)
    return Movement(turn=turn, report=row.id, site_id=row.site_id, at=at, old=before.condition, new=row.condition)


def _withdrawn(fields: Mapping[str, FieldChange]) -> bool:
    status, trashed = fields.get("status"), fields.get("trashed_at")
    if status is not None and status.new == ClaimStatus.WITHDRAWN:
        return True
    return trashed is not None and trashed.old is None


def _edited(row: DamageRow, change: ChangeRow, fields: Mapping[str, FieldChange]) -> Movement | None:
    told = tuple(name for name in fields if name not in ("trashed_at", "trashed_reason"))
    if not told:
        return None
    if change.kind is EditKind.CORRECTION:
        return Movement(turn=Turn.CORRECTED, report=row.id, site_id=row.site_id, at=change.at, fields=told)
    condition = fields.get("condition")
    if condition is None or condition.old is None or condition.new is None:
        return Movement(turn=Turn.UPDATED, report=row.id, site_id=row.site_id, at=change.at)
    old, new = Condition(condition.old), Condition(condition.new)
    return Movement(turn=_turn(old, new), report=row.id, site_id=row.site_id, at=change.at, old=old, new=new)


def _turn(old: Condition, new: Condition) -> Turn:
    """*Not assessed* is neither better nor worse than anything."""
    if old.rank is None or new.rank is None or old.rank == new.rank:
        return Turn.UPDATED
    return Turn.WORSENED if new.rank > old.rank else Turn.IMPROVED
