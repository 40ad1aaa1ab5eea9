"""Enter, edit and list hazards."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Select
from sqlalchemy.orm import Session

from heritage_app.domain.claims import evidence_of
from heritage_app.domain.dates import Day
from heritage_app.domain.hazard import HazardDraft, HazardRow
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.services import actor, history, records, source
from heritage_app.services.damage import site_names
from heritage_app.storage.hazard import Hazard
from heritage_app.storage.reading import plain, rows_of
from heritage_app.storage.site import Site


def add_hazard(session: Session, draft: HazardDraft, *, today: Day) -> str:
    """Enter a hazard; returns the id. Raises `DraftRefused` with every problem of the draft."""
    return _save(session, Hazard(), draft, today)


def edit_hazard(
    session: Session, hazard_id: str, draft: HazardDraft, *, today: Day, version: int | None = None
) -> None:
    """Make a hazard say what *draft* says. Raises `DraftRefused`, `NoSuchRecord`, `ChangedByOther`."""
    _save(session, records.load(session, RecordKind.HAZARD, hazard_id, version=version), draft, today)


def _save(session: Session, hazard: Hazard, draft: HazardDraft, today: Day) -> str:
    draft = records.cleaned(draft)
    records.refuse(draft.problems(today))
    records.require(session, RecordKind.SITE, draft.site_id)
    if draft.met_in is not None:
        records.require(session, RecordKind.DAMAGE, draft.met_in)
    records.fill(hazard, draft)
    session.add(hazard)
    session.flush()
    records.set_notes(session, RecordKind.HAZARD, hazard.id, draft.notes)
    history.name_subject(session, site_names(session, [hazard.site_id]).get(hazard.site_id, ""))
    return hazard.id


def select_hazards(
    *, site_ids: Iterable[str] | None = None, ids: Iterable[str] | None = None, trashed: bool | None = False
) -> Select[Any]:
    """Build the query that lists and reports start from; *trashed* None means both."""
    query = rows_of(Hazard).join(Site.__table__, Site.id == Hazard.site_id)
    if site_ids is not None:
        query = query.where(Hazard.site_id.in_(list(site_ids)))
    if ids is not None:
        query = query.where(Hazard.id.in_(list(ids)))
    if trashed is not None:
        query = query.where(Hazard.trashed_at.is_not(None) if trashed else Hazard.trashed_at.is_(None))
    if trashed is False:
        query = query.where(Site.trashed_at.is_(None))
    return query.order_by(Hazard.__table__.c.known_latest.desc().nulls_last(), Hazard.id)


def list_hazards(session: Session, query: Select[Any], *, lang: str = "en") -> tuple[HazardRow, ...]:
    """Run *query* and return frozen rows, latest known first, undated last."""
    hazards = plain(session, Hazard, query)
    if not hazards:
        return ()
    ids = [hazard.id for hazard in hazards]
    cited, notes = source.citations_of(session, ids), records.notes_of(session, ids)
    people = {a for h in hazards for a in (h.attributed_to_id, h.handled_by_id, h.said_by_id)}
    names = actor.actor_names(session, people, lang)
    sites = site_names(session, {hazard.site_id for hazard in hazards}, lang)
    return tuple(
        HazardRow(
            id=hazard.id,
            version=hazard.version,
            site_id=hazard.site_id,
            site_name=sites.get(hazard.site_id, ""),
            draft=records.read_back(hazard, HazardDraft, notes=notes.get(hazard.id, ())),
            attributed_to=names.get(hazard.attributed_to_id, ""),
            handled_by=names.get(hazard.handled_by_id, ""),
            said_by=names.get(hazard.said_by_id, ""),
            evidence=evidence_of(cited.get(hazard.id, ())),
            citation_count=len(cited.get(hazard.id, ())),
            updated_at=hazard.updated_at,
            trashed=hazard.trashed_at is not None,
        )
        for hazard in hazards
    )
