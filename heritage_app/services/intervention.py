"""Enter, edit and list works that were done at sites before."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Select
from sqlalchemy.orm import Session

from heritage_app.domain.claims import evidence_of
from heritage_app.domain.dates import Day
from heritage_app.domain.intervention import InterventionDraft, InterventionRow
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.services import actor, history, records, source
from heritage_app.services.damage import site_names
from heritage_app.storage.reading import plain, rows_of
from heritage_app.storage.restoration import Intervention
from heritage_app.storage.site import Site


def add_intervention(session: Session, draft: InterventionDraft, *, today: Day) -> str:
    """Enter an intervention; returns the id. Raises `DraftRefused` with every problem of the draft."""
    return _save(session, Intervention(), draft, today)


def edit_intervention(
    session: Session, intervention_id: str, draft: InterventionDraft, *, today: Day, version: int | None = None
) -> None:
    """Make an intervention say what *draft* says. Raises `DraftRefused`, `NoSuchRecord`, `ChangedByOther`."""
    _save(session, records.load(session, RecordKind.INTERVENTION, intervention_id, version=version), draft, today)


def _save(session: Session, work: Intervention, draft: InterventionDraft, today: Day) -> str:
    draft = records.cleaned(draft)
    records.refuse(draft.problems(today))
    records.require(session, RecordKind.SITE, draft.site_id)
    records.fill(work, draft)
    session.add(work)
    session.flush()
    records.set_notes(session, RecordKind.INTERVENTION, work.id, draft.notes)
    history.name_subject(session, site_names(session, [work.site_id]).get(work.site_id, ""))
    return work.id


def select_interventions(
    *, site_ids: Iterable[str] | None = None, ids: Iterable[str] | None = None, trashed: bool | None = False
) -> Select[Any]:
    """Build the query that lists and reports start from; *trashed* None means both."""
    query = rows_of(Intervention).join(Site.__table__, Site.id == Intervention.site_id)
    if site_ids is not None:
        query = query.where(Intervention.site_id.in_(list(site_ids)))
    if ids is not None:
        query = query.where(Intervention.id.in_(list(ids)))
    if trashed is not None:
        gone = Intervention.trashed_at
        query = query.where(gone.is_not(None) if trashed else gone.is_(None))
    if trashed is False and site_ids is None:
        query = query.where(Site.trashed_at.is_(None))
    return query.order_by(Intervention.__table__.c.done_latest.nulls_first(), Intervention.id)


def list_interventions(session: Session, query: Select[Any], *, lang: str = "en") -> tuple[InterventionRow, ...]:
    """Run *query* and return frozen rows, undated ones first, then the oldest."""
    works = plain(session, Intervention, query)
    if not works:
        return ()
    ids = [work.id for work in works]
    cited, notes = source.citations_of(session, ids), records.notes_of(session, ids)
    names = actor.actor_names(session, {work.actor_id for work in works}, lang)
    sites = site_names(session, {work.site_id for work in works}, lang)
    return tuple(
        InterventionRow(
            id=work.id,
            version=work.version,
            site_id=work.site_id,
            site_name=sites.get(work.site_id, ""),
            draft=records.read_back(work, InterventionDraft, notes=notes.get(work.id, ())),
            actor=names.get(work.actor_id, ""),
            evidence=evidence_of(cited.get(work.id, ())),
            citation_count=len(cited.get(work.id, ())),
            updated_at=work.updated_at,
            trashed=work.trashed_at is not None,
        )
        for work in works
    )
