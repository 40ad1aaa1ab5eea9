"""Stages, threats and earlier interventions say who may see them; two sites can be declared not to be one."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the columns, which are public and in no stated language for what is there already, and the table."""
    for table in ("stage", "threat", "intervention"):
        op.add_column(table, sa.Column("text_lang", sa.Text(), nullable=False, server_default=""))
        op.add_column(table, sa.Column("visibility", sa.Text(), nullable=False, server_default="public"))
    op.create_table(
        "site_distinct",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("site_id", sa.Text(), nullable=False),
        sa.Column("other_id", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.CheckConstraint("other_id <> site_id", name=op.f("ck_site_distinct_two_sites")),
        sa.ForeignKeyConstraint(["other_id"], ["site.id"], name=op.f("fk_site_distinct_other_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_site_distinct_site_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_site_distinct")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_site_distinct_other_id"), "site_distinct", ["other_id"], unique=False)
    op.create_index(op.f("ix_site_distinct_site_id"), "site_distinct", ["site_id"], unique=False)
