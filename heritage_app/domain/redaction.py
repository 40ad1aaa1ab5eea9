"""What may leave the registry, and for whom: the one gate before every exit (print, export, command line)."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from heritage_app.domain.claims import Choice, Flag, Verdict, present_condition
from heritage_app.domain.coordinates import rounded_for_public
from heritage_app.domain.damage import Attribution, DamageDraft, DamageRow
from heritage_app.domain.hazard import HazardRow
from heritage_app.domain.restoration import EstimateRow
from heritage_app.domain.rollup import roll_up
from heritage_app.domain.site import SiteDraft, SiteRecord, SiteRow
from heritage_app.domain.source import CitationRow, SourceRow
from heritage_app.domain.stage import StageRow, StageVerdict, present_stage
from heritage_app.domain.trend import Movement, Turn
from heritage_app.domain.vocabulary import ClaimStatus, FlagKind, Stage, Visibility

if TYPE_CHECKING:
    from heritage_app.domain.actor import ActorRow
    from heritage_app.domain.intervention import InterventionRow
    from heritage_app.domain.photo import PhotoRow
    from heritage_app.domain.threat import ThreatRow
    from heritage_app.domain.totals import ConversionRow

PUBLIC_PRECISION_M = 8_000
"""How far, in metres, a point rounded for the public can lie from the true one."""


class Profile(StrEnum):
    """For whom something leaves the registry."""

    INTERNAL = "internal"
    """The office itself: everything."""
    PUBLIC = "public"
    """Anybody: only what can hurt nobody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Secrets:
    """What a record does not say of itself and the gate must know; `services.redaction` reads it."""

    actors: Mapping[str, tuple[str, ...]] = dataclasses.field(default_factory=dict)
    """All names of every protected actor, by actor id."""
    sites: frozenset[str] = frozenset()
    """Ids of the sites that are not public, or not accepted where that is asked for."""
    reports: frozenset[str] = frozenset()
    """Ids of the damage reports that are not public, or not accepted where that is asked for."""
    accepted: bool = False
    """Whether only what a reviewer accepted may leave: the registry asks for review."""
    withheld: str = "name withheld"
    """What stands in place of a protected name, in the language of the reader."""


AnyClaim: TypeAlias = "DamageRow | EstimateRow | HazardRow | StageRow | ThreatRow | InterventionRow"
T = TypeVar("T")


def redact(record: SiteRecord, profile: Profile, secrets: Secrets) -> SiteRecord | None:
    """
    Return what may leave of *record*; None where the site as a whole may not.

    INTERNAL passes everything. PUBLIC rounds the point and drops outlines; takes out claims, sources and citations
    that are not public (or, where the registry asks for review, not accepted), attributions that may not be printed,
    tags, notes, history and twins; and puts `secrets.withheld` in place of every protected actor, in the fields for
    actors and wherever one of the names stands in a text. The present condition is then chosen anew from what is left.
    *Unsafe to visit* stays even where the hazard itself is withheld.
    """
    if profile is Profile.INTERNAL:
        return record
    if record.row.id in secrets.sites or record.draft.visibility is not Visibility.PUBLIC:
        return None
    damage = tuple(_damage(row, secrets) for row in record.damage if _public(row, secrets))
    estimates = tuple(_estimate(row, secrets) for row in record.estimates if _public(row, secrets))
    hazards = tuple(_hazard(row, secrets) for row in record.hazards if _public(row, secrets))
    stages = tuple(_stage(row, secrets) for row in record.stages if _public(row, secrets))
    threats = tuple(_unnoted(row) for row in record.threats if _public(row, secrets))
    interventions = tuple(_intervention(row, secrets) for row in record.interventions if _public(row, secrets))
    parts = redact_rows(record.parts, profile, secrets)
    rollup = roll_up(part for part in record.rollup.parts if part.site_id not in secrets.sites)
    kept = {record.row.id, *(part.id for part in parts)}
    claims: tuple[AnyClaim, ...] = (*damage, *estimates, *hazards, *stages, *threats, *interventions)
    kept.update(claim.id for claim in claims)
    sources = tuple(_source(row) for row in record.sources if row.draft.visibility is Visibility.PUBLIC)
    shown = {row.id for row in sources}
    reviewed = (one for one in record.citations if not secrets.accepted or one.draft.status is ClaimStatus.ACCEPTED)
    citations = _cited(reviewed, shown, kept)
    verdict = _verdict(record.verdict, damage)
    stage = _stage_verdict(record.stage, stages)
    redacted = replace(
        record,
        row=replace(
            _row(record.row, secrets),
            condition=verdict.condition,
            evidence=verdict.evidence,
            stage=_shown_stage(record, stage),
        ),
        draft=_site(record.draft, secrets),
        parents=redact_rows(record.parents, profile, secrets),
        parts=parts,
        verdict=verdict,
        flags=_flags(record.flags, kept, rollup.worst if rollup.differs(verdict.condition) else ()),
        damage=damage,
        estimates=estimates,
        hazards=hazards,
        sources=sources,
        citations=citations,
        history=(),
        moved=redact_movements(record.moved, profile, {row.id: row for row in damage}),
        trashed_reason="",
        stages=stages,
        stage=stage,
        threats=threats,
        interventions=interventions,
        rollup=rollup,
        twins=(),
        photos=_photos(record.photos, secrets),
    )
    return _without_names(redacted, secrets)


