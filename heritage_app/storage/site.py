"""Heritage places: a tree of sites with names, terms, designations, outlines and tags."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey, Index, Text
from sqlalchemy.orm import Mapped

from heritage_app.domain.dates import HeritageDate
from heritage_app.domain.names import NameKind
from heritage_app.domain.vocabulary import ClaimStatus, Visibility
from heritage_app.storage.base import STRICT, Base, Key, Part, Record, column, date_columns, parts


class SiteReference(Base):
    """Every number ever given to a site: an old one stays as a pointer."""

    __tablename__ = "site_reference"

    reference: Mapped[str] = column(primary_key=True)
    site_id: Mapped[str] = column(ForeignKey("site.id", ondelete="RESTRICT"), index=True)


class SiteName(Part, Base):
    """One name of a site, with its language (BCP 47) and kind."""

    __tablename__ = "site_name"

    site_id: Mapped[str] = column(ForeignKey("site.id", ondelete="CASCADE"), index=True)
    text: Mapped[str]
    lang: Mapped[str]
    kind: Mapped[NameKind] = column(Text)


class SiteTerm(Part, Base):
    """A describing term: `list` is `site_function` or `cultural_period`."""

    __tablename__ = "site_term"

    site_id: Mapped[str] = column(ForeignKey("site.id", ondelete="CASCADE"), index=True)
    vocabulary: Mapped[str]
    term: Mapped[str]


class SiteDesignation(Part, Base):
    """A place on a list of protection or danger."""

    __tablename__ = "site_designation"

    site_id: Mapped[str] = column(ForeignKey("site.id", ondelete="CASCADE"), index=True)
    scheme: Mapped[str]
    reference: Mapped[str]
    since: Mapped[HeritageDate | None] = date_columns()
    until: Mapped[HeritageDate | None] = date_columns()


class SiteOutline(Part, Base):
    """A boundary as GeoJSON geometry, with its role."""

    __tablename__ = "site_outline"

    site_id: Mapped[str] = column(ForeignKey("site.id", ondelete="CASCADE"), index=True)
    role: Mapped[str]
    geojson: Mapped[str]


class SiteTag(Part, Base):
    """A word of the office's own on a site; no list stands behind it but the tags that are in use."""

    __tablename__ = "site_tag"
    # By text, and the first of each text first: which tags there are is read without walking through all their rows.
    __table_args__ = (Index("ix_site_tag_text", "text", "id"), STRICT)

    site_id: Mapped[str] = column(ForeignKey("site.id", ondelete="CASCADE"), index=True)
    text: Mapped[str]


class Site(Record, Base):
    """A city, complex, monument or element; `part_of_id` makes the tree."""

    __tablename__ = "site"
    __table_args__ = (
        CheckConstraint("(lat IS NULL) = (lon IS NULL)", name="point_whole"),
        CheckConstraint("lat BETWEEN -90 AND 90 AND lon BETWEEN -180 AND 180", name="point_on_earth"),
        CheckConstraint("precision_m >= 0", name="precision_not_negative"),
        CheckConstraint("part_of_id <> id", name="not_part_of_itself"),
        STRICT,
    )

    reference: Mapped[str] = column(unique=True)
    """The number in force; earlier ones stand in `site_reference`."""
    part_of_id: Mapped[str | None] = column(ForeignKey("site.id", ondelete="RESTRICT"), index=True)
    type: Mapped[str | None]
    """Term of `place_type`."""
    age: Mapped[str]
    """Age or date of the place in the words of its source."""
    country: Mapped[str]
    """ISO 3166-1 alpha-2, empty where it is the parent's."""
    governorate: Mapped[str]
    district: Mapped[str]
    locality: Mapped[str]
    lat: Mapped[float | None]
    """Degrees in WGS 84; NULL means no point, never 0."""
    lon: Mapped[float | None]
    precision_m: Mapped[int | None]
    located_by: Mapped[str]
    """How the point is known: read from a map, GPS, image …"""
    significance: Mapped[str]
    description: Mapped[str]
    custodian: Mapped[str]
    visibility: Mapped[Visibility] = column(Key(Visibility))
    visit_interval_months: Mapped[int | None]
    """Months after which the place counts as not recently visited; NULL for the general rule."""
    status: Mapped[ClaimStatus] = column(Key(ClaimStatus), default=ClaimStatus.ACCEPTED)
    """How far the office stands behind the record of the place itself; claims about it have their own."""

    names: Mapped[list[SiteName]] = parts(SiteName)
    terms: Mapped[list[SiteTerm]] = parts(SiteTerm)
    designations: Mapped[list[SiteDesignation]] = parts(SiteDesignation)
    outlines: Mapped[list[SiteOutline]] = parts(SiteOutline)
    tags: Mapped[list[SiteTag]] = parts(SiteTag)


class SiteChoice(Part, Base):
    """What a person chose against the rule, with the written reason: the deciding report, or the estimate to print."""

    __tablename__ = "site_choice"
    __table_args__ = (Index("uq_site_choice", "site_id", "axis", unique=True), STRICT)

    site_id: Mapped[str] = column(ForeignKey("site.id", ondelete="CASCADE"), index=True)
    axis: Mapped[str]
    """`condition`, `evidence`, `stage` or `estimate`."""
    claim_id: Mapped[str]
    reason: Mapped[str]


class SiteDistinct(Part, Base):
    """A person's word, with the reason, that two sites that look alike are two."""

    __tablename__ = "site_distinct"
    __table_args__ = (CheckConstraint("other_id <> site_id", name="two_sites"), STRICT)

    site_id: Mapped[str] = column(ForeignKey("site.id", ondelete="CASCADE"), index=True)
    other_id: Mapped[str] = column(ForeignKey("site.id", ondelete="RESTRICT"), index=True)
    reason: Mapped[str]
