"""Words kept aside: typed where another window had changed the same part, until a person chooses between the two."""

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

from pathway.store import tables
from pathway.store.records import Aside

_kept = tables.aside.c


def put(connection: Connection, aside: Aside) -> None:
    """Keep these words; what the same window kept aside of the same part before makes room for them."""
    values = {"what": aside.what, "words": aside.words, "who": aside.by, "at": aside.at}
    its = _of(aside.assessment_id) & (_kept.part == aside.part) & (_kept.window == aside.window)
    if not connection.execute(update(tables.aside).where(its).values(values)).rowcount:
        names = {"assessment_id": aside.assessment_id, "part": aside.part, "window": aside.window}
        connection.execute(insert(tables.aside).values(names | values))


def of(connection: Connection, assessment_id: str) -> tuple[Aside, ...]:
    """All that is kept aside of an assessment, the first first."""
    query = select(
        _kept.assessment_id, _kept.part, _kept.window, _kept.what, _kept.words, _kept.who, _kept.at, _kept.number
    )
    rows = connection.execute(query.where(_of(assessment_id)).order_by(_kept.number))
    return tuple(Aside(*row) for row in rows)


def drop(connection: Connection, aside: Aside) -> None:
    """Let go of what a person has chosen about, unless its window has written on since: that nobody has seen yet."""
    connection.execute(delete(tables.aside).where((_kept.number == aside.number) & (_kept.words == aside.words)))


def _of(assessment_id: str) -> ColumnElement[bool]:
    return _kept.assessment_id == assessment_id
