"""A disk that notes all SQLite does to it, and what such a disk may hold when the power goes at one of those moments.

The notes are taken by a file layer of SQLite’s own kind (a VFS), through which `apsw` runs what is replayed. What was
written but not synced when the power goes is cut into sectors of 512 bytes, each of which is found written, unwritten
or filled with nonsense. What this cannot see:

- a disk that says it has synced and has not;
- names: a file made or deleted is taken to be so at once and in order, so a lost sync of a folder is not seen;
- the shared index beside a write-ahead log, which SQLite makes anew after a crash and is therefore never on this disk;
- bytes beside those that were written in one sector, which SQLite takes to be safe, as the drives of today are.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import apsw

SECTOR = 512
WRITTEN, NONSENSE = 0.45, 0.05  # of what was not synced; the rest was never written


@dataclass(frozen=True, slots=True)
class Note:
    """One thing that was done to a file: `write`, `truncate`, `sync`, `make` or `delete`."""

    what: str
    file: str
    place: int = 0
    body: bytes = field(default=b"", repr=False)


class Noting(apsw.VFS):
    """The files of this machine, with a note of everything that changes one; the reads are not noted."""

    def __init__(self, name: str, notes: list[Note]) -> None:
        self._notes = notes
        super().__init__(name, "")

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> apsw.VFSFile:
        return _File(self._notes, name, flags)

    def xDelete(self, filename: str, syncdir: bool) -> None:
        super().xDelete(filename, syncdir)
        self._notes.append(Note("delete", Path(filename).name))


class _File(apsw.VFSFile):
    def __init__(self, notes: list[Note], name: str | apsw.URIFilename | None, flags: list[int]) -> None:
        super().__init__("", name, flags)
        assert name is not None, "SQLite wrote a nameless file, which this disk does not hold"
        path = name.filename() if isinstance(name, apsw.URIFilename) else name
        self._notes, self._name = notes, Path(path).name
        self._note("make")

    def _note(self, what: str, place: int = 0, body: bytes = b"") -> None:
        self._notes.append(Note(what, self._name, place, body))

    def xWrite(self, data: bytes, offset: int) -> None:
        super().xWrite(data, offset)
        self._note("write", offset, bytes(data))

    def xTruncate(self, newsize: int) -> None:
        super().xTruncate(newsize)
        self._note("truncate", newsize)

    def xSync(self, flags: int) -> None:
        super().xSync(flags)
        self._note("sync")


class Disk:
    """What is on the disk for good, and for each file what may or may not be."""

    def __init__(self) -> None:
        self._safe: dict[str, bytearray] = {}
        self._loose: dict[str, list[Note]] = {}

    def take(self, notes: Iterable[Note]) -> None:
        """Let some time pass."""
        for note in notes:
            if note.what == "delete":
                self._safe.pop(note.file, None)
                self._loose.pop(note.file, None)
            elif note.what == "make":
                self._safe.setdefault(note.file, bytearray())
            elif note.what == "sync":
                for each in self._loose.pop(note.file, ()):
                    _put(self._safe[note.file], each)
            else:
                self._loose.setdefault(note.file, []).append(note)

    def without_power(self, chance: Random) -> dict[str, bytes]:
        """Each file as it may be found when the power is back."""
        found = {}
        for name, safe in self._safe.items():
            body = bytearray(safe)
            for note in self._loose.get(name, ()):
                _put_perhaps(body, note, chance)
            found[name] = bytes(body)
        return found


def _put(body: bytearray, note: Note) -> None:
    if note.what == "truncate":
        del body[note.place :]
    body.extend(bytes(max(0, note.place - len(body))))
    body[note.place : note.place + len(note.body)] = note.body


def _put_perhaps(body: bytearray, note: Note, chance: Random) -> None:
    if note.what == "truncate":
        if chance.random() < WRITTEN:
            _put(body, note)
        return
    for part in _sectors(note):
        fate = chance.random()
        if fate < WRITTEN:
            _put(body, part)
        elif fate < WRITTEN + NONSENSE:
            _put(body, Note("write", part.file, part.place, chance.randbytes(len(part.body))))


def _sectors(note: Note) -> Iterable[Note]:
    start, end = note.place, note.place + len(note.body)
    while start < end:
        stop = min(end, (start // SECTOR + 1) * SECTOR)
        yield Note("write", note.file, start, note.body[start - note.place : stop - note.place])
        start = stop
