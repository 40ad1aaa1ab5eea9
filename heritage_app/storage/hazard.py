"""Hazards and threats."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped

from heritage_app.domain.dates import HeritageDate
from heritage_app.domain.vocabulary import ClaimStatus, HazardState, Visibility
from heritage_app.storage.base import Base, Key, Record, column, date_columns


class Hazard(Record, Base):
    """A danger to people at a site, and when it was last known."""

    __tablename__ = "hazard"

    site_id: Mapped[str] = column(ForeignKey("site.id", ondelete="RESTRICT"), index=True)
    kind: Mapped[str]
    """Term of `hazard_kind`."""
    state: Mapped[HazardState] = column(Key(HazardState))
    known: Mapped[HeritageDate | None] = date_columns()
    text: Mapped[str]
    text_lang: Mapped[str]
    attributed_to_id: Mapped[str | None] = column(ForeignKey("actor.id", ondelete="RESTRICT"), index=True)
    handled_by_id: Mapped[str | None] = column(ForeignKey("actor.id", ondelete="RESTRICT"), index=True)
    said_by_id: Mapped[str | None] = column(ForeignKey("actor.id", ondelete="RESTRICT"), index=True)
    said_to: Mapped[str]
    met_in_id: Mapped[str | None] = column(ForeignKey("damage.id", ondelete="RESTRICT"), index=True)
    status: Mapped[ClaimStatus] = column(Key(ClaimStatus))
    visibility: Mapped[Visibility] = column(Key(Visibility))


class Threat(Record, Base):
    """What may come: category, cause, probability, horizon."""

    __tablename__ = "threat"

    site_id: Mapped[str] = column(ForeignKey("site.id", ondelete="RESTRICT"), index=True)
    category: Mapped[str | None]
    cause: Mapped[str | None]
    probability: Mapped[str | None]
    """Terms of `disturbance_category`, `disturbance_cause` and `threat_probability`."""
    horizon: Mapped[HeritageDate | None] = date_columns()
    text: Mapped[str]
    text_lang: Mapped[str] = column(server_default="")
    status: Mapped[ClaimStatus] = column(Key(ClaimStatus))
    visibility: Mapped[Visibility] = column(Key(Visibility), server_default=Visibility.PUBLIC)
