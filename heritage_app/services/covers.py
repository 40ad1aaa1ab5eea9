"""The picture that stands for a site in a list: its latest photo that everybody may be shown unasked."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from heritage_app.domain.photo import FileRow
from heritage_app.services.evidence import file_rows
from heritage_app.storage.photo import Photo, Picture


def covers_of(session: Session, site_ids: Iterable[str]) -> dict[str, FileRow]:
    """The file of the latest photo of each site, by site; none that is graphic or that cannot be shown."""
    shown = (
        select(func.max(Photo.id))
        .join(Picture, Picture.sha256 == Photo.sha256)
        .where(
            Photo.site_id.in_(list(site_ids)),
            Photo.trashed_at.is_(None),
            Photo.graphic.is_(False),
            Picture.width.is_not(None),
            Picture.warning == "",
        )
        .group_by(Photo.site_id)
    )
    found = session.execute(select(Photo.site_id, Photo.sha256).where(Photo.id.in_(shown))).all()
    files = file_rows(session, {sha256 for _, sha256 in found})
    return {site_id: files[sha256] for site_id, sha256 in found if site_id is not None}
