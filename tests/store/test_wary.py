"""A database or a backup that a program copies away, or that lies on another computer, is told of; no other is."""

from pathlib import Path, PureWindowsPath

import pytest

from pathway.__main__ import main
from pathway.store import Store, wary

LOCAL = "/dev/sda1 / ext4 rw 0 0\n"


@pytest.fixture
def mounts(tmp_path: Path) -> Path:
    """A list of mounts with one disk of this computer."""
    file = tmp_path / "mounts"
    file.write_text(LOCAL)
    return file


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("OneDrive", "OneDrive"),
        ("OneDrive - Millbrook Council", "OneDrive"),
        ("OneDrive-Personal", "OneDrive"),
        ("onedrive/Documents", "OneDrive"),
        ("Dropbox (Personal)", "Dropbox"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("iCloudDrive", "iCloud"),
        ("GoogleDrive-someone/My Drive", "Google Drive"),
        ("Nextcloud", "Nextcloud"),
        ("Syncthing", "Syncthing"),
    ],
)
def test_a_folder_called_like_one_that_is_copied_away_is_told_of(
    tmp_path: Path, mounts: Path, folder: str, service: str
) -> None:
    database = tmp_path / folder / "Waymark" / "waymark.db"

    assert service in (wary.of_database(database, mounts) or "")
    assert service in (wary.of_backups(database.parent, mounts) or "")


@pytest.mark.parametrize(
    ("mark", "service"),
    [
        (".stfolder/", "Syncthing"),
        (".dropbox", "Dropbox"),
        (".dropbox.cache/", "Dropbox"),
        (".sync_0a1b2c.db", "Nextcloud"),
        (".tmp.drivedownload/", "Google Drive"),
    ],
)
def test_what_their_programs_leave_in_a_folder_is_noticed(
    tmp_path: Path, mounts: Path, mark: str, service: str
) -> None:
    top = tmp_path / "Papers"
    top.mkdir()
    (top / mark).mkdir() if mark.endswith("/") else (top / mark).touch()

    assert wary.elsewhere(top / "deep" / "down", mounts) == wary.Elsewhere(service)


def test_a_folder_that_is_only_a_link_into_one_is_noticed(tmp_path: Path, mounts: Path) -> None:
    (tmp_path / "OneDrive").mkdir()
    (tmp_path / "Papers").symlink_to(tmp_path / "OneDrive")

    assert wary.elsewhere(tmp_path / "Papers", mounts) == wary.Elsewhere("OneDrive")


def test_where_this_computer_says_its_onedrive_is(
    tmp_path: Path, mounts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path / "Work"))

    assert wary.elsewhere(tmp_path / "Work" / "Waymark", mounts) == wary.Elsewhere("OneDrive")
    assert wary.elsewhere(tmp_path / "Workshop", mounts) is None


@pytest.mark.parametrize("folder", ["Waymark", "Dropboxes", "driven", "Boxes", "One Drive Lane", "my drives"])
def test_an_ordinary_folder_is_not_told_of(tmp_path: Path, mounts: Path, folder: str) -> None:
    # Dropbox keeps its settings in a folder of that name in the home folder, which is not copied away.
    (tmp_path / ".dropbox").mkdir()

    assert wary.of_database(tmp_path / folder / "waymark.db", mounts) is None
    assert wary.of_backups(tmp_path / folder, mounts) is None


@pytest.mark.parametrize(
    ("mounted", "told"),
    [
        ("server:/home {at} nfs4 rw 0 0\n", True),
        ("//server/home {at} cifs rw 0 0\n", True),
        ("server: {at} fuse.sshfs rw 0 0\n", True),
        ("C: {at} 9p rw 0 0\n", True),
        ("/dev/sdb1 {at} ext4 rw 0 0\n", False),
        ("server:/home {at} nfs4 rw 0 0\n/dev/sdb1 {at}/disk xfs rw 0 0\n", False),
        ("server:/home {at} nfs4 rw 0 0\n/dev/sdb1 {at} xfs rw 0 0\n", False),
        ("server:/home {at}-other nfs4 rw 0 0\n", False),
    ],
)
def test_a_drive_of_another_computer_is_told_of(tmp_path: Path, mounts: Path, mounted: str, told: bool) -> None:
    at = tmp_path / "a drive"
    mounts.write_text(LOCAL + mounted.format(at=str(at).replace(" ", r"\040")))

    assert ("network drive" in (wary.of_database(at / "disk" / "waymark.db", mounts) or "")) == told
    assert ("network drive" in (wary.of_backups(at / "disk", mounts) or "")) == told


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (r"\\server\share\Waymark", True),
        ("//server/share/Waymark", True),
        (r"\\?\UNC\server\share\Waymark", True),
        (r"\\?\C:\Users\Jo\Waymark", False),
        (r"C:\Users\Jo\Waymark", False),
    ],
)
def test_a_share_is_known_by_how_windows_writes_it(mounts: Path, written: str, told: bool) -> None:
    assert wary.on_network(PureWindowsPath(written), mounts) == told


def test_the_commands_say_it_and_do_their_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    database = tmp_path / "Dropbox" / "Quillfeather" / "waymark.db"
    Store.open(str(database)).close()
    monkeypatch.setenv("WAYMARK_DATABASE_URL", str(database))

    assert main(["backup", str(tmp_path / "OneDrive")]) == 0
    said = capsys.readouterr().err
    assert "out of the Dropbox folder" in said
    assert "OneDrive copies families’ words" in said
    assert "Quillfeather" not in said
    backup = next((tmp_path / "OneDrive").iterdir())
    for command in (["check"], ["check", str(backup)], ["restore", str(backup)]):
        assert main(command) == 0
        assert ("Dropbox" in capsys.readouterr().err) == (command != ["check", str(backup)])
