"""Opening says plainly what is wrong with a file, and leaves it as it was."""

import os
import sqlite3
import stat
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from pathway.errors import PathwayError
from pathway.store import Store, engine, tables
from tests.store.build import change, on_disk, start


def test_a_database_of_a_newer_waymark_is_refused_and_left_as_it_is(store: Store) -> None:
    start(store)
    with store._engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    store.close()
    before = on_disk(store.path)

    with pytest.raises(PathwayError, match="Install the newest Waymark"):
        Store.open(str(store.path))

    assert on_disk(store.path) == before


@pytest.mark.parametrize("text", ["x", "Notes of a visit\n" * 5, "Notes of a visit\n" * 5000])
def test_a_file_that_is_not_a_database_is_refused_and_left_as_it_is(path: Path, text: str) -> None:
    path.write_text(text)
    mode = path.stat().st_mode

    with pytest.raises(PathwayError, match="Choose another file") as said:
        Store.open(str(path))

    assert path.read_text() == text
    assert path.stat().st_mode == mode
    assert "visit" not in str(said.value)


def test_a_database_of_another_program_is_refused_and_left_as_it_is(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE recipes (name)")
    before = on_disk(path)

    with pytest.raises(PathwayError, match="Choose another file"):
        Store.open(str(path))

    assert on_disk(path) == before


def test_a_place_that_cannot_be_written_is_said(path: Path) -> None:
    path.write_text("a file where a folder should be")

    with pytest.raises(PathwayError, match="Let Waymark write to"):
        Store.open(str(path / "waymark.db"))
    with pytest.raises(PathwayError, match="Let Waymark write to"):
        Store.open(str(path.parent))


def test_an_address_of_something_else_is_refused_without_repeating_its_password() -> None:
    for address in (
        "postgresql://jo:secret@server/waymark",
        "sqlite://",
        "sqlite:///:memory:",
        "nonsense://",
    ):
        with pytest.raises(PathwayError, match="Set WAYMARK_DATABASE_URL to a file") as said:
            Store.open(address)
        assert "secret" not in str(said.value)


def test_the_place_is_the_one_that_the_environment_names(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for named in (str(path), f"sqlite:///{path.as_posix()}"):
        monkeypatch.setenv("WAYMARK_DATABASE_URL", named)
        store = Store.open()
        assert store.path == path
        store.close()


def test_without_a_named_place_it_is_where_this_machine_keeps_such_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("WAYMARK_DATABASE_URL", raising=False)
    monkeypatch.setattr("pathway.store.place.user_data_dir", lambda name, appauthor: str(tmp_path / name))

    store = Store.open()

    assert store.path == tmp_path / "Waymark" / "waymark.db"
    store.close()


def test_only_the_owner_can_read_what_is_stored(tmp_path: Path, driver: str) -> None:
    path = tmp_path / "new folder" / "waymark.db"
    store = Store.open(str(path))
    start(store)
    store.close()
    path.chmod(0o644)
    store = Store.open(str(path))
    change(store, "words", expected=1)

    # Windows keeps a person's own folders from other people by other means than these.
    readable_by_others = [
        each.name for each in (path.parent, *path.parent.iterdir()) if stat.S_IMODE(each.stat().st_mode) & 0o077
    ]
    assert os.name != "posix" or not readable_by_others


def test_ten_first_starts_at_once_make_one_database(path: Path) -> None:
    with ThreadPoolExecutor(10) as people:
        stores = list(people.map(lambda _: Store.open(str(path)), range(10)))
    start(stores[0])

    assert all(len(store.list()) == 1 for store in stores)


def test_two_openings_in_one_process_see_each_other(store: Store) -> None:
    start(store)
    with_another = Store.open(str(store.path))
    change(with_another, "from the second", expected=1)
    with_another.close()

    stored = store.load("first")
    assert stored is not None
    assert stored.document == "from the second"
    assert change(store, "from the first", expected=2) == 3


def test_the_migrations_make_the_tables_that_the_code_uses(store: Store) -> None:
    with store._engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), tables.metadata)

    assert differences == []


def test_without_sqlcipher_the_same_file_is_read_and_a_notice_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = str(tmp_path / "waymark.db")
    store = Store.open(path)
    start(store, document="kept")
    assert store.notice is None
    store.close()

    monkeypatch.setitem(sys.modules, "sqlcipher3.dbapi2", None)
    fallback = Store.open(path)

    assert fallback.notice is not None
    assert "sqlcipher3" in fallback.notice
    assert engine.driver().module is sqlite3
    stored = fallback.load("first")
    assert stored is not None
    assert stored.document == "kept"
    assert change(fallback, "kept too", expected=1) == 2
    fallback.close()
