"""What the rules make of a site: its claims, own and inherited, its verdicts, and the flags it carries."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from heritage_app.domain.claims import (
    VISIT_INTERVAL_DAYS,
    Choice,
    Flag,
    Verdict,
    flags_of,
    present_condition,
)
from heritage_app.domain.coordinates import Point
from heritage_app.domain.damage import DamageRow
from heritage_app.domain.folding import fold
from heritage_app.domain.hazard import HazardRow
from heritage_app.domain.names import Name, pick_name
from heritage_app.domain.restoration import EstimateRow
from heritage_app.domain.rollup import PartCondition, RollUp, roll_up
from heritage_app.domain.site import Designation, Identifier, Outline, SiteDraft
from heritage_app.domain.stage import StageRow, StageVerdict, present_stage
from heritage_app.domain.vocabulary import RecordKind, Scope
from heritage_app.services import claims, damage, findable, hazard, records, restoration, site, stage
from heritage_app.services.claims import Axis
from heritage_app.storage.reading import Plain, rows_by, with_parts
from heritage_app.storage.search import SearchSite
from heritage_app.storage.site import Site

DAYS_A_MONTH = 30.44


def site_draft(session: Session, site_id: str) -> tuple[SiteDraft, int]:
    """What a site says now, as a draft, with the version to hand back when saving."""
    record: Site = records.load(session, RecordKind.SITE, site_id)
    identifiers = records.identifiers_of(session, [site_id]).get(site_id, ())
    return draft_of(record, identifiers, records.notes_of(session, [site_id]).get(site_id, ())), record.version


def site_drafts(session: Session, site_ids: Collection[str]) -> dict[str, tuple[SiteDraft, Plain]]:
    """What many sites say now, by id, each with the row it was read from and its parts; unknown ids are left out."""
    rows = [row for (row,) in rows_by(session, Site.id, site_ids).values()]
    known, notes = records.identifiers_of(session, site_ids), records.notes_of(session, site_ids)
    return {
        row.id: (draft_of(row, known.get(row.id, ()), notes.get(row.id, ())), row)
        for row in with_parts(session, Site, rows)
    }


def draft_of(record: Site | Plain, identifiers: Iterable[tuple[str, str]], notes: tuple[str, ...]) -> SiteDraft:
    """A site, read with its parts, as a draft."""
    return records.read_back(
        record,
        SiteDraft,
        names=records.names_of(record),
        functions=tuple(t.term for t in record.terms if t.vocabulary == site.FUNCTION),
        periods=tuple(t.term for t in record.terms if t.vocabulary == site.PERIOD),
        point=None if record.lat is None or record.lon is None else Point(record.lat, record.lon),
        outlines=tuple(Outline(o.role, o.geojson) for o in record.outlines),
        designations=tuple(
            Designation(scheme=d.scheme, reference=d.reference, since=d.since, until=d.until)
            for d in record.designations
        ),
        identifiers=tuple(Identifier(*pair) for pair in identifiers),
        tags=tuple(tag.text for tag in record.tags),
        notes=notes,
    )


_MINIMUM = ("type", "country", "governorate", "point", "located_by", "periods", "functions", "description")


def missing_fields(draft: SiteDraft) -> tuple[str, ...]:
    """Fields of the minimum data standard (EAMENA, site level) that a draft leaves empty."""
    part, point = draft.part_of, draft.point
    return findable.those(
        _MINIMUM,
        not draft.type,
        not (draft.country or part),
        not (draft.governorate or part),
        point is None,
        not (draft.located_by or point is None),
        not draft.periods,
        not draft.functions,
        not draft.description,
    )


class Claims(NamedTuple):
    """Everything said of one site, own and met next to it, with what persons chose."""

    reports: tuple[DamageRow, ...]
    estimates: tuple[EstimateRow, ...]
    hazards: tuple[HazardRow, ...]
    stages: tuple[StageRow, ...]
    rollup: RollUp
    choices: dict[Axis, Choice]

    @property
    def verdict(self) -> Verdict:
        """The present condition, and how well it is known."""
        chosen = self.choices.get(Axis.CONDITION)
        return present_condition(
            self.reports,
            chosen=chosen.claim if chosen else None,
            reason=chosen.reason if chosen else "",
            evidence=self.choices.get(Axis.EVIDENCE),
        )

    @property
    def stage(self) -> StageVerdict:
        """What is being done to restore it."""
        chosen = self.choices.get(Axis.STAGE)
        if chosen is None:
            return present_stage(self.stages)
        return present_stage(self.stages, chosen=chosen.claim, reason=chosen.reason)


def read_claims(session: Session, site_id: str, lang: str) -> Claims:
    """What is said of one site, read from the records; of its parts what the index has."""
    above, below = site.ancestors(session, site_id), site.descendants(session, site_id)
    reports = damage.list_damage(session, damage.select_damage(site_ids=[site_id]), lang=lang)
    own = restoration.list_estimates(session, restoration.select_estimates(site_ids=[site_id]), lang=lang)
    over = restoration.select_estimates(site_ids=above)
    inherited = restoration.list_estimates(session, over, lang=lang) if above else ()
    found = hazard.list_hazards(session, hazard.select_hazards(site_ids=[site_id, *above, *below]), lang=lang)
    return Claims(
        reports=reports,
        estimates=own + for_the_parts(inherited, above),
        hazards=related(found, site_id, above, below),
        stages=stage.list_stages(session, stage.select_stages(site_ids=[site_id]), lang=lang),
        rollup=rollup_of(session, below, lang),
        choices=claims.choices_of(session, site_id),
    )


def for_the_parts(estimates: Iterable[EstimateRow], above: Sequence[str]) -> tuple[EstimateRow, ...]:
    """Of the estimates of what a site is part of those that speak of its parts as well, the nearest first."""
    return tuple(
        replace(estimate, inherited_from=estimate.site_name)
        for estimate in sorted(estimates, key=lambda e: (above.index(e.site_id), e.id))
        if estimate.draft.scope is Scope.GROUP
    )


def related(
    found: Iterable[HazardRow], site_id: str, above: Iterable[str], below: Iterable[str]
) -> tuple[HazardRow, ...]:
    """Hazards with where they lie, seen from a site: here first, then at what it is part of, then at its parts."""
    relation = {site_id: "", **dict.fromkeys(above, "parent"), **dict.fromkeys(below, "part")}
    order = ("", "parent", "part")
    rows = (replace(row, relation=relation[row.site_id]) for row in found)
    return tuple(sorted(rows, key=lambda row: order.index(row.relation)))


def rollup_of(session: Session, below: Sequence[str], lang: str) -> RollUp:
    """What the parts say, from their lines in the index, which are brought up to date before those of their parents."""
    if not below:
        return RollUp()
    line = (SearchSite.sort_name, SearchSite.site_id, SearchSite.names, SearchSite.condition, SearchSite.trashed)
    # Sorted and sifted here: asked to, SQLite walks the whole list in its order.
    lines = sorted(session.execute(select(*line).where(SearchSite.site_id.in_(below))).all(), key=lambda row: row[:2])
    return roll_up(
        PartCondition(part, pick_name([Name(*name) for name in json.loads(names)], lang).text, condition)
        for _, part, names, condition, trashed in lines
        if not trashed
    )


def summed_up(below: Sequence[str], summed: Mapping[str, PartCondition]) -> RollUp:
    """The same from parts summed up a moment ago, in the same order."""
    parts = sorted((summed[part] for part in below if part in summed), key=lambda part: (fold(part.name), part.site_id))
    return roll_up(parts) if parts else RollUp()


def flags_at(draft: SiteDraft, said: Claims, twins: Sequence[str]) -> tuple[Flag, ...]:
    """The flags of a site; *twins* are the sites that it may be the same as."""
    months = draft.visit_interval_months
    return flags_of(
        reports=said.reports,
        estimates=said.estimates,
        hazards=said.hazards,
        missing=missing_fields(draft),
        interval_days=VISIT_INTERVAL_DAYS if months is None else round(months * DAYS_A_MONTH),
        twins=twins,
        worst_parts=said.rollup.worst if said.rollup.differs(said.verdict.condition) else (),
    )
