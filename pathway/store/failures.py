"""What the database says, as one sentence that tells a person what to do and repeats none of their words."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy.exc import DatabaseError, DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from pathway.errors import PathwayError
from pathway.store import place

BUSY = (
    "Try again in a moment, and close any other program that has Waymark’s database open: "
    "it is locked, and this change is not stored yet."
)
_AWAITED = (
    "Leave this page open: it is saved by itself once the database is free. "
    "Close any other program that has Waymark’s database open."
)
_FULL = "Free some space on the disk and try again: this change is not stored yet, all before it is."
_NOT_OURS = "Choose another file for Waymark’s database: {path} is not one, and was left as it is."
_DAMAGED = "Keep a copy of {path} and ask for help before you go on: the database is damaged."
# Of a file that is only looked at: whoever reads this must not fear for their database.
_OTHER_DAMAGED = "Choose another backup: {path} is damaged. Your database is as it was."
_NEWER = "Install the newest Waymark to open {path}: a newer one wrote it, and it was left as it is."
_OTHER = "Try again, and start Waymark anew if it happens again: this change is not stored yet, all before it is."


def awaited(fault: PathwayError) -> str:
    """Why something is not stored that is sent again by itself until it is: nobody is asked to try it again."""
    return _AWAITED if str(fault) == BUSY else str(fault)


def not_ours(path: Path) -> PathwayError:
    return PathwayError(_NOT_OURS.format(path=path))


def newer(path: Path) -> PathwayError:
    return PathwayError(_NEWER.format(path=path))


def damaged(path: Path, *, ours: bool = True) -> PathwayError:
    """That the database is damaged, or another file that is not `ours` to write to, such as a backup."""
    return PathwayError((_DAMAGED if ours else _OTHER_DAMAGED).format(path=path))


@contextmanager
def plainly(path: Path, module: Any) -> Iterator[None]:
    """Say a failure of the database plainly; a mistake in our own code is let through. `module` is the driver’s."""
    try:
        yield
    except PoolTimeout as error:
        raise PathwayError(BUSY) from error
    except UnicodeDecodeError:  # the driver stumbles over the complaint, which quotes what is damaged
        raise damaged(path) from None
    # Constraint and programming errors are faults of ours, not something a person can mend.
    except DBAPIError as error:
        if isinstance(error, OperationalError) or type(error) is DatabaseError:
            raise in_words(error.orig, path) from error.orig
        raise
    except module.DatabaseError as error:
        if isinstance(error, module.OperationalError) or type(error) is module.DatabaseError:
            raise in_words(error, path) from error
        raise


def in_words(error: BaseException | None, path: Path, *, ours: bool = True) -> PathwayError:
    said = str(error)
    if "locked" in said or "busy" in said:
        return PathwayError(BUSY)
    if "disk is full" in said:
        return PathwayError(_FULL)
    if "readonly" in said or "unable to open" in said:
        return place.unwritable(path)
    if "not a database" in said:
        return not_ours(path)
    if "malformed" in said:
        return damaged(path, ours=ours)
    return PathwayError(_OTHER)
