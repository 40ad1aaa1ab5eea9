"""Search a list of damage reports, estimates, photos, sources or actors by one line, as sites are searched."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Select, String, column, select, text
from sqlalchemy.orm import Session

from heritage_app.domain.dates import Day
from heritage_app.domain.query_text import Terms
from heritage_app.domain.record_query import RecordQuery, for_public, parse_record_query
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.search import records as index
from heritage_app.search.records import RecordHit
from heritage_app.services.asking import with_places


def read_record_query(
    session: Session, line: str, kind: RecordKind, *, today: date, public: bool = False, terms: Terms | None = None
) -> RecordQuery:
    """
    Turn a line into a question to the list of a kind; places named after `in:` become those of the registry.

    Raises:
        QueryProblem: What cannot be understood, and where it stands.
        NoSuchRecord: A place after `in:` that the registry does not hold.
        FilterForOffice, TagsForOffice, SitesForOffice: What a list for the *public* may not be asked for.
    """
    if terms is None:
        from heritage_app.services.vocabulary import all_terms

        terms = all_terms(session) if ":" in line else {}
    query = with_site_places(session, parse_record_query(line, kind, terms, today=today))
    return for_public(query) if public else query


def with_site_places(session: Session, query: RecordQuery) -> RecordQuery:
    """
    Put the places of the registry for the names after `in:`.

    Raises:
        NoSuchRecord: A place that the registry does not hold.
    """
    return replace(query, site=None if query.site is None else with_places(session, query.site))


def find_records(
    session: Session, query: RecordQuery, *, today: Day, limit: int | None = None
) -> tuple[RecordHit, ...]:
    """The records that *query* finds, entered last first, each with why where its title does not show it."""
    return tuple(index.find(session.connection(), query, today=today, limit=limit))


def found_ids(hits: Sequence[RecordHit]) -> Select[str]:
    """The ids of *hits* as a part of another statement, however many they are."""
    ids = json.dumps([hit.record_id for hit in hits])
    return select(column("value", String)).select_from(text("json_each(:found)").bindparams(found=ids))


def rows_of_hits(session: Session, kind: RecordKind, hits: Sequence[RecordHit], *, lang: str = "en") -> Sequence[Any]:
    """The frozen rows of a few hits of one kind, in no particular order."""
    from heritage_app.services import actor, damage, photo, restoration, source

    ids = [hit.record_id for hit in hits]
    if not ids:
        return ()
    if kind is RecordKind.SOURCE:
        return source.list_sources(session, ids=ids)
    if kind is RecordKind.ACTOR:
        return actor.list_actors(session, ids=ids, lang=lang)
    if kind is RecordKind.PHOTO:
        return photo.list_photos(session, photo.select_photos(ids=ids), lang=lang)
    if kind is RecordKind.DAMAGE:
        return damage.list_damage(session, damage.select_damage(ids=ids), lang=lang)
    return restoration.list_estimates(session, restoration.select_estimates(ids=ids), lang=lang)
