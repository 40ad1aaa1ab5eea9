"""How many records of each kind there are: what the sidebar shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from heritage_app.domain.dates import Day
from heritage_app.domain.query import SiteQuery
from heritage_app.domain.vocabulary import FlagKind
from heritage_app.services import damage, hazard, intervention, photo, restoration, stage, threat
from heritage_app.services.listing import count_sites
from heritage_app.services.tags import known_tags
from heritage_app.storage.account import Account
from heritage_app.storage.actor import Actor
from heritage_app.storage.base import Record
from heritage_app.storage.search import SearchSite
from heritage_app.storage.site import Site
from heritage_app.storage.source import Citation, Source
from heritage_app.storage.view import View

NameT = TypeVar("NameT")

MANY_DISTRICTS = 200
"""So many districts are offered at most, those of the most sites: more no menu can hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurring:
    """What sites can be filtered by because it occurs, each with how many sites there are, the most first."""

    governorates: dict[str, int]
    """By key where it is on the list."""
    countries: dict[str, int]
    """By ISO code; parts of a site are in its country."""
    districts: dict[str, int]
    tags: dict[str, int]
    people: dict[str, int]
    """Who has written in this registry, by name; not counted, always 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Records in use, sites by flag, and everything in the trash."""

    sites: int
    damage: int
    estimates: int
    photos: int
    sources: int
    actors: int
    trash: int
    flags: dict[FlagKind, int]


def count_queries(
    session: Session,
    queries: Mapping[NameT, SiteQuery],
    *,
    today: Day,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> dict[NameT, int]:
    """How many sites each of several questions finds; *progress* is called before each, and may raise to stop."""
    counts: dict[NameT, int] = {}
    for name, query in queries.items():
        progress(len(counts), len(queries))
        counts[name] = count_sites(session, query, today=today)
    return counts


def count_governorates(session: Session) -> dict[str, int]:
    """Sites in use by governorate, by key where it is on the list, the most sites first; unused ones are left out."""
    sites = func.count()
    query = (
        select(SearchSite.governorate, sites)
        .where(SearchSite.trashed.is_(False), SearchSite.governorate != "")
        .group_by(SearchSite.governorate)
        .order_by(sites.desc(), SearchSite.governorate)
    )
    return dict(session.execute(query).all())


def read_occurring(session: Session, *, today: Day) -> Occurring:
    """Look what occurs: this reads every site, and `interrupt()` of its connection stops it."""
    in_use = Site.trashed_at.is_(None)
    countries = session.scalars(select(Site.country).where(in_use, Site.country != "").distinct()).all()
    queries = {country: SiteQuery(countries=(country,)) for country in sorted(countries)}
    counted = count_queries(session, queries, today=today)
    tagged = {tag: SiteQuery(tags=(tag,)) for tag in known_tags(session).values()}
    tags = count_queries(session, tagged, today=today)
    districts = session.execute(
        select(Site.district, func.count())
        .where(in_use, Site.district != "")
        .group_by(Site.district)
        .order_by(func.count().desc(), Site.district)
        .limit(MANY_DISTRICTS)
    )
    return Occurring(
        governorates=count_governorates(session),
        countries=dict(sorted(counted.items(), key=lambda one: -one[1])),
        districts=dict(districts.all()),
        tags=dict(sorted(tags.items(), key=lambda one: -one[1])),
        people=dict.fromkeys(session.scalars(select(Account.name).order_by(Account.name)), 0),
    )


def count_all(session: Session, *, today: Day) -> Counts:
    """Count records in use and in the trash; *today* is for flags that begin on a day."""

    def count(model: type[Record], trashed: bool) -> int:
        wanted = model.trashed_at.is_not(None) if trashed else model.trashed_at.is_(None)
        return session.scalars(select(func.count()).select_from(model).where(wanted)).one()

    def of(query: Select[Any]) -> int:
        return session.scalars(select(func.count()).select_from(query.order_by(None).subquery())).one()

    in_trash = (
        damage.select_damage(trashed=True),
        restoration.select_estimates(trashed=True),
        hazard.select_hazards(trashed=True),
        stage.select_stages(trashed=True),
        threat.select_threats(trashed=True),
        intervention.select_interventions(trashed=True),
        photo.select_photos(trashed=True),
    )
    return Counts(
        sites=count_sites(session, SiteQuery(), today=today),
        damage=of(damage.select_damage()),
        estimates=of(restoration.select_estimates()),
        photos=photo.count_photos(session, photo.select_photos()),
        sources=count(Source, False),
        actors=count(Actor, False),
        trash=count_sites(session, replace(SiteQuery(), trashed=True), today=today)
        + sum(of(query) for query in in_trash)
        + count(Source, True)
        + count(Actor, True)
        + count(Citation, True)
        + count(View, True),
        flags=count_queries(session, {flag: SiteQuery(flags=(flag,)) for flag in FlagKind}, today=today),
    )
