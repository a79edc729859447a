"""Backups: made while the app runs, found good before they take their name, and never the last to hold something."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pathway.errors import PathwayError
from pathway.store import backup_copy, engine, packs, whole
from pathway.store.engine import Driver
from pathway.store.whole import Found

KEPT = 7
_NAME = re.compile(r"waymark-(\d{4}-\d\d-\d\d-\d{6})-utc(?:-(\d+))?\.db")


@dataclass(frozen=True, slots=True)
class Made:
    """The backup that was made, and what became of those before it, the newest first."""

    file: Path
    found: Found
    kept: tuple[Path, ...]
    gone: tuple[Path, ...]
    needed: tuple[Path, ...]  # older than asked for, but they hold something this one does not, or cannot be read
    with_erased: tuple[Path, ...]  # they still hold a family that has been deleted since


@dataclass(frozen=True, slots=True)
class _Held:
    """What a backup holds: each family with its revisions, which families had been erased by then, content packs."""

    revisions: dict[str, set[tuple[str, int, bytes]]]
    erased: set[str]
    packs: frozenset[bytes] = frozenset()


def folder_beside(database: Path) -> Path:
    """Where backups go if nobody chooses: beside the database."""
    return database.parent / "backups"


def make(database: Path, folder: Path, *, at: datetime, keep: int = KEPT) -> Made:
    """Make a backup of a database, in use or not; only when it has been found good may older ones go.

    PathwayError, and every older backup stays, where there is no room, no right to write, or the copy is not good.
    """
    if keep < 1:
        raise PathwayError("Keep at least 1 backup.")
    chosen = engine.driver()
    with whole.opened(database, chosen, only_read=False) as source:
        _prepare(folder)
        backup_copy.tidy(folder, at)
        file = _free(folder, at)
        found = backup_copy.make(source, file, chosen)
    return _made(file, found, keep, chosen)


def _made(file: Path, found: Found, keep: int, chosen: Driver) -> Made:
    older, now = _older(file), _read(file, chosen) or _Held({}, set())
    kept, beyond = older[: keep - 1], older[keep - 1 :]
    gone = tuple(each for each in beyond if _may_go(each, now, chosen))
    needed = tuple(each for each in beyond if each not in gone)
    with_erased = tuple(each for each in (*kept, *needed) if _has_erased(each, now, chosen))
    return Made(file, found, tuple(kept), gone, needed, with_erased)


def _prepare(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        raise PathwayError(f"Choose another folder that Waymark can write to: {folder} cannot be made.") from None


def _free(folder: Path, at: datetime) -> Path:
    """A name that is not taken: date and time, and nothing of a family."""
    stem = f"waymark-{at.astimezone(UTC):%Y-%m-%d-%H%M%S}-utc"
    name, again = f"{stem}.db", 1
    while (folder / name).exists():
        again += 1
        name = f"{stem}-{again}.db"
    return folder / name


def _older(file: Path) -> list[Path]:
    """The other backups beside one, by the time in their names and the newest first; nothing else is looked at."""
    found = [(_NAME.fullmatch(each.name), each) for each in file.parent.iterdir() if each != file]
    named = [((match[1], int(match[2] or 1)), each) for match, each in found if match and each.is_file()]
    return [each for _, each in sorted(named, reverse=True)]


def _may_go(older: Path, now: _Held, chosen: Driver) -> bool:
    """Delete a backup if all it holds is in the newest, or was erased since; one that cannot be read stays."""
    held = _read(older, chosen)
    if held is None:
        return False
    families = (family for family in held.revisions if family not in now.erased)
    if not all(held.revisions[family] <= now.revisions.get(family, set()) for family in families):
        return False
    if not held.packs <= now.packs:
        return False
    try:
        older.unlink()
    except OSError:
        return False
    return True


def _has_erased(older: Path, now: _Held, chosen: Driver) -> bool:
    held = _read(older, chosen)
    return held is not None and bool(held.revisions.keys() & now.erased)


def _read(backup: Path, chosen: Driver) -> _Held | None:
    try:
        with whole.opened(backup, chosen) as connection:
            return _held(connection)
    except PathwayError:
        return None


def _held(connection: Any) -> _Held:
    revisions: dict[str, set[tuple[str, int, bytes]]] = {}
    rows = "SELECT family_id, id, number, digest FROM assessment JOIN revision ON assessment_id = id"
    for family, *revision in connection.execute(rows):
        id, number, digest = revision
        revisions.setdefault(family, set()).add((id, number, bytes(digest)))
    erased = {family for (family,) in connection.execute("SELECT family_id FROM erasure")}
    return _Held(revisions, erased, packs.kept(connection))
