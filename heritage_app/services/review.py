"""Review: give records another status, tell what waits for a reviewer, and how a record came to be as it is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from heritage_app.domain.errors import DraftRefused
from heritage_app.domain.review import (
    REVIEWED,
    AlreadySo,
    NothingToReview,
    ReviewReasonMissing,
    ReviewStep,
    Waiting,
    needs_reason,
)
from heritage_app.domain.vocabulary import ClaimStatus, RecordKind
from heritage_app.services import damage, history, records
from heritage_app.storage.history import Change, DeedEntry, row_told
from heritage_app.storage.source import Citation

UNDECIDED = (ClaimStatus.DRAFT, ClaimStatus.IN_REVIEW)

_STATUSES: dict[Any, ClaimStatus] = {str(status): status for status in ClaimStatus}


def set_status(session: Session, kind: RecordKind, record_id: str, status: ClaimStatus, reason: str) -> None:
    """
    Give a record another status, as part of the present deed; who may is asked where the deed ends.

    The citations that were entered with a claim and wait like it are accepted with it.

    Raises:
        NoSuchRecord: No such id.
        NothingToReview, AlreadySo: It has no status, or has this one.
        DraftRefused: The step needs a reason, and none was given.
    """
    if kind not in REVIEWED:
        raise NothingToReview(kind=kind)
    record: Any = records.load(session, kind, record_id)
    if record.trashed_at is not None:
        raise NothingToReview(kind=kind)
    if record.status is status:
        raise AlreadySo(status=status)
    if needs_reason(record.status, status) and not reason.strip():
        raise DraftRefused((ReviewReasonMissing("reason"),))
    record.status = status
    if status is ClaimStatus.ACCEPTED:
        waiting = select(Citation).where(
            Citation.record_kind == kind, Citation.record_id == record_id, Citation.status.in_(UNDECIDED)
        )
        for citation in session.scalars(waiting):
            citation.status = ClaimStatus.ACCEPTED
    session.flush()
    history.name_subject(session, subject_of(session, kind, record))


def subject_of(session: Session, kind: RecordKind, record: Any) -> str:
    """What a record that is reviewed is called in the history: the site that it is about."""
    if kind is RecordKind.CITATION:
        kind, record = RecordKind(record.record_kind), records.load(session, record.record_kind, record.record_id)
    site_id = record.id if kind is RecordKind.SITE else record.site_id
    return damage.site_names(session, [site_id]).get(site_id, "")


def waiting(session: Session, *, statuses: Iterable[ClaimStatus] = UNDECIDED, lang: str = "en") -> tuple[Waiting, ...]:
    """What waits for a reviewer, the longest waiting first; citations wait with their claims."""
    wanted = tuple(statuses)
    found: list[tuple[str, RecordKind, str, str, ClaimStatus]] = []
    for kind in REVIEWED:
        if kind is RecordKind.CITATION:
            continue
        model = records.MODELS[kind]
        site_id = model.id if kind is RecordKind.SITE else model.site_id
        query = select(model.updated_at, model.id, site_id, model.status)
        for at, record_id, site, status in session.execute(
            query.where(model.trashed_at.is_(None), model.status.in_(wanted))
        ):
            found.append((at, kind, record_id, site, status))
    names = damage.site_names(session, list(dict.fromkeys(site for _, _, _, site, _ in found)), lang)
    return tuple(
        Waiting(
            kind=kind, record_id=record_id, site_id=site, site_name=names.get(site, ""), status=status, updated_at=at
        )
        for at, kind, record_id, site, status in sorted(found)
    )


def steps_of(session: Session, kind: RecordKind, record_id: str) -> tuple[ReviewStep, ...]:
    """How a record came to its status, the first step first."""
    query = (
        select(DeedEntry.at, DeedEntry.by, DeedEntry.reason, Change.old, Change.new)
        .join(DeedEntry, DeedEntry.id == Change.deed_id)
        .where(Change.table_name == str(kind), Change.row_id == record_id, Change.operation != "delete")
        .order_by(Change.number)
    )
    found: list[ReviewStep] = []
    for at, by, reason, old, new in session.execute(query):
        # A history older than the status of sites does not tell it: they counted.
        status = _STATUSES.get(row_told(new).get("status"), ClaimStatus.ACCEPTED)
        if old is None or not found or found[-1].status is not status:
            found.append(ReviewStep(at=at, by=by, status=status, reason=reason))
    return tuple(found)
