"""Sites with everything that the registry knows of them: one, or many that are read together, table by table."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from sqlalchemy.orm import Session

from heritage_app.domain.claims import Choice
from heritage_app.domain.damage import DamageRow
from heritage_app.domain.dates import Day
from heritage_app.domain.hazard import HazardRow
from heritage_app.domain.history import ChangeRow
from heritage_app.domain.restoration import EstimateRow
from heritage_app.domain.site import SiteDraft, SiteRecord, SiteRow
from heritage_app.domain.source import CitationRow, SourceRow
from heritage_app.domain.trend import DAYS as TREND_DAYS
from heritage_app.domain.trend import Movement
from heritage_app.domain.vocabulary import FlagKind
from heritage_app.services import (
    claims,
    damage,
    duplicates,
    hazard,
    history,
    intervention,
    listing,
    photo,
    records,
    restoration,
    site,
    source,
    stage,
    threat,
)
from heritage_app.services.claims import Axis
from heritage_app.services.entries import Tree
from heritage_app.services.summary import Claims, flags_at, for_the_parts, related, rollup_of, site_drafts
from heritage_app.storage.damage import DamageReport
from heritage_app.storage.hazard import Hazard, Threat
from heritage_app.storage.reading import rows_by
from heritage_app.storage.restoration import Estimate, Intervention, RestorationStage
from heritage_app.storage.site import Site, SiteChoice

BATCH = 10
"""Sites that are read together: so few that somebody who stops the work does not wait."""


def read_site(session: Session, key: str, *, today: Day, lang: str = "en", history: bool = True) -> SiteRecord:
    """
    Read one site. *key* is an id or a number; what was done to it is read only where *history* asks for it.

    Raises:
        NoSuchRecord: Nothing answers to *key*.
    """
    site_id = site.resolve(session, key)
    return next(read_sites(session, [site_id], today=today, lang=lang, history=history))


def read_sites(
    session: Session, site_ids: Iterable[str], *, today: Day, lang: str = "en", history: bool = True
) -> Iterator[SiteRecord]:
    """
    Read these sites, in their order.

    Raises:
        NoSuchRecord: One of the ids is that of no site.
    """
    wanted = list(site_ids)
    tree = Tree(session) if len(wanted) > 1 else None
    for start in range(0, len(wanted), BATCH):
        yield from _Batch(session, wanted[start : start + BATCH], tree, today, lang).records(history)


class _Told(NamedTuple):
    """What is said of the sites of a batch, each kind by the site that it is said of."""

    reports: dict[str, list[DamageRow]]
    """Trashed ones, too."""
    estimates: dict[str, list[EstimateRow]]
    hazards: tuple[HazardRow, ...]
    """At all of them and near them, in one order."""
    stages: dict[str, list[Any]]
    threats: dict[str, list[Any]]
    works: dict[str, list[Any]]


class _Batch:
    """Some sites, each table asked once for all of them."""

    def __init__(self, session: Session, ids: list[str], tree: Tree | None, today: Day, lang: str) -> None:
        self._session, self._ids, self._today, self._lang = session, ids, today, lang
        above = tree.above if tree is not None else lambda one: site.ancestors(session, one)
        below = tree.below if tree is not None else lambda one: site.descendants(session, one)
        self._above = {one: above(one) for one in ids}
        self._below = {one: below(one) for one in ids}
        self._parts: dict[str, list[str]] = {}
        within = [one for one in ids if self._below[one]]
        if within:
            for over, parts in rows_by(session, Site.part_of_id, within, only=("id", "trashed_at")).items():
                self._parts[over] = [part.id for part in parts if part.trashed_at is None]

    def records(self, history_too: bool) -> Iterator[SiteRecord]:
        """Each site whole."""
        session, ids = self._session, self._ids
        drafts = self._drafts()
        told = self._told()
        said = self._said(told)
        rows, twins = self._rows()
        claim_ids = {one: [one, *self._claims(one, said[one], told)] for one in ids}
        every = list(dict.fromkeys(key for keys in claim_ids.values() for key in keys))
        cited = source.citations_of(session, every)
        sources = {row.id: row for row in source.list_sources(session, ids=_sources_of(cited))}
        photos = _by(
            photo.list_photos(session, photo.select_photos(site_ids=ids), lang=self._lang),
            lambda row: row.draft.site_id or "",
        )
        moved = self._moved(told)
        done = self._done(claim_ids, cited) if history_too else {}
        for one in ids:
            draft, version, trashed_reason = drafts[one]
            citations = _in_order(cited, claim_ids[one])
            named = [rows[key] for key in self._parts.get(one, ()) if key in rows]
            yield SiteRecord(
                row=rows[one],
                draft=draft,
                version=version,
                parents=tuple(rows[key] for key in self._above[one] if key in rows),
                parts=tuple(sorted(named, key=lambda row: row.name)),
                verdict=said[one].verdict,
                flags=tuple(flag for flag in flags_at(draft, said[one], twins[one]) if flag.holds(self._today)),
                damage=said[one].reports,
                estimates=said[one].estimates,
                hazards=said[one].hazards,
                sources=_cited_first(citations, sources),
                citations=citations,
                history=tuple(done.get(one, ())),
                trashed_reason=trashed_reason,
                stages=said[one].stages,
                stage=said[one].stage,
                threats=tuple(told.threats.get(one, ())),
                interventions=tuple(told.works.get(one, ())),
                rollup=said[one].rollup,
                twins=tuple(rows[key] for key in twins[one] if key in rows),
                photos=tuple(photos.get(one, ())),
                moved=moved.get(one, ()),
            )

    def _drafts(self) -> dict[str, tuple[SiteDraft, int, str]]:
        """What each says now, its version, and why it is in the trash."""
        session, ids = self._session, self._ids
        held = site_drafts(session, ids)
        for one in ids:
            if one not in held:
                raise records.NoSuchRecord(kind="site", key=one)
        return {one: (draft, row.version, row.trashed_reason) for one, (draft, row) in held.items()}

    def _told(self) -> _Told:
        session, ids, lang = self._session, self._ids, self._lang
        over = {key for keys in self._above.values() for key in keys}
        near = {*ids, *over, *(key for keys in self._below.values() for key in keys)}

        def of(at: Collection[str], held: Any, said: Callable[..., Any], asked: Callable[..., Any], **more: Any) -> Any:
            # Of most kinds nothing is said of a site, and asking that takes a tenth of putting the query into words.
            if not rows_by(session, held.site_id, at, only=("id",)):
                return ()
            return said(session, asked(site_ids=sorted(at), **more), lang=lang)

        return _Told(
            reports=_by(of(ids, DamageReport, damage.list_damage, damage.select_damage, trashed=None)),
            estimates=_by(of({*ids, *over}, Estimate, restoration.list_estimates, restoration.select_estimates)),
            hazards=of(near, Hazard, hazard.list_hazards, hazard.select_hazards),
            stages=_by(of(ids, RestorationStage, stage.list_stages, stage.select_stages)),
            threats=_by(of(ids, Threat, threat.list_threats, threat.select_threats)),
            works=_by(of(ids, Intervention, intervention.list_interventions, intervention.select_interventions)),
        )

    def _said(self, told: _Told) -> dict[str, Claims]:
        """What the rules are given of each site."""
        session, chosen = self._session, self._choices()
        estimates = {}
        for one in self._ids:
            above = self._above[one]
            inherited = for_the_parts((row for key in above for row in told.estimates.get(key, ())), above)
            estimates[one] = (*told.estimates.get(one, ()), *inherited)
        marked = iter(restoration.with_outliers(session, [row for one in self._ids for row in estimates[one]]))
        said = {}
        for one in self._ids:
            above, below = self._above[one], self._below[one]
            line = {one, *above, *below}
            said[one] = Claims(
                reports=tuple(row for row in told.reports.get(one, ()) if not row.trashed),
                estimates=tuple(next(marked) for _ in estimates[one]),
                hazards=related((row for row in told.hazards if row.site_id in line), one, above, below),
                stages=tuple(told.stages.get(one, ())),
                rollup=rollup_of(session, below, self._lang),
                choices=chosen.get(one, {}),
            )
        return said

    def _choices(self) -> dict[str, dict[Axis, Choice]]:
        held = rows_by(self._session, SiteChoice.site_id, self._ids)
        return {
            key: {Axis(one.axis): Choice(claim=one.claim_id, reason=one.reason) for one in chosen}
            for key, chosen in held.items()
        }

    def _rows(self) -> tuple[dict[str, SiteRow], dict[str, tuple[str, ...]]]:
        """The lines of the list of all sites that are named, and what each site may be the same as."""
        session, ids, today, lang = self._session, self._ids, self._today, self._lang
        named = {*ids, *(key for held in (self._above, self._parts) for keys in held.values() for key in keys)}
        rows = listing.rows_by_id(session, sorted(named), today=today, lang=lang)
        twins: dict[str, tuple[str, ...]] = dict.fromkeys(ids, ())
        for one in ids:  # few sites look like another one, and those are flagged
            if not rows[one].trashed and FlagKind.POSSIBLE_DUPLICATE in rows[one].flags:
                twins[one] = duplicates.twins_of(session, one)
        more = {key for keys in twins.values() for key in keys} - rows.keys()
        if more:
            rows.update(listing.rows_by_id(session, sorted(more), today=today, lang=lang))
        return rows, twins

    def _claims(self, one: str, said: Claims, told: _Told) -> list[str]:
        kinds = (said.reports, said.estimates, said.hazards, said.stages, told.threats.get(one, ()))
        return [claim.id for claims_of_kind in (*kinds, told.works.get(one, ())) for claim in claims_of_kind]

    def _moved(self, told: _Told) -> dict[str, tuple[Movement, ...]]:
        reports = [row for rows in told.reports.values() for row in rows]
        moved = claims.trend(
            self._session, since=self._today - TREND_DAYS, site_ids=self._ids, parts=False, reports=reports
        )
        return {key: tuple(rows) for key, rows in _by(moved).items()}

    def _done(
        self, claim_ids: dict[str, list[str]], cited: dict[str, tuple[CitationRow, ...]]
    ) -> dict[str, list[ChangeRow]]:
        """What was done to each site and to all that is said of it, newest first."""
        whose: dict[str, list[str]] = {}
        for one, keys in claim_ids.items():
            for key in (*keys, *(citation.id for record_id in keys for citation in cited.get(record_id, ()))):
                whose.setdefault(key, []).append(one)
        found: dict[str, list[ChangeRow]] = {}
        for change in history.history_of(self._session, whose):
            for one in whose[change.record_id]:
                found.setdefault(one, []).append(change)
        return found


def _by(rows: Iterable[Any], key: Callable[[Any], str] = lambda row: str(row.site_id)) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for row in rows:
        found.setdefault(key(row), []).append(row)
    return found


def _sources_of(cited: dict[str, tuple[CitationRow, ...]]) -> list[str]:
    return list(dict.fromkeys(row.draft.source_id for rows in cited.values() for row in rows))


def _cited_first(citations: Sequence[CitationRow], sources: dict[str, SourceRow]) -> tuple[SourceRow, ...]:
    """The sources of these citations in the order in which they are met."""
    return tuple(sources[key] for key in dict.fromkeys(row.draft.source_id for row in citations))


def _in_order(cited: dict[str, tuple[CitationRow, ...]], ids: Sequence[str]) -> tuple[CitationRow, ...]:
    """Citations in the order in which a page meets their claims: hazards first, then damage, estimates, the site."""
    return tuple(citation for record_id in [*ids[1:], ids[0]] for citation in cited.get(record_id, ()))
