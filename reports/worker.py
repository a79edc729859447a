"""Make a PDF in a process of its own, so that nobody else’s screen waits; say how far it is, and stop when asked.

A process started by name, not by multiprocessing: that would run the page that asked for the report a second time.
"""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO, BinaryIO

from pathway.errors import PathwayError
from reports import wire
from reports.document import Document

ROOT = Path(__file__).parent.parent
FAILED = (
    "Try to make the PDF again; if it fails again, export the family as a file and tell whoever looks after Waymark."
)
DRAWN = 0.5  # of the work: reading a file back twice takes about as long as drawing it
PAUSE = 0.1  # seconds between two looks at how far it is


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a file has come: a stage in words, and a share of the whole from 0 to 1."""

    stage: str
    fraction: float


@dataclass(frozen=True, slots=True)
class Finished:
    """The file, and in words what a reader does not find in it as it was typed."""

    pdf: bytes
    differences: tuple[str, ...]


class Making:
    """One file being made; ask it how far it is, wait for it, or stop it."""

    def __init__(self, document: Document, command: tuple[str, ...] = ("-m", "reports.worker")) -> None:
        self.progress = Progress("Starting", 0.0)
        self._finished: Finished | None = None
        self._process = subprocess.Popen(
            [sys.executable, *command],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # what goes wrong may quote the family; it is not for a log
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        )
        self._thread = threading.Thread(target=self._follow, args=(wire.to_json(document),), daemon=True)
        self._thread.start()

    def done(self, within: float = 0.0) -> bool:
        """Whether it has ended, well or badly, at once or within so many seconds."""
        self._thread.join(within)
        return not self._thread.is_alive()

    def result(self) -> Finished:
        """The finished file; a PathwayError says what to do when there is none."""
        self._thread.join()
        if self._finished is None:
            raise PathwayError(FAILED)
        return self._finished

    def cancel(self) -> None:
        """Stop, and leave nothing running."""
        self._process.kill()
        self._thread.join()
        self._process.wait()

    def _follow(self, document: str) -> None:
        process = self._process
        assert process.stdin is not None
        assert process.stdout is not None
        with process.stdin, process.stdout:
            try:
                process.stdin.write(document.encode("utf-8", "surrogatepass"))
                process.stdin.close()
                self._listen(process.stdout)
            except (OSError, ValueError, KeyError):
                self._finished = None  # the process ended before its time; result() says so
        process.wait()

    def _listen(self, said: IO[bytes]) -> None:
        for line in said:
            message = json.loads(line)
            if "size" not in message:
                self.progress = Progress(message["stage"], message["fraction"])
                continue
            pdf = said.read(message["size"])
            if len(pdf) == message["size"]:
                self._finished = Finished(pdf, tuple(message["differences"]))
                self.progress = Progress("The PDF is ready", 1.0)


def make(document: Document, tell: Callable[[Progress], None]) -> Finished:
    """Wait for the whole file; whatever interrupts the waiting stops the making too."""
    making = Making(document)
    try:
        while not making.done(PAUSE):
            tell(making.progress)
        finished = making.result()
        tell(making.progress)
        return finished
    finally:
        making.cancel()


def work(source: BinaryIO, target: BinaryIO) -> None:
    """What the process does: read the document, draw it, read it back, and send it, telling each stage."""
    from reports import pdf, readback

    def tell(stage: str, fraction: float) -> None:
        _send(target, {"stage": stage, "fraction": round(fraction, 3)})

    document = wire.from_json(source.read().decode("utf-8", "surrogatepass"))
    made = pdf.draw(document, lambda stage, fraction: tell(stage, DRAWN * fraction))
    back = readback.compare(made, document, lambda stage, fraction: tell(stage, DRAWN + (1 - DRAWN) * fraction))
    differences = [difference.words for difference in back]
    _send(target, {"size": len(made), "differences": differences})
    target.write(made)
    target.flush()


def _send(target: BinaryIO, message: dict[str, object]) -> None:
    target.write(json.dumps(message).encode() + b"\n")
    target.flush()


if __name__ == "__main__":
    work(sys.stdin.buffer, sys.stdout.buffer)