def redact_photos(rows: Iterable[PhotoRow], profile: Profile, secrets: Secrets) -> tuple[PhotoRow, ...]:
    """
    Return those photos that may leave, as far as they may.

    PUBLIC leaves out photos that are not public, trashed, or show people hurt or dead; of the others it rounds the
    position, drops all that the camera wrote (it names owners, numbers and places), notes and marks on reports that
    are not public, and withholds protected photographers together with the credit, which would name them again.
    """
    if profile is Profile.INTERNAL:
        return tuple(rows)
    return _without_names(_photos(rows, secrets), secrets)


def redact_rows(rows: Iterable[SiteRow], profile: Profile, secrets: Secrets) -> tuple[SiteRow, ...]:
    """Return those lines of a list that may leave; a row says only what any reader of the list may know."""
    if profile is Profile.INTERNAL:
        return tuple(rows)
    return tuple(_row(row, secrets) for row in rows if row.id not in secrets.sites and not row.trashed)


def redact_sources(rows: Iterable[SourceRow], profile: Profile, secrets: Secrets) -> tuple[SourceRow, ...]:
    """Return those sources of a list that may leave, without notes, protected names, and what withheld ones told."""
    if profile is Profile.INTERNAL:
        return tuple(rows)
    kept = [_source(row) for row in rows if row.draft.visibility is Visibility.PUBLIC and not row.trashed]
    shown = {row.id for row in kept}
    told = (
        row if row.draft.derived_from in shown else replace(row, draft=replace(row.draft, derived_from=None))
        for row in kept
    )
    return _without_names(tuple(told), secrets)


def redact_actors(
    rows: Iterable[ActorRow], profile: Profile, secrets: Secrets, records: Iterable[SiteRecord]
) -> tuple[ActorRow, ...]:
    """Return those actors of a list that may leave: the ones whom *records*, redacted before, still name."""
    if profile is Profile.INTERNAL:
        return tuple(rows)
    named = {text for record in records for text in _texts(record)}
    kept = (row for row in rows if row.id in named and row.id not in secrets.actors and not row.trashed)
    return _without_names(tuple(replace(row, draft=replace(row.draft, notes=())) for row in kept), secrets)


def redact_conversions(
    rows: Iterable[ConversionRow], profile: Profile, secrets: Secrets, estimates: Container[str]
) -> tuple[ConversionRow, ...]:
    """Return the conversions of *estimates*, the ids that may leave, without who entered them."""
    if profile is Profile.INTERNAL:
        return tuple(rows)
    kept = (row for row in rows if row.draft.estimate_id in estimates and not row.trashed)
    return _without_names(tuple(replace(row, entered_by="") for row in kept), secrets)


def redact_movements(
    movements: Iterable[Movement], profile: Profile, reports: Mapping[str, DamageRow]
) -> tuple[Movement, ...]:
    """
    Return what changed in *reports*, by id, which were redacted before.

    The public sees no history: neither what was corrected or withdrawn, nor when something was entered, nor a condition
    that only a withheld report or an earlier wording told.
    """
    if profile is Profile.INTERNAL:
        return tuple(movements)
    kept = (one for one in movements if one.report in reports and one.turn not in (Turn.CORRECTED, Turn.WITHDRAWN))
    return tuple(_movement(one, reports) for one in kept)


def _movement(one: Movement, reports: Mapping[str, DamageRow]) -> Movement:
    """Better or worse than what is withheld is only *updated*."""
    row = reports[one.report]
    shown = replace(one, when=row.when, site_name=row.site_name, at="")
    if one.before is None or one.before in reports:
        return shown
    turn = Turn.UPDATED if one.turn in (Turn.WORSENED, Turn.IMPROVED) else one.turn
    return replace(shown, before=None, old=None, new=row.condition, turn=turn)


