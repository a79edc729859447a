"""Which browsers are locked, and when each was last used: a screen before the pages, and no safe around the words."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from threading import Lock

AFTER = timedelta(minutes=15)  # without a key or a movement, where nobody has chosen otherwise
BEAT = timedelta(minutes=1)  # a browser tells no more often than this that it is used
MOST = 2_000  # browsers remembered; the one heard of first makes way


class Does(StrEnum):
    """What a browser tells: it is to be locked, somebody opens it again, or somebody is at it."""

    LOCK = "lock"
    OPEN = "open"
    HERE = "here"


@dataclass(slots=True)
class _Seen:
    """One browser: whether it is locked, and when somebody was known to be at it last."""

    locked: bool
    at: datetime


class Locks:
    """Every browser this process has heard of; may be used from any thread.

    It is kept in memory alone. A browser keeps a mark of its own that it is locked, which is believed where nothing is
    known of it here, as after a restart.
    """

    def __init__(self) -> None:
        self._seen: dict[str, _Seen] = {}
        self._lock = Lock()

    def tell(self, browser: str, does: Does, at: datetime) -> None:
        """Take in what a browser tells; that somebody is at it opens no lock."""
        with self._lock:
            seen = self._of(browser, at, marked=False)
            if does is not Does.HERE:
                seen.locked = does is Does.LOCK
            if not seen.locked:
                seen.at = at

    def locked(self, browser: str, at: datetime, after: timedelta | None = AFTER, *, marked: bool = False) -> bool:
        """Whether no page may be drawn for this browser now.

        It is locked too where nobody was known to be at it for longer than `after`, and as long again as it may keep
        silent though it is used; None never locks it. `marked` is whether the browser itself says that it is locked.
        """
        with self._lock:
            seen = self._of(browser, at, marked=marked)
            if after is not None and abs(at - seen.at) > after + BEAT:
                seen.locked = True
            return seen.locked

    def _of(self, browser: str, at: datetime, *, marked: bool) -> _Seen:
        if browser not in self._seen:
            while len(self._seen) >= MOST:
                del self._seen[next(iter(self._seen))]
            self._seen[browser] = _Seen(marked, at)
        return self._seen[browser]
