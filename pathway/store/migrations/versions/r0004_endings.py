"""What each assessment can be found by, so that a search need not look at all of them."""

import sqlalchemy as sa
from alembic import op

from pathway.store.search import endings

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "ending",
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("assessment_id", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("text", "assessment_id", name="pk_ending"),
        sa.ForeignKeyConstraint(
            ["assessment_id"], ["assessment.id"], name="fk_ending_assessment_id_assessment", ondelete="CASCADE"
        ),
        sqlite_with_rowid=False,
    )
    connection = op.get_bind()
    kept = sa.text("INSERT INTO ending (text, assessment_id) VALUES (:text, :id)")
    for id, search in connection.execute(sa.text("SELECT id, search FROM assessment")).all():
        rows = [{"text": text, "id": id} for text in sorted(endings(search))]
        if rows:
            connection.execute(kept, rows)
