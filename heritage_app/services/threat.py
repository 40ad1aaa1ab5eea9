"""Enter, edit and list what threatens sites."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Select
from sqlalchemy.orm import Session

from heritage_app.domain.claims import evidence_of
from heritage_app.domain.threat import ThreatDraft, ThreatRow
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.services import history, records, source
from heritage_app.services.damage import site_names
from heritage_app.storage.hazard import Threat
from heritage_app.storage.reading import plain, rows_of
from heritage_app.storage.site import Site


def add_threat(session: Session, draft: ThreatDraft) -> str:
    """Enter a threat; returns the id. Raises `DraftRefused` with every problem of the draft."""
    return _save(session, Threat(), draft)


def edit_threat(session: Session, threat_id: str, draft: ThreatDraft, *, version: int | None = None) -> None:
    """Make a threat say what *draft* says. Raises `DraftRefused`, `NoSuchRecord`, `ChangedByOther`."""
    _save(session, records.load(session, RecordKind.THREAT, threat_id, version=version), draft)


def _save(session: Session, threat: Threat, draft: ThreatDraft) -> str:
    draft = records.cleaned(draft)
    records.refuse(draft.problems())
    records.require(session, RecordKind.SITE, draft.site_id)
    records.fill(threat, draft)
    session.add(threat)
    session.flush()
    records.set_notes(session, RecordKind.THREAT, threat.id, draft.notes)
    history.name_subject(session, site_names(session, [threat.site_id]).get(threat.site_id, ""))
    return threat.id


def select_threats(
    *, site_ids: Iterable[str] | None = None, ids: Iterable[str] | None = None, trashed: bool | None = False
) -> Select[Any]:
    """Build the query that lists and reports start from; *trashed* None means both."""
    query = rows_of(Threat).join(Site.__table__, Site.id == Threat.site_id)
    if site_ids is not None:
        query = query.where(Threat.site_id.in_(list(site_ids)))
    if ids is not None:
        query = query.where(Threat.id.in_(list(ids)))
    if trashed is not None:
        gone = Threat.trashed_at
        query = query.where(gone.is_not(None) if trashed else gone.is_(None))
    if trashed is False and site_ids is None:
        query = query.where(Site.trashed_at.is_(None))
    return query.order_by(Threat.__table__.c.horizon_latest.nulls_last(), Threat.id)


def list_threats(session: Session, query: Select[Any], *, lang: str = "en") -> tuple[ThreatRow, ...]:
    """Run *query* and return frozen rows, the soonest first, undated ones last."""
    threats = plain(session, Threat, query)
    if not threats:
        return ()
    ids = [threat.id for threat in threats]
    cited, notes = source.citations_of(session, ids), records.notes_of(session, ids)
    sites = site_names(session, {threat.site_id for threat in threats}, lang)
    return tuple(
        ThreatRow(
            id=threat.id,
            version=threat.version,
            site_id=threat.site_id,
            site_name=sites.get(threat.site_id, ""),
            draft=records.read_back(threat, ThreatDraft, notes=notes.get(threat.id, ())),
            evidence=evidence_of(cited.get(threat.id, ())),
            citation_count=len(cited.get(threat.id, ())),
            updated_at=threat.updated_at,
            trashed=threat.trashed_at is not None,
        )
        for threat in threats
    )
