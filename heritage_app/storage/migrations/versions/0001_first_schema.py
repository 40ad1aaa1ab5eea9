"""The first schema: every thing of the domain has its place."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create every table, then the full-text index, which SQLAlchemy does not know."""
    _account()
    _actor()
    _crosswalk()
    _deed()
    _deed_now()
    _file()
    _identifier()
    _note()
    _reference_counter()
    _registry()
    _search_site()
    _site()
    _source()
    _vocabulary()
    _actor_name()
    _actor_role_held()
    _change()
    _citation()
    _custody()
    _damage()
    _estimate()
    _file_link()
    _intervention()
    _search_name()
    _site_choice()
    _site_designation()
    _site_name()
    _site_outline()
    _site_reference()
    _site_term()
    _stage()
    _term()
    _threat()
    _damage_actor()
    _damage_attribution()
    _damage_cause()
    _damage_effect()
    _damage_text()
    _estimate_conversion()
    _estimate_inclusion()
    _estimate_stance()
    _hazard()
    _photo()
    _term_label()
    _photo_caption()
    _photo_mark()
    op.execute(
        "CREATE VIRTUAL TABLE search_key USING fts5("
        "tokens, content='', contentless_delete=1, detail=none, prefix='1 2 3 4 5', "
        "tokenize='unicode61 remove_diacritics 0')"
    )


def _account() -> None:
    op.create_table(
        "account",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("created_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account")),
        sa.UniqueConstraint("name", name=op.f("uq_account_name")),
        sqlite_strict=True,
    )


