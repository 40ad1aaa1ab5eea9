"""What stands at the head of the office's reports."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped

from heritage_app.storage.base import STRICT, Base, Kept, Part, column, parts, utc_now


class LetterheadText(Part, Base):
    """The words of the letterhead in one language."""

    __tablename__ = "letterhead_text"
    __table_args__ = STRICT

    letterhead_id: Mapped[str] = column(ForeignKey("letterhead.id", ondelete="CASCADE"), index=True)
    lang: Mapped[str]
    office: Mapped[str]
    address: Mapped[str]
    """One line of the address a line."""
    classification: Mapped[str]
    """Printed on every page, for example *For official use only*."""


class Letterhead(Kept, Base):
    """One row once somebody wrote it, none before."""

    __tablename__ = "letterhead"
    __table_args__ = STRICT

    logo: Mapped[str | None] = column(ForeignKey("file.sha256", ondelete="RESTRICT"), index=True)
    """The kept file of the logo."""
    updated_at: Mapped[str] = column(default=utc_now, onupdate=utc_now)
    version: Mapped[int] = column(default=1)
    """Counts the edits, so that a second editor is told and not overwritten."""
    texts: Mapped[list[LetterheadText]] = parts(LetterheadText)
