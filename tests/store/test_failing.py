"""When something goes wrong in the middle, what was stored before is whole and a person is told so."""

import threading
from pathlib import Path
from typing import Any

import pytest
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Column, Engine, String, event

from pathway import exchange
from pathway.errors import PathwayError
from pathway.store import Store, backup, engine, migrate, restore, tables, whole
from pathway.store.engine import Driver
from tests.durability.listening import stopping
from tests.families import empty
from tests.store.build import NOON, change, illegible, start


class Disk:
    """Fails once, at a statement that a test chooses."""

    def __init__(self, chosen: Driver) -> None:
        self.driver = stopping(chosen, self._before)
        self._error = chosen.module.OperationalError
        self.left = 0  # statements until the one that fails; none fails while it is not above 0
        self.says = "disk I/O error"
        self.at = ""  # or the one that fails, by how it begins

    def _before(self, what: str) -> None:
        self.left -= 1
        if self.left == 0 or (self.at and what.startswith(self.at)):
            raise self._error(self.says)


@pytest.fixture
def disk(driver: str, monkeypatch: pytest.MonkeyPatch) -> Disk:
    made = Disk(engine.driver())
    monkeypatch.setattr(engine, "driver", lambda: made.driver)
    return made


def test_a_save_that_fails_at_any_statement_leaves_the_old_words_whole(disk: Disk, store: Store) -> None:
    start(store, document="old words")
    failures = 0

    while _fails(store, disk, at=failures + 1):
        failures += 1
        stored = store.load("first")
        assert stored is not None
        assert (stored.document, stored.revision) == ("old words", 1)
        assert [made.number for made in store.revisions("first")] == [1]
        assert store.document_at("first", 1) == "old words"

    assert failures >= 5
    assert store.document_at("first", 2) == "new words"


def _fails(store: Store, disk: Disk, at: int) -> bool:
    """Whether a save fails as it should when its statement of this number does: with no words of it said."""
    disk.left = at
    try:
        change(store, "new words", expected=1)
    except PathwayError as error:
        told = f"{error} {error.__cause__} {error.__context__}"
        return "not stored yet" in told and "words" not in told
    finally:
        disk.left = 0
    return False


def _failing(engine: Engine, at: int) -> None:
    """Let one statement fail as a disk does."""
    count = 0

    def statements(*_: object) -> None:
        nonlocal count
        count += 1
        if count == at:
            raise engine.dialect.loaded_dbapi.OperationalError("disk I/O error")

    event.listen(engine, "do_execute", statements)


def test_a_save_that_fails_at_its_very_end_leaves_the_old_words_whole(disk: Disk, store: Store) -> None:
    start(store, document="old words")

    disk.at, disk.says = "COMMIT", "database or disk is full"
    with pytest.raises(PathwayError, match="Free some space"):
        change(store, "new words", expected=1)
    disk.at = ""

    stored = store.load("first")
    assert stored is not None
    assert stored.document == "old words"
    assert change(store, "new words", expected=1) == 2


def test_a_first_start_that_fails_at_any_statement_leaves_nothing_half_made(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failures = 0
    while _first_start_fails(path, failures + 1, monkeypatch):
        failures += 1
        made, _ = engine.peek(path, engine.driver())
        assert not made or made >= set(tables.metadata.tables)

    assert failures >= 8
    assert Store.open(str(path)).list() == ()


def _first_start_fails(path: Path, at: int, monkeypatch: pytest.MonkeyPatch) -> bool:
    make = engine.make

    def made_to_fail(path: Path, chosen: engine.Driver) -> Engine:
        made = make(path, chosen)
        _failing(made, at)
        return made

    with monkeypatch.context() as patch:
        patch.setattr(engine, "make", made_to_fail)
        try:
            Store.open(str(path)).close()
        except PathwayError:
            return True
    return False


def test_a_locked_database_says_so_without_a_word_of_the_document(
    path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(engine, "_PATIENCE_MS", 50)
    store = Store.open(str(path))
    start(store, document="old words")
    other = engine.driver().module.connect(str(path), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(PathwayError, match="Try again in a moment") as said:
        change(store, "new words", expected=1)
    with pytest.raises(PathwayError, match="Try again in a moment"):
        Store.open(str(path))
    other.execute("ROLLBACK")
    other.close()

    assert "words" not in str(said.value) + str(said.value.__cause__) + str(said.value.__context__) + caplog.text
    assert change(store, "new words", expected=1) == 2


def test_a_short_lock_is_waited_for(path: Path) -> None:
    store = Store.open(str(path))
    start(store)
    other = engine.driver().module.connect(str(path), isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    release = threading.Timer(0.2, lambda: other.execute("ROLLBACK"))
    release.start()

    assert change(store, "waited", expected=1) == 2
    release.join()
    other.close()


def test_what_is_built_upon_for_a_power_cut_is_set_on_every_connection(store: Store, driver: str) -> None:
    names = [
        "journal_mode",
        "synchronous",
        "foreign_keys",
        "secure_delete",
        "trusted_schema",
        "cell_size_check",
    ]
    with store._engine.connect() as first, store._engine.connect() as second:
        for connection in (first, second):
            values = [connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in names]
            assert values == ["wal" if driver == "sqlcipher3" else "truncate", 2, 1, 1, 0, 1]
            assert connection.exec_driver_sql("PRAGMA busy_timeout").scalar_one() == 5000


def test_a_migration_that_makes_a_table_anew_cannot_take_the_revisions_with_it(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    start(store, document="old words")

    def make_anew(config: Any, head: str) -> None:
        op = Operations(MigrationContext.configure(config.attributes["connection"]))
        with op.batch_alter_table("assessment", recreate="always") as table:
            table.add_column(Column("colour", String(9)))

    monkeypatch.setattr("pathway.store.migrate.command.upgrade", make_anew)
    migrate.upgrade(store._engine)

    assert store.document_at("first", 1) == "old words"
    assert len(store.revisions("first")) == 1


def test_damage_that_the_driver_cannot_even_spell_is_called_damage_and_a_backup_takes_its_place(store: Store) -> None:
    start(store, document=exchange.to_json(empty()))
    good = backup.make(store.path, store.path.with_name("backups"), at=NOON).file
    store.close()
    illegible(store.path)

    for look in (
        lambda: Store.open(str(store.path)),
        lambda: store.load("first"),  # by a store that was opened before
        lambda: whole.check(store.path, engine.driver(), only_read=False),
    ):
        with pytest.raises(PathwayError, match=r"^Keep a copy of .*: the database is damaged\.$"):
            look()
    store.close()
    done = restore.restore(good, store.path, at=NOON)

    assert done.before is not None
    assert b"\x97ABLE" in done.before.read_bytes()
    assert Store.open(str(store.path)).load("first") is not None
