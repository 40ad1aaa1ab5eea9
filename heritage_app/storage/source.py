"""Sources, the citations that tie them to claims, and what was kept as given."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped

from heritage_app.domain.dates import HeritageDate
from heritage_app.domain.vocabulary import Basis, ClaimStatus, RecordKind, Stance, Visibility
from heritage_app.storage.base import STRICT, Base, Key, Part, Record, column, date_columns


class Source(Record, Base):
    """An information resource, in CSL's words."""

    __tablename__ = "source"
    __table_args__ = (CheckConstraint("derived_from_id <> id", name="not_derived_from_itself"), STRICT)

    type: Mapped[str]
    title: Mapped[str]
    author: Mapped[str]
    container_title: Mapped[str]
    publisher: Mapped[str]
    publisher_place: Mapped[str]
    agency: Mapped[str]
    issued: Mapped[HeritageDate | None] = date_columns()
    accessed: Mapped[HeritageDate | None] = date_columns()
    url: Mapped[str]
    archived_url: Mapped[str]
    doi: Mapped[str]
    language: Mapped[str]
    reliability: Mapped[str]
    """A to F (Admiralty scale), empty when not judged."""
    derived_from_id: Mapped[str | None] = column(ForeignKey("source.id", ondelete="RESTRICT"), index=True)
    visibility: Mapped[Visibility] = column(Key(Visibility))


class Citation(Record, Base):
    """A source held against one claim, or one field of it."""

    __tablename__ = "citation"
    __table_args__ = (
        CheckConstraint("credibility BETWEEN 1 AND 6", name="credibility_on_scale"),
        Index("ix_citation_record", "record_kind", "record_id"),
        STRICT,
    )

    source_id: Mapped[str] = column(ForeignKey("source.id", ondelete="RESTRICT"), index=True)
    record_kind: Mapped[RecordKind] = column(Key(RecordKind))
    record_id: Mapped[str]
    field: Mapped[str]
    """Empty when it speaks of the claim as a whole."""
    locator: Mapped[str]
    quotation: Mapped[str]
    quotation_lang: Mapped[str]
    credibility: Mapped[int | None]
    stance: Mapped[Stance] = column(Key(Stance))
    basis: Mapped[Basis | None] = column(Key(Basis))
    """How the source knows this claim; NULL for what its type usually means."""
    status: Mapped[ClaimStatus] = column(Key(ClaimStatus))


class Note(Part, Base):
    """A text kept with a record: what an import could not place, or what a person noted."""

    __tablename__ = "note"
    __table_args__ = (Index("ix_note_record", "record_kind", "record_id"), STRICT)

    record_kind: Mapped[RecordKind] = column(Key(RecordKind))
    record_id: Mapped[str]
    text: Mapped[str]


class Identifier(Part, Base):
    """The number another register gives to a record: WHC, EAMENA, Wikidata, Pleiades."""

    __tablename__ = "identifier"
    __table_args__ = (
        Index("ix_identifier_record", "record_kind", "record_id"),
        Index("ix_identifier_value", "scheme", "value"),
        STRICT,
    )

    record_kind: Mapped[RecordKind] = column(Key(RecordKind))
    record_id: Mapped[str]
    scheme: Mapped[str]
    value: Mapped[str]
