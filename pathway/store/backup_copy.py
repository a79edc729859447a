"""A copy of a database in use that is opened, checked and counted against one moment of what it was made from."""

import os
import secrets
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from pathway.errors import PathwayError
from pathway.store import whole
from pathway.store.engine import Driver, alone
from pathway.store.whole import Count, Found

_UNFINISHED = ".unfinished"
_LONG_AGO = 3600  # seconds after which a copy that nobody finished is surely nobody’s
_NO_ROOM = (
    "Free some space in {folder}, or choose another folder that Waymark can write to, and try again: "
    "no copy was made, and everything that was there is still there."
)
_DIFFERS = (
    "Try again, and ask for help if it happens again: the copy did not hold the same as the database, so it was "
    "deleted. Everything that was there before is still there."
)
_FAULTY = (
    "Run “python -m pathway check” and ask for help: the database has a fault, so this copy of it was deleted. "
    "Everything that was there before is still there."
)


def make(source: Any, target: Path, chosen: Driver) -> Found:
    """Copy what `source` holds at this moment into a new file, which has its name only when it has been found good.

    `source` is inside a transaction, so that what is copied is what is counted; it is let go when that is done.
    """
    wanted = whole.count(source)
    beside = target.with_name(f"{target.name}.{secrets.token_hex(4)}{_UNFINISHED}")
    with _said(target.parent, chosen), _never_left(beside):
        # Made here, since SQLite would make one that others can read.
        os.close(os.open(beside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        with closing(alone(beside, chosen)) as copy:
            source.backup(copy)
            source.execute("ROLLBACK")  # who writes need not wait for the rest
            copy.execute("PRAGMA journal_mode = DELETE").fetchall()  # one file, that a disk for reading can hold
        _on_the_disk(beside)
        found = checked(beside, wanted, chosen)
        beside.rename(target)
        _folder_on_the_disk(target.parent)
    return found


def checked(path: Path, wanted: Count, chosen: Driver) -> Found:
    """Open a copy as a stranger would, look through it and count it; PathwayError unless all is as it was wanted."""
    with closing(alone(path, chosen, only_read=True)) as copy:
        found = whole.look(copy, chosen)
        if not holds(copy, wanted, chosen):
            raise PathwayError(_DIFFERS)
    if found.faults:
        raise PathwayError(_FAULTY)
    return found


def holds(copy: Any, wanted: Count, chosen: Driver) -> bool:
    """Whether a copy has all it was to have, as far as it can be read."""
    try:
        return whole.count(copy) == wanted
    except chosen.module.DatabaseError:
        return False


def tidy(folder: Path, at: datetime) -> int:
    """Delete what copies that were cut short have left, as it holds families’ words; gives how many."""
    gone = 0
    for each in folder.glob(f"*-utc*.db.*{_UNFINISHED}*"):
        with suppress(OSError):
            if at.timestamp() - each.stat().st_mtime > _LONG_AGO:
                each.unlink()
                gone += 1
    return gone


@contextmanager
def _said(folder: Path, chosen: Driver) -> Iterator[None]:
    try:
        yield
    except (OSError, chosen.module.DatabaseError) as error:
        raise PathwayError(_NO_ROOM.format(folder=folder)) from error


@contextmanager
def _never_left(beside: Path) -> Iterator[None]:
    """Whatever happens, no half copy stays."""
    try:
        yield
    finally:
        for suffix in ("", "-journal", "-wal", "-shm"):
            with suppress(OSError):
                Path(f"{beside}{suffix}").unlink()


def _on_the_disk(path: Path) -> None:
    """Wait until the disk has the file: a backup that is still in memory goes with the power."""
    with path.open("rb+") as file:
        if sys.platform == "darwin":
            import fcntl

            fcntl.fcntl(file.fileno(), fcntl.F_FULLFSYNC)
        os.fsync(file.fileno())


def _folder_on_the_disk(folder: Path) -> None:
    with suppress(OSError):  # Windows has no such thing, and some drives refuse
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
