"""A backup holds what the database held, is found good before it counts as one, and never pushes out the last of it."""

import os
import re
import sqlite3
import stat
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from pathway import exchange
from pathway.__main__ import main
from pathway.errors import PathwayError
from pathway.household import Child
from pathway.store import Store, backup, backup_copy, delta, digest, engine, whole
from tests.families import empty
from tests.store.build import NOON, change, on_disk, start

Make = Callable[..., backup.Made]


@pytest.fixture
def make(store: Store, tmp_path: Path) -> Iterator[Make]:
    """Makes a backup of the store, each a day after the one before."""
    days = iter(range(1000))

    def once(**wishes: Any) -> backup.Made:
        wishes = {"folder": tmp_path / "kept", "at": NOON + timedelta(days=next(days))} | wishes
        return backup.make(store.path, **wishes)

    return once


def words(name: str, id: str = "first") -> str:
    """An assessment as the app stores it."""
    return exchange.to_json(empty().but(id=id, children=(Child(id="one", name=name),)))


def written(store: Store, id: str = "first", revisions: int = 3, family: str = "bramley") -> None:
    """One assessment with some revisions."""
    start(store, id, words("Quillfeather", id), family=family)
    for number in range(1, revisions):
        change(store, words(f"Quillfeather {number}", id), expected=number, id=id)


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_a_backup_holds_every_word_and_every_revision_while_the_app_is_open(store: Store, make: Make) -> None:
    written(store)

    made = make()

    assert (made.found.assessments, made.found.revisions) == (1, 3)
    copy = Store.open(str(made.file))
    assert copy.load("first") == store.load("first")
    assert [copy.document_at("first", number) for number in (1, 2, 3)] == [
        store.document_at("first", number) for number in (1, 2, 3)
    ]
    copy.close()


def test_a_backup_is_one_file_that_only_its_owner_reads_and_names_nobody(store: Store, make: Make) -> None:
    written(store)

    made = make()

    assert names(made.file.parent) == ["waymark-2026-03-02-120000-utc.db"]
    assert os.name != "posix" or stat.S_IMODE(made.file.stat().st_mode) == 0o600
    assert os.name != "posix" or stat.S_IMODE(made.file.parent.stat().st_mode) == 0o700


def test_a_backup_made_while_others_write_is_one_moment_of_the_database(store: Store, make: Make) -> None:
    written(store, revisions=1)
    stop, wrote = threading.Event(), threading.Event()
    faults: list[Exception] = []

    def write() -> None:
        number = 1
        try:
            while not stop.is_set():
                number = change(store, words(f"Quillfeather {number}" * 50), expected=number)
                wrote.set()
        except Exception as fault:
            faults.append(fault)

    writer = threading.Thread(target=write)
    writer.start()
    wrote.wait(30)
    try:
        made = [make() for _ in range(5)]
    finally:
        stop.set()
        writer.join()

    assert faults == []
    numbers = [each.found.revisions for each in made]
    assert numbers == sorted(numbers)
    assert numbers[-1] > numbers[0], "nothing was written meanwhile, so this showed nothing"
    assert [whole.check(each.file, engine.driver()).faults for each in made] == [()] * 5


def test_the_newest_are_kept_and_what_went_is_said(store: Store, make: Make) -> None:
    written(store)
    first, second, third = (make(keep=2) for _ in range(3))

    assert (first.gone, second.gone, third.gone) == ((), (), (first.file,))
    assert third.kept == (second.file,)
    assert names(third.file.parent) == [second.file.name, third.file.name]


def test_an_older_backup_with_something_the_newest_lacks_stays(store: Store, make: Make, tmp_path: Path) -> None:
    written(store)
    ours = make(keep=1)
    other = Store.open(str(tmp_path / "somebody else.db"))
    written(other, "second", family="ash")

    theirs = backup.make(other.path, ours.file.parent, at=NOON + timedelta(days=9), keep=1)

    assert (theirs.gone, theirs.needed) == ((), (ours.file,))
    assert ours.file.exists()
    other.close()


def test_a_backup_of_an_emptied_database_pushes_nothing_out(store: Store, make: Make, tmp_path: Path) -> None:
    written(store)
    full = make()
    fresh = Store.open(str(tmp_path / "fresh.db"))

    made = backup.make(fresh.path, full.file.parent, at=NOON + timedelta(days=9), keep=1)

    assert made.needed == (full.file,)
    fresh.close()


def test_backups_of_two_ways_a_family_went_both_stay(store: Store, make: Make) -> None:
    """After an older state was restored, the same revision number holds other words."""
    written(store, revisions=1)
    common = make()
    change(store, words("Quillfeather one way"), expected=1)
    one_way = make(keep=1)
    assert one_way.gone == (common.file,)
    with store._engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM revision WHERE number = 2")
        connection.exec_driver_sql("UPDATE assessment SET revision = 1")
    change(store, words("Quillfeather another way"), expected=1)

    made = make(keep=1)

    assert made.needed == (one_way.file,)