def _texts(value: Any) -> Iterator[str]:
    if type(value) is str:
        yield value
    elif isinstance(value, (tuple, list)):
        for part in value:
            yield from _texts(part)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield from _texts(getattr(value, field.name))


def _row(row: SiteRow, secrets: Secrets) -> SiteRow:
    """A line without the parent it may not name; the place of a part begins with its parent."""
    return replace(row, part_of=None, place="") if row.part_of in secrets.sites else row


def _public(row: AnyClaim, secrets: Secrets) -> bool:
    reviewed = not secrets.accepted or row.draft.status is ClaimStatus.ACCEPTED
    return reviewed and row.draft.visibility is Visibility.PUBLIC and row.site_id not in secrets.sites


def _site(draft: SiteDraft, secrets: Secrets) -> SiteDraft:
    point = draft.point
    return replace(
        draft,
        part_of=None if draft.part_of in secrets.sites else draft.part_of,
        point=None if point is None else rounded_for_public(point),
        precision_m=None if point is None else max(PUBLIC_PRECISION_M, draft.precision_m or 0),
        outlines=(),
        tags=(),
        notes=(),
    )


def _damage(row: DamageRow, secrets: Secrets) -> DamageRow:
    draft: DamageDraft = replace(
        row.draft,
        attributions=tuple(_attribution(a, secrets) for a in row.draft.attributions if a.printable),
        involved=tuple(
            replace(part, actor_id="", actor=secrets.withheld) if part.actor_id in secrets.actors else part
            for part in row.draft.involved
        ),
        notes=(),
    )
    return replace(row, draft=draft)


def _attribution(one: Attribution, secrets: Secrets) -> Attribution:
    if one.actor_id in secrets.actors:
        one = replace(one, actor_id="", actor=secrets.withheld)
    if one.said_by_id in secrets.actors:
        one = replace(one, said_by_id=None, said_by=secrets.withheld)
    return one


def _estimate(row: EstimateRow, secrets: Secrets) -> EstimateRow:
    draft = replace(row.draft, notes=())
    if draft.claimant_id not in secrets.actors:
        return replace(row, draft=draft)
    # The role would name the person again: there is one head of antiquities.
    return replace(row, draft=replace(draft, claimant_id=None, claimant_role=""), claimant=secrets.withheld)


def _hazard(row: HazardRow, secrets: Secrets) -> HazardRow:
    draft = replace(row.draft, notes=())
    if draft.attributed_to in secrets.actors:
        row, draft = replace(row, attributed_to=secrets.withheld), replace(draft, attributed_to=None)
    if draft.handled_by in secrets.actors:
        row, draft = replace(row, handled_by=secrets.withheld), replace(draft, handled_by=None)
    if draft.said_by in secrets.actors:
        row, draft = replace(row, said_by=secrets.withheld), replace(draft, said_by=None)
    return replace(row, draft=draft)


def _stage(row: StageRow, secrets: Secrets) -> StageRow:
    draft = replace(row.draft, notes=())
    if draft.claimant_id not in secrets.actors:
        return replace(row, draft=draft)
    return replace(row, draft=replace(draft, claimant_id=None), claimant=secrets.withheld)


def _photos(rows: Iterable[PhotoRow], secrets: Secrets) -> tuple[PhotoRow, ...]:
    shown = [row for row in rows if _may_be_shown(row, secrets)]
    kept = {row.id for row in shown}
    return tuple(_photo(row, kept, secrets) for row in shown)


def _may_be_shown(row: PhotoRow, secrets: Secrets) -> bool:
    draft = row.draft
    open_to_all = draft.visibility is Visibility.PUBLIC and draft.site_id not in secrets.sites
    return open_to_all and not draft.graphic and not row.trashed


def _photo(row: PhotoRow, kept: set[str], secrets: Secrets) -> PhotoRow:
    draft = replace(
        row.draft,
        notes=(),
        point=None if row.draft.point is None else rounded_for_public(row.draft.point),
        same_view_as=row.draft.same_view_as if row.draft.same_view_as in kept else None,
        marks=tuple(mark for mark in row.draft.marks if mark.damage_id not in secrets.reports),
    )
    if draft.damage_id in secrets.reports:
        row, draft = replace(row, damage_title=""), replace(draft, damage_id=None)
    if draft.photographer in secrets.actors:
        row = replace(row, photographer=secrets.withheld)
        draft = replace(draft, photographer=None, credit="")
    camera = replace(row.camera, point=None, view_direction=None, exif=())
    point = None if row.point is None else rounded_for_public(row.point)
    return replace(row, draft=draft, camera=camera, point=point)