def _actor() -> None:
    op.create_table(
        "actor",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("protected", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.Text(), nullable=False),
        sa.Column("updated_at", sa.Text(), nullable=False),
        sa.Column("trashed_at", sa.Text(), nullable=True),
        sa.Column("trashed_reason", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_actor")),
        sqlite_strict=True,
    )


def _crosswalk() -> None:
    op.create_table(
        "crosswalk",
        sa.Column("scale", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("condition", sa.Text(), nullable=False),
        sa.Column("lossy", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("scale", "value", name=op.f("pk_crosswalk")),
        sqlite_strict=True,
    )


def _deed() -> None:
    op.create_table(
        "deed",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("verb", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("undoes_id", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["undoes_id"], ["deed.id"], name=op.f("fk_deed_undoes_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deed")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_deed_at"), "deed", ["at"], unique=False)
    op.create_index(op.f("ix_deed_undoes_id"), "deed", ["undoes_id"], unique=False)


def _deed_now() -> None:
    op.create_table(
        "deed_now",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("deed_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deed_now")),
        sqlite_strict=True,
    )


def _file() -> None:
    op.create_table(
        "file",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("original_name", sa.Text(), nullable=False),
        sa.Column("received_at", sa.Text(), nullable=False),
        sa.CheckConstraint("length(sha256) = 64", name=op.f("ck_file_sha256_whole")),
        sa.CheckConstraint("size > 0", name=op.f("ck_file_not_empty")),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_file")),
        sqlite_strict=True,
    )


def _identifier() -> None:
    op.create_table(
        "identifier",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("record_kind", sa.Text(), nullable=False),
        sa.Column("record_id", sa.Text(), nullable=False),
        sa.Column("scheme", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_identifier")),
        sqlite_strict=True,
    )
    op.create_index("ix_identifier_record", "identifier", ["record_kind", "record_id"], unique=False)
    op.create_index("ix_identifier_value", "identifier", ["scheme", "value"], unique=False)


def _note() -> None:
    op.create_table(
        "note",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("record_kind", sa.Text(), nullable=False),
        sa.Column("record_id", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_note")),
        sqlite_strict=True,
    )
    op.create_index("ix_note_record", "note", ["record_kind", "record_id"], unique=False)


def _reference_counter() -> None:
    op.create_table(
        "reference_counter",
        sa.Column("prefix", sa.Text(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("prefix", name=op.f("pk_reference_counter")),
        sqlite_strict=True,
    )


def _registry() -> None:
    op.create_table(
        "registry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("installation", sa.Text(), nullable=False),
        sa.Column("sample", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_registry")),
        sqlite_strict=True,
    )


def _search_site() -> None:
    op.create_table(
        "search_site",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("site_id", sa.Text(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("names", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("governorate", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=True),
        sa.Column("part_of_id", sa.Text(), nullable=True),
        sa.Column("condition", sa.Text(), nullable=False),
        sa.Column("severity", sa.Integer(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("flags", sa.Text(), nullable=False),
        sa.Column("last_edtf", sa.Text(), nullable=False),
        sa.Column("last_day", sa.Integer(), nullable=True),
        sa.Column("sort_name", sa.Text(), nullable=False),
        sa.Column("updated_at", sa.Text(), nullable=False),
        sa.Column("trashed", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_search_site")),
        sa.UniqueConstraint("site_id", name=op.f("uq_search_site_site_id")),
        sqlite_strict=True,
    )
    op.create_index("ix_search_site_name", "search_site", ["trashed", "sort_name"], unique=False)
    op.create_index(op.f("ix_search_site_reference"), "search_site", ["reference"], unique=False)
    op.create_index("ix_search_site_severity", "search_site", ["trashed", "severity", "sort_name"], unique=False)


def _site() -> None:
    op.create_table(
        "site",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("part_of_id", sa.Text(), nullable=True),
        sa.Column("type", sa.Text(), nullable=True),
        sa.Column("age", sa.Text(), nullable=False),
        sa.Column("country", sa.Text(), nullable=False),
        sa.Column("governorate", sa.Text(), nullable=False),
        sa.Column("district", sa.Text(), nullable=False),
        sa.Column("locality", sa.Text(), nullable=False),
        sa.Column("lat", sa.REAL(), nullable=True),
        sa.Column("lon", sa.REAL(), nullable=True),
        sa.Column("precision_m", sa.Integer(), nullable=True),
        sa.Column("located_by", sa.Text(), nullable=False),
        sa.Column("significance", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("custodian", sa.Text(), nullable=False),
        sa.Column("visibility", sa.Text(), nullable=False),
        sa.Column("visit_interval_months", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.Text(), nullable=False),
        sa.Column("updated_at", sa.Text(), nullable=False),
        sa.Column("trashed_at", sa.Text(), nullable=True),
        sa.Column("trashed_reason", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("(lat IS NULL) = (lon IS NULL)", name=op.f("ck_site_point_whole")),
        sa.CheckConstraint("lat BETWEEN -90 AND 90 AND lon BETWEEN -180 AND 180", name=op.f("ck_site_point_on_earth")),
        sa.CheckConstraint("part_of_id <> id", name=op.f("ck_site_not_part_of_itself")),
        sa.CheckConstraint("precision_m >= 0", name=op.f("ck_site_precision_not_negative")),
        sa.ForeignKeyConstraint(["part_of_id"], ["site.id"], name=op.f("fk_site_part_of_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_site")),
        sa.UniqueConstraint("reference", name=op.f("uq_site_reference")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_site_part_of_id"), "site", ["part_of_id"], unique=False)


def _source() -> None:
    op.create_table(
        "source",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("container_title", sa.Text(), nullable=False),
        sa.Column("publisher", sa.Text(), nullable=False),
        sa.Column("publisher_place", sa.Text(), nullable=False),
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("issued_text", sa.Text(), nullable=True),
        sa.Column("issued_edtf", sa.Text(), nullable=True),
        sa.Column("issued_earliest", sa.Integer(), nullable=True),
        sa.Column("issued_latest", sa.Integer(), nullable=True),
        sa.Column("accessed_text", sa.Text(), nullable=True),
        sa.Column("accessed_edtf", sa.Text(), nullable=True),
        sa.Column("accessed_earliest", sa.Integer(), nullable=True),
        sa.Column("accessed_latest", sa.Integer(), nullable=True),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("archived_url", sa.Text(), nullable=False),
        sa.Column("doi", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("reliability", sa.Text(), nullable=False),
        sa.Column("derived_from_id", sa.Text(), nullable=True),
        sa.Column("visibility", sa.Text(), nullable=False),
        sa.Column("created_at", sa.Text(), nullable=False),
        sa.Column("updated_at", sa.Text(), nullable=False),
        sa.Column("trashed_at", sa.Text(), nullable=True),
        sa.Column("trashed_reason", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("derived_from_id <> id", name=op.f("ck_source_not_derived_from_itself")),
        sa.ForeignKeyConstraint(
            ["derived_from_id"], ["source.id"], name=op.f("fk_source_derived_from_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_source")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_source_derived_from_id"), "source", ["derived_from_id"], unique=False)


def _vocabulary() -> None:
    op.create_table(
        "vocabulary",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("ordered", sa.Integer(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("licence", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_vocabulary")),
        sqlite_strict=True,
    )


def _actor_name() -> None:
    op.create_table(
        "actor_name",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("actor_id", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("lang", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["actor.id"], name=op.f("fk_actor_name_actor_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_actor_name")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_actor_name_actor_id"), "actor_name", ["actor_id"], unique=False)


def _actor_role_held() -> None:
    op.create_table(
        "actor_role_held",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("actor_id", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("since_text", sa.Text(), nullable=True),
        sa.Column("since_edtf", sa.Text(), nullable=True),
        sa.Column("since_earliest", sa.Integer(), nullable=True),
        sa.Column("since_latest", sa.Integer(), nullable=True),
        sa.Column("until_text", sa.Text(), nullable=True),
        sa.Column("until_edtf", sa.Text(), nullable=True),
        sa.Column("until_earliest", sa.Integer(), nullable=True),
        sa.Column("until_latest", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["actor_id"], ["actor.id"], name=op.f("fk_actor_role_held_actor_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_actor_role_held")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_actor_role_held_actor_id"), "actor_role_held", ["actor_id"], unique=False)


def _change() -> None:
    op.create_table(
        "change",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("deed_id", sa.Text(), nullable=False),
        sa.Column("record_kind", sa.Text(), nullable=False),
        sa.Column("record_id", sa.Text(), nullable=False),
        sa.Column("table_name", sa.Text(), nullable=False),
        sa.Column("row_id", sa.Text(), nullable=False),
        sa.Column("operation", sa.Text(), nullable=False),
        sa.Column("old", sa.Text(), nullable=True),
        sa.Column("new", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["deed_id"], ["deed.id"], name=op.f("fk_change_deed_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_change")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_change_deed_id"), "change", ["deed_id"], unique=False)
    op.create_index("ix_change_record", "change", ["record_id"], unique=False)


def _citation() -> None:
    op.create_table(
        "citation",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("source_id", sa.Text(), nullable=False),
        sa.Column("record_kind", sa.Text(), nullable=False),
        sa.Column("record_id", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("locator", sa.Text(), nullable=False),
        sa.Column("quotation", sa.Text(), nullable=False),
        sa.Column("quotation_lang", sa.Text(), nullable=False),
        sa.Column("credibility", sa.Integer(), nullable=True),
        sa.Column("stance", sa.Text(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("created_at", sa.Text(), nullable=False),
        sa.Column("updated_at", sa.Text(), nullable=False),
        sa.Column("trashed_at", sa.Text(), nullable=True),
        sa.Column("trashed_reason", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("credibility BETWEEN 1 AND 6", name=op.f("ck_citation_credibility_on_scale")),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_citation_source_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_citation")),
        sqlite_strict=True,
    )
    op.create_index("ix_citation_record", "citation", ["record_kind", "record_id"], unique=False)
    op.create_index(op.f("ix_citation_source_id"), "citation", ["source_id"], unique=False)


def _custody() -> None:
    op.create_table(
        "custody",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("means", sa.Text(), nullable=False),
        sa.Column("hash_then", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["sha256"], ["file.sha256"], name=op.f("fk_custody_sha256"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_custody")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_custody_sha256"), "custody", ["sha256"], unique=False)


def _damage() -> None:
    op.create_table(
        "damage",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("site_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("incident", sa.Text(), nullable=False),
        sa.Column("update_of_id", sa.Text(), nullable=True),
        sa.Column("occurred_text", sa.Text(), nullable=True),
        sa.Column("occurred_edtf", sa.Text(), nullable=True),
        sa.Column("occurred_earliest", sa.Integer(), nullable=True),
        sa.Column("occurred_latest", sa.Integer(), nullable=True),
        sa.Column("observed_text", sa.Text(), nullable=True),
        sa.Column("observed_edtf", sa.Text(), nullable=True),
        sa.Column("observed_earliest", sa.Integer(), nullable=True),
        sa.Column("observed_latest", sa.Integer(), nullable=True),
        sa.Column("last_seen_intact_text", sa.Text(), nullable=True),
        sa.Column("last_seen_intact_edtf", sa.Text(), nullable=True),
        sa.Column("last_seen_intact_earliest", sa.Integer(), nullable=True),
        sa.Column("last_seen_intact_latest", sa.Integer(), nullable=True),
        sa.Column("first_seen_damaged_text", sa.Text(), nullable=True),
        sa.Column("first_seen_damaged_edtf", sa.Text(), nullable=True),
        sa.Column("first_seen_damaged_earliest", sa.Integer(), nullable=True),
        sa.Column("first_seen_damaged_latest", sa.Integer(), nullable=True),
        sa.Column("condition", sa.Text(), nullable=False),
        sa.Column("condition_scale", sa.Text(), nullable=False),
        sa.Column("condition_given", sa.Text(), nullable=False),
        sa.Column("extent", sa.Text(), nullable=True),
        sa.Column("coverage_means", sa.Text(), nullable=True),
        sa.Column("coverage_share", sa.Text(), nullable=True),
        sa.Column("coverage_gap", sa.Text(), nullable=False),
        sa.Column("recommendation", sa.Text(), nullable=True),
        sa.Column("priority", sa.Text(), nullable=True),
        sa.Column("assessment_due_text", sa.Text(), nullable=True),
        sa.Column("assessment_due_edtf", sa.Text(), nullable=True),
        sa.Column("assessment_due_earliest", sa.Integer(), nullable=True),
        sa.Column("assessment_due_latest", sa.Integer(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("visibility", sa.Text(), nullable=False),
        sa.Column("created_at", sa.Text(), nullable=False),
        sa.Column("updated_at", sa.Text(), nullable=False),
        sa.Column("trashed_at", sa.Text(), nullable=True),
        sa.Column("trashed_reason", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("update_of_id <> id", name=op.f("ck_damage_not_update_of_itself")),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_damage_site_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(
            ["update_of_id"], ["damage.id"], name=op.f("fk_damage_update_of_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_damage")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_damage_incident"), "damage", ["incident"], unique=False)
    op.create_index(op.f("ix_damage_site_id"), "damage", ["site_id"], unique=False)
    op.create_index(op.f("ix_damage_update_of_id"), "damage", ["update_of_id"], unique=False)


def _estimate() -> None:
    op.create_table(
        "estimate",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("site_id", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=False),
        sa.Column("claimant_id", sa.Text(), nullable=True),
        sa.Column("claimant_role", sa.Text(), nullable=False),
        sa.Column("said_to", sa.Text(), nullable=False),
        sa.Column("stated_text", sa.Text(), nullable=True),
        sa.Column("stated_edtf", sa.Text(), nullable=True),
        sa.Column("stated_earliest", sa.Integer(), nullable=True),
        sa.Column("stated_latest", sa.Integer(), nullable=True),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("duration_low", sa.Text(), nullable=True),
        sa.Column("duration_high", sa.Text(), nullable=True),
        sa.Column("duration_unit", sa.Text(), nullable=False),
        sa.Column("cost_low", sa.Text(), nullable=True),
        sa.Column("cost_likely", sa.Text(), nullable=True),
        sa.Column("cost_high", sa.Text(), nullable=True),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("price_date_text", sa.Text(), nullable=True),
        sa.Column("price_date_edtf", sa.Text(), nullable=True),
        sa.Column("price_date_earliest", sa.Integer(), nullable=True),
        sa.Column("price_date_latest", sa.Integer(), nullable=True),
        sa.Column("share_low", sa.Text(), nullable=True),
        sa.Column("share_high", sa.Text(), nullable=True),
        sa.Column("feasibility", sa.Text(), nullable=True),
        sa.Column("conditions", sa.Text(), nullable=False),
        sa.Column("quotation", sa.Text(), nullable=False),
        sa.Column("quotation_lang", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("visibility", sa.Text(), nullable=False),
        sa.Column("created_at", sa.Text(), nullable=False),
        sa.Column("updated_at", sa.Text(), nullable=False),
        sa.Column("trashed_at", sa.Text(), nullable=True),
        sa.Column("trashed_reason", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["claimant_id"], ["actor.id"], name=op.f("fk_estimate_claimant_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_estimate_site_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_estimate")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_estimate_claimant_id"), "estimate", ["claimant_id"], unique=False)
    op.create_index(op.f("ix_estimate_site_id"), "estimate", ["site_id"], unique=False)


def _file_link() -> None:
    op.create_table(
        "file_link",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("record_kind", sa.Text(), nullable=False),
        sa.Column("record_id", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["sha256"], ["file.sha256"], name=op.f("fk_file_link_sha256"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_file_link")),
        sqlite_strict=True,
    )
    op.create_index("ix_file_link_record", "file_link", ["record_kind", "record_id"], unique=False)
    op.create_index(op.f("ix_file_link_sha256"), "file_link", ["sha256"], unique=False)


def _intervention() -> None:
    op.create_table(
        "intervention",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("site_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("done_text", sa.Text(), nullable=True),
        sa.Column("done_edtf", sa.Text(), nullable=True),
        sa.Column("done_earliest", sa.Integer(), nullable=True),
        sa.Column("done_latest", sa.Integer(), nullable=True),
        sa.Column("actor_id", sa.Text(), nullable=True),
        sa.Column("compatible", sa.Integer(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("created_at", sa.Text(), nullable=False),
        sa.Column("updated_at", sa.Text(), nullable=False),
        sa.Column("trashed_at", sa.Text(), nullable=True),
        sa.Column("trashed_reason", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["actor.id"], name=op.f("fk_intervention_actor_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_intervention_site_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_intervention")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_intervention_actor_id"), "intervention", ["actor_id"], unique=False)
    op.create_index(op.f("ix_intervention_site_id"), "intervention", ["site_id"], unique=False)


def _search_name() -> None:
    op.create_table(
        "search_name",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["number"], ["search_site.number"], name=op.f("fk_search_name_number"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_search_name")),
        sqlite_strict=True,
    )
    op.create_index("ix_search_name_folded", "search_name", ["folded", "number"], unique=False)
    op.create_index(op.f("ix_search_name_number"), "search_name", ["number"], unique=False)


def _site_choice() -> None:
    op.create_table(
        "site_choice",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("site_id", sa.Text(), nullable=False),
        sa.Column("axis", sa.Text(), nullable=False),
        sa.Column("claim_id", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_site_choice_site_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_site_choice")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_site_choice_site_id"), "site_choice", ["site_id"], unique=False)
    op.create_index("uq_site_choice", "site_choice", ["site_id", "axis"], unique=True)


def _site_designation() -> None:
    op.create_table(
        "site_designation",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("site_id", sa.Text(), nullable=False),
        sa.Column("scheme", sa.Text(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("since_text", sa.Text(), nullable=True),
        sa.Column("since_edtf", sa.Text(), nullable=True),
        sa.Column("since_earliest", sa.Integer(), nullable=True),
        sa.Column("since_latest", sa.Integer(), nullable=True),
        sa.Column("until_text", sa.Text(), nullable=True),
        sa.Column("until_edtf", sa.Text(), nullable=True),
        sa.Column("until_earliest", sa.Integer(), nullable=True),
        sa.Column("until_latest", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_site_designation_site_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_site_designation")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_site_designation_site_id"), "site_designation", ["site_id"], unique=False)


def _site_name() -> None:
    op.create_table(
        "site_name",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("site_id", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("lang", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_site_name_site_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_site_name")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_site_name_site_id"), "site_name", ["site_id"], unique=False)


def _site_outline() -> None:
    op.create_table(
        "site_outline",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("site_id", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("geojson", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_site_outline_site_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_site_outline")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_site_outline_site_id"), "site_outline", ["site_id"], unique=False)


def _site_reference() -> None:
    op.create_table(
        "site_reference",
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("site_id", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_site_reference_site_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("reference", name=op.f("pk_site_reference")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_site_reference_site_id"), "site_reference", ["site_id"], unique=False)


def _site_term() -> None:
    op.create_table(
        "site_term",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("site_id", sa.Text(), nullable=False),
        sa.Column("vocabulary", sa.Text(), nullable=False),
        sa.Column("term", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_site_term_site_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_site_term")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_site_term_site_id"), "site_term", ["site_id"], unique=False)


def _stage() -> None:
    op.create_table(
        "stage",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("site_id", sa.Text(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("since_text", sa.Text(), nullable=True),
        sa.Column("since_edtf", sa.Text(), nullable=True),
        sa.Column("since_earliest", sa.Integer(), nullable=True),
        sa.Column("since_latest", sa.Integer(), nullable=True),
        sa.Column("claimant_id", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("created_at", sa.Text(), nullable=False),
        sa.Column("updated_at", sa.Text(), nullable=False),
        sa.Column("trashed_at", sa.Text(), nullable=True),
        sa.Column("trashed_reason", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["claimant_id"], ["actor.id"], name=op.f("fk_stage_claimant_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_stage_site_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stage")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_stage_claimant_id"), "stage", ["claimant_id"], unique=False)
    op.create_index(op.f("ix_stage_site_id"), "stage", ["site_id"], unique=False)


def _term() -> None:
    op.create_table(
        "term",
        sa.Column("vocabulary", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=True),
        sa.Column("parent", sa.Text(), nullable=True),
        sa.Column("basis", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["vocabulary"], ["vocabulary.key"], name="fk_term_vocabulary", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("vocabulary", "key", name=op.f("pk_term")),
        sqlite_strict=True,
    )


def _threat() -> None:
    op.create_table(
        "threat",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("site_id", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=True),
        sa.Column("cause", sa.Text(), nullable=True),
        sa.Column("probability", sa.Text(), nullable=True),
        sa.Column("horizon_text", sa.Text(), nullable=True),
        sa.Column("horizon_edtf", sa.Text(), nullable=True),
        sa.Column("horizon_earliest", sa.Integer(), nullable=True),
        sa.Column("horizon_latest", sa.Integer(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("created_at", sa.Text(), nullable=False),
        sa.Column("updated_at", sa.Text(), nullable=False),
        sa.Column("trashed_at", sa.Text(), nullable=True),
        sa.Column("trashed_reason", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_threat_site_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_threat")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_threat_site_id"), "threat", ["site_id"], unique=False)


def _damage_actor() -> None:
    op.create_table(
        "damage_actor",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("damage_id", sa.Text(), nullable=False),
        sa.Column("actor_id", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["actor.id"], name=op.f("fk_damage_actor_actor_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(
            ["damage_id"], ["damage.id"], name=op.f("fk_damage_actor_damage_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_damage_actor")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_damage_actor_actor_id"), "damage_actor", ["actor_id"], unique=False)
    op.create_index(op.f("ix_damage_actor_damage_id"), "damage_actor", ["damage_id"], unique=False)


def _damage_attribution() -> None:
    op.create_table(
        "damage_attribution",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("damage_id", sa.Text(), nullable=False),
        sa.Column("actor_id", sa.Text(), nullable=False),
        sa.Column("wording", sa.Text(), nullable=False),
        sa.Column("said_by_id", sa.Text(), nullable=True),
        sa.Column("printable", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["actor_id"], ["actor.id"], name=op.f("fk_damage_attribution_actor_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["damage_id"], ["damage.id"], name=op.f("fk_damage_attribution_damage_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["said_by_id"], ["actor.id"], name=op.f("fk_damage_attribution_said_by_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_damage_attribution")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_damage_attribution_actor_id"), "damage_attribution", ["actor_id"], unique=False)
    op.create_index(op.f("ix_damage_attribution_damage_id"), "damage_attribution", ["damage_id"], unique=False)
    op.create_index(op.f("ix_damage_attribution_said_by_id"), "damage_attribution", ["said_by_id"], unique=False)


def _damage_cause() -> None:
    op.create_table(
        "damage_cause",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("damage_id", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=True),
        sa.Column("type", sa.Text(), nullable=True),
        sa.Column("certainty", sa.Text(), nullable=True),
        sa.Column("given", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["damage_id"], ["damage.id"], name=op.f("fk_damage_cause_damage_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_damage_cause")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_damage_cause_damage_id"), "damage_cause", ["damage_id"], unique=False)


def _damage_effect() -> None:
    op.create_table(
        "damage_effect",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("damage_id", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=True),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("certainty", sa.Text(), nullable=True),
        sa.Column("given", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["damage_id"], ["damage.id"], name=op.f("fk_damage_effect_damage_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_damage_effect")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_damage_effect_damage_id"), "damage_effect", ["damage_id"], unique=False)


def _damage_text() -> None:
    op.create_table(
        "damage_text",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("damage_id", sa.Text(), nullable=False),
        sa.Column("lang", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["damage_id"], ["damage.id"], name=op.f("fk_damage_text_damage_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_damage_text")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_damage_text_damage_id"), "damage_text", ["damage_id"], unique=False)


def _estimate_conversion() -> None:
    op.create_table(
        "estimate_conversion",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("estimate_id", sa.Text(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("rate", sa.Text(), nullable=False),
        sa.Column("rate_date", sa.Text(), nullable=False),
        sa.Column("rate_source", sa.Text(), nullable=False),
        sa.Column("created_at", sa.Text(), nullable=False),
        sa.Column("updated_at", sa.Text(), nullable=False),
        sa.Column("trashed_at", sa.Text(), nullable=True),
        sa.Column("trashed_reason", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["estimate_id"], ["estimate.id"], name=op.f("fk_estimate_conversion_estimate_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_estimate_conversion")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_estimate_conversion_estimate_id"), "estimate_conversion", ["estimate_id"], unique=False)


def _estimate_inclusion() -> None:
    op.create_table(
        "estimate_inclusion",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("estimate_id", sa.Text(), nullable=False),
        sa.Column("term", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["estimate_id"], ["estimate.id"], name=op.f("fk_estimate_inclusion_estimate_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_estimate_inclusion")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_estimate_inclusion_estimate_id"), "estimate_inclusion", ["estimate_id"], unique=False)


def _estimate_stance() -> None:
    op.create_table(
        "estimate_stance",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("estimate_id", sa.Text(), nullable=False),
        sa.Column("other_id", sa.Text(), nullable=False),
        sa.Column("stance", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["estimate_id"], ["estimate.id"], name=op.f("fk_estimate_stance_estimate_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["other_id"], ["estimate.id"], name=op.f("fk_estimate_stance_other_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_estimate_stance")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_estimate_stance_estimate_id"), "estimate_stance", ["estimate_id"], unique=False)
    op.create_index(op.f("ix_estimate_stance_other_id"), "estimate_stance", ["other_id"], unique=False)


def _hazard() -> None:
    op.create_table(
        "hazard",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("site_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("known_text", sa.Text(), nullable=True),
        sa.Column("known_edtf", sa.Text(), nullable=True),
        sa.Column("known_earliest", sa.Integer(), nullable=True),
        sa.Column("known_latest", sa.Integer(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("text_lang", sa.Text(), nullable=False),
        sa.Column("attributed_to_id", sa.Text(), nullable=True),
        sa.Column("handled_by_id", sa.Text(), nullable=True),
        sa.Column("said_by_id", sa.Text(), nullable=True),
        sa.Column("said_to", sa.Text(), nullable=False),
        sa.Column("met_in_id", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("visibility", sa.Text(), nullable=False),
        sa.Column("created_at", sa.Text(), nullable=False),
        sa.Column("updated_at", sa.Text(), nullable=False),
        sa.Column("trashed_at", sa.Text(), nullable=True),
        sa.Column("trashed_reason", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["attributed_to_id"], ["actor.id"], name=op.f("fk_hazard_attributed_to_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["handled_by_id"], ["actor.id"], name=op.f("fk_hazard_handled_by_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(["met_in_id"], ["damage.id"], name=op.f("fk_hazard_met_in_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["said_by_id"], ["actor.id"], name=op.f("fk_hazard_said_by_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_hazard_site_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hazard")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_hazard_attributed_to_id"), "hazard", ["attributed_to_id"], unique=False)
    op.create_index(op.f("ix_hazard_handled_by_id"), "hazard", ["handled_by_id"], unique=False)
    op.create_index(op.f("ix_hazard_met_in_id"), "hazard", ["met_in_id"], unique=False)
    op.create_index(op.f("ix_hazard_said_by_id"), "hazard", ["said_by_id"], unique=False)
    op.create_index(op.f("ix_hazard_site_id"), "hazard", ["site_id"], unique=False)


def _photo() -> None:
    op.create_table(
        "photo",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("site_id", sa.Text(), nullable=True),
        sa.Column("damage_id", sa.Text(), nullable=True),
        sa.Column("width", sa.Integer(), nullable=True),
        sa.Column("height", sa.Integer(), nullable=True),
        sa.Column("taken_text", sa.Text(), nullable=True),
        sa.Column("taken_edtf", sa.Text(), nullable=True),
        sa.Column("taken_earliest", sa.Integer(), nullable=True),
        sa.Column("taken_latest", sa.Integer(), nullable=True),
        sa.Column("taken_exif", sa.Text(), nullable=False),
        sa.Column("lat", sa.REAL(), nullable=True),
        sa.Column("lon", sa.REAL(), nullable=True),
        sa.Column("view_direction", sa.REAL(), nullable=True),
        sa.Column("photographer_id", sa.Text(), nullable=True),
        sa.Column("credit", sa.Text(), nullable=False),
        sa.Column("rights", sa.Text(), nullable=False),
        sa.Column("same_view_as_id", sa.Text(), nullable=True),
        sa.Column("graphic", sa.Integer(), nullable=False),
        sa.Column("visibility", sa.Text(), nullable=False),
        sa.Column("created_at", sa.Text(), nullable=False),
        sa.Column("updated_at", sa.Text(), nullable=False),
        sa.Column("trashed_at", sa.Text(), nullable=True),
        sa.Column("trashed_reason", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["damage_id"], ["damage.id"], name=op.f("fk_photo_damage_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(
            ["photographer_id"], ["actor.id"], name=op.f("fk_photo_photographer_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["same_view_as_id"], ["photo.id"], name=op.f("fk_photo_same_view_as_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(["sha256"], ["file.sha256"], name=op.f("fk_photo_sha256"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_photo_site_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_photo")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_photo_damage_id"), "photo", ["damage_id"], unique=False)
    op.create_index(op.f("ix_photo_photographer_id"), "photo", ["photographer_id"], unique=False)
    op.create_index(op.f("ix_photo_same_view_as_id"), "photo", ["same_view_as_id"], unique=False)
    op.create_index(op.f("ix_photo_sha256"), "photo", ["sha256"], unique=False)
    op.create_index(op.f("ix_photo_site_id"), "photo", ["site_id"], unique=False)


def _term_label() -> None:
    op.create_table(
        "term_label",
        sa.Column("vocabulary", sa.Text(), nullable=False),
        sa.Column("term", sa.Text(), nullable=False),
        sa.Column("lang", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["vocabulary", "term"], ["term.vocabulary", "term.key"], name="fk_term_label_term", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("vocabulary", "term", "lang", "kind", "text", name=op.f("pk_term_label")),
        sqlite_strict=True,
    )


def _photo_caption() -> None:
    op.create_table(
        "photo_caption",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("photo_id", sa.Text(), nullable=False),
        sa.Column("lang", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["photo_id"], ["photo.id"], name=op.f("fk_photo_caption_photo_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_photo_caption")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_photo_caption_photo_id"), "photo_caption", ["photo_id"], unique=False)


def _photo_mark() -> None:
    op.create_table(
        "photo_mark",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("photo_id", sa.Text(), nullable=False),
        sa.Column("damage_id", sa.Text(), nullable=True),
        sa.Column("shape", sa.Text(), nullable=False),
        sa.Column("points", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["damage_id"], ["damage.id"], name=op.f("fk_photo_mark_damage_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(["photo_id"], ["photo.id"], name=op.f("fk_photo_mark_photo_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_photo_mark")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_photo_mark_damage_id"), "photo_mark", ["damage_id"], unique=False)
    op.create_index(op.f("ix_photo_mark_photo_id"), "photo_mark", ["photo_id"], unique=False)