def test_a_family_deleted_since_keeps_no_backup_but_is_told_of(store: Store, make: Make) -> None:
    written(store)
    written(store, "second", revisions=1, family="quill")
    with_them = make()
    store.erase_family("quill", reason="Asked for by the family", by="Jo Hart", at=NOON)

    assert make(keep=2).with_erased == (with_them.file,)
    assert with_them.file in make(keep=1).gone


def test_a_copy_that_does_not_hold_the_same_is_not_called_a_backup(
    store: Store, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(store)
    good = make()
    real = backup_copy._on_the_disk

    def lose_a_row(path: Path) -> None:
        with closing(sqlite3.connect(path)) as copy, copy:
            copy.execute("DELETE FROM event WHERE number = 2")
        real(path)

    monkeypatch.setattr(backup_copy, "_on_the_disk", lose_a_row)

    with pytest.raises(PathwayError, match="did not hold the same"):
        make(keep=1)

    assert names(good.file.parent) == [good.file.name]


def test_a_copy_damaged_on_its_way_is_not_called_a_backup_and_the_older_stays(
    store: Store, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(store)
    good = make()
    monkeypatch.setattr(backup_copy, "_on_the_disk", lambda path: spoil(path))

    with pytest.raises(PathwayError, match=r"^Try again"):
        make(keep=1)

    assert names(good.file.parent) == [good.file.name]


def test_an_assessment_that_cannot_be_read_is_no_good_backup(store: Store, make: Make) -> None:
    written(store)
    good = make()
    start(store, "second", '{"format": "waymark-assessment", "words": "Quillfeather"}')

    with pytest.raises(PathwayError, match=r"python -m pathway check") as said:
        make(keep=1)

    assert "Quillfeather" not in str(said.value)
    assert names(good.file.parent) == [good.file.name]


def test_an_older_backup_that_is_damaged_is_left_for_somebody_to_look_at(store: Store, make: Make) -> None:
    written(store)
    older = make()
    spoil(older.file)

    assert make(keep=1).needed == (older.file,)
    assert older.file.exists()


def test_other_files_in_the_folder_are_never_touched(store: Store, make: Make, tmp_path: Path) -> None:
    written(store)
    (tmp_path / "kept").mkdir()
    beside = tmp_path / "kept" / "waymark-2020-01-01-000000-utc copy.db"
    beside.write_text("kept by hand")

    make(keep=1)
    make(keep=1)

    assert beside.read_text() == "kept by hand"


def test_what_a_backup_cut_short_has_left_is_deleted_later(store: Store, make: Make, tmp_path: Path) -> None:
    written(store)
    half = tmp_path / "kept" / "waymark-2026-03-01-120000-utc.db.0a1b2c3d.unfinished"
    half.parent.mkdir()
    half.write_text("Quillfeather")
    os.utime(half, (NOON.timestamp(), NOON.timestamp()))

    make(at=NOON + timedelta(minutes=1))
    assert half.exists(), "another backup may still be making it"
    make(at=NOON + timedelta(hours=2))
    assert not half.exists()


def test_a_disk_that_is_full_is_said_and_leaves_no_half_backup(
    store: Store, make: Make, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    written(store)
    good = make()
    monkeypatch.setenv("WAYMARK_DATABASE_URL", str(store.path))
    alone = backup_copy.alone

    def filling_up(path: Path, chosen: engine.Driver, **wishes: Any) -> Any:
        """A file that cannot grow beyond some pages, as on a disk that becomes full: every system has that."""
        copy = alone(path, chosen, **wishes)
        copy.execute("PRAGMA max_page_count = 5").fetchall()
        return copy

    with monkeypatch.context() as patch:
        patch.setattr(backup_copy, "alone", filling_up)
        assert main(["backup", str(good.file.parent)]) == 1

    assert capsys.readouterr().err.startswith("Free some space in ")
    assert names(good.file.parent) == [good.file.name]
    assert main(["backup", str(good.file.parent)]) == 0
    assert len(names(good.file.parent)) == 2


def test_a_folder_that_cannot_be_written_is_said(store: Store, make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    written(store)
    with pytest.raises(PathwayError, match="Choose another folder"):
        make(folder=store.path / "in a file")

    def refuse(*_: object) -> int:
        raise PermissionError

    # As the system would refuse; who runs the tests may be allowed everything.
    monkeypatch.setattr("pathway.store.backup_copy.os.open", refuse)
    with pytest.raises(PathwayError, match=r"Free some space in .* or choose another folder"):
        make()


def test_the_command_says_what_it_did_and_nothing_of_a_family(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    written(store)
    monkeypatch.setenv("WAYMARK_DATABASE_URL", str(store.path))

    assert main(["backup"]) == 0
    assert main(["check"]) == 0
    said = capsys.readouterr()

    assert "Backed up 1 assessment with 3 revisions" in said.out
    assert "Whole: 1 assessment with 3 revisions" in said.out
    assert re.search(r"Quillfeather|Bramley|Jo Hart|first", said.out + said.err) is None
    assert main(["backup", str(tmp_path), "--keep", "0"]) == 1


def test_a_database_that_is_not_there_is_not_made_by_asking_for_its_backup(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("WAYMARK_DATABASE_URL", str(path))

    assert [main([verb]) for verb in ("backup", "check")] == [1, 1]

    assert capsys.readouterr().err.startswith("Choose a file that is there")
    assert not path.exists()


# What `check` finds


def holding(document: str, number: int = 3, *, proved: bool) -> str:
    """What puts other words in the place of a version; `proved` has its digest follow them."""
    sum = f", digest = x'{digest.of(document).hex()}'" if proved else ""
    body = delta.pack(document).hex()
    return f"UPDATE revision SET whole = 1, body = x'{body}'{sum} WHERE number = {number}"


# Damage can take what no statement would.
EMPTIED = """
PRAGMA writable_schema = ON;
UPDATE sqlite_master SET sql = replace(sql, 'body BLOB NOT NULL', 'body BLOB');
PRAGMA writable_schema = RESET;
UPDATE revision SET body = NULL;
"""


@pytest.mark.parametrize(
    ("breaks", "says"),
    [
        (holding("{}", proved=True), "cannot be read"),
        (holding(words("Quillheather 2"), proved=False), "a history that does not lead"),
        (holding(words("Quillheather"), 1, proved=False), "a history that does not lead"),
        ("UPDATE revision SET body = x'00' WHERE number = 2", "a history that does not lead"),
        ("UPDATE revision SET digest = x'00' WHERE number = 2", "a history that does not lead"),
        ("DELETE FROM revision WHERE number = 2", "a history that does not lead"),
        ("DELETE FROM revision WHERE number = 3", "a history that does not lead"),
        ("UPDATE assessment SET revision = 4", "a history that does not lead"),
        ("DELETE FROM ending WHERE text = 'ley'", "1 assessment cannot be found by all its names"),
        ("INSERT INTO ending VALUES ('other', 'first')", "1 part of a name would find an assessment that has no such"),
        ("DELETE FROM revision", "a history that does not lead"),
        (EMPTIED, "cannot be read"),
        ("PRAGMA foreign_keys = OFF; DELETE FROM assessment", "belong to an assessment that is not there"),
    ],
)
def test_check_finds_what_is_wrong_and_fails(
    store: Store, breaks: str, says: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    written(store)
    monkeypatch.setenv("WAYMARK_DATABASE_URL", str(store.path))
    assert main(["check"]) == 0
    store.close()
    with closing(sqlite3.connect(store.path)) as database:
        database.executescript(breaks)

    assert main(["check"]) == 1

    said = capsys.readouterr().out
    assert says in said
    assert "Quill" not in said


def test_check_finds_a_damaged_page(store: Store, make: Make, capsys: pytest.CaptureFixture[str]) -> None:
    written(store, revisions=9)
    file = make().file
    assert main(["check", str(file)]) == 0

    spoil(file)

    assert main(["check", str(file)]) == 1
    assert "damage" in capsys.readouterr().out


@pytest.mark.parametrize("word", [b"CREATE \x97ABLE assessment", b"CREATE TALBE assessment"])
def test_check_of_a_damaged_backup_does_not_call_the_database_damaged(
    store: Store, make: Make, capsys: pytest.CaptureFixture[str], word: bytes
) -> None:
    written(store)
    file = make().file
    file.write_bytes(file.read_bytes().replace(b"CREATE TABLE assessment", word))

    assert main(["check", str(file)]) == 1

    said = "".join(capsys.readouterr())
    assert f"Choose another backup: {file} is damaged. Your database is as it was." in said
    assert "the database is damaged" not in said


def test_a_look_at_a_backup_changes_nothing_in_it(store: Store, make: Make) -> None:
    written(store)
    file = make().file
    before = on_disk(file)

    whole.check(file, engine.driver())

    assert on_disk(file) == before
    assert names(file.parent) == [file.name]


def test_a_look_at_a_copy_made_by_hand_changes_nothing_in_it(store: Store, tmp_path: Path) -> None:
    """What was not written to the file itself yet stays in the log beside it, where a helper may want to see it."""
    written(store)
    for side in ("", "-wal"):
        if Path(f"{store.path}{side}").exists():
            # By another process, as closing the file in this one would drop the store’s locks.
            script = "import shutil, sys; shutil.copyfile(*sys.argv[1:])"
            names = [f"{store.path}{side}", f"{tmp_path / 'by hand.db'}{side}"]
            subprocess.run([sys.executable, "-c", script, *names], check=True)
    copies = {each: each.read_bytes() for each in tmp_path.glob("by hand*")}

    assert whole.check(tmp_path / "by hand.db", engine.driver()).revisions == 3

    assert {each: each.read_bytes() for each in copies} == copies


def spoil(file: Path) -> None:
    """Overwrite the last pages, as a failing stick would."""
    body = bytearray(file.read_bytes())
    body[4096:] = b"\xa5" * (len(body) - 4096)
    file.write_bytes(body)
