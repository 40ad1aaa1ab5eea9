"""Enter, edit and list what is said to be done to restore a site."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Select
from sqlalchemy.orm import Session

from heritage_app.domain.claims import evidence_of
from heritage_app.domain.dates import Day
from heritage_app.domain.stage import StageDraft, StageRow
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.services import actor, history, records, source
from heritage_app.services.damage import site_names
from heritage_app.storage.reading import plain, rows_of
from heritage_app.storage.restoration import RestorationStage
from heritage_app.storage.site import Site


def add_stage(session: Session, draft: StageDraft, *, today: Day) -> str:
    """Enter a stage; returns the id. Raises `DraftRefused` with every problem of the draft."""
    return _save(session, RestorationStage(), draft, today)


def edit_stage(session: Session, stage_id: str, draft: StageDraft, *, today: Day, version: int | None = None) -> None:
    """Make a stage say what *draft* says. Raises `DraftRefused`, `NoSuchRecord`, `ChangedByOther`."""
    _save(session, records.load(session, RecordKind.STAGE, stage_id, version=version), draft, today)


def _save(session: Session, stage: RestorationStage, draft: StageDraft, today: Day) -> str:
    draft = records.cleaned(draft)
    records.refuse(draft.problems(today))
    records.require(session, RecordKind.SITE, draft.site_id)
    records.fill(stage, draft)
    session.add(stage)
    session.flush()
    records.set_notes(session, RecordKind.STAGE, stage.id, draft.notes)
    history.name_subject(session, site_names(session, [stage.site_id]).get(stage.site_id, ""))
    return stage.id


def select_stages(
    *, site_ids: Iterable[str] | None = None, ids: Iterable[str] | None = None, trashed: bool | None = False
) -> Select[Any]:
    """Build the query that lists and reports start from; *trashed* None means both."""
    query = rows_of(RestorationStage).join(Site.__table__, Site.id == RestorationStage.site_id)
    if site_ids is not None:
        query = query.where(RestorationStage.site_id.in_(list(site_ids)))
    if ids is not None:
        query = query.where(RestorationStage.id.in_(list(ids)))
    if trashed is not None:
        gone = RestorationStage.trashed_at
        query = query.where(gone.is_not(None) if trashed else gone.is_(None))
    if trashed is False and site_ids is None:
        query = query.where(Site.trashed_at.is_(None))
    return query.order_by(RestorationStage.__table__.c.since_latest.nulls_first(), RestorationStage.id)


def list_stages(session: Session, query: Select[Any], *, lang: str = "en") -> tuple[StageRow, ...]:
    """Run *query* and return frozen rows, undated ones first, then the oldest."""
    stages = plain(session, RestorationStage, query)
    if not stages:
        return ()
    ids = [stage.id for stage in stages]
    cited, notes = source.citations_of(session, ids), records.notes_of(session, ids)
    names = actor.actor_names(session, {stage.claimant_id for stage in stages}, lang)
    sites = site_names(session, {stage.site_id for stage in stages}, lang)
    return tuple(
        StageRow(
            id=stage.id,
            version=stage.version,
            site_id=stage.site_id,
            site_name=sites.get(stage.site_id, ""),
            draft=records.read_back(stage, StageDraft, notes=notes.get(stage.id, ())),
            claimant=names.get(stage.claimant_id, ""),
            evidence=evidence_of(cited.get(stage.id, ())),
            citation_count=len(cited.get(stage.id, ())),
            updated_at=stage.updated_at,
            trashed=stage.trashed_at is not None,
        )
        for stage in stages
    )
