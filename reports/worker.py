"""Make a report’s file in a process of its own, so that nobody else’s screen waits; say how far it is, stop when asked.

This is the one place where a file is made: it is written, read back, looked through for what is left out, and locked
where that is wished, and only then handed back. The process is started by name, not by multiprocessing: that would run
the page that asked for the report a second time.
"""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, BinaryIO

from pathway.errors import PathwayError
from reports import wire
from reports.document import Document
from reports.forms import Form
from reports.search import Found, Secret

ROOT = Path(__file__).parent.parent
FAILED = (
    "Try to make the {file} again; if it fails again, export the family as a file and tell whoever looks after Waymark."
)
NO_LOCK = "Choose the PDF to lock it with a passphrase; a web page or a Word file stays open to whoever has it."
WRITTEN, READ, LOOKED = 0.4, 0.85, 0.95  # of the work: two readers take longer than the drawing, the rest is quick
PAUSE = 0.1  # seconds between two looks at how far it is


@dataclass(frozen=True, slots=True)
class Job:
    """One file to be made: of what, in what form, without which words, and locked with which passphrase, if any."""

    document: Document
    form: Form = Form.PDF
    secrets: tuple[Secret, ...] = ()
    passphrase: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a file has come: a stage in words, and a share of the whole from 0 to 1."""

    stage: str
    fraction: float


@dataclass(frozen=True, slots=True)
class Finished:
    """The file; in words what a reader does not find in it as it was typed; and what its author is to be asked about.

    `found` are words that are left out and stand in it all the same, for they were typed in another place as well.
    """

    file: bytes
    differences: tuple[str, ...]
    found: tuple[Found, ...] = ()


class Making:
    """One file being made; ask it how far it is, wait for it, or stop it."""

    def __init__(self, job: Job, command: tuple[str, ...] = ("-m", "reports.worker")) -> None:
        self.progress = Progress("Starting", 0.0)
        self._form = job.form
        self._fault = FAILED.format(file=job.form.file)
        self._finished: Finished | None = None
        self._process = subprocess.Popen(
            [sys.executable, *command],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # what goes wrong may quote the family; it is not for a log
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        )
        self._thread = threading.Thread(target=self._follow, args=(wire.to_json(job),), daemon=True)
        self._thread.start()

    def done(self, within: float = 0.0) -> bool:
        """Whether it has ended, well or badly, at once or within so many seconds."""
        self._thread.join(within)
        return not self._thread.is_alive()

    def result(self) -> Finished:
        """The finished file; a PathwayError says what to do when there is none."""
        self._thread.join()
        if self._finished is None:
            raise PathwayError(self._fault)
        return self._finished

    def cancel(self) -> None:
        """Stop, and leave nothing running."""
        self._process.kill()
        self._thread.join()
        self._process.wait()

    def _follow(self, job: str) -> None:
        process = self._process
        assert process.stdin is not None
        assert process.stdout is not None
        with process.stdin, process.stdout:
            try:
                process.stdin.write(job.encode("utf-8", "surrogatepass"))
                process.stdin.close()
                self._listen(process.stdout)
            except (OSError, ValueError, KeyError, TypeError):
                self._finished = None  # the process ended before its time; result() says so
        process.wait()

    def _listen(self, said: IO[bytes]) -> None:
        for line in said:
            message = json.loads(line)
            if "fault" in message:
                self._fault = str(message["fault"])
            elif "size" not in message:
                self.progress = Progress(message["stage"], message["fraction"])
            else:
                file = said.read(message["size"])
                found = tuple(Found(**one) for one in message["found"])
                if len(file) == message["size"]:
                    self._finished = Finished(file, tuple(message["differences"]), found)
                    self.progress = Progress(f"The {self._form.file} is ready", 1.0)


def make(job: Job, tell: Callable[[Progress], None]) -> Finished:
    """Wait for the whole file; whatever interrupts the waiting stops the making too.

    Raises PathwayError, with what to do, where there is none: also where the passphrase is weak, or where the file
    would have said what its version leaves out.
    """
    making = Making(job)
    try:
        while not making.done(PAUSE):
            tell(making.progress)
        finished = making.result()
        tell(making.progress)
        return finished
    finally:
        making.cancel()


def work(source: BinaryIO, target: BinaryIO) -> None:
    """What the process does: read the job, do it, and send the file or what keeps it from being made."""
    job = wire.from_json(source.read().decode("utf-8", "surrogatepass"), Job)
    try:
        finished = do(job, lambda stage, fraction: _send(target, {"stage": stage, "fraction": round(fraction, 3)}))
    except PathwayError as fault:
        _send(target, {"fault": str(fault)})
        return
    found = [{"words": one.words, "where": one.where, "sure": one.sure} for one in finished.found]
    _send(target, {"size": len(finished.file), "differences": finished.differences, "found": found})
    target.write(finished.file)
    target.flush()


def do(job: Job, tell: Callable[[str, float], None]) -> Finished:
    """The whole way of a file, in this process: written, read back, looked through, locked; PathwayError as `make`."""
    from reports import proof

    _refuse(job)
    made = job.form.write(job.document, _part(tell, 0.0, WRITTEN))
    read = proof.read_back(made, job.document, job.form, _part(tell, WRITTEN, READ))
    tell("Looking through it for what is left out", READ)
    found = proof.look_through(read, job.document, job.form, job.secrets)
    if job.passphrase:
        from reports import locking

        tell("Locking it", LOOKED)
        made = locking.lock(made, job.passphrase)
    return Finished(made, read.differences, found)


def _refuse(job: Job) -> None:
    """What cannot be done, before any work is."""
    if not job.passphrase:
        return
    if job.form is not Form.PDF:
        raise PathwayError(NO_LOCK)
    from reports import locking

    if advice := locking.advise(job.passphrase):
        raise PathwayError(advice)


def _part(tell: Callable[[str, float], None], begin: float, end: float) -> Callable[[str, float], None]:
    """Tells of a part of the work as a part of the whole."""
    return lambda stage, fraction: tell(stage, begin + (end - begin) * fraction)


def _send(target: BinaryIO, message: dict[str, object]) -> None:
    target.write(json.dumps(message).encode() + b"\n")
    target.flush()


if __name__ == "__main__":
    work(sys.stdin.buffer, sys.stdout.buffer)
