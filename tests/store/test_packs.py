"""Content packs in the database: every act is kept, the newest is in force by its number, and damage is found."""

from datetime import timedelta
from pathlib import Path

import pytest

from pathway import in_force
from pathway.content import load
from pathway.content.bundle import of_folder
from pathway.content.load import HOME
from pathway.store import PacksMoved, Store, backup, engine, whole
from tests.store import older
from tests.store.build import NOON

MINE = of_folder(HOME / "fernshire")
NUMBER, ANOTHER = b"01632 960110", b"01632 960999"
ANEW = type(MINE)(MINE.id, tuple((path, data.replace(NUMBER, ANOTHER)) for path, data in MINE.files))


def put(store: Store, files: bytes | None, expected: int, days: int = 0) -> int:
    return store.put_pack_in_force(
        "fernshire", "2", files, why="Ours", by="Jo", at=NOON + timedelta(days), expected=expected
    )


def test_the_newest_is_in_force_by_its_number_whatever_its_clock_says(store: Store) -> None:
    first = put(store, ANEW.zipped(), 0, days=9)
    second = put(store, None, first)

    (now,) = store.packs_in_force()
    assert (now.number, now.digest) == (second, None)
    assert [one.number for one in store.pack_history()] == [second, first]
    assert store.pack_files(first) == ANEW.zipped()
    assert store.pack_files(second) is None


def test_of_two_who_looked_at_the_same_moment_the_second_is_refused_and_nothing_is_stored(store: Store) -> None:
    put(store, ANEW.zipped(), 0)

    with pytest.raises(PacksMoved, match="Look at it once more"):
        put(store, None, 0)
    assert len(store.pack_history()) == 1


def test_a_database_of_an_older_waymark_gets_room_for_packs_and_keeps_its_words(path: Path) -> None:
    older.made(path, {"first": ["{}"]}, migration="0002")
    store = Store.open(str(path))

    assert store.packs_in_force() == ()
    assert store.load("first") is not None
    put(store, ANEW.zipped(), 0)
    store.close()


def test_a_command_reads_the_pack_in_force_and_makes_no_database(store: Store, tmp_path: Path) -> None:
    put(store, ANEW.zipped(), 0)

    found = in_force.load("fernshire", str(store.path))
    assert found.content.contact("front-door").phone == ANOTHER.decode()
    elsewhere = tmp_path / "nothing" / "waymark.db"
    assert in_force.content("fernshire", str(elsewhere)) == load(local="fernshire")
    assert not elsewhere.parent.exists()


def test_files_that_are_not_as_taken_in_are_found_and_never_read_as_content(store: Store) -> None:
    put(store, ANEW.zipped(), 0)
    with store._engine.begin() as connection:
        connection.exec_driver_sql("UPDATE pack SET files = substr(files, 1, 999)")

    assert whole.check(store.path, engine.driver(), only_read=False).faults == ("1 content pack is not as taken in.",)
    found = in_force.load("fernshire", str(store.path))
    assert (found.passed_over, found.content) == (("fernshire",), load(local="fernshire"))


def test_a_backup_that_alone_still_holds_a_pack_is_not_deleted(store: Store, tmp_path: Path) -> None:
    put(store, ANEW.zipped(), 0)
    folder = tmp_path / "backups"
    holds = backup.make(store.path, folder, at=NOON)
    with store._engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM pack")

    made = backup.make(store.path, folder, at=NOON + timedelta(hours=1), keep=1)
    assert made.needed == (holds.file,)
    assert holds.file.exists()
