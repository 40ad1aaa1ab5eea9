"""Restoration estimates, their conversions, restoration stages, earlier interventions."""

from __future__ import annotations

from decimal import Decimal

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped

from heritage_app.domain.dates import HeritageDate
from heritage_app.domain.vocabulary import ClaimStatus, EstimateStance, Feasibility, Scope, Stage, Visibility
from heritage_app.storage.base import Base, Key, Part, Record, column, date_columns, parts


class EstimateInclusion(Part, Base):
    """A kind of work that the figure covers: term of `restoration_work`."""

    __tablename__ = "estimate_inclusion"

    estimate_id: Mapped[str] = column(ForeignKey("estimate.id", ondelete="CASCADE"), index=True)
    term: Mapped[str]


class EstimateStanceTo(Part, Base):
    """What this estimate says of another."""

    __tablename__ = "estimate_stance"

    estimate_id: Mapped[str] = column(ForeignKey("estimate.id", ondelete="CASCADE"), index=True)
    other_id: Mapped[str] = column(ForeignKey("estimate.id", ondelete="RESTRICT"), index=True)
    stance: Mapped[EstimateStance] = column(Key(EstimateStance))


class Estimate(Record, Base):
    """What a claimant says restoring a site, or a site with all its parts, would take."""

    __tablename__ = "estimate"

    site_id: Mapped[str] = column(ForeignKey("site.id", ondelete="RESTRICT"), index=True)
    scope: Mapped[Scope] = column(Key(Scope))
    claimant_id: Mapped[str | None] = column(ForeignKey("actor.id", ondelete="RESTRICT"), index=True)
    claimant_role: Mapped[str]
    said_to: Mapped[str]
    stated: Mapped[HeritageDate | None] = date_columns()
    summary: Mapped[str]
    duration_low: Mapped[Decimal | None]
    duration_high: Mapped[Decimal | None]
    duration_unit: Mapped[str]
    """`year` or `month`, as quoted."""
    cost_low: Mapped[Decimal | None]
    """Costs as quoted, in `currency` (ISO 4217) and the prices of `price_date`."""
    cost_likely: Mapped[Decimal | None]
    cost_high: Mapped[Decimal | None]
    currency: Mapped[str]
    price_date: Mapped[HeritageDate | None] = date_columns()
    share_low: Mapped[Decimal | None]
    """Share said to be intact, in per cent."""
    share_high: Mapped[Decimal | None]
    feasibility: Mapped[Feasibility | None] = column(Key(Feasibility))
    conditions: Mapped[str]
    quotation: Mapped[str]
    quotation_lang: Mapped[str]
    status: Mapped[ClaimStatus] = column(Key(ClaimStatus))
    visibility: Mapped[Visibility] = column(Key(Visibility))

    includes: Mapped[list[EstimateInclusion]] = parts(EstimateInclusion)
    stances: Mapped[list[EstimateStanceTo]] = parts(EstimateStanceTo, by="estimate_id")


class EstimateConversion(Record, Base):
    """A quoted cost in another currency: a separate, dated record, never written over what was quoted."""

    __tablename__ = "estimate_conversion"

    estimate_id: Mapped[str] = column(ForeignKey("estimate.id", ondelete="RESTRICT"), index=True)
    currency: Mapped[str]
    rate: Mapped[Decimal]
    """Units of `currency` for one unit of the quoted currency."""
    rate_date: Mapped[str]
    """EDTF of the day, month or year for which the rate held."""
    rate_source: Mapped[str]


class RestorationStage(Record, Base):
    """What is being done to restore a site, since when, as somebody says."""

    __tablename__ = "stage"

    site_id: Mapped[str] = column(ForeignKey("site.id", ondelete="RESTRICT"), index=True)
    stage: Mapped[Stage] = column(Key(Stage))
    since: Mapped[HeritageDate | None] = date_columns()
    claimant_id: Mapped[str | None] = column(ForeignKey("actor.id", ondelete="RESTRICT"), index=True)
    text: Mapped[str]
    text_lang: Mapped[str] = column(server_default="")
    status: Mapped[ClaimStatus] = column(Key(ClaimStatus))
    visibility: Mapped[Visibility] = column(Key(Visibility), server_default=Visibility.PUBLIC)


class Intervention(Record, Base):
    """Works done at a site earlier: kind, when, by whom, compatible with the fabric or not."""

    __tablename__ = "intervention"

    site_id: Mapped[str] = column(ForeignKey("site.id", ondelete="RESTRICT"), index=True)
    kind: Mapped[str]
    """Term of `intervention_kind`."""
    done: Mapped[HeritageDate | None] = date_columns()
    actor_id: Mapped[str | None] = column(ForeignKey("actor.id", ondelete="RESTRICT"), index=True)
    compatible: Mapped[bool | None]
    text: Mapped[str]
    text_lang: Mapped[str] = column(server_default="")
    status: Mapped[ClaimStatus] = column(Key(ClaimStatus))
    visibility: Mapped[Visibility] = column(Key(Visibility), server_default=Visibility.PUBLIC)
