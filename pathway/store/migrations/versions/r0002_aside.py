"""Words kept aside where two windows changed the same part."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "aside",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("assessment_id", sa.String(64), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("window", sa.String(64), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_aside"),
        sa.ForeignKeyConstraint(
            ["assessment_id"], ["assessment.id"], name="fk_aside_assessment_id_assessment", ondelete="CASCADE"
        ),
        sa.UniqueConstraint("assessment_id", "part", "window", name="uq_aside_assessment_id_part_window"),
        sqlite_autoincrement=True,
    )
