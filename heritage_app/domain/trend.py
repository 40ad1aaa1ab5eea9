"""What changed in a span of time: new, worsened, improved, corrected, withdrawn.

*We were wrong* and *it got worse* are different things. What happened to a place stands at the days of the event, and
only a later event moves a trend; what was put right stands at the day on which somebody did so, and moves nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from heritage_app.domain.dates import Day, HeritageDate, iso_to_day
from heritage_app.domain.vocabulary import ClaimStatus, Condition, RecordKind

if TYPE_CHECKING:
    from heritage_app.domain.damage import DamageRow
    from heritage_app.domain.history import ChangeRow, FieldChange

DAYS = 366
"""How far back window and report look: twelve months, a leap day among them."""


class Turn(StrEnum):
    """What happened to a place, or to what is written of it."""

    NEW = "new"
    """Something happened, or was seen, that updates no earlier report."""
    WORSENED = "worsened"
    IMPROVED = "improved"
    UPDATED = "updated"
    """A newer look at what was reported: in the same condition, without one, or of the same event."""
    LEARNED = "learned"
    """Entered now, of an event that lies before."""
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
    site_name: str = ""
    when: HeritageDate | None = None
    """When it happened; None for what was corrected or withdrawn, and where nobody said when."""
    at: str = ""
    """When the deed was done, UTC: the correction, the withdrawal, else the entering of the report."""
    before: str | None = None
    """Id of the report with which the condition is compared."""
    old: Condition | None = None
    """Condition before and after, where the turn is about one."""
    new: Condition | None = None
    fields: tuple[str, ...] = ()
    """Only for *corrected*: what was put right."""


def movements(reports: Sequence[DamageRow], history: Iterable[ChangeRow], *, since: Day) -> tuple[Movement, ...]:
    """
    Tell, oldest first, what changed at these sites since *since* (a day number).

    An event counts if it can lie in that time: the last day that its date allows is compared. It is set against the
    last graded report of the same incident before it. Only accepted reports count; edits of reports that were never
    accepted are drafting, not correcting.

    Args:
        reports: Every report of the sites, trashed ones included.
        history: What was done to them; deeds that were taken back, and the taking back, are passed over.
        since: First day that counts.
    """
    rows = {report.id: report for report in reports}
    deeds = [
        deed
        for deed in sorted(history, key=lambda deed: (deed.at, deed.deed_id))
        if deed.record_kind is RecordKind.DAMAGE
        and deed.record_id in rows
        and not deed.undone
        and deed.verb != "history.undo"
    ]
    entered = {deed.record_id: deed.at for deed in deeds if _entering(deed)}
    incidents: dict[str, list[DamageRow]] = {}
    for row in reports:
        if row.accepted:
            incidents.setdefault(_chain(row, rows)[-1].id, []).append(row)
    found = [
        _happened(row, _before(row, incident, rows), entered.get(row.id, ""), since)
        for incident in incidents.values()
        for row in incident
    ]
    found += [_put_right(rows[deed.record_id], deed) for deed in deeds if _day(deed.at) >= since]
    return tuple(sorted((one for one in found if one is not None), key=_order))


def _day(moment: str) -> Day:
    return iso_to_day(moment[:10])


def _order(one: Movement) -> tuple[Day, str, str]:
    day = None if one.when is None else _last_day(one.when)
    return (_day(one.at) if day is None and one.at else day or 0, one.at, one.report)


def _last_day(date: HeritageDate) -> Day | None:
    return date.earliest if date.latest is None else date.latest


# ------------------------------------------------------------------------------------------- what happened


def _happened(row: DamageRow, before: DamageRow | None, at: str, since: Day) -> Movement | None:
    when = row.when
    recent = when is not None and (when.latest is None or when.latest >= since)
    if not recent and not (at and _day(at) >= since):
        return None
    turn = Turn.NEW if before is None else _turn(before, row)
    if when is not None and not recent:
        turn = Turn.LEARNED
    moved = turn in (Turn.WORSENED, Turn.IMPROVED)
    same = turn is Turn.UPDATED and before is not None and before.condition is row.condition
    compared = before if moved or same else None  # "from destroyed to not assessed" would read as if it got better
    return Movement(
        turn=turn,
        report=row.id,
        site_id=row.site_id,
        site_name=row.site_name,
        when=when,
        at=at,
        before=None if compared is None else compared.id,
        old=None if compared is None else compared.condition,
        new=row.condition,
    )


def _before(row: DamageRow, incident: Sequence[DamageRow], rows: Mapping[str, DamageRow]) -> DamageRow | None:
    """The report that an update follows: the last graded one of its incident, else the last one."""
    if row.draft.update_of is None:
        return None
    place = _place(row, rows)
    earlier = [other for other in incident if _place(other, rows) < place]
    graded = [other for other in earlier if other.condition.rank is not None]
    return max(graded or earlier, key=lambda other: _place(other, rows), default=None)


def _chain(row: DamageRow, rows: Mapping[str, DamageRow]) -> list[DamageRow]:
    """A report, the one that it updates, and so on to the first of the incident."""
    chain = [row]
    while (older := rows.get(chain[-1].draft.update_of or "")) is not None and older not in chain:
        chain.append(older)
    return chain


def _place(row: DamageRow, rows: Mapping[str, DamageRow]) -> tuple[Day, int, str]:
    """Where a report stands among those of its incident; never before the one that it updates."""
    chain = _chain(row, rows)
    days = [day for one in chain if one.when is not None and (day := _last_day(one.when)) is not None]
    return (max(days, default=-(10**9)), len(chain), row.id)


def _turn(before: DamageRow, row: DamageRow) -> Turn:
    """
    Better or worse than before.

    *Not assessed* is neither better nor worse than anything, and another account of the same days, or of earlier ones,
    changes what is known, not the place.
    """
    old, new = before.condition.rank, row.condition.rank
    if old is None or new is None or old == new or _same_event(before.when, row.when):
        return Turn.UPDATED
    return Turn.WORSENED if new > old else Turn.IMPROVED


def _same_event(before: HeritageDate | None, now: HeritageDate | None) -> bool:
    if before is None or now is None:
        return False
    earlier = now.latest is not None and before.earliest is not None and now.latest < before.earliest
    return earlier or now.edtf == before.edtf


# ------------------------------------------------------------------------------------ what was put right


def _entering(deed: ChangeRow) -> bool:
    return deed.added or any(one.field == "site" and one.old is None for one in deed.fields)


def _put_right(row: DamageRow, deed: ChangeRow) -> Movement | None:
    """What a deed took back or corrected in a report, as far as that still holds."""
    fields = {one.field: one for one in deed.fields}
    told = tuple(name for name in fields if name not in ("trashed_at", "trashed_reason", "status"))
    if not row.accepted and _withdrawn(row, fields):
        turn, told = Turn.WITHDRAWN, ()
    elif row.accepted and told and not _entering(deed):
        turn = Turn.CORRECTED
    else:
        return None
    return Movement(turn=turn, report=row.id, site_id=row.site_id, site_name=row.site_name, at=deed.at, fields=told)


def _withdrawn(row: DamageRow, fields: Mapping[str, FieldChange]) -> bool:
    status, trashed = fields.get("status"), fields.get("trashed_at")
    if row.trashed:
        return trashed is not None and trashed.old is None
    return row.draft.status is ClaimStatus.WITHDRAWN and status is not None and status.new == ClaimStatus.WITHDRAWN
