"""Saved views."""

from __future__ import annotations

from sqlalchemy.orm import Mapped

from heritage_app.storage.base import Base, Record


class View(Record, Base):
    """A question about sites under a name of one's own."""

    __tablename__ = "view"

    name: Mapped[str]
    query: Mapped[str]
    """The question in one line, as it was written."""
