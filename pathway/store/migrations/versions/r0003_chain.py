"""The newest document is the end of its chain of versions, and no longer kept a second time beside the summary."""

import sqlalchemy as sa
from alembic import op

from pathway.store import delta, digest

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    connection = op.get_bind()
    for id, number in connection.execute(sa.text("SELECT id, revision FROM assessment")).all():
        _keep(connection, id, number)
    op.execute("ALTER TABLE assessment DROP COLUMN document")


def _keep(connection: sa.Connection, id: str, number: int) -> None:
    """Where the chain does not lead to what the assessment held, that is kept as a whole version: no word may go."""
    its = {"id": id, "number": number}
    document = connection.execute(sa.text("SELECT document FROM assessment WHERE id = :id"), its).scalar_one()
    if not isinstance(document, str) or _end(connection, its) == document:
        return
    values = its | {
        "digest": digest.of(document),
        "body": delta.pack(document),
    }
    connection.execute(sa.text("DELETE FROM revision WHERE assessment_id = :id AND number = :number"), its)
    connection.execute(sa.text("INSERT INTO revision VALUES (:id, :number, 1, :digest, :body)"), values)


def _end(connection: sa.Connection, its: dict[str, object]) -> str | None:
    """What the chain leads to; None where it cannot be read, or is not whole."""
    rows = connection.execute(
        sa.text(
            "SELECT number, whole, digest, body FROM revision WHERE assessment_id = :id AND number <= :number "
            "AND number >= (SELECT max(number) FROM revision WHERE assessment_id = :id AND whole AND number <= :number)"
            " ORDER BY number"
        ),
        its,
    ).all()
    text = ""
    try:
        for row in rows:
            text = delta.unpack(row.body) if row.whole else delta.apply(text, row.body)
    except delta.BROKEN:
        return None
    if not rows or rows[-1].number != its["number"] or digest.of(text) != rows[-1].digest:
        return None
    return text
