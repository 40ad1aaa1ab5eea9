"""Save what a form or a command hands over: new actors, the record, its source and the citation, as one deed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from sqlalchemy.orm import Session

from heritage_app.domain.dates import Day
from heritage_app.domain.entry import DATED, AnyDraft, Entry, Support
from heritage_app.domain.history import Deed
from heritage_app.domain.source import CitationDraft
from heritage_app.domain.vocabulary import ClaimStatus, EditKind, RecordKind
from heritage_app.services import (
    actor,
    damage,
    hazard,
    intervention,
    photo,
    records,
    restoration,
    site,
    source,
    stage,
    summary,
    threat,
)


def deed_for(entry: Entry, *, by: str, kind: EditKind = EditKind.CORRECTION, reason: str = "") -> Deed:
    """The deed under which *entry* is saved."""
    return Deed(verb=f"{entry.kind}.{'edit' if entry.record_id else 'add'}", by=by, kind=kind, reason=reason)


def save_entry(session: Session, entry: Entry, *, today: Day) -> str:
    """
    Save one entry; returns the id of its record.

    Raises:
        DraftRefused: With every problem of the record and of its source; nothing was saved.
        ChangedByOther: The record is not at the version that was edited.
    """
    records.refuse(entry.problems(today))
    draft: Any = entry.draft
    if isinstance(draft, CitationDraft) and entry.record_id is None and entry.support is not None:
        support = replace(entry.support, stance=draft.stance, credibility=draft.credibility, basis=draft.basis)
        kind, record_id = draft.record_kind, draft.record_id
        return cite_support(session, support, kind, record_id, field=draft.field, status=draft.status) or ""
    if entry.new_actors:
        ids = {placeholder: actor.actor_called(session, name) for placeholder, name in entry.new_actors}
        draft = records.replace_texts(draft, lambda text: ids.get(text, text))
    record_id = _save(session, draft, entry, today)
    if entry.support is not None:
        cite_support(session, entry.support, entry.kind, record_id)
    return record_id


def cite_support(
    session: Session,
    support: Support,
    kind: RecordKind,
    record_id: str,
    *,
    field: str = "",
    status: ClaimStatus = ClaimStatus.ACCEPTED,
) -> str | None:
    """
    Hold a source against a record or one *field* of it, entering the source where it is new.

    Returns the id of the citation; None where *support* names no source.
    """
    source_id = support.source_id
    if support.source is not None:
        known = source.find_source(session, title=support.source.title, url=support.source.url)
        source_id = known or source.add_source(session, support.source)
    if source_id is None:
        return None
    citation = CitationDraft(
        source_id=source_id,
        record_kind=kind,
        record_id=record_id,
        field=field,
        locator=support.locator,
        quotation=support.quotation,
        quotation_lang=support.quotation_lang,
        credibility=support.credibility,
        stance=support.stance,
        basis=support.basis,
        status=status,
    )
    return source.cite(session, citation)


def _save(session: Session, draft: AnyDraft, entry: Entry, today: Day) -> str:
    kind, held, version = entry.kind, entry.record_id, entry.version
    dated: dict[str, Any] = {"today": today} if isinstance(draft, DATED) else {}
    ways: dict[RecordKind, tuple[Callable[..., str], Callable[..., object]]] = {
        RecordKind.SITE: (site.add_site, site.edit_site),
        RecordKind.DAMAGE: (damage.add_damage, damage.edit_damage),
        RecordKind.ESTIMATE: (restoration.add_estimate, restoration.edit_estimate),
        RecordKind.HAZARD: (hazard.add_hazard, hazard.edit_hazard),
        RecordKind.ACTOR: (actor.add_actor, actor.edit_actor),
        RecordKind.SOURCE: (source.add_source, source.edit_source),
        RecordKind.CITATION: (source.cite, source.edit_citation),
        RecordKind.STAGE: (stage.add_stage, stage.edit_stage),
        RecordKind.THREAT: (threat.add_threat, threat.edit_threat),
        RecordKind.INTERVENTION: (intervention.add_intervention, intervention.edit_intervention),
        RecordKind.PHOTO: (photo.refuse_without_file, photo.edit_photo),
    }
    add, edit = ways[kind]
    if held is None:
        return add(session, draft, **dated)
    edit(session, held, draft, version=version, **dated)
    return held


def read_draft(session: Session, kind: RecordKind, record_id: str) -> tuple[AnyDraft, int]:
    """
    What a record says now, as a draft, and its version: what a form opens with.

    Raises:
        NoSuchRecord: No such id.
    """
    if kind is RecordKind.SITE:
        return summary.site_draft(session, site.resolve(session, record_id))
    if kind is RecordKind.CITATION:
        return source.citation_draft(session, record_id)
    rows: tuple[Any, ...] = ()
    if kind is RecordKind.DAMAGE:
        rows = damage.list_damage(session, damage.select_damage(ids=[record_id], trashed=None))
    elif kind is RecordKind.ESTIMATE:
        rows = restoration.list_estimates(session, restoration.select_estimates(ids=[record_id], trashed=None))
    elif kind is RecordKind.HAZARD:
        rows = hazard.list_hazards(session, hazard.select_hazards(ids=[record_id], trashed=None))
    elif kind is RecordKind.STAGE:
        rows = stage.list_stages(session, stage.select_stages(ids=[record_id], trashed=None))
    elif kind is RecordKind.THREAT:
        rows = threat.list_threats(session, threat.select_threats(ids=[record_id], trashed=None))
    elif kind is RecordKind.INTERVENTION:
        rows = intervention.list_interventions(
            session, intervention.select_interventions(ids=[record_id], trashed=None)
        )
    elif kind is RecordKind.PHOTO:
        rows = photo.list_photos(session, photo.select_photos(ids=[record_id], trashed=None))
    elif kind is RecordKind.ACTOR:
        rows = actor.list_actors(session, ids=[record_id])
    elif kind is RecordKind.SOURCE:
        rows = source.list_sources(session, ids=[record_id])
    if not rows:
        raise records.NoSuchRecord(kind=kind, key=record_id)
    return rows[0].draft, rows[0].version
