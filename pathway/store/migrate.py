"""Bringing a database to the shape this Waymark uses, or saying why that cannot be."""

import threading
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

from pathway.store import failures
from pathway.store.engine import Driver, peek, writing

# alembic keeps the migration that runs in a global of its module.
_one_at_a_time = threading.Lock()


def check(path: Path, chosen: Driver) -> None:
    """Refuse a file that is not ours or is newer than this Waymark, before anything in it is changed."""
    try:
        tables, versions = peek(path, chosen)
    except chosen.module.DatabaseError as error:
        raise failures.in_words(error, path) from error
    if not tables:
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
        connection.connection.dbapi_connection.execute("PRAGMA foreign_keys = OFF")  # type: ignore[union-attr]
        try:
            with connection.begin():
                config.attributes["connection"] = connection
                command.upgrade(config, "head")
        finally:
            connection.connection.dbapi_connection.execute("PRAGMA foreign_keys = ON")  # type: ignore[union-attr]


def _config() -> Config:
    config = Config()
    folder = Path(__file__).parent / "migrations"
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    return config
