"""Every earlier state of an assessment: most as the change from the one before, some whole."""

from sqlalchemy import Connection, func, insert, select

from pathway.store import delta, tables
from pathway.store.records import Revision

_WHOLE_EVERY = 50  # so that reading one never follows a long chain
_TOO_BIG = 8  # a change of more than this part of the document is not worth the chain


class Damaged(Exception):
    """A revision does not read back as it was written."""


def keep(connection: Connection, id: str, number: int, old: str | None, new: str) -> None:
    """Keep one revision, beside the document and in the same transaction."""
    change = delta.between(old, new) if old is not None and number % _WHOLE_EVERY != 1 else None
    whole = change is None or len(change) > len(new) // _TOO_BIG
    connection.execute(
        insert(tables.revision).values(
            assessment_id=id,
            number=number,
            whole=whole,
            digest=delta.digest(new),
            body=delta.pack(new) if whole or change is None else change,
        )
    )


def read(connection: Connection, id: str, number: int) -> str | None:
    """One revision exactly as it was saved; None if there never was one of that number."""
    mine = tables.revision.c.assessment_id == id
    start = select(func.max(tables.revision.c.number)).where(
        mine, tables.revision.c.whole, tables.revision.c.number <= number
    )
    rows = connection.execute(
        select(tables.revision)
        .where(mine, tables.revision.c.number.between(start.scalar_subquery(), number))
        .order_by(tables.revision.c.number)
    ).all()
    if not rows or rows[-1].number != number:
        return None
    document = ""
    for row in rows:
        document = delta.unpack(row.body) if row.whole else delta.apply(document, row.body)
    if delta.digest(document) != rows[-1].digest:
        raise Damaged
    return document


def record(connection: Connection, id: str, made: Revision) -> int:
    """Note who did what; the number it gets is the order of all changes, whatever the clocks say."""
    result = connection.execute(
        insert(tables.event).values(assessment_id=id, revision=made.number, what=made.what, who=made.by, at=made.at)
    )
    assert result.inserted_primary_key is not None
    number: int = result.inserted_primary_key[0]
    return number
