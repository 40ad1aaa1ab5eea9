"""Make one site of two entries: pick field by field, re-link every claim, keep the old number as a pointer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from heritage_app.domain.duplicates import FieldPair, Pick, field_pairs, merged
from heritage_app.domain.errors import DraftProblem, DraftRefused, HeritageError
from heritage_app.domain.names import pick_name
from heritage_app.domain.site import SiteDraft
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.services import history, records, site, summary
from heritage_app.storage.damage import DamageReport
from heritage_app.storage.hazard import Hazard, Threat
from heritage_app.storage.photo import FileLink, Photo
from heritage_app.storage.restoration import Estimate, Intervention, RestorationStage
from heritage_app.storage.site import Site, SiteChoice, SiteDistinct, SiteReference
from heritage_app.storage.source import Citation


class MergeReasonMissing(DraftProblem):
    """Two entries were to be made one without saying why."""

    template = "Enter how you know that these two are one site. The reason stays in the history"


class MergeWithItself(HeritageError):
    """A site was to be merged with itself."""

    template = "These are the same entry. Nothing was changed. Choose the other one"


class MergeIntoPart(HeritageError):
    """A place was to be merged into one of its own parts."""

    template = (
        "“{other}” holds “{kept}” as a part. Nothing was changed. Merge the other way round, so that the whole stays"
    )


class NotMergeable(HeritageError):
    """One of the two is in the trash."""

    template = "“{subject}” is in the trash. Nothing was changed. Restore it first"


@dataclass(frozen=True, slots=True, kw_only=True)
class MergePreview:
    """Two entries side by side, and what will be linked to the one that stays."""

    kept: str
    other: str
    fields: tuple[FieldPair, ...]
    relinked: Mapping[str, int]
    """How many records of each kind move from the entry that goes: reports, estimates, parts, photos …"""


_OF_A_SITE: Mapping[str, type[Any]] = {
    "damage": DamageReport,
    "estimate": Estimate,
    "hazard": Hazard,
    "stage": RestorationStage,
    "threat": Threat,
    "intervention": Intervention,
    "photo": Photo,
}
_TIED: Mapping[str, type[Any]] = {"citation": Citation, "file_link": FileLink}
"""Tied to the site record itself by kind and id."""


def preview_merge(session: Session, kept_id: str, other_id: str) -> MergePreview:
    """
    Show what merging would do, changing nothing.

    Raises:
        NoSuchRecord, MergeWithItself, MergeIntoPart, NotMergeable: As `merge` would.
    """
    kept, other = _both(session, kept_id, other_id)
    counts = {name: _count(session, model, model.site_id == other_id) for name, model in _OF_A_SITE.items()}
    for name, model in _TIED.items():
        counts[name] = _count(session, model, model.record_kind == RecordKind.SITE, model.record_id == other_id)
    counts["part"] = _count(session, Site, Site.part_of_id == other_id)
    counts["reference"] = _count(session, SiteReference, SiteReference.site_id == other_id)
    fields = field_pairs(kept, _below_kept(session, kept_id, other_id, other))
    return MergePreview(
        kept=kept_id, other=other_id, fields=fields, relinked={name: count for name, count in counts.items() if count}
    )


def merge(session: Session, kept_id: str, other_id: str, picks: Mapping[str, Pick], reason: str) -> None:
    """
    Make one site of two: *kept_id* stays, *other_id* goes to the trash with everything it held moved over.

    *picks* says what stays of a field (`domain.duplicates.merged`). Claims, citations, files and parts are linked to
    the site that stays; the number of the other one leads to it. A choice that a person made at the one that stays
    goes before the same choice at the other. All of it is one deed, which can be undone whole.

    Raises:
        DraftRefused: No reason was given, or what would stay is not whole.
        NoSuchRecord: One of them is not there.
        MergeWithItself, MergeIntoPart, NotMergeable: Nothing was changed.
    """
    if not reason.strip():
        raise DraftRefused((MergeReasonMissing("reason"),))
    kept, other = _both(session, kept_id, other_id)
    number = session.scalars(select(Site.reference).where(Site.id == kept_id)).one()
    draft = merged(kept, _below_kept(session, kept_id, other_id, other), picks)
    for part in session.scalars(select(Site).where(Site.part_of_id == other_id, Site.id != kept_id)):
        part.part_of_id = kept_id
    for model in _OF_A_SITE.values():
        for row in session.scalars(select(model).where(model.site_id == other_id)):
            row.site_id = kept_id
    for model in _TIED.values():
        tied = select(model).where(model.record_kind == RecordKind.SITE, model.record_id == other_id)
        for row in session.scalars(tied):
            row.record_id = kept_id
    _move_choices(session, kept_id, other_id)
    for reference in session.scalars(select(SiteReference).where(SiteReference.site_id == other_id)):
        reference.site_id = kept_id
    session.flush()
    site.edit_site(session, kept_id, draft)
    records.trash(session, RecordKind.SITE, other_id, f"{number}: {reason}")
    history.name_subject(session, pick_name(draft.names, "en").text)


def _both(session: Session, kept_id: str, other_id: str) -> tuple[SiteDraft, SiteDraft]:
    if kept_id == other_id:
        raise MergeWithItself()
    drafts = []
    for key in (kept_id, other_id):
        draft, _ = summary.site_draft(session, key)
        if records.load(session, RecordKind.SITE, key).trashed_at is not None:
            raise NotMergeable(subject=pick_name(draft.names, "en").text)
        drafts.append(draft)
    kept, other = drafts
    if other_id in site.ancestors(session, kept_id):
        raise MergeIntoPart(kept=pick_name(kept.names, "en").text, other=pick_name(other.names, "en").text)
    return kept, other


def _below_kept(session: Session, kept_id: str, other_id: str, other: SiteDraft) -> SiteDraft:
    """The entry that goes, without its parent where that would make the one that stays a part of itself."""
    return replace(other, part_of=None) if kept_id in site.ancestors(session, other_id) else other


def _move_choices(session: Session, kept_id: str, other_id: str) -> None:
    taken = set(session.scalars(select(SiteChoice.axis).where(SiteChoice.site_id == kept_id)))
    for choice in session.scalars(select(SiteChoice).where(SiteChoice.site_id == other_id)):
        if choice.axis not in taken:
            choice.site_id = kept_id
    for apart in session.scalars(select(SiteDistinct).where(SiteDistinct.site_id == other_id)):
        if apart.other_id != kept_id:
            apart.site_id = kept_id


def _count(session: Session, model: type[Any], *where: Any) -> int:
    return session.scalars(select(func.count()).select_from(model).where(*where)).one()
