"""Putting a backup in the place of the database; what was there stays beside it, and nothing is thrown away."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pathway.errors import PathwayError
from pathway.store import backup_copy, engine, failures, migrate, place, whole
from pathway.store.engine import Driver, alone
from pathway.store.whole import Found

_SIDES = ("", "-wal", "-shm", "-journal")
_IN_USE = "Stop Waymark, and every other program that has its database open, and restore again: nothing was changed."
_SAME = "Choose a backup to restore: {path} is the database itself."
_FAULTY = "Choose another backup: {path} is damaged. Nothing was changed. {faults}"
_NOT_MADE = "Free some space on the disk and restore again: the backup is not in place. {kept}"

_UNSURE = "Restore again: the backup was put in place, but could not be found to be all there."


@dataclass(frozen=True, slots=True)
class Restored:
    """What is in the database now, where that lies which was there before, and what a person must know."""

    database: Path
    found: Found
    before: Path | None  # None where there was nothing
    erased: int  # families deleted before this, whose words are back
    unsure: bool  # whether the app was stopped could not be told


def restore(file: Path, database: Path, *, at: datetime) -> Restored:
    """Put `file` in the place of the database, in one transaction, when both have been looked at.

    PathwayError, and nothing is changed, where `file` is not ours, newer or damaged, or the database is in use.
    """
    chosen = engine.driver()
    if file.exists() and database.exists() and file.samefile(database):
        raise PathwayError(_SAME.format(path=file))
    with whole.opened(file, chosen) as source:
        found = whole.look(source, chosen)
        if found.faults:
            raise PathwayError(_FAULTY.format(path=file, faults=" ".join(found.faults)))
        back = {family for (family,) in source.execute("SELECT DISTINCT family_id FROM assessment")}
        place.prepare(database)
        backup_copy.tidy(database.parent, at)
        before, erased = _set_aside(database, _free(database, at), chosen)
        _put(source, database, before, chosen)
    place.keep_private(database)
    return Restored(database, found, before, len(back & erased), chosen.journal != "WAL")


def _set_aside(database: Path, before: Path, chosen: Driver) -> tuple[Path | None, set[str]]:
    """Keep what is there under another name; gives that name, and the families that had been erased from it."""
    try:
        engine.peek(database, chosen)
        migrate.check(database, chosen)
        with _ours_alone(database, chosen) as current:
            current.execute("BEGIN")
            if not current.execute("SELECT name FROM sqlite_master").fetchall():
                return None, set()
            erased = {family for (family,) in current.execute("SELECT family_id FROM erasure")}
            if not whole.look(current, chosen).faults:
                backup_copy.make(current, before, chosen)
                return before, erased
    except (chosen.module.DatabaseError, UnicodeDecodeError) as error:
        erased = set()  # too damaged to be read; anything else that is in the way is said
        damaged = isinstance(error, UnicodeDecodeError)
        if not damaged and not any(words in str(error) for words in ("malformed", "not a database", "no such table")):
            raise failures.in_words(error, database) from error
    _move(database, before)
    return before, erased


def _put(source: Any, database: Path, before: Path | None, chosen: Driver) -> None:
    """SQLite’s own way, which takes place wholly or not at all, also where the power goes half way."""
    try:
        place.prepare(database)
        with _ours_alone(database, chosen) as target:
            source.backup(target)
            if not backup_copy.holds(target, whole.count(source), chosen):
                raise PathwayError(_UNSURE)
    except chosen.module.DatabaseError as error:
        kept = f"What was there before is in {before}." if before else "There was nothing before."
        raise PathwayError(_NOT_MADE.format(kept=kept)) from error


@contextmanager
def _ours_alone(database: Path, chosen: Driver) -> Iterator[Any]:
    """The database with nobody else in it.

    With a write-ahead log each connection of the app holds a lock as long as it is open, and leaving that log is
    refused while there is one. Without (see `engine.driver`) only a change in the making is noticed.
    """
    with closing(alone(database, chosen)) as connection:
        try:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE").fetchall()
            connection.execute("PRAGMA journal_mode = DELETE").fetchall()
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("COMMIT")
        except chosen.module.OperationalError as error:
            if "locked" in str(error):
                raise PathwayError(_IN_USE) from error
            raise
        yield connection


def _move(database: Path, before: Path) -> None:
    """Put a damaged database aside as it is, with the files beside it that a helper may read it by."""
    try:
        for side in _SIDES:
            each = Path(f"{database}{side}")
            if each.exists():
                each.rename(f"{before}{side}")
    except OSError:
        raise place.unwritable(database) from None


def _free(database: Path, at: datetime) -> Path:
    stem = f"{database.stem}-before-restore-{at.astimezone(UTC):%Y-%m-%d-%H%M%S}-utc"
    before, again = database.with_name(f"{stem}.db"), 1
    while before.exists():
        again += 1
        before = database.with_name(f"{stem}-{again}.db")
    return before
