"""Damage reports with causes, effects, attribution and coverage."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped

from heritage_app.domain.dates import HeritageDate
from heritage_app.domain.vocabulary import ClaimStatus, Condition, ReportKind, Visibility, Wording
from heritage_app.storage.base import STRICT, Base, Key, Part, Record, column, date_columns, parts


class DamageCause(Part, Base):
    """Why it was done: terms, certainty, and the words of the source where they differ."""

    __tablename__ = "damage_cause"

    damage_id: Mapped[str] = column(ForeignKey("damage.id", ondelete="CASCADE"), index=True)
    category: Mapped[str | None]
    type: Mapped[str | None]
    certainty: Mapped[str | None]
    given: Mapped[str]


class DamageEffect(Part, Base):
    """What it did, to which part of the building."""

    __tablename__ = "damage_effect"

    damage_id: Mapped[str] = column(ForeignKey("damage.id", ondelete="CASCADE"), index=True)
    type: Mapped[str | None]
    part: Mapped[str]
    certainty: Mapped[str | None]
    given: Mapped[str]


class DamageAttribution(Part, Base):
    """Who is said to have done it, how strongly, by whom, and whether it may be printed."""

    __tablename__ = "damage_attribution"

    damage_id: Mapped[str] = column(ForeignKey("damage.id", ondelete="CASCADE"), index=True)
    actor_id: Mapped[str] = column(ForeignKey("actor.id", ondelete="RESTRICT"), index=True)
    wording: Mapped[Wording] = column(Key(Wording))
    said_by_id: Mapped[str | None] = column(ForeignKey("actor.id", ondelete="RESTRICT"), index=True)
    printable: Mapped[bool]


class DamageActor(Part, Base):
    """Who observed, assessed or claimed."""

    __tablename__ = "damage_actor"

    damage_id: Mapped[str] = column(ForeignKey("damage.id", ondelete="CASCADE"), index=True)
    actor_id: Mapped[str] = column(ForeignKey("actor.id", ondelete="RESTRICT"), index=True)
    role: Mapped[str]
    """Term of `actor_role`."""


class DamageText(Part, Base):
    """What happened, in one language."""

    __tablename__ = "damage_text"

    damage_id: Mapped[str] = column(ForeignKey("damage.id", ondelete="CASCADE"), index=True)
    lang: Mapped[str]
    text: Mapped[str]


class DamageReport(Record, Base):
    """One report of one event or one look."""

    __tablename__ = "damage"
    __table_args__ = (CheckConstraint("update_of_id <> id", name="not_update_of_itself"), STRICT)

    site_id: Mapped[str] = column(ForeignKey("site.id", ondelete="RESTRICT"), index=True)
    kind: Mapped[ReportKind] = column(Key(ReportKind))
    incident: Mapped[str] = column(index=True)
    """Incident number, the same in every update of one incident; empty where nobody gave one."""
    update_of_id: Mapped[str | None] = column(ForeignKey("damage.id", ondelete="RESTRICT"), index=True)
    occurred: Mapped[HeritageDate | None] = date_columns()
    observed: Mapped[HeritageDate | None] = date_columns()
    last_seen_intact: Mapped[HeritageDate | None] = date_columns()
    first_seen_damaged: Mapped[HeritageDate | None] = date_columns()
    condition: Mapped[Condition] = column(Key(Condition))
    """Condition after the event, on our own scale."""
    condition_scale: Mapped[str]
    """Scale of the source, empty for our own; `condition_given` is its value, never altered."""
    condition_given: Mapped[str]
    extent: Mapped[str | None]
    """Band of `damage_extent`."""
    coverage_means: Mapped[str | None]
    coverage_share: Mapped[str | None]
    coverage_gap: Mapped[str]
    recommendation: Mapped[str | None]
    priority: Mapped[str | None]
    assessment_due: Mapped[HeritageDate | None] = date_columns()
    status: Mapped[ClaimStatus] = column(Key(ClaimStatus))
    visibility: Mapped[Visibility] = column(Key(Visibility))

    causes: Mapped[list[DamageCause]] = parts(DamageCause)
    effects: Mapped[list[DamageEffect]] = parts(DamageEffect)
    attributions: Mapped[list[DamageAttribution]] = parts(DamageAttribution)
    involved: Mapped[list[DamageActor]] = parts(DamageActor)
    texts: Mapped[list[DamageText]] = parts(DamageText)
