"""Enter, edit, list, pair and mark photos. Files come in through `photo_adding`; their bytes are `evidence`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from heritage_app.domain.coordinates import Point
from heritage_app.domain.dates import Day
from heritage_app.domain.errors import DraftProblem
from heritage_app.domain.folding import fold
from heritage_app.domain.photo import (
    CameraFacts,
    Mark,
    MarkShape,
    PairWithItself,
    PhotoDraft,
    PhotoRow,
    PhotoWithoutFile,
    ReportElsewhere,
    camera_date,
    views,
)
from heritage_app.domain.text import one_line
from heritage_app.domain.vocabulary import RecordKind, Visibility
from heritage_app.services import actor, damage, evidence, history, records
from heritage_app.services.damage import site_names
from heritage_app.storage.damage import DamageReport
from heritage_app.storage.photo import KeptFile, Photo, PhotoCaption, PhotoMark, Picture
from heritage_app.storage.reading import Plain, page_of, plain, rows_by, rows_of
from heritage_app.storage.site import Site


def refuse_without_file(session: Session, draft: PhotoDraft, *, today: Day) -> str:
    """Stand where other records are added from a draft alone. Raises `PhotoWithoutFile`."""
    raise PhotoWithoutFile()


def enter_photos(session: Session, draft: PhotoDraft, hashes: Sequence[str], *, today: Day) -> list[str]:
    """
    Enter a photo of each of these files, which are entered already (`evidence.receive`); returns the ids.

    Raises:
        DraftRefused: With every problem of the draft, which says the same of all.
        NoSuchRecord: The site or the report is not there.
    """
    draft = records.cleaned(draft)
    check_draft(session, draft, today=today)
    photos = [_say(Photo(sha256=sha256), draft) for sha256 in hashes]
    session.add_all(photos)
    session.flush()
    if draft.notes:
        for photo in photos:
            records.set_notes(session, RecordKind.PHOTO, photo.id, draft.notes)
    _name_subject(session, draft)
    return [photo.id for photo in photos]


def edit_photo(session: Session, photo_id: str, draft: PhotoDraft, *, today: Day, version: int | None = None) -> None:
    """
    Make a photo say what *draft* says: its place, captions, marks, pair, rights, who may see it.

    Raises:
        DraftRefused, NoSuchRecord, ChangedByOther: Nothing was saved.
    """
    _save(session, records.load(session, RecordKind.PHOTO, photo_id, version=version), draft, today)


def check_draft(session: Session, draft: PhotoDraft, *, today: Day, photo_id: str | None = None) -> None:
    """
    Ask whether a photo can say this, before its file is touched.

    Raises:
        DraftRefused, NoSuchRecord: It cannot.
    """
    records.refuse(draft.problems(today))
    records.refuse(_misplaced(session, photo_id, draft))


def _save(session: Session, photo: Photo, draft: PhotoDraft, today: Day) -> None:
    draft = records.cleaned(draft)
    check_draft(session, draft, today=today, photo_id=photo.id)
    _say(photo, draft)
    session.flush()
    records.set_notes(session, RecordKind.PHOTO, photo.id, draft.notes)
    _name_subject(session, draft)


def _say(photo: Photo, draft: PhotoDraft) -> Photo:
    """Make the columns and parts of *photo* say what *draft* says."""
    records.fill(photo, draft)
    photo.lat, photo.lon = (draft.point.lat, draft.point.lon) if draft.point else (None, None)
    captions = [{"lang": lang, "text": text} for lang, text in draft.captions if text.strip()]
    records.sync(photo.captions, PhotoCaption, captions)
    marks = [
        {"shape": str(m.shape), "points": json.dumps(m.points), "text": m.text, "damage_id": m.damage_id}
        for m in draft.marks
    ]
    records.sync(photo.marks, PhotoMark, marks)
    return photo


def _name_subject(session: Session, draft: PhotoDraft) -> None:
    history.name_subject(session, site_names(session, [draft.site_id or ""]).get(draft.site_id or "", ""))


def _misplaced(session: Session, photo_id: str | None, draft: PhotoDraft) -> list[DraftProblem]:
    """What a draft says of other records that cannot be; they must be there at all."""
    found: list[DraftProblem] = []
    if draft.site_id:
        records.load(session, RecordKind.SITE, draft.site_id)
    for field, report_id in (("damage_id", draft.damage_id), *(("marks", m.damage_id) for m in draft.marks)):
        if report_id is None:
            continue
        report: DamageReport = records.load(session, RecordKind.DAMAGE, report_id)
        if field == "damage_id" and report.site_id != draft.site_id:
            found.append(ReportElsewhere("damage_id"))
    if draft.same_view_as is not None:
        if draft.same_view_as == photo_id:
            found.append(PairWithItself("same_view_as"))
        records.load(session, RecordKind.PHOTO, draft.same_view_as)
    return found


# ------------------------------------------------------------------------------------------------- listing


def select_photos(
    *,
    site_ids: Iterable[str] | None = None,
    damage_ids: Iterable[str] | None = None,
    ids: Iterable[str] | None = None,
    hashes: Iterable[str] | None = None,
    text: str = "",
    graphic: bool | None = None,
    visibility: Visibility | None = None,
    paired: bool | None = None,
    warned: bool | None = None,
    trashed: bool | None = False,
) -> Select[Any]:
    """
    Build the query that grids, lists, reports and exports start from, newest first.

    Args:
        site_ids: Photos of these sites.
        damage_ids: Photos that belong to these reports, or that carry a mark pointing at one of them.
        ids: These photos.
        hashes: Photos of these files.
        text: Words that all stand in a caption, the credit or the name of the file, folded as sites are found.
        graphic: Only those that show people hurt or dead, or only the others.
        visibility: Only those that this circle may see.
        paired: Only those that are, or are not, one of several of the same view.
        warned: Only those that can, or cannot, be shown whole.
        trashed: Only those in the trash, or only those in use; None means both.
    """
    query = rows_of(Photo).join(KeptFile.__table__, KeptFile.sha256 == Photo.sha256)
    query = query.outerjoin(Picture.__table__, Picture.sha256 == Photo.sha256)
    query = query.outerjoin(Site.__table__, Site.id == Photo.site_id)
    for column, wanted in ((Photo.site_id, site_ids), (Photo.id, ids), (Photo.sha256, hashes)):
        if wanted is not None:
            query = query.where(column.in_(list(wanted)))
    if damage_ids is not None:
        reports = list(damage_ids)
        marked = select(PhotoMark.photo_id).where(PhotoMark.damage_id.in_(reports))
        query = query.where(or_(Photo.damage_id.in_(reports), Photo.id.in_(marked)))
    for word in text.split():
        query = query.where(_says(word))
    if graphic is not None:
        query = query.where(Photo.graphic.is_(graphic))
    if visibility is not None:
        query = query.where(Photo.visibility == visibility)
    if paired is not None:
        named = select(Photo.same_view_as_id).where(Photo.same_view_as_id.is_not(None), Photo.trashed_at.is_(None))
        is_paired = or_(Photo.same_view_as_id.is_not(None), Photo.id.in_(named))
        query = query.where(is_paired if paired else ~is_paired)
    if warned is not None:
        query = query.where(Picture.warning != "" if warned else Picture.warning == "")
    if trashed is not None:
        query = query.where(Photo.trashed_at.is_not(None) if trashed else Photo.trashed_at.is_(None))
    if trashed is False and site_ids is None:
        query = query.where(Site.trashed_at.is_(None))
    return query.order_by(Photo.id.desc())


def _says(word: str) -> ColumnElement[bool]:
    """
    Letters and digits are compared as sites are found, folded (`domain.folding`): by any hand, in any spelling of
    hamza, teh marbuta or accents. What has neither, a per cent sign, is compared as it stands.
    """
    folded = fold(word)

    def holds(column: InstrumentedAttribute[str]) -> ColumnElement[bool]:
        if not folded:
            return column.icontains(word, autoescape=True)
        return func.heritage_fold(column).contains(folded, autoescape=True)

    captioned = select(PhotoCaption.photo_id).where(holds(PhotoCaption.text))
    return or_(holds(Photo.credit), holds(KeptFile.original_name), Photo.id.in_(captioned))


def list_photos(
    session: Session,
    query: Select[Any],
    *,
    lang: str = "en",
    limit: int | None = None,
    offset: int = 0,
    exif: bool = False,
) -> tuple[PhotoRow, ...]:
    """Run *query* and return frozen rows; all that the cameras wrote is read only where *exif* asks for it."""
    photos = plain(session, Photo, page_of(query, limit, offset))
    if not photos:
        return ()
    ids, hashes = [photo.id for photo in photos], {photo.sha256 for photo in photos}
    files, cameras = evidence.file_rows(session, hashes), _cameras(session, hashes, exif=exif)
    notes = records.notes_of(session, ids)
    names = actor.actor_names(session, {photo.photographer_id for photo in photos}, lang)
    places = {photo.site_id for photo in photos if photo.site_id}
    sites = site_names(session, places, lang)
    numbers = {key: held[0].reference for key, held in rows_by(session, Site.id, places, only=("reference",)).items()}
    titles = _report_titles(session, {photo.damage_id for photo in photos if photo.damage_id})
    rows: list[PhotoRow] = []
    for photo in photos:
        file, camera = files[photo.sha256], cameras.get(photo.sha256, _UNREAD)
        draft = _draft_of(photo, notes.get(photo.id, ()))
        rows.append(
            PhotoRow(
                id=photo.id,
                version=photo.version,
                site_name=sites.get(photo.site_id or "", ""),
                site_reference=numbers.get(photo.site_id or "", ""),
                draft=draft,
                file=file,
                camera=camera,
                photographer=names.get(photo.photographer_id, ""),
                taken=draft.taken or camera_date(camera.taken, file.received_at),
                point=draft.point or camera.point,
                taken_corrected=draft.taken is not None,
                damage_title=titles.get(photo.damage_id or "", ""),
                updated_at=photo.updated_at,
                trashed=photo.trashed_at is not None,
            )
        )
    return tuple(rows)


def count_photos(session: Session, query: Select[Any]) -> int:
    """How many photos *query* finds."""
    return session.scalars(select(func.count()).select_from(query.order_by(None).subquery())).one()


def read_photo(session: Session, photo_id: str, *, lang: str = "en") -> PhotoRow:
    """
    Read one photo whole, with all that its camera wrote.

    Raises:
        NoSuchRecord: There is none.
    """
    rows = list_photos(session, select_photos(ids=[photo_id], trashed=None), lang=lang, exif=True)
    if not rows:
        raise records.NoSuchRecord(kind=RecordKind.PHOTO, key=photo_id)
    return rows[0]


_UNREAD = CameraFacts(width=None, height=None)
_WITHOUT_EXIF = tuple(column.name for column in Picture.__table__.c if column.name != "exif")


def _draft_of(photo: Plain, notes: tuple[str, ...]) -> PhotoDraft:
    return records.read_back(
        photo,
        PhotoDraft,
        captions=tuple((caption.lang, caption.text) for caption in photo.captions),
        point=None if photo.lat is None or photo.lon is None else Point(photo.lat, photo.lon),
        marks=tuple(
            Mark(
                shape=MarkShape(mark.shape),
                points=tuple((x, y) for x, y in json.loads(mark.points)),
                text=mark.text,
                damage_id=mark.damage_id,
            )
            for mark in photo.marks
        ),
        notes=notes,
    )


def _cameras(session: Session, hashes: Iterable[str], *, exif: bool) -> dict[str, CameraFacts]:
    """What the bytes of these files say, by hash."""
    found: dict[str, CameraFacts] = {}
    for sha256, (row,) in rows_by(session, Picture.sha256, hashes, only=() if exif else _WITHOUT_EXIF).items():
        found[sha256] = CameraFacts(
            width=row.width,
            height=row.height,
            warning=row.warning,
            taken=row.taken,
            point=None if row.lat is None or row.lon is None else Point(row.lat, row.lon),
            view_direction=row.view_direction,
            exif=tuple((name, value) for name, value in json.loads(row.exif)) if exif else (),
            likeness=None if row.likeness is None else int(row.likeness, 16),
            frames=row.frames,
        )
    return found


def picture_of(sha256: str, facts: CameraFacts) -> Picture:
    """What the bytes of a file say, as it is stored."""
    return Picture(
        sha256=sha256,
        width=facts.width,
        height=facts.height,
        frames=facts.frames,
        warning=str(facts.warning),
        taken=facts.taken,
        lat=facts.point.lat if facts.point else None,
        lon=facts.point.lon if facts.point else None,
        view_direction=facts.view_direction,
        likeness=None if facts.likeness is None else f"{facts.likeness:016x}",
        exif=json.dumps(facts.exif, ensure_ascii=False),
    )


def _report_titles(session: Session, ids: set[str]) -> dict[str, str]:
    """What the damage reports of photos are called: incident number, else their first words."""
    rows = damage.list_damage(session, damage.select_damage(ids=ids, trashed=None)) if ids else ()
    return {
        row.id: row.draft.incident or one_line(row.draft.texts[0].text if row.draft.texts else row.site_name, 80)
        for row in rows
    }


# ------------------------------------------------------------------------------------------ views and marks


def pair_photos(session: Session, photo_id: str, other_id: str | None, *, today: Day) -> None:
    """
    Say that two photos show the same view, so that they can be compared; None takes that back.

    Raises:
        DraftRefused, NoSuchRecord: Nothing was changed.
    """
    row = read_photo(session, photo_id)
    edit_photo(session, photo_id, replace(row.draft, same_view_as=other_id), today=today, version=row.version)


def same_view(session: Session, photo_id: str, *, lang: str = "en") -> tuple[PhotoRow, ...]:
    """All photos in use of the view that this photo shows, itself included, from the oldest to the newest."""
    row = read_photo(session, photo_id, lang=lang)
    near = {photo_id, *filter(None, (row.draft.same_view_as,))}
    while True:
        linked = select(Photo.id, Photo.same_view_as_id).where(
            Photo.trashed_at.is_(None), or_(Photo.id.in_(near), Photo.same_view_as_id.in_(near))
        )
        wider = near | {key for pair in session.execute(linked) for key in pair if key is not None}
        if wider == near:
            break
        near = wider
    rows = list_photos(session, select_photos(ids=near), lang=lang)
    return next((group for group in views(rows) if photo_id in {one.id for one in group}), (row,))


def mark_photo(
    session: Session, photo_id: str, marks: Sequence[Mark], *, today: Day, version: int | None = None
) -> None:
    """
    Make these the marks on a photo. They are kept beside the picture, never in it.

    Raises:
        DraftRefused, NoSuchRecord, ChangedByOther: Nothing was changed.
    """
    row = read_photo(session, photo_id)
    draft = replace(row.draft, marks=tuple(marks))
    edit_photo(session, photo_id, draft, today=today, version=version)
