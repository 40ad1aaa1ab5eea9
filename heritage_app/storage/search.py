"""What search and lists read: derived from the records, rebuilt at will, never the truth."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from heritage_app.domain.vocabulary import Condition, Evidence, FlagKind, Stage
from heritage_app.storage.base import STRICT, Base, Key


class SearchSite(Base):
    """One line of the list of sites, ready to paint, with an integer key that VACUUM cannot renumber.

    Beside it stands `search_key`, one contentless FTS5 table of folded words, cross-script keys and facet tokens, whose
    rowid is `number`; SQLAlchemy knows no virtual tables, so its migration creates it.
    """

    __tablename__ = "search_site"
    __table_args__ = (
        Index("ix_search_site_severity", "trashed", "severity", "sort_name"),
        Index("ix_search_site_name", "trashed", "sort_name"),
        STRICT,
    )

    number: Mapped[int] = mapped_column(primary_key=True)
    site_id: Mapped[str] = mapped_column(unique=True)
    reference: Mapped[str] = mapped_column(index=True)
    names: Mapped[str]
    """JSON list of [text, lang, kind]."""
    place: Mapped[str]
    """JSON object: one line a language."""
    governorate: Mapped[str]
    type: Mapped[str | None]
    part_of_id: Mapped[str | None]
    condition: Mapped[Condition] = mapped_column(Key(Condition))
    severity: Mapped[int]
    """Minus the rank of the condition, so that the most severe sorts first; 0 for *not assessed*."""
    evidence: Mapped[Evidence] = mapped_column(Key(Evidence))
    stage: Mapped[Stage] = mapped_column(Key(Stage))
    flags: Mapped[str]
    """JSON list of [kind, first day or null]: compared with today when read."""
    last_edtf: Mapped[str]
    last_day: Mapped[int | None]
    sort_name: Mapped[str]
    """Folded display name."""
    updated_at: Mapped[str]
    trashed: Mapped[bool]


class SearchName(Base):
    """A folded name or reference number, for the b-tree prefix query that answers first."""

    __tablename__ = "search_name"
    __table_args__ = (Index("ix_search_name_folded", "folded", "number"), STRICT)

    id: Mapped[int] = mapped_column(primary_key=True)
    folded: Mapped[str]
    number: Mapped[int] = mapped_column(ForeignKey("search_site.number", ondelete="CASCADE"), index=True)


class SearchFlag(Base):
    """A flag of a site, with the columns that its list is sorted by: each list of flagged sites is one walk."""

    __tablename__ = "search_flag"
    __table_args__ = (
        Index("ix_search_flag_list", "kind", "trashed", "severity", "sort_name", "number", "since"),
        {**STRICT, "sqlite_with_rowid": False},
    )

    number: Mapped[int] = mapped_column(ForeignKey("search_site.number", ondelete="CASCADE"), primary_key=True)
    kind: Mapped[FlagKind] = mapped_column(Key(FlagKind), primary_key=True)
    since: Mapped[int | None]
    """First day of a flag that depends on today; NULL for one that holds whatever the day."""
    trashed: Mapped[bool]
    severity: Mapped[int]
    sort_name: Mapped[str]
