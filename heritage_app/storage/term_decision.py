"""What people decided that words of imported files mean."""

from __future__ import annotations

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from heritage_app.storage.base import STRICT, Base, Kept, column, utc_now


class TermDecision(Kept, Base):
    """One wording of one list, and the term that every import takes it for."""

    __tablename__ = "term_decision"
    __table_args__ = (UniqueConstraint("vocabulary", "folded"), STRICT)

    vocabulary: Mapped[str]
    folded: Mapped[str]
    """The wording as it is looked up: capitals, marks and forms of letters are not asked."""
    given: Mapped[str]
    """The wording as it stood in the file."""
    term: Mapped[str | None]
    """Key of the term; NULL: the words are kept as given, and are asked about no more."""
    decided_by: Mapped[str]
    decided_at: Mapped[str] = column(default=utc_now)
