"""Every state of an assessment, the newest too: most as the change from the one before, some whole.

The newest version is the end of a short chain: the newest whole one, and the changes since. A save writes one change
and not the document. Where the chain has grown long, the version that the save follows is written anew as a whole one,
not the save itself: a save of a stretch of typing is soon replaced, and the one it follows is not.
"""

from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import bindparam, delete, func, insert, select, update

from pathway.store import delta, digest, tables
from pathway.store.digest import Marks
from pathway.store.ready import Ready
from pathway.store.records import Revision

_STEPS = 50  # changes after a whole version, so that reading one never follows a long chain
_WEIGHT = 128 * 1024  # bytes of them, packed; long texts pasted in again and again reach this first
_TOO_BIG = 8  # a change of more than this part of the document is not worth the chain

_kept = tables.revision.c
_its = _kept.assessment_id == bindparam("its_id"), _kept.number == bindparam("its_number")
_KEEP = Ready(insert(tables.revision), "assessment_id", "number", "whole", "digest", "body")
_BASE = Ready(update(tables.revision).where(*_its, _kept.digest == bindparam("its_digest")), "whole", "body")
_NOTE = Ready(insert(tables.event), "assessment_id", "revision", "what", "who", "at")
_DROP = (
    Ready(delete(tables.revision).where(*_its)),
    Ready(
        delete(tables.event).where(
            tables.event.c.assessment_id == bindparam("its_id"), tables.event.c.revision == bindparam("its_number")
        )
    ),
)
_START = select(func.max(_kept.number)).where(
    _kept.assessment_id == bindparam("its_id"), _kept.whole, _kept.number <= bindparam("its_number")
)
_CHAIN = Ready(
    select(_kept.number, _kept.whole, _kept.digest, _kept.body)
    .where(_kept.assessment_id == bindparam("its_id"))
    .where(_kept.number.between(_START.scalar_subquery(), bindparam("its_number")))
    .order_by(_kept.number)
)


class Damaged(Exception):
    """A revision does not read back as it was written."""


@dataclass(frozen=True, slots=True)
class Version:
    """One state as it reads back, and the chain it is the end of: so many changes, of so many bytes."""

    number: int
    digest: bytes
    document: str = field(repr=False)
    steps: int = 0
    weight: int = 0
    marks: Marks = field(default=(), repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Next:
    """A version as it will be kept; `before` is the one it follows, which has a `base` where it is to be whole."""

    version: Version
    body: bytes = field(repr=False)
    before: Version | None = None
    base: bytes | None = field(default=None, repr=False)


def after(before: Version | None, number: int, document: str) -> Next:
    """Work out how to keep a document as the version after another, None for the first; asks no database."""
    same = delta.same_start(before.document, document) if before else 0
    sum, marks = digest.after(document, same, before.marks if before else ())
    change = delta.between(before.document, document, same) if before else b""
    if before is None or len(change) > len(document) // _TOO_BIG:
        return Next(Version(number, sum, document, marks=marks), delta.pack(document), before)
    base = None
    if before.steps >= _STEPS or before.weight + len(change) > _WEIGHT:
        # One that is whole already stays as it is: only a heavy change leads here then.
        base = delta.pack(before.document) if before.steps else None
        before = replace(before, steps=0, weight=0)
    version = Version(number, sum, document, before.steps + 1, before.weight + len(change), marks)
    return Next(version, change, before, base)


def keep(connection: Any, id: str, made: Next) -> None:
    """Keep one version, beside its event and in the same transaction."""
    if made.base is not None and made.before is not None:
        its = {"its_id": id, "its_number": made.before.number, "its_digest": made.before.digest}
        if _BASE.on(connection, its | {"whole": True, "body": made.base}).rowcount != 1:
            raise Damaged
    version = made.version
    whole = version.steps == 0
    values = {"assessment_id": id, "number": version.number, "whole": whole, "digest": version.digest}
    _KEEP.on(connection, values | {"body": made.body})


def drop(connection: Any, id: str, number: int) -> None:
    """Take out the newest revision and its event, in the transaction that puts another in its place."""
    for statement in _DROP:
        statement.on(connection, {"its_id": id, "its_number": number})


def read(connection: Any, id: str, number: int) -> Version | None:
    """One version exactly as it was saved; None if there never was one of that number."""
    rows = _CHAIN.rows(connection, {"its_id": id, "its_number": number})
    if not rows or rows[-1].number != number:
        return None
    document, steps, weight = "", 0, 0
    try:
        for row in rows:
            document = delta.unpack(row.body) if row.whole else delta.apply(document, row.body)
            steps, weight = (0, 0) if row.whole else (steps + 1, weight + len(row.body))
    except delta.BROKEN as error:
        raise Damaged from error
    sum, marks = digest.after(document, 0, ())
    if sum != rows[-1].digest:
        raise Damaged
    return Version(number, sum, document, steps, weight, marks)


def newest(connection: Any, id: str, number: int) -> Version:
    """The version that an assessment says it is at; Damaged if it cannot be read."""
    version = read(connection, id, number)
    if version is None:
        raise Damaged
    return version


def record(connection: Any, id: str, made: Revision) -> int:
    """Note who did what; the number it gets is the order of all changes, whatever the clocks say."""
    values = {"assessment_id": id, "revision": made.number, "what": made.what, "who": made.by, "at": made.at}
    return int(_NOTE.on(connection, values).lastrowid)
