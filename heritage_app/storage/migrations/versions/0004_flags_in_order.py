"""Flags in a table of their own, in the order of their lists; which vocabulary files were taken in last."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the table, filled with the flags that the lines of the list carry, and the column."""
    op.create_table(
        "search_flag",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("since", sa.Integer(), nullable=True),
        sa.Column("trashed", sa.Integer(), nullable=False),
        sa.Column("severity", sa.Integer(), nullable=False),
        sa.Column("sort_name", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["number"], ["search_site.number"], name=op.f("fk_search_flag_number"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("number", "kind", name=op.f("pk_search_flag")),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_search_flag_list", "search_flag", ["kind", "trashed", "severity", "sort_name", "number", "since"]
    )
    op.execute(
        "INSERT INTO search_flag (number, kind, since, trashed, severity, sort_name) "
        "SELECT line.number, json_extract(flag.value, '$[0]'), json_extract(flag.value, '$[1]'), "
        "line.trashed, line.severity, line.sort_name FROM search_site AS line, json_each(line.flags) AS flag"
    )
    op.add_column("registry", sa.Column("seeds", sa.Text(), nullable=False, server_default=""))
