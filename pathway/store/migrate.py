"""Bringing a database to the shape this Waymark uses, or saying why that cannot be."""

import threading
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

from pathway.store import failures
from pathway.store.engine import Driver, peek, writing

# SQLite takes a file of one character for an empty database and would write over it.
_SMALLEST = 512
# alembic keeps the migration that runs in a global of its module.
_one_at_a_time = threading.Lock()


def check(path: Path, chosen: Driver, *, only_read: bool = False) -> None:
    """Refuse a file that is not ours or is newer than this Waymark, before anything in it is changed."""
    try:
        tables, versions = peek(path, chosen, only_read=only_read)
    except UnicodeDecodeError:
        raise failures.damaged(path, ours=not only_read) from None
    except chosen.module.DatabaseError as error:
        raise failures.in_words(error, path, ours=not only_read) from error
    if not tables:
        if 0 < path.stat().st_size < _SMALLEST:
            raise failures.not_ours(path)
        return
    if "assessment" not in tables or not versions:
        raise failures.not_ours(path)
    known = {script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()}
    if not versions <= known:
        raise failures.newer(path)


def upgrade(engine: Engine) -> None:
    """Run what migrations are missing, all or none; needs to write even where none is."""
    config = _config()
    with _one_at_a_time, writing(engine).connect() as connection:
        # A table is changed by making it anew: dropping the old one would delete all that refers to it.
        _refer(connection, "OFF")
        try:
            with connection.begin():
                config.attributes["connection"] = connection
                command.upgrade(config, "head")
        finally:
            _refer(connection, "ON")


def _refer(connection: Connection, on: str) -> None:
    # On the driver's connection, since SQLite passes over this setting inside a transaction.
    raw: Any = connection.connection.dbapi_connection
    raw.execute(f"PRAGMA foreign_keys = {on}")


def _config() -> Config:
    config = Config()
    folder = Path(__file__).parent / "migrations"
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    return config
