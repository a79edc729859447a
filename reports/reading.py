"""Read the records of reports in a process of its own: whatever a stranger’s file does there ends with it, and in time.

Many are read by one process, one after another. A file that ends it, or takes too long, costs only itself: the process
is started again for the rest.
"""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from threading import Event, Timer
from typing import IO, Self, TypeVar

from pathway.errors import PathwayError
from reports import enclosed, opening
from reports.enclosed import Enclosed
from reports.envelope import SHUT, Envelope, State

ROOT = Path(__file__).parent.parent
SECONDS = 30  # for one file
SLOW = "Choose another copy of this file; this one takes too long to read."
COMMAND = ("-m", "reports.opening")

Done = TypeVar("Done")


@dataclass(frozen=True, slots=True)
class Unread:
    """What keeps a file from being read, in one sentence."""

    says: str

    @property
    def locked(self) -> bool:
        """Whether a passphrase may open it."""
        return self.says in SHUT


def read(
    file: bytes, passphrase: str = "", *, seconds: float = SECONDS, command: tuple[str, ...] = COMMAND
) -> Enclosed:
    """What a file carries, as `enclosed.read` gives it; PathwayError too when it takes longer than so many seconds."""
    (found,) = each([file], passphrase, seconds=seconds, command=command)
    if isinstance(found, Unread):
        raise PathwayError(found.says)
    return found


def each(
    files: Sequence[bytes], passphrase: str = "", *, seconds: float = SECONDS, command: tuple[str, ...] = COMMAND
) -> Iterator[Enclosed | Unread]:
    """What each file carries, in their order and as soon as it is known; each may take so many seconds.

    The next file is opened while the record of the one before is read. Who stops asking stops the process too.
    """
    with _Opener(passphrase, seconds, command) as opener:
        before: Envelope | Unread | None = None
        for file in files:
            opener.begin(file)
            if before is not None:
                yield _read(before)
            before = opener.opened()
        if before is not None:
            yield _read(before)


def _read(found: Envelope | Unread) -> Enclosed | Unread:
    if isinstance(found, Unread):
        return found
    try:
        return enclosed.record_of(found)
    except PathwayError as fault:
        return Unread(str(fault))


class _Opener:
    """The process that opens files, started when it is needed; after a file that ends it, started anew.

    A file is given to it first and asked for after, so that it works while its asker does.
    """

    def __init__(self, passphrase: str, seconds: float, command: tuple[str, ...]) -> None:
        self._secret = passphrase.encode("utf-8", "surrogatepass")
        self._seconds = seconds
        self._command = command
        self._process: subprocess.Popen[bytes] | None = None
        self._refused: Unread | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._stop()

    def begin(self, file: bytes) -> None:
        """Have one file opened."""
        self._refused = Unread(enclosed.TOO_LARGE) if len(file) > enclosed.LARGEST else self._given(file)

    def opened(self) -> Envelope | Unread:
        """What the file carries that was begun last; the process is ended where it takes too long."""
        if self._refused is not None:
            return self._refused
        return self._in_time(_answer)

    def _given(self, file: bytes) -> Unread | None:
        try:
            self._process = self._process or self._started()
        except OSError:
            return Unread(enclosed.DAMAGED)
        return self._in_time(lambda process: opening.put(_pipe(process.stdin), self._secret, file))

    def _in_time(self, work: Callable[[subprocess.Popen[bytes]], Done]) -> Done | Unread:
        """What is done with the process, or why it could not be; it is ended then, or where that takes too long."""
        process = self._process
        assert process is not None
        late = Event()
        clock = Timer(self._seconds, _end, (process, late))
        clock.start()
        try:
            done: Done | Unread = work(process)
        except (OSError, EOFError, ValueError, KeyError, TypeError):
            done = Unread(enclosed.DAMAGED)
            self._stop()
        clock.cancel()
        clock.join()
        if late.is_set():
            self._stop()
            return Unread(SLOW)
        return done

    def _started(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, *self._command],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # what goes wrong may quote the family; it is not for a log
            cwd=ROOT,
        )

    def _stop(self) -> None:
        """Leave nothing running."""
        if (process := self._process) is not None:
            process.kill()
            process.communicate()
            self._process = None


def _answer(process: subprocess.Popen[bytes]) -> Envelope | Unread:
    said = _pipe(process.stdout)
    head, record = json.loads(opening.take(said)), opening.take(said)
    if "fault" in head:
        return Unread(head["fault"])
    made_at = datetime.fromisoformat(head["made_at"])
    words = record.decode("utf-8", "surrogatepass")
    return Envelope(words, head["version"], made_at, State(head["state"]), tuple(head["changes"]))


def _pipe(end: IO[bytes] | None) -> IO[bytes]:
    assert end is not None
    return end


def _end(process: subprocess.Popen[bytes], late: Event) -> None:
    late.set()
    process.kill()
