"""The history is a chain: each transaction seals its entries together with the seal before."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from heritage_app.storage.history import FIRST_SEAL, seal_hash

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the table, and seal what was entered before, deed by deed in the order in which it was written."""
    op.create_table(
        "seal",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("deed_id", sa.Text(), nullable=False),
        sa.Column("last_change", sa.Integer(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["deed_id"], ["deed.id"], name=op.f("fk_seal_deed_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_seal")),
        sqlite_strict=True,
    )
    op.create_index("ix_seal_deed_id", "seal", ["deed_id"])
    connection = op.get_bind()
    stretches = connection.exec_driver_sql(
        # A deed that was continued later has several stretches of changes; each was a transaction of its own.
        "SELECT deed_id, max(number) FROM (SELECT number, deed_id, number - row_number() OVER "
        "(PARTITION BY deed_id ORDER BY number) AS stretch FROM change) GROUP BY deed_id, stretch ORDER BY max(number)"
    ).all()
    before, after = FIRST_SEAL, 0
    for deed_id, last in stretches:
        before = seal_hash(connection, before, deed_id, after, last)
        after = last
        connection.exec_driver_sql(
            "INSERT INTO seal (deed_id, last_change, hash) VALUES (?, ?, ?)", (deed_id, last, before)
        )
