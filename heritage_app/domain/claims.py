"""What follows when sources agree or disagree: condition, evidence, flags. Pure rules, each able to explain itself.

The rules are those of the domain description, section 5; no clock is read here, *today* is passed in.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from typing import TYPE_CHECKING

from heritage_app.domain.dates import overlap
from heritage_app.domain.evidence import evidence_working
from heritage_app.domain.money import ranges_overlap
from heritage_app.domain.vocabulary import (
    Condition,
    EstimateStance,
    Evidence,
    Feasibility,
    FlagKind,
    HazardState,
    RecordKind,
    ReportKind,
)

if TYPE_CHECKING:
    from decimal import Decimal

    from heritage_app.domain.damage import DamageRow
    from heritage_app.domain.dates import Day
    from heritage_app.domain.hazard import HazardRow
    from heritage_app.domain.restoration import EstimateDraft, EstimateRow
    from heritage_app.domain.source import CitationRow

VISIT_INTERVAL_DAYS = 366
"""*No recent visit* begins after twelve months, unless the site has an interval of its own."""

CONFLICT_STEPS = 2
"""Accepted claims on one event this many condition steps apart conflict."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """Something the rules notice, with the records it rests on: claims, or other sites.

    `since` is the day on which a flag that depends on today begins; None for one that holds whatever the day.
    """

    kind: FlagKind
    claims: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    """Only for *incomplete*: the draft fields still empty."""
    since: Day | None = None

    def holds(self, today: Day) -> bool:
        """Whether the flag is up on *today*."""
        return self.since is None or self.since <= today


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The present condition of a site, the claim that decided it, and the claims that say otherwise."""

    condition: Condition = Condition.NOT_ASSESSED
    evidence: Evidence = Evidence.UNVERIFIED
    chosen: str | None = None
    """Id of the deciding damage report; None before the first one."""
    rule: str = "none"
    """`none` (no claim), `only` (a single one), `evidence`, `latest`, `severity` or `person`."""
    reason: str = ""
    """What the person wrote who chose; empty where a rule decided."""
    dissent: tuple[str, ...] = ()
    """Ids of accepted reports that give another condition."""
    evidence_from: str | None = None
    """Id of the report whose evidence is shown: the deciding one, unless a person chose another."""
    evidence_rule: str = "none"
    """`none` (no claim), `condition` (that of the deciding report) or `person`."""
    evidence_reason: str = ""


