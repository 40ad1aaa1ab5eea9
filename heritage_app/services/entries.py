"""What the index is to hold of one site, or of very many.

`entry_of` reads one site at a time, which is right for an edit. `Reading` gives the same rules (`summary`) the same
rows; only the questions to the database are asked table by table for some hundred sites together, and what most sites
share is worked out once.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from heritage_app.domain.claims import Choice, flags_of
from heritage_app.domain.coordinates import Point
from heritage_app.domain.damage import DamageRow
from heritage_app.domain.hazard import HazardRow
from heritage_app.domain.names import Name, pick_name
from heritage_app.domain.restoration import EstimateRow
from heritage_app.domain.rollup import PartCondition, RollUp
from heritage_app.domain.site import Designation, SiteDraft
from heritage_app.domain.stage import NO_STAGE, StageRow
from heritage_app.domain.vocabulary import FlagKind
from heritage_app.search.index import SiteEntry
from heritage_app.services import damage, findable, hazard, restoration, site, stage
from heritage_app.services.claims import Axis
from heritage_app.services.findable import Findable
from heritage_app.services.summary import (
    Claims,
    flags_at,
    for_the_parts,
    missing_fields,
    read_claims,
    related,
    site_draft,
    summed_up,
)
from heritage_app.storage.engine import plain_rows
from heritage_app.storage.site import Site, SiteChoice, SiteReference

BATCH = 500
"""Sites that are read together."""

RowT = TypeVar("RowT", DamageRow, EstimateRow, HazardRow, StageRow)

_SITES = """
    SELECT id, reference, part_of_id, type, country, governorate, district, locality, lat, lon, located_by, description,
        visit_interval_months, updated_at, trashed_at, status, significance, custodian, age FROM site WHERE id
