"""Whether a database is whole: its pages, its references, each document, and each history up to its document."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pathway import exchange
from pathway.errors import PathwayError
from pathway.store import delta, digest, failures, migrate, packs, search
from pathway.store.engine import Driver, alone

_NOT_THERE = "Choose a file that is there: {path} is not."
_UNREADABLE = "Let Waymark read {path}, or choose another file: it cannot be opened."


@dataclass(frozen=True, slots=True)
class Found:
    """What a database holds, and in plain sentences what is wrong with it."""

    assessments: int
    revisions: int
    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """How many rows each table has and one digest of all they hold: two databases of one count hold the same."""

    rows: tuple[tuple[str, int], ...]
    digest: bytes


def check(path: Path, chosen: Driver, *, only_read: bool = True) -> Found:
    """Look through a file, in use or not; PathwayError where it is not ours, is newer, or is not there.

    A file that is in use, or may have been when its machine stopped, is opened as the app would: not `only_read`.
    """
    with opened(path, chosen, only_read=only_read) as connection:
        return look(connection, chosen)


@contextmanager
def opened(path: Path, chosen: Driver, *, only_read: bool = True) -> Iterator[Any]:
    """A connection to a file that is ours and not newer, with one moment of it held still."""
    if not path.is_file():
        raise PathwayError(_NOT_THERE.format(path=path))
    try:
        migrate.check(path, chosen, only_read=only_read)
        with closing(alone(path, chosen, only_read=only_read)) as connection:
            connection.execute("BEGIN")
            if ("assessment",) not in connection.execute("SELECT name FROM sqlite_master").fetchall():
                raise failures.not_ours(path)
            yield connection
    except chosen.module.DatabaseError as error:
        raise said(error, path, ours=not only_read) from error


def said(error: Exception, path: Path, *, ours: bool = True) -> PathwayError:
    """What the database says of a file that is only looked at: nobody’s change is waiting to be stored."""
    words = str(error)
    if "locked" in words or "busy" in words:
        return PathwayError(f"Close every other program that has {path} open, and try again: it is locked.")
    if "not a database" in words:
        return failures.not_ours(path)
    if "unable to open" in words or "readonly" in words:
        return PathwayError(_UNREADABLE.format(path=path))
    return failures.damaged(path, ours=ours)


def look(connection: Any, chosen: Driver) -> Found:
    """Everything that can be wrong with a database, found without stopping at the first."""
    assessments = revisions = 0
    try:
        faults = [*_pages(connection), *_references(connection)]
        assessments, revisions, broken = _documents(connection)
        faults += [*broken, *_names(connection), *_packs(connection)]
    except chosen.module.DatabaseError:
        faults = ["Part of the file is damaged and cannot be read at all."]
    return Found(assessments, revisions, tuple(faults))


def count(connection: Any) -> Count:
    """The tables in the order of their names, and every row of them in the order it is kept in."""
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    held, rows = hashlib.sha256(), []
    for name in names:
        number = 0
        for row in connection.execute(f'SELECT * FROM "{name}"'):
            held.update(repr((name, row)).encode("utf-8", "backslashreplace"))
            number += 1
        rows.append((name, number))
    return Count(tuple(rows), held.digest())


def how_many(number: int, one: str, several: str) -> str:
    """A number with its word: “1 assessment”, “2 assessments”."""
    return f"{number} {one if number == 1 else several}"


def held(found: Found) -> str:
    """What a database holds, in numbers alone."""
    assessments = how_many(found.assessments, "assessment", "assessments")
    return f"{assessments} with {how_many(found.revisions, 'revision', 'revisions')}"


def _pages(connection: Any) -> Iterable[str]:
    if connection.execute("PRAGMA integrity_check(1)").fetchall() != [("ok",)]:
        yield "The database’s own check finds damage in the file."


def _references(connection: Any) -> Iterable[str]:
    if lost := len(connection.execute("PRAGMA foreign_key_check").fetchall()):
        yield f"{how_many(lost, 'row belongs', 'rows belong')} to an assessment that is not there."


def _names(connection: Any) -> Iterable[str]:
    """Whether each assessment is found by what it is called, and nothing by what none is."""
    (number,) = connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'ending'").fetchone()
    if not number:  # a backup of a Waymark before the migration 0004
        return
    here = "SELECT count(*) FROM json_each(?2) JOIN ending ON text = value AND assessment_id = ?1"
    (surplus,), lost = connection.execute("SELECT count(*) FROM ending").fetchone(), 0
    for id, text in connection.execute("SELECT id, search FROM assessment"):
        wanted = search.endings(str(text))
        (found,) = connection.execute(here, (id, json.dumps(sorted(wanted)))).fetchone()
        surplus, lost = surplus - found, lost + (found < len(wanted))
    if lost:
        yield f"{how_many(lost, 'assessment', 'assessments')} cannot be found by all its names."
    if surplus:
        yield f"{how_many(surplus, 'part of a name', 'parts of names')} would find an assessment that has no such name."


def _packs(connection: Any) -> Iterable[str]:
    """Whether each content pack that was taken in is still what it was."""
    if number := packs.broken(connection):
        yield f"{how_many(number, 'content pack is', 'content packs are')} not as taken in."


def _documents(connection: Any) -> tuple[int, int, list[str]]:
    """Every version made again from the changes that lead to it, and the last of each read as a document."""
    # A backup of a Waymark before the migration 0003 also holds each document a second time.
    twice = "document" in {name for _, name, *_ in connection.execute("PRAGMA table_info(assessment)")}
    newest = f"SELECT id, revision, {'document' if twice else 'NULL'} FROM assessment"
    steps = "SELECT number, whole, digest, body FROM revision WHERE assessment_id = ? ORDER BY number"
    assessments = revisions = unreadable = broken = 0
    for id, revision, document in connection.execute(newest):
        chain = connection.execute(steps, (id,)).fetchall()
        assessments, revisions = assessments + 1, revisions + len(chain)
        end = _end(chain, revision)
        unreadable += not _reads(document if twice else end)
        broken += end is None or (twice and end != document)
    return assessments, revisions, [*_unreadable(unreadable), *_broken(broken)]


def _end(chain: list[tuple[int, int, bytes, bytes]], revision: int) -> str | None:
    """What a history leads to; None where one of its versions is not what was saved, or it ends too early or late."""
    text, before = "", None
    try:
        for number, whole, sum, body in chain:
            text, before = delta.unpack(body) if whole else delta.apply(text, body), number
            if digest.of(text) != sum:
                return None
    except delta.BROKEN:
        return None
    return text if before == revision else None


def _reads(document: str | None) -> bool:
    try:
        exchange.from_json(document or "")
    except (PathwayError, TypeError):  # damage can leave anything there, or nothing
        return False
    return True


def _unreadable(number: int) -> Iterable[str]:
    if number:
        yield f"{how_many(number, 'assessment', 'assessments')} cannot be read as now stored."


def _broken(number: int) -> Iterable[str]:
    if number:
        have = how_many(number, "assessment has", "assessments have")
        yield f"{have} a history that does not lead to what it now holds."
