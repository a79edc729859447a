"""Content packs taken in, in the place of those that came with Waymark."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "pack",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("pack", sa.String(80), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("digest", sa.LargeBinary(32), nullable=True),
        sa.Column("files", sa.LargeBinary(), nullable=True),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_pack"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_pack_pack", "pack", ["pack"])
