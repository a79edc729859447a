"""Places where a database is not safe: folders that a program copies away, and drives of other computers."""

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePath

from pathway.store.place import VARIABLE

MOUNTS = Path("/proc/self/mounts")
# How the folders of these services are called, in small letters; a name may go on: “OneDrive - Millbrook Council”.
_NAMES = {
    "onedrive": "OneDrive",
    "sharepoint": "SharePoint",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "icloud drive": "iCloud",
    "iclouddrive": "iCloud",
    "com~apple~clouddocs": "iCloud",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "syncthing": "Syncthing",
    "box sync": "Box",
    "box-box": "Box",
}
# What their programs leave in the topmost folder. Dropbox keeps its settings in a folder “.dropbox” in the home
# folder, which says nothing of what is beside it; only as a file is it a mark.
_MARKS = {
    ".stfolder": "Syncthing",
    ".dropbox.cache": "Dropbox",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".tmp.drivedownload": "Google Drive",
    ".849c9593-d756-4e56-8d6e-42412f2a707b": "OneDrive",
}
_PATTERNS = {".sync_*.db": "Nextcloud", "._sync_*.db": "Nextcloud"}
_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
# 9p is how a Windows drive is seen from a Linux inside it.
_NETWORKS = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "ceph", "9p", "davfs", "glusterfs", "lustre"}
_NETWORKS |= {f"fuse.{name}" for name in ("sshfs", "rclone", "gvfsd-fuse", "davfs2", "s3fs", "glusterfs")}
_REMOTE = 4  # what Windows calls a drive of another computer


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What copies a folder away, or that it lies on another computer (no name); never a word of a path."""

    service: str | None


def of_database(path: Path, mounts: Path = MOUNTS) -> str | None:
    """A sentence for the person whose database lies where it is not safe; None where nothing tells of that."""
    found = elsewhere(path.parent, mounts)
    if found is None:
        return None
    if found.service is None:
        return (
            "Move Waymark’s database to a disk of this computer: it is on a network drive, where it can be damaged "
            f"when two computers write. Stop Waymark first, and set {VARIABLE} to where the file is then."
        )
    return (
        f"Move Waymark’s database out of the {found.service} folder: what is there is copied to other computers, "
        "and a database copied while it is written can be spoilt. "
        f"Stop Waymark first, and set {VARIABLE} to where the file is then."
    )


def of_backups(folder: Path, mounts: Path = MOUNTS) -> str | None:
    """A sentence for the person whose backups are copied to other computers, or kept on one."""
    found = elsewhere(folder, mounts)
    if found is None:
        return None
    where = f"{found.service} copies" if found.service else "a network drive keeps"
    return f"Choose another folder unless your council allows this one: {where} families’ words on another computer."


def elsewhere(folder: Path, mounts: Path = MOUNTS) -> Elsewhere | None:
    """Whether anything tells that a folder, which need not be there yet, is copied away or is elsewhere."""
    ways = {folder.absolute(), _resolved(folder)}
    for way in ways:
        if service := _service(way):
            return Elsewhere(service)
    return Elsewhere(None) if any(on_network(way, mounts) for way in ways) else None


def _resolved(folder: Path) -> Path:
    with suppress(OSError, RuntimeError):
        return folder.resolve()
    return folder.absolute()


def _service(folder: Path) -> str | None:
    named = [_by_name(part) for part in folder.parts]
    marked = [_by_mark(each) for each in (folder, *folder.parents)]
    inside = ["OneDrive" for name in _VARIABLES if os.environ.get(name) and folder.is_relative_to(os.environ[name])]
    return next((service for service in (*named, *marked, *inside) if service), None)


def _by_name(part: str) -> str | None:
    low = part.casefold()
    for name, service in _NAMES.items():
        if low == name or low.startswith((f"{name} ", f"{name}-", f"{name}_")):
            return service
    return None


def _by_mark(folder: Path) -> str | None:
    with suppress(OSError):
        for mark, service in _MARKS.items():
            if (folder / mark).exists():
                return service
        if (folder / ".dropbox").is_file():
            return "Dropbox"
        return next((service for pattern, service in _PATTERNS.items() if any(folder.glob(pattern))), None)
    return None


def on_network(folder: PurePath, mounts: Path) -> bool:
    """Whether a folder lies on a drive of another computer."""
    # “\\?\C:\” and “\\.\” are other ways to write a disk of this computer.
    start = folder.drive.replace("/", "\\").casefold()
    if start.startswith("\\\\"):
        return start.startswith("\\\\?\\unc") or start[2:3] not in ("?", ".")
    return _remote(folder.anchor) or _kind(folder, _mounted(mounts)) in _NETWORKS


def _remote(drive: str) -> bool:
    """Whether a letter stands for a drive of another computer; only Windows has letters."""
    if sys.platform == "win32":
        import ctypes

        return bool(ctypes.windll.kernel32.GetDriveTypeW(drive) == _REMOTE)
    return False


def _mounted(mounts: Path) -> list[tuple[PurePath, str]]:
    """Each place something is mounted at, and of what kind; none where the system does not say."""
    with suppress(OSError):
        lines = mounts.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
        fields = [line.split(" ") for line in lines]
        return [(Path(_plain(each[1])), each[2]) for each in fields if len(each) > 2]
    return []


def _plain(written: str) -> str:
    """A place with the spaces and tabs that the list writes as numbers."""
    for number, sign in (("040", " "), ("011", "\t"), ("012", "\n"), ("134", "\\")):
        written = written.replace(f"\\{number}", sign)
    return written


def _kind(folder: PurePath, mounted: Iterable[tuple[PurePath, str]]) -> str:
    """What the nearest place above a folder is; of two mounted at one place the later lies on top."""
    deepest, kind = -1, ""
    for place, each in mounted:
        if folder.is_relative_to(place) and len(place.parts) >= deepest:
            deepest, kind = len(place.parts), each
    return kind
