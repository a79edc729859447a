"""The one place that makes engines, so that another database or a key is added here alone."""

import importlib
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event, text
from sqlalchemy.exc import OperationalError

_PATIENCE_MS = 5000  # how long a save waits for another one; long for a machine, bearable for a person
_SETTINGS = (
    "foreign_keys = ON",
    "synchronous = FULL",  # with NORMAL a power cut loses saves that were acknowledged
    "fullfsync = ON",  # macOS keeps a sync in the drive's own cache otherwise; elsewhere this does nothing
    "secure_delete = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "temp_store = MEMORY",  # a vacuum would write the words of families into a temporary file
)


@dataclass(frozen=True)
class Driver:
    """A way to speak to SQLite, and the journal that is safe with it."""

    module: Any
    journal: str
    notice: str | None = None


def driver() -> Driver:
    """sqlcipher3 with a write-ahead log; else Python's own, whose SQLite may have a fault in that log."""
    try:
        return Driver(importlib.import_module("sqlcipher3.dbapi2"), "WAL")
    except ImportError:
        return Driver(
            importlib.import_module("sqlite3"),
            "TRUNCATE",
            "Install the Python package sqlcipher3 when you can: without it nothing is lost, "
            "but saving is slower and the database cannot be given a passphrase.",
        )


def make(path: Path, chosen: Driver) -> Engine:
    """An engine on a file; its transactions only read, unless they are opened by `writing`."""
    engine = create_engine(
        "sqlite://",
        creator=lambda: _connect(path, chosen),
        module=chosen.module,
        poolclass=QueuePool,
        pool_size=10,
        max_overflow=30,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin)
    return engine


def writing(engine: Engine) -> Engine:
    """The same engine for transactions that write: each waits for the lock before it reads."""
    return engine.execution_options(begin="BEGIN IMMEDIATE")


@contextmanager
def at_once(engine: Engine) -> Iterator[Any]:
    """A transaction on a connection of the driver’s own, for what is done so often that the engine’s way is too long.

    It only reads, unless the engine is one for `writing`. What is not committed is rolled back as the connection goes
    back to the others.
    """
    begin = _begun(engine)
    with closing(engine.raw_connection()) as lent:
        connection: Any = lent.dbapi_connection
        if begin:
            connection.execute(begin)
        yield connection
        connection.commit()


def raw(connection: Connection) -> Any:
    """The driver’s own connection behind one of the engine, in the transaction that is open there."""
    return connection.connection.dbapi_connection


def alone(path: Path, chosen: Driver, *, only_read: bool = False) -> Any:
    """One connection of the driver’s own, outside any engine; who asks for it closes it."""
    connection = _raw(path, chosen, only_read=only_read)
    try:
        for setting in _SETTINGS:
            connection.execute(f"PRAGMA {setting}").fetchall()
    except BaseException:
        connection.close()
        raise
    return connection


def peek(path: Path, chosen: Driver, *, only_read: bool = False) -> tuple[set[str], set[str]]:
    """The names of the tables and the migrations of a file, read without changing anything in it."""
    with closing(_raw(path, chosen, only_read=only_read)) as connection:
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if "alembic_version" not in tables:
            return tables, set()
        return tables, {number for (number,) in connection.execute("SELECT version_num FROM alembic_version")}


def scrub(engine: Engine) -> bool:
    """Rewrite the file so that nothing deleted can be read in it; False if something stood in the way."""
    with engine.connect().execution_options(begin=None) as connection:
        try:
            connection.execute(text("VACUUM"))
            busy = connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)")).scalar_one()
        except OperationalError:  # no room, or in use: the deletion itself stands, and is scrubbed next time
            return False
    return not busy


def _begin(connection: Connection) -> None:
    # The driver's own way begins late, and then cannot wait for a lock when a read turns into a write.
    if begin := _begun(connection):
        connection.exec_driver_sql(begin)


def _begun(options_of: Connection | Engine) -> str:
    begin: str = options_of.get_execution_options().get("begin", "BEGIN")
    return begin


def _raw(path: Path, chosen: Driver, *, only_read: bool = False) -> Any:
    name = _address(path) if only_read else str(path)
    connection = chosen.module.connect(name, check_same_thread=False, isolation_level=None, uri=only_read)
    connection.execute(f"PRAGMA busy_timeout = {_PATIENCE_MS}")
    return connection


def _address(path: Path) -> str:
    """The file as SQLite reads an address; `as_uri` would make a server of the first part of a network path."""
    name = quote(path.absolute().as_posix())
    return f"file://{name if name.startswith('/') else f'/{name}'}?mode=ro"


def _connect(path: Path, chosen: Driver) -> Any:
    connection = alone(path, chosen)
    try:
        _use_journal(connection, chosen)
    except BaseException:
        connection.close()
        raise
    return connection


def _use_journal(connection: Any, chosen: Driver) -> None:
    """Choose the journal; here SQLite does not wait for a lock, and two first starts would collide."""
    deadline = time.monotonic() + _PATIENCE_MS / 1000
    while True:
        try:
            connection.execute(f"PRAGMA journal_mode = {chosen.journal}").fetchall()
            return
        except chosen.module.OperationalError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)