"""
_NAMES = "SELECT site_id, text, lang, kind FROM site_name WHERE site_id {} ORDER BY site_id, position"
_TERMS = "SELECT site_id, vocabulary, term FROM site_term WHERE site_id {} ORDER BY site_id, position"
_LISTS = "SELECT site_id, scheme FROM site_designation WHERE site_id {} ORDER BY site_id, position"
_REFERENCES = "SELECT site_id, reference FROM site_reference WHERE site_id {} ORDER BY site_id, reference"
_BETWEEN = "SELECT count(*) FROM site WHERE id BETWEEN ? AND ?"


@dataclass(slots=True)
class SiteFacts:
    """One site as the index asks for it."""

    draft: SiteDraft
    """With the fields that lists, filters and flags ask for; outlines, notes and long texts are left empty."""
    reference: str
    references: tuple[str, ...]
    updated_at: str
    trashed: bool
    above: tuple[str, ...]
    """What it is part of, the immediate one first."""
    below: tuple[str, ...]
    """Its parts, at any depth."""
    place: dict[str, str]
    country: str
    governorate: str
    more: Findable
    reports: tuple[DamageRow, ...] = ()
    estimates: tuple[EstimateRow, ...] = ()
    """Its own."""
    inherited: tuple[EstimateRow, ...] = ()
    """Those of what it is part of, whatever their scope."""
    hazards: tuple[HazardRow, ...] = ()
    """Here, at what it is part of, and at its parts."""
    stages: tuple[StageRow, ...] = ()
    choices: dict[Axis, Choice] = field(default_factory=dict)


class Loaded(NamedTuple):
    """A site as it was loaded a moment ago."""

    site_id: str
    reference: str
    draft: SiteDraft
    updated_at: str


class Tree:
    """What is part of what, in the whole registry."""

    def __init__(self, session: Session) -> None:
        connection = session.connection()
        pairs = connection.exec_driver_sql("SELECT id, part_of_id FROM site WHERE part_of_id IS NOT NULL ORDER BY id")
        self._parents: dict[str, str] = {}
        self._parts: dict[str, list[str]] = {}
        for site_id, above in pairs:
            self._parents[site_id] = above
            self._parts.setdefault(above, []).append(site_id)

    def above(self, site_id: str) -> tuple[str, ...]:
        """As `site.ancestors`."""
        found: list[str] = []
        at = self._parents.get(site_id)
        while at is not None and at not in found:
            found.append(at)
            at = self._parents.get(at)
        return tuple(found)

    def below(self, site_id: str) -> tuple[str, ...]:
        """As `site.descendants`."""
        if site_id not in self._parts:
            return ()
        found: dict[str, None] = {}
        level = [site_id]
        while level:
            level = [one for over in level for one in self._parts.get(over, ()) if one not in found]
            found.update(dict.fromkeys(level))
        return tuple(found)

    def parts_first(self, site_ids: Iterable[str]) -> list[str]:
        """These sites, each before what it is part of."""
        ordered = sorted(site_ids)  # as they were entered: those read together lie near each other
        return sorted(ordered, key=lambda one: len(self.above(one)), reverse=True) if self._parents else ordered

    def near(self, site_ids: Iterable[str]) -> dict[str, None]:
        """These sites with everything above and below them."""
        near: dict[str, None] = {}
        for site_id in site_ids:
            near[site_id] = None
            if site_id in self._parents or site_id in self._parts:
                near.update(dict.fromkeys((*self.above(site_id), *self.below(site_id))))
        return near


class Reading:
    """Reads sites in batches; what is said of few sites is asked only for those."""

    def __init__(self, session: Session, tree: Tree) -> None:
        self._session, self._tree = session, tree
        execute = session.connection().exec_driver_sql
        self._told: dict[str, set[str]] = {
            table: set(execute(f"SELECT DISTINCT site_id FROM {table} WHERE trashed_at IS NULL").scalars())
            for table in ("damage", "estimate", "hazard", "stage")
        }
        self._empty = findable.empty_tables(session)
        self._spoken = findable.spoken_of(session)
        self._chosen = set(execute("SELECT DISTINCT site_id FROM site_choice").scalars())
        self._places: dict[tuple[str | None, str, str, str], tuple[dict[str, str], str, str]] = {}

    def sites(self, site_ids: Iterable[str]) -> Iterator[tuple[str, SiteFacts]]:
        """Each site that there is, in the order asked for."""
        left = iter(site_ids)
        while batch := list(islice(left, BATCH)):
            found = self._read(batch)
            self._session.expunge_all()  # a record is needed once; many of them would fill the memory
            for one in batch:
                if one in found:
                    yield one, found[one]

    def bare(self, loaded: Loaded, by: tuple[str, ...]) -> SiteFacts:
        """
        The same of a site loaded *by* somebody, not read back: it is no part, has no parts, and nothing is said of it.
        """
        draft = loaded.draft
        place, country, governorate = self._place(draft, ())
        more = findable.bare(
            draft.status,
            (draft.description, draft.significance, draft.custodian, draft.age),
            [one.value for one in draft.identifiers],
            draft.notes,
            draft.tags,
            outlined=bool(draft.outlines),
            by=by,
        )
        references = (loaded.reference,)
        return SiteFacts(
            draft, loaded.reference, references, loaded.updated_at, False, (), (), place, country, governorate, more
        )

    def _read(self, batch: list[str]) -> dict[str, SiteFacts]:
        connection = self._session.connection()
        those, asked = self._those(batch)
        names: dict[str, list[Name]] = {}
        for site_id, text, lang, kind in plain_rows(connection, _NAMES.format(those), asked):
            name = Name(text, lang, kind)
            if site_id in names:
                names[site_id].append(name)
            else:
                names[site_id] = [name]
        terms = _grouped(plain_rows(connection, _TERMS.format(those), asked), lambda row: (row[1], row[2]))
        lists = _grouped(plain_rows(connection, _LISTS.format(those), asked), lambda row: Designation(scheme=row[1]))
        references = findable.gathered(plain_rows(connection, _REFERENCES.format(those), asked))
        rows = plain_rows(connection, f"{_SITES} {those}", asked)
        spoken = [row[0] for row in rows if row[0] in self._spoken]
        more = findable.read_findable(self._session, spoken, self._empty) if spoken else {}
        bare = {
            site_id: (status, (description, significance, custodian, age))
            for site_id, *_, description, _, _, _, status, significance, custodian, age in rows
            if site_id not in self._spoken
        }
        if bare:
            more |= findable.read_bare(self._session, bare, self._empty, those, asked)
        found: dict[str, SiteFacts] = {}
        none: tuple[Any, ...] = ()
        for site_id, reference, part_of, type_, country, region, district, locality, lat, lon, *more_of in rows:
            located_by, description, interval, updated_at, trashed_at, *_ = more_of
            said = terms.get(site_id, none)
            draft = SiteDraft(
                names=tuple(names.get(site_id, ())),
                part_of=part_of,
                type=type_,
                functions=tuple([term for name, term in said if name == site.FUNCTION]) if said else none,
                periods=tuple([term for name, term in said if name == site.PERIOD]) if said else none,
                country=country,
                governorate=region,
                district=district,
                locality=locality,
                point=None if lat is None else Point(lat, lon),
                located_by=located_by,
                designations=tuple(lists.get(site_id, ())),
                description=description,
                visit_interval_months=interval,
            )
            above = self._tree.above(site_id)
            place, country, governorate = self._place(draft, above)
            found[site_id] = SiteFacts(
                draft, reference, tuple(references.get(site_id, ())), updated_at, trashed_at is not None,
                above, self._tree.below(site_id), place, country, governorate, more[site_id],
            )  # fmt: skip
        self._read_claims(found)
        return found

    def _those(self, batch: list[str]) -> tuple[str, tuple[str, ...]]:
        """
        The condition by which their rows are read, and what it asks for.

        Sites that no other stands between are read from the first to the last, in half the time of looking each up.
        """
        ends = (min(batch), max(batch))
        if plain_rows(self._session.connection(), _BETWEEN, ends) == [(len(batch),)]:
            return "BETWEEN ? AND ?", ends
        return findable.THESE, (json.dumps(batch),)

    def _place(self, draft: SiteDraft, above: tuple[str, ...]) -> tuple[dict[str, str], str, str]:
        key = (draft.part_of, draft.country, draft.governorate, draft.locality)
        if key not in self._places:
            self._places[key] = findable.place_in(self._session, draft, above)
        return self._places[key]

    def _read_claims(self, found: Mapping[str, SiteFacts]) -> None:
        """Give each site what is said of it, and of what stands near it."""
        session = self._session
        ids = self._of("damage", found)
        if ids:
            rows = damage.list_damage(session, damage.select_damage(site_ids=ids))
            for key, reports in _by_site(rows).items():
                found[key].reports = reports
        ids = self._of("stage", found)
        if ids:
            for key, stages in _by_site(stage.list_stages(session, stage.select_stages(site_ids=ids))).items():
                found[key].stages = stages
        above = {over for facts in found.values() for over in facts.above}
        ids = self._of("estimate", {*found, *above})
        if ids:
            estimates = _by_site(restoration.list_estimates(session, restoration.select_estimates(site_ids=ids)))
            for key, facts in found.items():
                facts.estimates = estimates.get(key, ())
                facts.inherited = tuple(row for over in facts.above for row in estimates.get(over, ()))
        if self._told["hazard"]:
            self._read_hazards(found)
        chosen = [one for one in found if one in self._chosen]
        if chosen:
            held = select(SiteChoice).where(SiteChoice.site_id.in_(chosen)).order_by(SiteChoice.axis)
            for choice in session.scalars(held):
                found[choice.site_id].choices[Axis(choice.axis)] = Choice(claim=choice.claim_id, reason=choice.reason)

    def _read_hazards(self, found: Mapping[str, SiteFacts]) -> None:
        near = {one for key, facts in found.items() for one in (key, *facts.above, *facts.below)}
        ids = self._of("hazard", near)
        if not ids:
            return
        rows = hazard.list_hazards(self._session, hazard.select_hazards(site_ids=ids))
        for key, facts in found.items():
            line = {key, *facts.above, *facts.below}
            facts.hazards = tuple(row for row in rows if row.site_id in line)

    def _of(self, table: str, site_ids: Collection[str]) -> list[str]:
        told = self._told[table]
        return sorted(one for one in site_ids if one in told) if told else []


def _grouped(rows: Iterable[Any], make: Callable[[Any], Any]) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for row in rows:
        found.setdefault(row[0], []).append(make(row))
    return found


def _by_site(rows: Sequence[RowT]) -> dict[str, tuple[RowT, ...]]:
    found: dict[str, list[RowT]] = {}
    for row in rows:
        found.setdefault(row.site_id, []).append(row)
    return {key: tuple(several) for key, several in found.items()}


# ------------------------------------------------------------------------------------------- what the rules make of it


def entry_of(session: Session, site_id: str, *, twin: bool) -> SiteEntry:
    """What the index is to hold of a site."""
    draft, _ = site_draft(session, site_id)
    record = session.get_one(Site, site_id)
    held = select(SiteReference.reference).where(SiteReference.site_id == site_id).order_by(SiteReference.reference)
    place, country, governorate, above = findable.place_of(session, site_id, draft)
    facts = SiteFacts(
        draft=draft,
        reference=record.reference,
        references=tuple(session.scalars(held)),
        updated_at=record.updated_at,
        trashed=record.trashed_at is not None,
        above=above,
        below=(),
        place=place,
        country=country,
        governorate=governorate,
        more=findable.read_findable(session, [site_id])[site_id],
    )
    return entry_made(site_id, facts, read_claims(session, site_id, "en"), twin=twin)


NOTHING_SAID = Claims((), (), (), (), RollUp(), {})
"""Of most sites of an import nothing is said yet."""
_NO_VERDICT = NOTHING_SAID.verdict


@lru_cache(maxsize=1_000)  # of very many sites nothing is said yet, and they lack the same fields
def _bare_flags(missing: tuple[str, ...], twin: bool) -> tuple[tuple[FlagKind, int | None], ...]:
    """The flags of a site of which nothing is said."""
    flags = flags_of(reports=(), estimates=(), hazards=(), missing=missing, twins=("",) if twin else ())
    return tuple((flag.kind, flag.since) for flag in flags)


def entries_of(
    session: Session, site_ids: Iterable[str], twins: Container[str], summed: dict[str, PartCondition], tree: Tree
) -> Iterator[SiteEntry]:
    """
    What the index is to hold of very many sites, each of which comes before what it is part of.

    *summed* has the conditions of parts that are not among these, and takes up the others, for what they are part of.
    """
    for site_id, facts in Reading(session, tree).sites(tree.parts_first(site_ids)):
        entry = entry_made(site_id, facts, _said_of(site_id, facts, summed), twin=site_id in twins)
        if facts.draft.part_of is not None and not entry.trashed:
            summed[site_id] = PartCondition(site_id, entry.sort_name, entry.condition)
        yield entry


def _said_of(site_id: str, facts: SiteFacts, summed: Mapping[str, PartCondition]) -> Claims:
    below = facts.below
    told = (facts.reports, facts.estimates, facts.inherited, facts.hazards, facts.stages, facts.choices)
    if not below and not any(told):
        return NOTHING_SAID
    return Claims(
        reports=facts.reports,
        estimates=facts.estimates + for_the_parts(facts.inherited, facts.above),
        hazards=related(facts.hazards, site_id, facts.above, below),
        stages=facts.stages,
        rollup=summed_up(below, summed),
        choices=facts.choices,
    )


def entry_made(site_id: str, facts: SiteFacts, said: Claims, *, twin: bool) -> SiteEntry:
    """The entry of a site of which everything is known."""
    draft, reports = facts.draft, said.reports
    bare = said is NOTHING_SAID
    verdict, stage_now = (_NO_VERDICT, NO_STAGE) if bare else (said.verdict, said.stage)
    missing = missing_fields(draft)
    seen = [r.when for r in reports if r.accepted and r.when is not None and r.when.latest is not None]
    latest = max(seen, key=lambda when: when.latest or 0) if seen else None
    point = draft.point
    return SiteEntry(
        site_id=site_id,
        reference=facts.reference,
        references=facts.references,
        names=draft.names,
        sort_name=pick_name(draft.names, "en").text,
        place=facts.place,
        governorate=facts.governorate,
        type=draft.type,
        part_of_id=draft.part_of,
        condition=verdict.condition,
        evidence=verdict.evidence,
        stage=stage_now.stage,
        flags=_bare_flags(missing, twin)
        if bare
        else tuple([(flag.kind, flag.since) for flag in flags_at(draft, said, (site_id,) if twin else ())]),
        facets=findable.facets_of(
            draft, reports, said.hazards, country=facts.country, above=facts.above, more=facts.more
        ),
        events=tuple([(when.earliest, when.latest) for r in reports if (when := r.when) is not None]),
        lat=None if point is None else point.lat,
        lon=None if point is None else point.lon,
        missing=len(missing),
        last_edtf=latest.edtf if latest else "",
        last_day=latest.latest if latest else None,
        updated_at=facts.updated_at,
        trashed=facts.trashed,
        texts=facts.more.texts,
    )
