"""One save against a bare write of the same bytes that waits for the disk."""

import os
import statistics
from itertools import pairwise
from pathlib import Path

from benchmarks import records
from benchmarks.measure import Run, Turn, in_turn, timed
from benchmarks.table import Line, against
from pathway.store import Store

AIM = 2.5
LOOKED_AT = 8  # saves whose growth of the log is looked at, before the log is begun again from its start

# macOS and Windows have no fdatasync; there the next best is waited for.
wait_for_disk = getattr(os, "fdatasync", os.fsync)


def lines(run: Run) -> list[Line]:
    """A save of a practice family with one more sentence, against three writes of bytes and no database.

    The save writes less than the document; the floor is what keeps it without a database: the whole of it, every time.
    """
    folder = run.place("saving")
    changed = records.documents(records.changes(records.marsh(), run.rounds))
    logged = _logged(folder / "log.db", changed)
    kept = records.Kept(Store.open(str(folder / "waymark.db")), records.marsh())
    document = max(len(one.encode()) for one in changed)
    found = in_turn(
        {
            "save": lambda number: timed(lambda: kept.save(changed[number])),
            "added": _added(folder / "added", document),
            "over": _over(folder / "over", document),
            "log": _over(folder / "logged", logged),
        },
        run,
    )
    kept.store.close()
    size = f"{document // 1024} KiB"
    return [
        against(f"one save · its document ({size}) added to a file, fdatasync", found["save"], found["added"], AIM),
        against(f"one save · the same {size} written over old bytes, fdatasync", found["save"], found["over"], AIM),
        against(f"one save · all its log writes ({logged // 1024} KiB) over old bytes, fdatasync",
                found["save"], found["log"]),
    ]  # fmt: skip


def _logged(path: Path, changed: list[str]) -> int:
    """The bytes the database’s log grows by with one such save; 0 where it keeps no such log."""
    kept, log = records.Kept(Store.open(str(path)), records.marsh()), path.with_name(f"{path.name}-wal")
    sizes = []
    for document in changed[:LOOKED_AT]:
        kept.save(document)
        sizes.append(log.stat().st_size if log.exists() else 0)
    kept.store.close()
    return int(statistics.median(after - before for before, after in pairwise(sizes)))


def _added(path: Path, size: int) -> Turn:
    """Bytes at the end of a file that grows by them."""
    file = os.open(path, os.O_CREAT | os.O_WRONLY | os.O_APPEND)

    def write() -> None:
        os.write(file, content)
        wait_for_disk(file)

    content = os.urandom(size)
    return lambda _number: timed(write)


def _over(path: Path, size: int) -> Turn:
    """Bytes over bytes that are there already: the least that a disk can be asked for."""
    path.write_bytes(os.urandom(size))
    file = os.open(path, os.O_WRONLY)
    os.fsync(file)

    def write() -> None:
        os.lseek(file, 0, os.SEEK_SET)
        os.write(file, content)
        wait_for_disk(file)

    content = os.urandom(size)
    return lambda _number: timed(write)
