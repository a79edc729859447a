"""A backup comes back whole, what was there before stays beside it, and nothing happens while the app is open."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from pathway.__main__ import main
from pathway.errors import PathwayError
from pathway.store import Store, backup, engine, restore, whole
from tests.store.build import NOON, ROOT, change, illegible, on_disk, start
from tests.store.test_backups import holding, names, spoil, words, written

LATER = NOON + timedelta(hours=1)


@pytest.fixture
def saved(store: Store) -> Path:
    """A backup with one assessment of three revisions; the store is then changed, and closed."""
    written(store)
    file = backup.make(store.path, backup.folder_beside(store.path), at=NOON).file
    change(store, words("Bramble after the backup"), expected=3)
    store.close()
    return file


def test_a_restored_backup_is_what_the_app_opens_then(saved: Path, path: Path) -> None:
    done = restore.restore(saved, path, at=LATER)

    assert (done.found.assessments, done.found.revisions) == (1, 3)
    store = Store.open(str(path))
    stored = store.load("first")
    assert stored is not None
    assert (stored.document, stored.revision) == (words("Quillfeather 2"), 3)
    assert change(store, words("Quillfeather goes on"), expected=3) == 4
    store.close()


def test_what_was_there_before_is_kept_beside_it_under_a_name_that_says_so(saved: Path, path: Path) -> None:
    done = restore.restore(saved, path, at=LATER)

    assert done.before == path.with_name("waymark-before-restore-2026-03-02-130000-utc.db")
    before = Store.open(str(done.before))
    stored = before.load("first")
    assert stored is not None
    assert (stored.document, stored.revision) == (words("Bramble after the backup"), 4)
    before.close()
    assert saved.exists()


def test_restoring_twice_keeps_both_that_were_there(saved: Path, path: Path) -> None:
    first = restore.restore(saved, path, at=LATER)
    second = restore.restore(saved, path, at=LATER)

    assert first.before != second.before
    assert all(each.before and whole.check(each.before, engine.driver()).faults == () for each in (first, second))


def test_a_damaged_database_is_put_aside_as_it_is(saved: Path, path: Path) -> None:
    for spoilt in (4096, 0):
        body = bytearray(path.read_bytes())
        body[spoilt:] = b"\xa5" * (len(body) - spoilt)
        path.write_bytes(body)
        done = restore.restore(saved, path, at=LATER)

        assert done.before is not None
        assert done.before.read_bytes() == body
        assert whole.check(path, engine.driver()).faults == ()


def test_on_a_new_computer_there_is_nothing_to_keep(saved: Path, tmp_path: Path) -> None:
    done = restore.restore(saved, tmp_path / "new" / "waymark.db", at=LATER)

    assert done.before is None
    assert names(tmp_path / "new") == ["waymark.db"]
    assert whole.check(done.database, engine.driver()).revisions == 3


def test_while_the_app_is_open_nothing_is_restored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # With the write-ahead log alone: the other journal shows nobody who does not write at this moment.
    monkeypatch.setattr(engine, "_PATIENCE_MS", 50)
    path = tmp_path / "waymark.db"
    script = "import sys\nfrom pathway.store import Store\nfrom tests.store.build import start\n"
    script += "store = Store.open(sys.argv[1]); start(store); print('open', flush=True); sys.stdin.read()"
    file = _elsewhere(tmp_path)
    app = subprocess.Popen(
        [sys.executable, "-c", script, str(path)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with app:
        assert app.stdout is not None
        assert app.stdout.readline() == "open\n"
        before = _count(path)
        with pytest.raises(PathwayError, match=r"^Stop Waymark"):
            restore.restore(file, path, at=LATER)
        assert _count(path) == before
        assert not list(tmp_path.glob("*before-restore*"))
        app.communicate()

    assert restore.restore(file, path, at=LATER).found.revisions == 3


def test_while_somebody_writes_nothing_is_restored(saved: Path, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "_PATIENCE_MS", 50)
    store = Store.open(str(path))
    with engine.writing(store._engine).begin(), pytest.raises(PathwayError, match=r"^Stop Waymark"):
        restore.restore(saved, path, at=LATER)

    stored = store.load("first")
    assert stored is not None
    assert stored.revision == 4
    store.close()


@pytest.mark.parametrize(
    "fault",
    ["newer", "damaged", "illegible", "unreadable", "not a database", "another program’s", "the same", "missing"],
)
def test_what_must_not_be_restored_is_refused_and_nothing_is_changed(saved: Path, path: Path, fault: str) -> None:
    says = {
        "newer": "Install the newest Waymark",
        "damaged": "Choose another backup: .* is damaged",
        "illegible": "Choose another backup: .* is damaged. Your database is as it was.$",
        "unreadable": "Choose another backup: .* is damaged. Nothing was changed. 1 assessment cannot be read",
        "not a database": "Choose another file",
        "another program’s": "Choose another file",
        "the same": "Choose a backup to restore",
        "missing": "Choose a file that is there",
    }
    file = _faulty(saved, path, fault)
    before, there = on_disk(path), names(path.parent)

    with pytest.raises(PathwayError, match=f"^{says[fault]}"):
        restore.restore(file, path, at=LATER)

    assert on_disk(path) == before
    assert names(path.parent) == there


def test_a_newer_database_is_not_put_aside_by_an_older_waymark(saved: Path, path: Path) -> None:
    _newer(path)

    with pytest.raises(PathwayError, match="Install the newest Waymark"):
        restore.restore(saved, path, at=LATER)


def test_families_deleted_since_the_backup_are_told_of(
    store: Store, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    written(store)
    start(store, "second", words("Quillfeather", "second"), family="quill")
    file = backup.make(store.path, backup.folder_beside(store.path), at=NOON).file
    store.erase_family("quill", reason="Asked for by the family", by="Jo Hart", at=NOON)
    store.close()
    monkeypatch.setenv("WAYMARK_DATABASE_URL", str(store.path))

    assert main(["restore", str(file)]) == 0

    said = capsys.readouterr().out
    assert "Delete 1 family again" in said
    assert "Quill" not in said
    assert "quill" not in said


def test_a_restore_whose_copy_fails_half_way_leaves_what_was_there(
    saved: Path, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = engine.alone

    class Fails:
        """The backup, whose reading stops half way as a failing stick would."""

        def __init__(self, connection: sqlite3.Connection) -> None:
            self.connection = connection

        def __getattr__(self, name: str) -> object:
            return getattr(self.connection, name)

        def backup(self, target: sqlite3.Connection) -> None:
            def stop(*_: object) -> None:
                raise engine.driver().module.OperationalError("disk I/O error")

            self.connection.backup(target, pages=1, progress=stop)

    def failing(file: Path, *more: object, **named: bool) -> object:
        opened = real(file, *more, **named)  # type: ignore[arg-type]
        return Fails(opened) if file == saved else opened

    monkeypatch.setattr(whole, "alone", failing)
    with pytest.raises(PathwayError, match="Free some space on the disk and restore again") as said:
        restore.restore(saved, path, at=LATER)
    assert "before-restore" in str(said.value)

    store = Store.open(str(path))
    stored = store.load("first")
    assert stored is not None
    assert stored.document == words("Bramble after the backup")
    store.close()


def _count(path: Path) -> whole.Count:
    with whole.opened(path, engine.driver(), only_read=False) as connection:
        return whole.count(connection)


def _elsewhere(folder: Path) -> Path:
    """A backup of a database of its own, with three revisions."""
    store = Store.open(str(folder / "own" / "waymark.db"))
    written(store)
    store.close()
    return backup.make(store.path, folder / "own" / "kept", at=NOON).file


def _newer(file: Path) -> None:
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")


def _faulty(saved: Path, path: Path, fault: str) -> Path:
    if fault == "newer":
        _newer(saved)
    elif fault == "damaged":
        spoil(saved)
    elif fault == "illegible":
        illegible(saved)
    elif fault == "unreadable":
        with closing(sqlite3.connect(saved)) as backed_up, backed_up:
            backed_up.execute(holding("{}", proved=True))
    elif fault == "not a database":
        saved.write_text("Notes of a visit\n" * 500)
    elif fault == "another program’s":
        saved.unlink()
        with closing(sqlite3.connect(saved)) as other:
            other.execute("CREATE TABLE recipes (name)")
    return {"the same": path, "missing": path.with_name("missing.db")}.get(fault, saved)
