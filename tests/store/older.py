"""A database as an older Waymark left it, written here by hand since the store of today writes another shape."""

import hashlib
import zlib
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command

from pathway.store import delta, engine, migrate

_AT = "2026-03-02T12:00:00.000000+00:00"


def made(path: Path, kept: dict[str, Sequence[str]], migration: str = "0002", then: str = "") -> None:
    """Make one with these assessments, each with all its versions; the first is whole, as every tenth.

    `then` is what happened to it.
    """
    chosen, upgrade = engine.driver(), command.upgrade
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(migrate.command, "upgrade", lambda config, _: upgrade(config, migration))
        made = engine.make(path, chosen)
        migrate.upgrade(made)
        made.dispose()
    with closing(engine.alone(path, chosen)) as connection:
        connection.execute("BEGIN")
        for id, documents in kept.items():
            _keep(connection, id, documents)
        if then:
            connection.execute(then)
        connection.execute("COMMIT")


def _keep(connection: object, id: str, documents: Sequence[str]) -> None:
    execute = connection.execute  # type: ignore[attr-defined]
    row = "INSERT INTO assessment VALUES (?, ?, ?, ?, 'draft', 0, ?, ?, ?, 'Jo Hart', ?)"
    (last,) = execute("SELECT coalesce(max(number), 0) FROM event").fetchone()
    count = len(documents)
    names = f"family of {id}", f"Wren of {id}", f"wren of {id}"
    execute(row, (id, *names, count, last + count, _AT, documents[-1]))
    before = ""
    for number, document in enumerate(documents, start=1):
        event = "INSERT INTO event (assessment_id, revision, what, who, at) VALUES (?, ?, 'Wrote', 'Jo Hart', ?)"
        execute(event, (id, number, _AT))
        whole = number % 10 == 1
        body = zlib.compress(document.encode(), 6) if whole else delta.between(before, document)
        digest = hashlib.sha256(document.encode()).digest()
        execute("INSERT INTO revision VALUES (?, ?, ?, ?, ?)", (id, number, whole, digest, body))
        before = document
