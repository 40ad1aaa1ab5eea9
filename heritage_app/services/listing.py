"""The list of sites: what window, search, report and export start from. Light, for it is what a start waits for."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from heritage_app.domain.dates import Day
from heritage_app.domain.names import Name, pick_name, second_name
from heritage_app.domain.query import SiteQuery
from heritage_app.domain.site import SiteRow
from heritage_app.domain.vocabulary import FlagKind
from heritage_app.search import query as search
from heritage_app.storage.search import SearchSite


def select_sites(query: SiteQuery, *, today: Day) -> Select[SearchSite]:
    """Build the query that list, count, report and export all start from."""
    return search.select_sites(query, today=today)


def list_sites(
    session: Session, query: SiteQuery, *, today: Day, lang: str = "en", limit: int | None = None, offset: int = 0
) -> tuple[SiteRow, ...]:
    """Run *query* and return frozen rows, with names and places in *lang* where there are such."""
    found = session.scalars(select_sites(query, today=today).limit(limit).offset(offset))
    return tuple(row_of(entry, today=today, lang=lang) for entry in found)


def site_ids(session: Session, query: SiteQuery, *, today: Day) -> tuple[str, ...]:
    """Ids of the sites that *query* finds, in its order."""
    return tuple(session.scalars(select_sites(query, today=today).with_only_columns(SearchSite.site_id)))


def count_sites(session: Session, query: SiteQuery, *, today: Day) -> int:
    """How many sites *query* finds."""
    return session.scalars(search.count_sites(query, today=today)).one()


def row_of(entry: SearchSite, *, today: Day, lang: str = "en") -> SiteRow:
    """Turn a line of the index into a frozen row."""
    names = tuple(Name(*parts) for parts in json.loads(entry.names))
    second = second_name(names, lang)
    place: dict[str, str] = json.loads(entry.place)
    flags = [FlagKind(kind) for kind, since in json.loads(entry.flags) if since is None or since <= today]
    return SiteRow(
        id=entry.site_id,
        reference=entry.reference,
        name=pick_name(names, lang).text,
        second_name=second.text if second else "",
        names=names,
        place=place.get(lang) or place.get("en", ""),
        governorate=entry.governorate,
        type=entry.type,
        condition=entry.condition,
        evidence=entry.evidence,
        stage=entry.stage,
        flags=tuple(flags),
        last_edtf=entry.last_edtf,
        last_day=entry.last_day,
        updated_at=entry.updated_at,
        part_of=entry.part_of_id,
        trashed=entry.trashed,
    )


def rows_by_id(session: Session, ids: Iterable[str], *, today: Day, lang: str = "en") -> dict[str, SiteRow]:
    """Rows by site id, trashed or not."""
    found = session.scalars(select(SearchSite).where(SearchSite.site_id.in_(list(ids))))
    return {entry.site_id: row_of(entry, today=today, lang=lang) for entry in found}
