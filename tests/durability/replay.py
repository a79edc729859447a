"""What the store sent to its database, sent again to one on a disk that notes, with every state it went through.

The replay runs in the SQLite of `apsw`, since neither driver can be given a disk written in Python: a fault in the
SQLite of a driver is not seen here. Where its settings differ from the driver’s, the replay fails.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from pathlib import Path

import apsw

from pathway.store import whole
from pathway.store.whole import Count
from tests.durability import disk
from tests.durability.work import SAID, Recording

_VFS = "noting"


@dataclass(frozen=True, slots=True)
class Moment:
    """How far the work was when the disk had done so much: the newest state told of as stored, and the newest begun."""

    notes: int
    told: int
    begun: int


class Replay:
    """All that was done to the disk, and what a person was told meanwhile."""

    def __init__(self, recording: Recording, path: Path, synchronous: str = "") -> None:
        """Do it all again; `synchronous` takes the place of the value that the store chose."""
        self.notes: list[disk.Note] = []
        self.states = [_nothing()]
        self._moments = [Moment(0, 0, 0)]
        self._recording, self._path, self._synchronous = recording, path, synchronous
        self._hands: dict[int, apsw.Connection] = {}
        files = disk.Noting(_VFS, self.notes)
        for number, what in recording.sent:
            self._do(number, what)
        files.unregister()
        assert self.states[-1] == recording.held, "the replay holds something else than the database did"

    def at(self, notes: int) -> Moment:
        """How far the work was after so many notes."""
        return self._moments[bisect_right(self._moments, notes, key=lambda each: each.notes) - 1]

    def _do(self, number: int, what: str) -> None:
        if what == SAID:
            self._moments.append(Moment(len(self.notes), len(self.states) - 1, len(self.states) - 1))
        elif what == "open":
            self._hands[number] = self._open()
        elif what == "close":
            self._hands.pop(number).close()
        elif what == "COMMIT":
            self._commit(self._hands[number])
        elif not what.startswith("--"):  # SQLite’s own remark on what it does for a statement
            self._run(self._hands[number], what)

    def _open(self) -> apsw.Connection:
        hand = apsw.Connection(str(self._path), vfs=_VFS)
        # The one default that differs from driver to driver: how much is held back before it is written.
        ((size,),) = self._recording.answers["PRAGMA cache_size"]
        hand.execute(f"PRAGMA cache_size = {size}")
        return hand

    def _commit(self, hand: apsw.Connection) -> None:
        self._moments.append(Moment(len(self.notes), self._moments[-1].told, len(self.states)))
        hand.execute("COMMIT")
        state = whole.count(hand)
        if state != self.states[-1]:
            self.states.append(state)

    def _run(self, hand: apsw.Connection, what: str) -> None:
        if self._synchronous:
            what = re.sub(r"(?<=^PRAGMA synchronous = )\w+", self._synchronous, what)
        rows = hand.execute(what).fetchall()
        wanted = self._recording.answers.get(what, rows)
        assert rows == wanted or self._synchronous, f"{what} gives {rows} here, and {wanted} where the app runs"


def _nothing() -> Count:
    return whole.count(apsw.Connection(":memory:"))