class Axis(StrEnum):
    """What a claim can be chosen for."""

    CONDITION = "condition"
    EVIDENCE = "evidence"
    STAGE = "stage"
    ESTIMATE = "estimate"
    """The estimate to print first; all still print."""

    @property
    def kind(self) -> RecordKind:
        """What kind of claim this axis is chosen from."""
        return {Axis.STAGE: RecordKind.STAGE, Axis.ESTIMATE: RecordKind.ESTIMATE}.get(self, RecordKind.DAMAGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What a person chose on one axis instead of the rule's claim, and why."""

    claim: str
    reason: str


def independent(citations: Iterable[CitationRow]) -> int:
    """Count the sources that stand on their own: those deriving from one another, or from one agency, count once."""
    return evidence_working(citations).independent


def evidence_of(citations: Iterable[CitationRow]) -> Evidence:
    """Tell how well a claim is known: the best basis among its accepted supporting citations."""
    return evidence_working(citations).evidence


def present_condition(
    reports: Sequence[DamageRow],
    *,
    chosen: str | None = None,
    reason: str = "",
    evidence: Choice | None = None,
) -> Verdict:
    """
    Choose a site's present condition from its accepted reports, *not assessed* aside.

    The highest evidence decides; then the latest day of the event; then the most severe. A person's choice
    (*chosen*, with a *reason*) goes before the rule as long as that report is still accepted. The evidence is that of
    the deciding report, unless a person chose the *evidence* of another.
    """
    claims = [r for r in reports if r.accepted and r.condition is not Condition.NOT_ASSESSED]
    if not claims:
        return Verdict()

    def order(report: DamageRow) -> tuple[int, int, int]:
        when = report.when
        latest = when.latest if when is not None and when.latest is not None else -(10**18)
        return (report.evidence.rank, latest, report.condition.rank or 0)

    ranked = sorted(claims, key=order, reverse=True)
    best = next((r for r in ranked if r.id == chosen), None)
    if best is not None:
        rule = "person"
    else:
        best, reason = ranked[0], ""
        rule = "only"
        if len(ranked) > 1:
            first, second = order(ranked[0]), order(ranked[1])
            decided = (name for name, a, b in zip(("evidence", "latest"), first, second, strict=False) if a != b)
            rule = next(decided, "severity")
    known = next((r for r in ranked if evidence is not None and r.id == evidence.claim), None)
    return Verdict(
        condition=best.condition,
        evidence=(known or best).evidence,
        chosen=best.id,
        rule=rule,
        reason=reason,
        dissent=tuple(r.id for r in ranked if r.condition is not best.condition),
        evidence_from=(known or best).id,
        evidence_rule="condition" if known is None else "person",
        evidence_reason="" if known is None or evidence is None else evidence.reason,
    )


def disagreeing(estimates: Sequence[EstimateRow]) -> tuple[str, ...]:
    """
    Name the accepted estimates of one scope that contradict each other.

    Two do when one *disputes* the other, when one says feasible and the other doubtful or not feasible, or when
    their duration ranges, or cost ranges of one currency and the same inclusions, do not overlap.
    """
    found: dict[str, None] = {}
    for one, other in combinations([e for e in estimates if e.accepted], 2):
        same_scope = (one.site_id, one.draft.scope) == (other.site_id, other.draft.scope)
        if same_scope and _contradict(one, other):
            found.update({one.id: None, other.id: None})
    return tuple(found)


def _contradict(one: EstimateRow, other: EstimateRow) -> bool:
    a, b = one.draft, other.draft
    for first, second in ((one, other), (other, one)):
        if any(s.estimate_id == second.id and s.stance is EstimateStance.DISPUTES for s in first.draft.stances):
            return True
    judged = a.feasibility is not None and b.feasibility is not None
    if judged and (a.feasibility is Feasibility.FEASIBLE) != (b.feasibility is Feasibility.FEASIBLE):
        return True
    if not ranges_overlap(*_duration(a), *_duration(b)):
        return True
    comparable = a.currency and a.currency == b.currency and set(a.includes) == set(b.includes)
    return bool(comparable) and not ranges_overlap(*_cost(a), *_cost(b))


def _duration(draft: EstimateDraft) -> tuple[Decimal | None, Decimal | None]:
    """Low and high end in months."""
    months = {"year": 12, "month": 1}[draft.duration_unit]
    low, high = draft.duration_low, draft.duration_high
    return (None if low is None else low * months, None if high is None else high * months)


def _cost(draft: EstimateDraft) -> tuple[Decimal | None, Decimal | None]:
    """Low and high end, from whichever of the three figures are given."""
    given = [cost for cost in (draft.cost_low, draft.cost_likely, draft.cost_high) if cost is not None]
    return (min(given), max(given)) if given else (None, None)


def conflicting(reports: Sequence[DamageRow]) -> tuple[str, ...]:
    """
    Name the accepted reports on one event that cannot all be right.

    Reports are on one event when they carry the same incident number; where neither carries one, when both put it in
    the same days, known to a month. They conflict two or more condition steps apart, or, under one number, when the
    windows in which they put the event do not overlap. A report and its own update do not: what got worse since, or
    is better known since, contradicts nothing.
    """
    parents = {report.id: report.draft.update_of for report in reports}
    found: dict[str, None] = {}
    for one, other in combinations([r for r in reports if r.accepted], 2):
        numbered = bool(one.draft.incident) and one.draft.incident == other.draft.incident
        if not numbered and not _same_days(one, other):
            continue
        if other.id in _updated_by(one.id, parents) or one.id in _updated_by(other.id, parents):
            continue
        ranks = (one.condition.rank, other.condition.rank)
        apart = None not in ranks and abs((ranks[0] or 0) - (ranks[1] or 0)) >= CONFLICT_STEPS
        events = (one.event, other.event)
        disjoint = events[0] is not None and events[1] is not None and not overlap(events[0], events[1])
        if apart or disjoint:
            found.update({one.id: None, other.id: None})
    return tuple(found)


MONTH_DAYS = 31
"""Two reports without an incident number are on one event only where both know its days to a month."""


def _same_days(one: DamageRow, other: DamageRow) -> bool:
    """Whether two reports of incidents without a number put them in the same days."""
    if one.draft.incident or other.draft.incident:
        return False
    if one.draft.kind is not ReportKind.INCIDENT or other.draft.kind is not ReportKind.INCIDENT:
        return False
    for event in (one.event, other.event):
        if event is None or event.earliest is None or event.latest is None:
            return False
        if event.latest - event.earliest >= MONTH_DAYS:
            return False
    return one.event is not None and other.event is not None and overlap(one.event, other.event)


def _verified(report: DamageRow, reports: Sequence[DamageRow]) -> bool:
    """Whether another accepted report on the same incident, seen on images or on site, says as much or worse."""
    parents = {one.id: one.draft.update_of for one in reports}
    for other in reports:
        linked = report.id in _updated_by(other.id, parents) or other.id in _updated_by(report.id, parents)
        numbered = bool(report.draft.incident) and report.draft.incident == other.draft.incident
        known = other.evidence.rank >= Evidence.IMAGERY.rank and _damaged(other)
        if (linked or numbered) and known and (other.condition.rank or 0) >= (report.condition.rank or 0):
            return True
    return False


def _updated_by(report: str, parents: Mapping[str, str | None]) -> set[str]:
    """Every report that *report* updates, directly or through another."""
    seen: set[str] = set()
    at = parents.get(report)
    while at is not None and at not in seen:
        seen.add(at)
        at = parents.get(at)
    return seen


@dataclass(frozen=True, slots=True, kw_only=True)
class HazardSummary:
    """All that is known of one kind of hazard at or next to a site: its state when last known."""

    kind: str
    state: HazardState
    known: str
    """EDTF of the latest claim, empty when undated."""
    claims: tuple[str, ...]


_STATE_ORDER = (
    HazardState.CLEARED,
    HazardState.SUSPECTED,
    HazardState.REPORTED,
    HazardState.CONFIRMED,
    HazardState.PARTLY_CLEARED,
)
"""Among claims of one last day: a partial clearance tells most, *cleared* never outweighs a danger."""


def hazard_summary(hazards: Sequence[HazardRow]) -> tuple[HazardSummary, ...]:
    """
    Sum up hazards by place and kind, latest known first, leaving out what is cleared.

    A kind counts as cleared at a place only when its last dated claim says so and no claim against it is undated:
    clearing one place says nothing of its neighbour, and an undated danger may be newer than any clearance.
    """
    groups: dict[tuple[str, str], list[HazardRow]] = {}
    for hazard in hazards:
        if hazard.accepted:
            groups.setdefault((hazard.site_id, hazard.draft.kind), []).append(hazard)
    summaries: list[tuple[int, HazardSummary]] = []
    for (_, kind), rows in groups.items():
        dangers = [row for row in rows if row.draft.state is not HazardState.CLEARED]
        last = max(rows, key=lambda row: (_last_day(row), _STATE_ORDER.index(row.draft.state)))
        if last.draft.state is HazardState.CLEARED:
            undated = [row for row in dangers if row.draft.known is None or row.draft.known.latest is None]
            if not undated:
                continue
            last = undated[0]
        edtf = last.draft.known.edtf if last.draft.known else ""
        claims = tuple(row.id for row in rows)
        summaries.append((_last_day(last), HazardSummary(kind=kind, state=last.draft.state, known=edtf, claims=claims)))
    return tuple(summary for _, summary in sorted(summaries, key=lambda pair: pair[0], reverse=True))


def _last_day(hazard: HazardRow) -> int:
    known = hazard.draft.known
    return known.latest if known is not None and known.latest is not None else -(10**9)


def flags_of(
    *,
    reports: Sequence[DamageRow],
    estimates: Sequence[EstimateRow],
    hazards: Sequence[HazardRow],
    missing: Sequence[str],
    interval_days: int = VISIT_INTERVAL_DAYS,
    twins: Sequence[str] = (),
    worst_parts: Sequence[str] = (),
) -> tuple[Flag, ...]:
    """
    Compute every flag of a site.

    Args:
        reports: Damage reports of the site itself.
        estimates: Its estimates, own and inherited.
        hazards: Hazards here, at a parent or at a part.
        missing: Fields of the minimum data standard that are still empty.
        interval_days: Days after which a place counts as not recently visited.
        twins: Other sites that may be the same one.
        worst_parts: The worst parts, where their condition is not the one stated of the site.
    """
    accepted = [r for r in reports if r.accepted]
    flags: list[Flag] = []
    dangers = hazard_summary(hazards)
    if dangers:
        flags.append(Flag(kind=FlagKind.UNSAFE, claims=tuple(i for d in dangers for i in d.claims)))
    if against := disagreeing(estimates):
        flags.append(Flag(kind=FlagKind.ESTIMATES_DISAGREE, claims=against))
    if against := conflicting(accepted):
        flags.append(Flag(kind=FlagKind.REPORTS_CONFLICT, claims=against))
    below = [r for r in accepted if _damaged(r) and r.evidence.rank < Evidence.IMAGERY.rank]
    weak = [r for r in below if not _verified(r, accepted)]
    if weak:
        flags.append(Flag(kind=FlagKind.NEEDS_VERIFICATION, claims=tuple(r.id for r in weak)))
    if unsourced := [r.id for r in accepted if not r.citation_count]:
        flags.append(Flag(kind=FlagKind.UNSOURCED, claims=tuple(unsourced)))
    if (visit := _visit_flag(accepted, interval_days)) is not None:
        flags.append(visit)
    if (due := _due_day(accepted)) is not None:
        flags.append(Flag(kind=FlagKind.ASSESSMENT_DUE, since=due))
    if missing:
        flags.append(Flag(kind=FlagKind.INCOMPLETE, fields=tuple(missing)))
    if twins:
        flags.append(Flag(kind=FlagKind.POSSIBLE_DUPLICATE, claims=tuple(twins)))
    if worst_parts:
        flags.append(Flag(kind=FlagKind.PARTS_DIFFER, claims=tuple(worst_parts)))
    return tuple(flags)


def _damaged(report: DamageRow) -> bool:
    """Whether a report claims damage: a degree of it, or an incident whose degree nobody judged."""
    if report.condition is Condition.NOT_ASSESSED:
        return report.draft.kind is ReportKind.INCIDENT
    return report.condition is not Condition.NO_VISIBLE_DAMAGE


def _due_day(accepted: Sequence[DamageRow]) -> Day | None:
    """
    The first day on which a report asks for the next assessment, unless an assessment has followed it.

    What answers is an inspection or a review of images that looked at a later day than the report that asks, or,
    where that has no date, on the day asked for or later. A further incident is no assessment.
    """
    looks = [day for r in accepted if r.draft.kind is not ReportKind.INCIDENT and (day := _look(r)) is not None]
    last = max(looks, default=None)
    open_days = []
    for report in accepted:
        due, asked = report.draft.assessment_due, _look(report)
        if due is None or due.earliest is None:
            continue
        answered = last is not None and (last > asked if asked is not None else last >= due.earliest)
        if not answered:
            open_days.append(due.earliest)
    return min(open_days, default=None)


def _look(report: DamageRow) -> Day | None:
    """The last day on which a report can have looked."""
    date = report.draft.observed or report.when
    return None if date is None else date.latest


def _visit_flag(accepted: Sequence[DamageRow], interval_days: int) -> Flag | None:
    """*No recent visit* begins one interval after the last look from the ground; with no such look it always holds."""
    if not accepted:
        return None
    seen = [
        when.latest
        for r in accepted
        if r.evidence is Evidence.FIELD and (when := r.draft.observed or r.when) is not None and when.latest is not None
    ]
    since = max(seen) + interval_days if seen else None
    return Flag(kind=FlagKind.NO_RECENT_VISIT, since=since)
