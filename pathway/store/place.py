"""Where the database lies, and that only its owner can read it."""

import os
from contextlib import suppress
from pathlib import Path

from platformdirs import user_data_dir
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from pathway.errors import PathwayError

VARIABLE = "WAYMARK_DATABASE_URL"


def find(url: str | None) -> Path:
    """The file that `url`, else the environment, else the custom of this machine names."""
    named = url or os.environ.get(VARIABLE, "").strip()
    if not named:
        return Path(user_data_dir("Waymark", appauthor=False)) / "waymark.db"
    return Path(_file_of(named)).expanduser().absolute()


def _file_of(named: str) -> str:
    if "://" not in named:
        return named
    with suppress(ArgumentError):
        url = make_url(named)
        if url.get_backend_name() == "sqlite" and url.database and url.database != ":memory:":
            return url.database
    # The address itself is not repeated: it may hold a password.
    raise PathwayError(f"Set {VARIABLE} to a file, such as sqlite:///waymark.db: Waymark keeps its database in one.")


def prepare(path: Path) -> None:
    """Make the folder and an empty file that only its owner can read, before SQLite makes one for all."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with suppress(FileExistsError):
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except OSError:
        raise unwritable(path) from None


def keep_private(path: Path) -> None:
    """Take other people's rights from a database that is ours; another owner's file stays as it is."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        with suppress(OSError):
            each = Path(f"{path}{suffix}")
            each.chmod(each.stat().st_mode & 0o700)


def unwritable(path: Path) -> PathwayError:
    return PathwayError(f"Let Waymark write to {path}, or set {VARIABLE} to another file: it cannot be written.")
