"""Files ready to be handed over: each to the browser it was made for, once, and within a minute."""

import hashlib
import hmac
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Lock

KEPT = timedelta(seconds=60)
MOST = 50  # files ready at once
MOST_BYTES = 200 * 2**20  # that they hold together


@dataclass(frozen=True, slots=True)
class File:
    """A finished file; its name says nothing of the family."""

    name: str
    mime: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class _Ready:
    """A file that waits, the browser it waits for, and since when."""

    file: File
    browser: str
    since: datetime

    def over(self, at: datetime) -> bool:
        """Whether its minute is over; a clock that was put back does not make it longer."""
        return abs(at - self.since) >= KEPT


class Files:
    """Every file of this process that is ready to be handed over; may be used from any thread.

    It is known by a token nobody can guess, and of that only a digest is kept here: how long a look-up takes tells
    nothing of it. Where there are too many files, or too much in them, the oldest make way.
    """

    def __init__(self) -> None:
        self._ready: dict[bytes, _Ready] = {}
        self._lock = Lock()

    def offer(self, file: File, browser: str, at: datetime) -> str:
        """Have this file ready for this browser; gives the token it is handed over for."""
        token = secrets.token_urlsafe(32)
        with self._lock:
            self._clear(at)
            self._ready[_digest(token)] = _Ready(file, browser, at)
            while len(self._ready) > MOST or (len(self._ready) > 1 and self._bytes() > MOST_BYTES):
                del self._ready[next(iter(self._ready))]
        return token

    def take(self, token: str, browser: str, at: datetime) -> File | None:
        """The file of this token, which is over by that; None where there is none, or none for this browser.

        Another browser that has come by a token gets nothing, and leaves the file to the one it is for.
        """
        with self._lock:
            self._clear(at)
            found = self._ready.get(_digest(token))
            if found is None or not hmac.compare_digest(found.browser.encode(), browser.encode()):
                return None
            del self._ready[_digest(token)]
        return found.file

    def waits(self, token: str, at: datetime) -> bool:
        """Whether the file of this token is still to be taken."""
        with self._lock:
            self._clear(at)
            return _digest(token) in self._ready

    def let_go(self, token: str) -> None:
        """Hand the file of this token to nobody."""
        with self._lock:
            self._ready.pop(_digest(token), None)

    def _bytes(self) -> int:
        return sum(len(each.file.content) for each in self._ready.values())

    def _clear(self, at: datetime) -> None:
        for mark in [mark for mark, each in self._ready.items() if each.over(at)]:
            del self._ready[mark]


@dataclass(slots=True)
class Asked:
    """One button of one window that hands over a file: when it was pressed, and what waits to be taken for it."""

    presses: list[datetime] = field(default_factory=list)
    tokens: list[str] = field(default_factory=list)

    def answer(self, files: Files, make: Callable[[], File], browser: str, at: datetime) -> list[str]:
        """Have a file ready for each press; gives the tokens of all that is still to be taken.

        PathwayError where no file can be made. A press that could not be answered is over after a while, so that a
        button that went from the page does not act by itself when it comes back.
        """
        try:
            for _ in [press for press in self.presses if abs(at - press) < _MEANT]:
                self.tokens.append(files.offer(make(), browser, at))
        finally:
            self.presses.clear()
        self.tokens[:] = [token for token in self.tokens if files.waits(token, at)]
        return list(self.tokens)


_MEANT = timedelta(seconds=10)


def _digest(token: str) -> bytes:
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).digest()
