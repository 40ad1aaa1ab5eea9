"""What the search in lists reads of damage reports, estimates, photos, sources and actors; kept up with every deed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from heritage_app.domain.dates import HeritageDate
from heritage_app.domain.found import Part
from heritage_app.domain.record_query import ABOUT_SITES, SEARCHED
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.search import records as index
from heritage_app.search.records import RecordEntry
from heritage_app.services import actor, damage, findable, photo, records, restoration, source
from heritage_app.storage.actor import ActorName
from heritage_app.storage.history import Change, DeedEntry
from heritage_app.storage.site import Site, SiteName

_BATCH = 200


def refresh(session: Session, touched: Iterable[tuple[str, str]]) -> None:
    """Bring the index up to date for every record that these (kind, id) bear on."""
    wanted = _records_of(session, touched)
    for kind in SEARCHED:
        _put(session, kind, [record_id for one, record_id in wanted if one == kind])


def rebuild(session: Session) -> None:
    """Fill the index, which is empty, from the records."""
    for kind in SEARCHED:
        model = records.MODELS[kind]
        ids = list(session.scalars(select(model.id).order_by(model.id)))
        for start in range(0, len(ids), _BATCH):
            _put(session, kind, ids[start : start + _BATCH])
            session.expunge_all()


def _put(session: Session, kind: RecordKind, ids: Sequence[str]) -> None:
    connection = session.connection()
    for start in range(0, len(ids), _BATCH):
        batch = ids[start : start + _BATCH]
        left = set(batch)
        for entry in _entries(session, kind, batch):
            index.put(connection, entry)
            left.discard(entry.record_id)
        for record_id in left:
            index.remove(connection, record_id)


def _records_of(session: Session, touched: Iterable[tuple[str, str]]) -> dict[tuple[str, str], None]:
    """Records (kind, id) whose words, filters or site these bear on."""
    found: dict[tuple[str, str], None] = {}
    by_kind: dict[str, list[str]] = {}
    for kind, record_id in touched:
        by_kind.setdefault(kind, []).append(record_id)
        if kind != RecordKind.CITATION:
            found[kind, record_id] = None
    for kind, ids in by_kind.items():
        asked, execute = (json.dumps(ids),), session.connection().exec_driver_sql
        cited = "SELECT DISTINCT record_kind, record_id FROM citation WHERE {} IN (SELECT value FROM json_each(?))"
        if kind == RecordKind.CITATION:
            found.update(((one, key), None) for one, key in execute(cited.format("id"), asked))
        elif kind == RecordKind.SITE:
            found.update(dict.fromkeys(_of_sites(session, ids)))
        elif kind == RecordKind.SOURCE:
            found.update(((one, key), None) for one, key in execute(cited.format("source_id"), asked))
        elif kind == RecordKind.ACTOR:
            taken = "SELECT id FROM photo WHERE photographer_id IN (SELECT value FROM json_each(?))"
            found.update(((RecordKind.PHOTO, key), None) for (key,) in execute(taken, asked))
            for key in ids:
                found.update(dict.fromkeys(findable.claims_of_actor(session, key)))
    return found


def _of_sites(session: Session, site_ids: list[str]) -> Iterator[tuple[str, str]]:
    """What is about these sites, where their names or their being in the trash are not as the index has them."""
    held: dict[str, list[Any]] = {}
    lines = (
        "SELECT site_id, kind, record_id, names, hidden FROM search_record "
        "WHERE site_id IN (SELECT value FROM json_each(?)) ORDER BY number"
    )
    for row in session.connection().exec_driver_sql(lines, (json.dumps(site_ids),)):
        held.setdefault(row.site_id, []).append(row)
    keys = list(held)
    for start in range(0, len(keys), _BATCH):
        batch = keys[start : start + _BATCH]
        places = _sites(session, batch)
        for key in batch:
            place = places.get(key, _Place())
            now = ("\n".join(" ".join(name.split()) for name in place.names), int(place.trashed))
            yield from ((row.kind, row.record_id) for row in held[key] if (row.names, row.hidden) != now)


# ------------------------------------------------------------------------------------------------- entries


@dataclass(slots=True)
class _Place:
    """What of a site is searched in the records about it."""

    names: tuple[str, ...] = ()
    trashed: bool = False


@dataclass(slots=True)
class _Around:
    """What stands around the records of a batch, by id."""

    sites: Mapping[str, _Place]
    names: Mapping[str, tuple[str, ...]]
    """Names of actors."""
    cited: Mapping[str, tuple[Any, ...]]
    by: Mapping[str, tuple[str, ...]]
    """Who entered or edited a record."""


def _entries(session: Session, kind: RecordKind, ids: Sequence[str]) -> Iterator[RecordEntry]:
    if not ids:
        return
    rows = _rows(session, kind, ids)
    people = {key for row in rows for key in _people(kind, row)}
    around = _Around(
        sites=_sites(session, {row.draft.site_id for row in rows} if kind in ABOUT_SITES else ()),
        names=_gathered(session, select(ActorName.actor_id, ActorName.text).where(ActorName.actor_id.in_(people))),
        cited=source.citations_of(session, ids),
        by=_gathered(
            session,
            select(Change.record_id, DeedEntry.by)
            .join(DeedEntry, DeedEntry.id == Change.deed_id)
            .where(Change.record_id.in_(ids))
            .distinct(),
        ),
    )
    make: dict[RecordKind, Callable[[Any, _Around], RecordEntry]] = {
        RecordKind.DAMAGE: _damage,
        RecordKind.ESTIMATE: _estimate,
        RecordKind.PHOTO: _photo,
        RecordKind.SOURCE: _source,
        RecordKind.ACTOR: _actor,
    }
    for row in rows:
        yield make[kind](row, around)


def _rows(session: Session, kind: RecordKind, ids: Sequence[str]) -> Sequence[Any]:
    if kind is RecordKind.DAMAGE:
        return damage.list_damage(session, damage.select_damage(ids=ids, trashed=None))
    if kind is RecordKind.ESTIMATE:
        return restoration.list_estimates(session, restoration.select_estimates(ids=ids, trashed=None))
    if kind is RecordKind.PHOTO:
        return photo.list_photos(session, photo.select_photos(ids=ids, trashed=None))
    if kind is RecordKind.SOURCE:
        return source.list_sources(session, ids=ids)
    return actor.list_actors(session, ids=ids)


def _people(kind: RecordKind, row: Any) -> Iterator[str]:
    """Ids of the actors that a record names."""
    if kind is RecordKind.DAMAGE:
        found = [part for one in row.draft.attributions for part in (one.actor_id, one.said_by_id)]
        found += [one.actor_id for one in row.draft.involved]
    elif kind is RecordKind.ESTIMATE:
        found = [row.draft.claimant_id]
    else:
        found = [row.draft.photographer] if kind is RecordKind.PHOTO else []
    return (key for key in found if key)


def _gathered(session: Session, pairs: Any) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for key, value in session.execute(pairs):
        found[key] = (*found.get(key, ()), value)
    return found


def _sites(session: Session, ids: Iterable[str]) -> dict[str, _Place]:
    wanted = list(ids)
    found: dict[str, _Place] = {}
    query = (
        select(Site.id, Site.trashed_at, SiteName.text)
        .join(SiteName, SiteName.site_id == Site.id)
        .where(Site.id.in_(wanted))
        .order_by(Site.id, SiteName.position)
    )
    for site_id, trashed_at, name in session.execute(query):
        place = found.setdefault(site_id, _Place(trashed=trashed_at is not None))
        place.names += (name,)
    return found


def _days(*dates: HeritageDate | None) -> tuple[tuple[int | None, int | None], ...]:
    return tuple((date.earliest, date.latest) for date in dates if date is not None)


def _held(**things: object) -> tuple[str, ...]:
    return tuple(name for name, thing in things.items() if thing)


def _said_by_sources(row: Any, around: _Around) -> dict[Part, tuple[str, ...]]:
    cited = around.cited.get(row.id, ())
    return {
        Part.SOURCE: tuple(words for one in cited for words in (one.source_title, one.agency)),
        Part.QUOTATION: tuple(one.draft.quotation for one in cited),
        Part.NOTE: row.draft.notes,
    }


def _names(around: _Around, *ids: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for key in ids for name in around.names.get(key or "", ())))


def _damage(row: Any, around: _Around) -> RecordEntry:
    draft, place = row.draft, around.sites.get(row.site_id, _Place())
    people = _names(around, *_people(RecordKind.DAMAGE, row))
    texts = _said_by_sources(row, around)
    texts[Part.HAPPENED] = (*(one.text for one in draft.texts), draft.condition_given)
    texts[Part.REFERENCE] = (draft.incident,)
    texts[Part.IDENTIFIER] = tuple(one.value for one in draft.identifiers)
    return RecordEntry(
        kind=RecordKind.DAMAGE,
        record_id=row.id,
        site_id=row.site_id,
        trashed=row.trashed,
        hidden=place.trashed,
        names=place.names,
        people=people,
        facets={
            "condition": (str(draft.condition),),
            "cause": tuple(one.type for one in draft.causes if one.type),
            "effect": tuple(one.type for one in draft.effects if one.type),
            "kind": (str(draft.kind),),
            "evidence": (str(row.evidence),),
            "status": (str(draft.status),),
            "priority": (draft.priority or "",),
            "recommendation": (draft.recommendation or "",),
            "actor": people,
            "by": around.by.get(row.id, ()),
        },
        held=_held(
            date=row.when,
            cause=draft.causes,
            effect=draft.effects,
            actor=people,
            source=around.cited.get(row.id),
            text=draft.texts,
            note=draft.notes,
        ),
        events=_days(row.when),
        texts=texts,
    )


def _estimate(row: Any, around: _Around) -> RecordEntry:
    draft, place = row.draft, around.sites.get(row.site_id, _Place())
    people = _names(around, draft.claimant_id)
    texts = _said_by_sources(row, around)
    texts[Part.HAPPENED] = (draft.summary, draft.conditions)
    texts[Part.QUOTATION] += (draft.quotation,)
    texts[Part.ACTOR] = (draft.claimant_role, draft.said_to)
    return RecordEntry(
        kind=RecordKind.ESTIMATE,
        record_id=row.id,
        site_id=row.site_id,
        trashed=row.trashed,
        hidden=place.trashed,
        names=place.names,
        people=people,
        facets={
            "claimant": people,
            "feasibility": (str(draft.feasibility or ""),),
            "include": draft.includes,
            "currency": (draft.currency,),
            "scope": (str(draft.scope),),
            "evidence": (str(row.evidence),),
            "status": (str(draft.status),),
            "by": around.by.get(row.id, ()),
        },
        held=_held(
            date=draft.stated,
            claimant=draft.claimant_id,
            cost=row.highest_cost,
            duration=draft.duration_low or draft.duration_high,
            source=around.cited.get(row.id),
            quotation=draft.quotation,
            note=draft.notes,
        ),
        events=_days(draft.stated),
        texts=texts,
    )


def _photo(row: Any, around: _Around) -> RecordEntry:
    draft, place = row.draft, around.sites.get(row.draft.site_id or "", _Place())
    people = _names(around, draft.photographer)
    return RecordEntry(
        kind=RecordKind.PHOTO,
        record_id=row.id,
        site_id=draft.site_id,
        trashed=row.trashed,
        hidden=place.trashed,
        names=place.names,
        people=people,
        facets={
            "photographer": (*people, draft.credit),
            "visibility": (str(draft.visibility),),
            "by": around.by.get(row.id, ()),
        },
        held=_held(
            date=row.taken,
            caption=draft.captions,
            photographer=draft.photographer,
            report=draft.damage_id,
            mark=draft.marks,
            pair=draft.same_view_as,
            point=row.point,
            graphic=draft.graphic,
            note=draft.notes,
        ),
        events=_days(row.taken),
        texts={
            Part.DESCRIPTION: tuple(words for _, words in draft.captions),
            Part.ACTOR: (draft.credit,),
            Part.REFERENCE: (row.file.original_name, row.site_reference),
            Part.NOTE: draft.notes,
        },
    )


def _source(row: Any, around: _Around) -> RecordEntry:
    draft = row.draft
    return RecordEntry(
        kind=RecordKind.SOURCE,
        record_id=row.id,
        trashed=row.trashed,
        names=(draft.title,),
        facets={
            "type": (draft.type,),
            "author": (draft.author,),
            "publisher": (draft.publisher, draft.container_title, draft.agency),
            "language": (draft.language,),
            "reliability": (draft.reliability,),
            "visibility": (str(draft.visibility),),
            "by": around.by.get(row.id, ()),
        },
        held=_held(
            date=draft.issued,
            author=draft.author,
            link=draft.url or draft.doi,
            reliability=draft.reliability,
            note=draft.notes,
        ),
        events=_days(draft.issued),
        texts={
            Part.SOURCE: (draft.container_title, draft.publisher, draft.publisher_place, draft.agency),
            Part.ACTOR: (draft.author,),
            Part.REFERENCE: (draft.url, draft.doi),
            Part.IDENTIFIER: tuple(value for _, value in draft.identifiers),
            Part.NOTE: draft.notes,
        },
    )


def _actor(row: Any, around: _Around) -> RecordEntry:
    draft = row.draft
    return RecordEntry(
        kind=RecordKind.ACTOR,
        record_id=row.id,
        trashed=row.trashed,
        names=tuple(name.text for name in draft.names),
        facets={"kind": (draft.kind,), "by": around.by.get(row.id, ())},
        held=_held(role=draft.roles, note=draft.notes),
        texts={Part.ACTOR: tuple(role.text for role in draft.roles), Part.NOTE: draft.notes},
    )
