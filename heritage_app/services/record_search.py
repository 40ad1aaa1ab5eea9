"""Search a list of damage reports, estimates, photos, sources or actors by one line, as sites are searched."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

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
        FilterForOffice: A list for the *public* was asked for persons.
    """
    if terms is None:
        from heritage_app.services.vocabulary import all_terms

        terms = all_terms(session) if ":" in line else {}
    query = parse_record_query(line, kind, terms, today=today)
    if query.site is not None:
        query = _placed(session, query)
    return for_public(query) if public else query


def _placed(session: Session, query: RecordQuery) -> RecordQuery:
    return replace(query, site=None if query.site is None else with_places(session, query.site))


def find_records(
    session: Session, query: RecordQuery, *, today: Day, limit: int | None = None
) -> tuple[RecordHit, ...]:
    """The records that *query* finds, entered last first, each with why where its title does not show it."""
    return tuple(index.find(session.connection(), query, today=today, limit=limit))


def found_ids(hits: tuple[RecordHit, ...]) -> Select[str]:
    """The ids of *hits* as a part of another statement, however many they are."""
    ids = json.dumps([hit.record_id for hit in hits])
    return select(column("value", String)).select_from(text("json_each(:found)").bindparams(found=ids))