def _unnoted(row: ThreatRow) -> ThreatRow:
    return replace(row, draft=replace(row.draft, notes=()))


def _intervention(row: InterventionRow, secrets: Secrets) -> InterventionRow:
    draft = replace(row.draft, notes=())
    if draft.actor_id not in secrets.actors:
        return replace(row, draft=draft)
    return replace(row, draft=replace(draft, actor_id=None), actor=secrets.withheld)


def _source(row: SourceRow) -> SourceRow:
    return replace(row, draft=replace(row.draft, notes=()))


def _cited(citations: Iterable[CitationRow], sources: set[str], kept: set[str]) -> tuple[CitationRow, ...]:
    """Citations of what is left, without notes and without the id of a withheld source they derive from."""
    return tuple(
        replace(
            citation,
            draft=replace(citation.draft, notes=()),
            root_source_id=citation.root_source_id if citation.root_source_id in sources else citation.draft.source_id,
        )
        for citation in citations
        if citation.draft.source_id in sources and citation.draft.record_id in kept
    )


def _verdict(verdict: Verdict, damage: tuple[DamageRow, ...]) -> Verdict:
    """Choose the condition anew where a report the verdict rests on is withheld."""
    kept = {row.id for row in damage}
    named = {*verdict.dissent, *filter(None, (verdict.chosen, verdict.evidence_from))}
    if named <= kept:
        return verdict
    by_person = verdict.chosen if verdict.rule == "person" and verdict.chosen in kept else None
    evidence = None
    if verdict.evidence_rule == "person" and verdict.evidence_from in kept:
        evidence = Choice(claim=verdict.evidence_from or "", reason=verdict.evidence_reason)
    reason = verdict.reason if by_person else ""
    return present_condition(damage, chosen=by_person, reason=reason, evidence=evidence)


def _stage_verdict(verdict: StageVerdict, stages: tuple[StageRow, ...]) -> StageVerdict:
    """Choose the stage anew where a claim the verdict rests on is withheld."""
    kept = {row.id for row in stages}
    if {*verdict.dissent, *filter(None, (verdict.chosen,))} <= kept:
        return verdict
    by_person = verdict.chosen if verdict.rule == "person" and verdict.chosen in kept else None
    return present_stage(stages, chosen=by_person, reason=verdict.reason if by_person else "")


def _shown_stage(record: SiteRecord, stage: StageVerdict) -> Stage:
    """The stage that the line of a list shows: chosen anew where the verdict was."""
    return record.row.stage if stage == record.stage else stage.stage


_NEEDS_TWO = (FlagKind.ESTIMATES_DISAGREE, FlagKind.REPORTS_CONFLICT)


def _flags(flags: Iterable[Flag], kept: set[str], worst: tuple[str, ...]) -> tuple[Flag, ...]:
    """The flags that may leave; whether the parts differ is told anew, of the *worst* that are left at any depth."""
    found = []
    for flag in flags:
        if flag.kind is not FlagKind.PARTS_DIFFER:
            left = _flag(flag, kept)
        else:
            left = replace(flag, claims=worst) if worst else None
        if left is not None:
            found.append(left)
    return tuple(found)


def _flag(flag: Flag, kept: set[str]) -> Flag | None:
    """Return the flag as far as it rests on what is left, None where nothing of it is."""
    claims = tuple(claim for claim in flag.claims if claim in kept)
    if flag.kind is not FlagKind.UNSAFE and flag.claims and len(claims) < (2 if flag.kind in _NEEDS_TWO else 1):
        return None
    return replace(flag, claims=claims)


def _without_names(value: T, secrets: Secrets) -> T:
    """Put `secrets.withheld` wherever a protected name stands in any text of *value*."""
    names = {name for names in secrets.actors.values() for name in names if name.strip()}
    if not names:
        return value
    longest_first = sorted(names, key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE)
    scrubbed: T = _map_texts(value, pattern, secrets.withheld)
    return scrubbed


def _map_texts(value: Any, pattern: re.Pattern[str], withheld: str) -> Any:
    if type(value) is str:
        return pattern.sub(lambda _: withheld, value)
    if isinstance(value, tuple):
        parts = tuple(_map_texts(part, pattern, withheld) for part in value)
        return value if all(new is old for new, old in zip(parts, value, strict=True)) else type(value)(parts)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        held = {field.name: getattr(value, field.name) for field in dataclasses.fields(value) if field.init}
        new = {name: _map_texts(part, pattern, withheld) for name, part in held.items()}
        changed = {name: part for name, part in new.items() if part is not held[name] and part != held[name]}
        return replace(value, **changed) if changed else value
    return value
