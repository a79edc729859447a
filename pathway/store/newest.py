"""The newest version of an assessment and its row in the list: read, begun, and carried one change on.

All of it is on a connection of the driver’s own, in a transaction that is open there; see `ready`.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Self

from sqlalchemy import bindparam, insert, select, update

from pathway.store import past, search, tables
from pathway.store.memory import Held, Memory
from pathway.store.past import Next
from pathway.store.ready import Ready
from pathway.store.records import Revision, Stored, Summary
from pathway.store.stretch import Stretch

_SUMMARY = ("title", "search", "state", "family_id", "practice")
_MADE = ("revision", "change", "changed_at", "changed_by")

_kept, _past = tables.assessment.c, tables.revision.c
_its = _kept.id == bindparam("its_id")
_digest = (_past.assessment_id == _kept.id) & (_past.number == _kept.revision)
_NOW = Ready(
    select(*(_kept[name] for name in (*_MADE, *_SUMMARY)), _past.digest)
    .join_from(tables.assessment, tables.revision, _digest, isouter=True)
    .where(_its)
)
_START = Ready(insert(tables.assessment), "id", *_MADE, *_SUMMARY)
_ORDER = Ready(update(tables.assessment).where(_its), "change")
_step = update(tables.assessment).where(_its, _kept.revision == bindparam("expected"))
_CHANGE, _CHANGE_ALL = Ready(_step, *_MADE), Ready(_step, *_MADE, *_SUMMARY)


@dataclass(frozen=True, slots=True)
class Step:
    """A save worked out: the version it makes, and the stretch of typing it goes on with or begins."""

    next: Next
    goes_on: bool
    stretch: Stretch | None

    @classmethod
    def of(cls, held: Held, document: str, mark: str, at: datetime) -> Self:
        typed = held.typed_on(mark, at)
        made = past.after(typed.before if typed else held.newest, held.newest.number + 1, document)
        began = typed.began if typed else at
        # The version before as it is from now on: it may just have been made whole.
        return cls(made, typed is not None, Stretch(mark, began, made.before) if mark and made.before else None)

    def held(self) -> Held:
        """What is to be remembered once it is stored."""
        return Held(self.next.version, self.stretch)


def now(connection: Any, id: str) -> Any:
    """The row of the list as it stands, with the digest of the newest version; None if there is no such id."""
    return _NOW.row(connection, {"its_id": id})


def load(connection: Any, id: str, memory: Memory) -> Stored | None:
    """One assessment as it is now; read from its chain only where what is remembered is not the same."""
    cleared = memory.cleared
    row = now(connection, id)
    if row is None:
        memory.forget(id)
        return None
    held = memory.of(id)
    if held is None or not held.is_of(row):
        held = Held(past.newest(connection, id, row.revision))
        memory.note(id, held, cleared)
    return Stored(id, held.newest.document, row.revision, row.changed_at, row.changed_by)


def start(connection: Any, id: str, summary: dict[str, Any], made: Revision) -> None:
    """Put a new assessment in the list, and note who began it."""
    # The row first, as the event refers to it; the number of the event then takes the place of 0.
    _START.on(connection, {"id": id, "change": 0} | summary | _made(made))
    search.keep(connection, id, "", summary["search"])
    _ORDER.on(connection, {"its_id": id, "change": past.record(connection, id, made)})


def change(connection: Any, id: str, before: Any, summary: dict[str, Any], made: Revision) -> None:
    """Note who did what, and bring the row of the list up to it; `before` is that row as `now` gave it."""
    values = {"its_id": id, "expected": before.revision, "change": past.record(connection, id, made)} | _made(made)
    if before.search != summary["search"]:
        search.keep(connection, id, before.search, summary["search"])
    same = all(getattr(before, name) == value for name, value in summary.items())
    # What stays as it is is left alone: its index would be written too.
    rows = _CHANGE.on(connection, values) if same else _CHANGE_ALL.on(connection, values | summary)
    # The lock was held since `before` was read, and SQLite has no other way.
    assert rows.rowcount == 1


def columns(summary: Summary) -> dict[str, Any]:
    """A summary as the list keeps it."""
    return {
        "title": summary.title,
        "search": search.fold(summary.search),
        "state": summary.state,
        "family_id": summary.family_id,
        "practice": summary.practice,
    }


def _made(made: Revision) -> dict[str, Any]:
    return {"revision": made.number, "changed_at": made.at, "changed_by": made.by}
