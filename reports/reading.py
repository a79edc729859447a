"""Read a report’s record in a process of its own: whatever a stranger’s file does there ends with it, and in time."""

import json
import struct
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO

from pathway import exchange
from pathway.errors import PathwayError
from reports import enclosed
from reports.enclosed import Enclosed, State

ROOT = Path(__file__).parent.parent
SECONDS = 30
SLOW = "Choose another copy of this file; this one takes too long to read."
_LENGTH = struct.Struct(">I")


def read(
    file: bytes, passphrase: str = "", *, seconds: float = SECONDS, command: tuple[str, ...] = ("-m", "reports.reading")
) -> Enclosed:
    """What a file carries, as `enclosed.read` gives it; PathwayError too when it takes longer than so many seconds."""
    if len(file) > enclosed.LARGEST:
        raise PathwayError(enclosed.TOO_LARGE)
    secret = passphrase.encode("utf-8", "surrogatepass")
    try:
        ended = subprocess.run(
            [sys.executable, *command],
            input=_LENGTH.pack(len(secret)) + secret + file,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # what goes wrong may quote the family; it is not for a log
            cwd=ROOT,
            timeout=seconds,
            check=True,
        )
    except subprocess.TimeoutExpired:
        raise PathwayError(SLOW) from None
    except (subprocess.CalledProcessError, OSError):
        raise PathwayError(enclosed.DAMAGED) from None
    return _given(json.loads(ended.stdout))


def _given(said: dict[str, Any]) -> Enclosed:
    if "fault" in said:
        raise PathwayError(said["fault"])
    record = exchange.from_json(said["record"])
    made_at = datetime.fromisoformat(said["made_at"])
    return Enclosed(record, said["version"], made_at, State(said["state"]), tuple(said["changes"]))


def work(source: BinaryIO, target: BinaryIO) -> None:
    """What the process does: take the passphrase and the file, and say what it carries or what keeps it from that."""
    (length,) = _LENGTH.unpack(source.read(_LENGTH.size))
    passphrase = source.read(length).decode("utf-8", "surrogatepass")
    target.write(json.dumps(_said(source.read(), passphrase)).encode())


def _said(file: bytes, passphrase: str) -> dict[str, Any]:
    try:
        found = enclosed.read(file, passphrase)
    except PathwayError as fault:
        return {"fault": str(fault)}
    return {
        "record": exchange.to_json(found.record),
        "version": found.version,
        "made_at": found.made_at.isoformat(),
        "state": found.state,
        "changes": found.changes,
    }


if __name__ == "__main__":
    work(sys.stdin.buffer, sys.stdout.buffer)
