"""Erasing a family: every word leaves the file, and a receipt without content stays."""

from datetime import datetime

from sqlalchemy import Connection, Engine, delete, func, insert, select, update

from pathway.store import tables
from pathway.store.engine import scrub, writing
from pathway.store.records import Gone, Receipt


def erase(connection: Connection, family_id: str, reason: str, by: str, at: datetime) -> Receipt:
    """Delete all of a family in the open transaction; the file itself is cleaned by `finish` afterwards."""
    theirs = select(tables.assessment.c.id).where(tables.assessment.c.family_id == family_id)
    assessments = connection.execute(select(func.count()).select_from(theirs.subquery())).scalar_one()
    if not assessments:
        raise Gone
    revisions = connection.execute(delete(tables.revision).where(tables.revision.c.assessment_id.in_(theirs))).rowcount
    connection.execute(delete(tables.ending).where(tables.ending.c.assessment_id.in_(theirs)))
    connection.execute(delete(tables.aside).where(tables.aside.c.assessment_id.in_(theirs)))
    connection.execute(delete(tables.event).where(tables.event.c.assessment_id.in_(theirs)))
    connection.execute(delete(tables.assessment).where(tables.assessment.c.family_id == family_id))
    return _write_receipt(connection, family_id, reason, by, at, assessments, revisions)


def finish(engine: Engine) -> None:
    """Clean the file where an erasure still waits for it, perhaps since the power went half way."""
    waiting = tables.erasure.c.words_gone.is_(False)
    with engine.begin() as connection:
        numbers = connection.execute(select(tables.erasure.c.number).where(waiting)).scalars().all()
    if not numbers or not scrub(engine):
        return
    # By number, as another erasure may have come since.
    done = update(tables.erasure).where(tables.erasure.c.number.in_(numbers)).values(words_gone=True)
    with writing(engine).begin() as connection:
        connection.execute(done)


def receipts(connection: Connection) -> tuple[Receipt, ...]:
    """Every erasure, the newest first."""
    kept = tables.erasure.c
    rows = connection.execute(select(tables.erasure).order_by(kept.number.desc()))
    return tuple(
        Receipt(
            row.number,
            row.family_id,
            row.reason,
            row.who,
            row.at,
            row.assessments,
            row.revisions,
            row.words_gone,
        )
        for row in rows
    )


def _write_receipt(
    connection: Connection,
    family_id: str,
    reason: str,
    by: str,
    at: datetime,
    assessments: int,
    revisions: int,
) -> Receipt:
    result = connection.execute(
        insert(tables.erasure).values(
            family_id=family_id,
            reason=reason,
            who=by,
            at=at,
            assessments=assessments,
            revisions=revisions,
            words_gone=False,
        )
    )
    assert result.inserted_primary_key is not None
    number: int = result.inserted_primary_key[0]
    return Receipt(number, family_id, reason, by, at, assessments, revisions, words_gone=False)
