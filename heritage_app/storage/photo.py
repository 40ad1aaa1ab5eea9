"""Files kept as evidence, photos, marks on them, and the custody log."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped

from heritage_app.domain.dates import HeritageDate
from heritage_app.domain.vocabulary import RecordKind, Visibility
from heritage_app.storage.base import STRICT, Base, Key, Part, Record, column, date_columns, parts


class KeptFile(Base):
    """Bytes kept by their SHA-256 inside the registry folder; never altered, never an outside path."""

    __tablename__ = "file"
    __table_args__ = (
        CheckConstraint("length(sha256) = 64", name="sha256_whole"),
        CheckConstraint("size > 0", name="not_empty"),
        STRICT,
    )

    sha256: Mapped[str] = column(primary_key=True)
    size: Mapped[int]
    """Bytes."""
    media_type: Mapped[str]
    original_name: Mapped[str]
    received_at: Mapped[str]


class Picture(Base):
    """What the bytes of a kept file say of themselves, read once: they never change, so neither does this."""

    __tablename__ = "picture"

    sha256: Mapped[str] = column(ForeignKey("file.sha256", ondelete="RESTRICT"), primary_key=True)
    width: Mapped[int | None]
    """Pixels, upright."""
    height: Mapped[int | None]
    frames: Mapped[int]
    """Pictures in the file, more than 1 where it moves or has pages."""
    warning: Mapped[str]
    """Why it cannot be shown, in words; empty where it can."""
    taken: Mapped[str]
    """Date and time as the camera wrote it."""
    lat: Mapped[float | None]
    lon: Mapped[float | None]
    view_direction: Mapped[float | None]
    likeness: Mapped[str | None]
    """Difference hash of 64 bits, as 16 hexadecimal digits."""
    exif: Mapped[str]
    """JSON list of [name, value]."""


class FileLink(Part, Base):
    """A kept file attached to a record: an article to its source, a photo to its site."""

    __tablename__ = "file_link"
    __table_args__ = (Index("ix_file_link_record", "record_kind", "record_id"), STRICT)

    sha256: Mapped[str] = column(ForeignKey("file.sha256", ondelete="RESTRICT"), index=True)
    record_kind: Mapped[RecordKind] = column(Key(RecordKind))
    record_id: Mapped[str]
    role: Mapped[str]


class PhotoCaption(Part, Base):
    """What a photo shows, in one language."""

    __tablename__ = "photo_caption"

    photo_id: Mapped[str] = column(ForeignKey("photo.id", ondelete="CASCADE"), index=True)
    lang: Mapped[str]
    text: Mapped[str]


class PhotoMark(Part, Base):
    """A point, box, polygon or arrow on a photo that points at a damage report; kept beside the picture."""

    __tablename__ = "photo_mark"

    photo_id: Mapped[str] = column(ForeignKey("photo.id", ondelete="CASCADE"), index=True)
    damage_id: Mapped[str | None] = column(ForeignKey("damage.id", ondelete="RESTRICT"), index=True)
    shape: Mapped[str]
    points: Mapped[str]
    """JSON list of [x, y] in shares of width and height, 0 to 1."""
    text: Mapped[str]


class Photo(Record, Base):
    """A picture as evidence: when, where and by whom it was taken, and what it shows."""

    __tablename__ = "photo"

    sha256: Mapped[str] = column(ForeignKey("file.sha256", ondelete="RESTRICT"), index=True)
    site_id: Mapped[str | None] = column(ForeignKey("site.id", ondelete="RESTRICT"), index=True)
    damage_id: Mapped[str | None] = column(ForeignKey("damage.id", ondelete="RESTRICT"), index=True)
    taken: Mapped[HeritageDate | None] = date_columns()
    """As a person says; NULL where what the camera wrote stands. So it is with the position and the direction."""
    lat: Mapped[float | None]
    lon: Mapped[float | None]
    view_direction: Mapped[float | None]
    """Degrees clockwise from north."""
    photographer_id: Mapped[str | None] = column(ForeignKey("actor.id", ondelete="RESTRICT"), index=True)
    credit: Mapped[str]
    rights: Mapped[str]
    same_view_as_id: Mapped[str | None] = column(ForeignKey("photo.id", ondelete="RESTRICT"), index=True)
    graphic: Mapped[bool]
    visibility: Mapped[Visibility] = column(Key(Visibility))
    captions: Mapped[list[PhotoCaption]] = parts(PhotoCaption)
    marks: Mapped[list[PhotoMark]] = parts(PhotoMark)


class CustodyEntry(Part, Base):
    """One line of the custody log: received from whom, how, when, the hash then, every copy given out."""

    __tablename__ = "custody"

    sha256: Mapped[str] = column(ForeignKey("file.sha256", ondelete="RESTRICT"), index=True)
    at: Mapped[str]
    event: Mapped[str]
    """`received`, `verified` or `given`."""
    person: Mapped[str]
    means: Mapped[str]
    hash_then: Mapped[str]
