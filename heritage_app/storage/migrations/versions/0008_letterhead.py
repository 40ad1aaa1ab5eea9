"""Reports bear the letterhead of the office."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Add the tables."""
    op.create_table(
        "letterhead",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("logo", sa.Text(), nullable=True),
        sa.Column("updated_at", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["logo"], ["file.sha256"], name=op.f("fk_letterhead_logo"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letterhead")),
        sqlite_strict=True,
    )
    op.create_index("ix_letterhead_logo", "letterhead", ["logo"])
    op.create_table(
        "letterhead_text",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("letterhead_id", sa.Text(), nullable=False),
        sa.Column("lang", sa.Text(), nullable=False),
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("classification", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["letterhead_id"], ["letterhead.id"], name=op.f("fk_letterhead_text_letterhead_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letterhead_text")),
        sqlite_strict=True,
    )
    op.create_index("ix_letterhead_text_letterhead_id", "letterhead_text", ["letterhead_id"])
