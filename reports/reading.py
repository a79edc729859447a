"""Read the records of reports in a process of its own: whatever a stranger’s file does there ends with it, and in time.

Many are read by one process, one after another. A file that ends it, or takes too long, costs only itself: the process
is started again for the rest.
"""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from threading import Event, Timer
from typing import Self

from pathway.errors import PathwayError
from reports import enclosed, opening
from reports.enclosed import Enclosed
from reports.envelope import SHUT, Envelope, State

ROOT = Path(__file__).parent.parent
SECONDS = 30  # for one file
SLOW = "Choose another copy of this file; this one takes too long to read."
COMMAND = ("-m", "reports.opening")


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
    with _Opener(passphrase, seconds, command) as opener, ThreadPoolExecutor(1) as one_by_one:
        ahead = [one_by_one.submit(opener.open, file) for file in files]
        try:
            for opened in ahead:
                yield _read(opened.result())
        finally:
            one_by_one.shutdown(wait=False, cancel_futures=True)
            opener.interrupt()


def _read(found: Envelope | Unread) -> Enclosed | Unread:
    if isinstance(found, Unread):
        return found
    try:
        return enclosed.record_of(found)
    except PathwayError as fault:
        return Unread(str(fault))


class _Opener:
    """The process that opens files, started when it is needed; after a file that ends it, started anew."""

    def __init__(self, passphrase: str, seconds: float, command: tuple[str, ...]) -> None:
        self._secret = passphrase.encode("utf-8", "surrogatepass")
        self._seconds = seconds
        self._command = command
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def interrupt(self) -> None:
        """Wait no longer for what is being opened."""
        if (process := self._process) is not None:
            process.kill()

    def stop(self) -> None:
        """Leave nothing running."""
        if (process := self._process) is not None:
            process.kill()
            process.communicate()
            self._process = None

    def open(self, file: bytes) -> Envelope | Unread:
        """What one file carries; the process is ended where it takes too long."""
        if len(file) > enclosed.LARGEST:
            return Unread(enclosed.TOO_LARGE)
        try:
            process = self._process = self._process or self._started()
        except OSError:
            return Unread(enclosed.DAMAGED)
        late = Event()
        clock = Timer(self._seconds, _end, (process, late))
        clock.start()
        try:
            found = self._asked(process, file)
        except (OSError, EOFError, ValueError, KeyError, TypeError):
            found = None
        clock.cancel()
        clock.join()
        if found is None or late.is_set():
            self.stop()
        return found or Unread(SLOW if late.is_set() else enclosed.DAMAGED)

    def _started(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, *self._command],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # what goes wrong may quote the family; it is not for a log
            cwd=ROOT,
        )

    def _asked(self, process: subprocess.Popen[bytes], file: bytes) -> Envelope | Unread:
        assert process.stdin is not None
        assert process.stdout is not None
        opening.put(process.stdin, self._secret, file)
        head, record = json.loads(opening.take(process.stdout)), opening.take(process.stdout)
        if "fault" in head:
            return Unread(head["fault"])
        made_at = datetime.fromisoformat(head["made_at"])
        words = record.decode("utf-8", "surrogatepass")
        return Envelope(words, head["version"], made_at, State(head["state"]), tuple(head["changes"]))


def _end(process: subprocess.Popen[bytes], late: Event) -> None:
    late.set()
    process.kill()
