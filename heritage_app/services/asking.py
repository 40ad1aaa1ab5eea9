"""Read a question as people write it, with the vocabularies and the places of the registry."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from heritage_app.domain.query import SiteQuery
from heritage_app.domain.query_text import parse_query


def read_query(session: Session, text: str, *, today: date, plain: SiteQuery | None = None) -> SiteQuery:
    """
    Turn *text* into a question; places named after `in:` become those of the registry.

    A text without a colon is words alone, and nothing is looked up for it.

    Raises:
        QueryProblem: What cannot be understood, and where it stands.
        NoSuchRecord: A place after `in:` that the registry does not hold.
    """
    if ":" not in text:
        return parse_query(text, {}, today=today, plain=plain)
    from heritage_app.services.vocabulary import all_terms

    return with_places(session, parse_query(text, all_terms(session), today=today, plain=plain))


def place_word(session: Session, site_id: str) -> str:
    """What to write after `in:` for a site: its name where it alone bears it, else its number. Raises NoSuchRecord."""
    from heritage_app.domain.names import pick_name
    from heritage_app.domain.vocabulary import RecordKind
    from heritage_app.services import records, site

    held = records.load(session, RecordKind.SITE, site_id)
    name = pick_name(records.names_of(held), "en").text
    return name if site.find_name(session, name) == site_id else str(held.reference)


def with_places(session: Session, query: SiteQuery) -> SiteQuery:
    """
    Put the places of the registry for the names after `in:`.

    Raises:
        NoSuchRecord: A place that the registry does not hold.
    """
    if not query.inside:
        return query
    from heritage_app.services import site

    return replace(
        query, inside=tuple(site.find_name(session, one) or site.resolve(session, one) for one in query.inside)
    )
