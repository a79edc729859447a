"""Content packs that were taken in: every act is kept, the newest of a pack is in force, and none is ever removed."""

import hashlib
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, func, insert, select

from pathway.store import tables
from pathway.store.records import PackEntry, PacksMoved

_kept = tables.pack.c
_ENTRIES = select(_kept.number, _kept.pack, _kept.version, _kept.digest, _kept.why, _kept.who, _kept.at)
_NEWEST = select(func.max(_kept.number)).group_by(_kept.pack)


def in_force(connection: Connection) -> tuple[PackEntry, ...]:
    """The newest act of each pack, in the order of their ids."""
    return _read(connection, _ENTRIES.where(_kept.number.in_(_NEWEST)).order_by(_kept.pack))


def history(connection: Connection) -> tuple[PackEntry, ...]:
    """Every act, the newest first."""
    return _read(connection, _ENTRIES.order_by(_kept.number.desc()))


def files(connection: Connection, number: int) -> bytes | None:
    """What one act put in force, as it was kept."""
    held: bytes | None = connection.execute(select(_kept.files).where(_kept.number == number)).scalar()
    return held


def put(
    connection: Connection, pack: str, version: str, held: bytes | None, *,
    why: str, by: str, at: datetime, expected: int,
) -> int:  # fmt: skip
    """Add an act at the end and give its number; PacksMoved where `expected` is not the end that stands."""
    if expected != (connection.execute(select(func.max(_kept.number))).scalar() or 0):
        raise PacksMoved
    digest = None if held is None else hashlib.sha256(held).digest()
    made = insert(tables.pack).values(
        pack=pack, version=version, digest=digest, files=held, why=why, who=by, at=at
    )  # fmt: skip
    (number,) = connection.execute(made).inserted_primary_key or (0,)
    return int(number)


# On a connection of the driver’s own, also to a database of a Waymark before the migration 0005.


def broken(connection: Any) -> int:
    """How many kept packs are not what was taken in."""
    if not _there(connection):
        return 0
    rows = connection.execute("SELECT digest, files FROM pack WHERE files IS NOT NULL OR digest IS NOT NULL")
    return sum(digest != hashlib.sha256(files or b"").digest() for digest, files in rows)


def kept(connection: Any) -> frozenset[bytes]:
    """What tells apart the packs that were ever taken in."""
    if not _there(connection):
        return frozenset()
    rows = connection.execute("SELECT DISTINCT digest FROM pack WHERE digest IS NOT NULL")
    return frozenset(bytes(digest) for (digest,) in rows)


def in_force_of(connection: Any) -> tuple[tuple[str, bytes | None, bytes | None], ...]:
    """Of each pack its id, and the digest and the files that are in force; none where it came with Waymark."""
    if not _there(connection):
        return ()
    newest = "SELECT pack, digest, files FROM pack WHERE number IN (SELECT max(number) FROM pack GROUP BY pack)"
    return tuple(connection.execute(f"{newest} ORDER BY pack").fetchall())


def _there(connection: Any) -> bool:
    return bool(connection.execute("SELECT name FROM sqlite_master WHERE name = 'pack'").fetchall())


def _read(connection: Connection, query: Select[Any]) -> tuple[PackEntry, ...]:
    return tuple(PackEntry(*row) for row in connection.execute(query))
