"""What the bytes of a picture say is kept once for the file, apart from what persons say of the photo."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the table, and take its columns off `photo`, in which no program has written a row yet."""
    op.create_table(
        "picture",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=True),
        sa.Column("height", sa.Integer(), nullable=True),
        sa.Column("frames", sa.Integer(), nullable=False),
        sa.Column("warning", sa.Text(), nullable=False),
        sa.Column("taken", sa.Text(), nullable=False),
        sa.Column("lat", sa.REAL(), nullable=True),
        sa.Column("lon", sa.REAL(), nullable=True),
        sa.Column("view_direction", sa.REAL(), nullable=True),
        sa.Column("likeness", sa.Text(), nullable=True),
        sa.Column("exif", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["sha256"], ["file.sha256"], name=op.f("fk_picture_sha256"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_picture")),
        sqlite_strict=True,
    )
    # A trigger that names a column keeps it from being dropped; every migration ends by making the triggers anew.
    for operation in ("insert", "update", "delete"):
        op.execute(f"DROP TRIGGER IF EXISTS history_photo_{operation}")
    for column in ("width", "height", "taken_exif"):
        op.drop_column("photo", column)
