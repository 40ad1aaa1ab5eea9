"""Sites bear tags."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Add the table; no site bears a tag at first."""
    op.create_table(
        "site_tag",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("site_id", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_site_tag_site_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_site_tag")),
        sqlite_strict=True,
    )
    op.create_index("ix_site_tag_site_id", "site_tag", ["site_id"])
    op.create_index("ix_site_tag_text", "site_tag", ["text", "id"])
