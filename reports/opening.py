"""What a process of its own does: open one file after another and say what each carries; `reports.reading` starts it.

It gives the record as the text it travels in, for whoever asked reads it in any case; to start is half of its work.
"""

import json
import struct
import sys
from typing import IO, Any

from pathway.errors import PathwayError
from reports import envelope

_LENGTH = struct.Struct(">I")
_MOST = 2 * envelope.LARGEST_CARRIED  # bytes of one part of what is said


def put(target: IO[bytes], *parts: bytes) -> None:
    """Send these parts, each after its length."""
    for part in parts:
        target.write(_LENGTH.pack(len(part)))
        target.write(part)
    target.flush()


def take(source: IO[bytes]) -> bytes:
    """The next part; EOFError where there is none, or not the whole of it, or far more than anybody sends."""
    begun = source.read(_LENGTH.size)
    if len(begun) < _LENGTH.size:
        raise EOFError
    (length,) = _LENGTH.unpack(begun)
    part = source.read(length) if length <= _MOST else b""
    if len(part) < length:
        raise EOFError
    return part


def work(source: IO[bytes], target: IO[bytes]) -> None:
    """Take a passphrase and a file, say what it carries or what keeps it from that, and so on until no more come."""
    while True:
        try:
            passphrase, file = take(source), take(source)
        except EOFError:
            return
        head, record = _said(file, passphrase.decode("utf-8", "surrogatepass"))
        put(target, json.dumps(head).encode(), record.encode("utf-8", "surrogatepass"))


def _said(file: bytes, passphrase: str) -> tuple[dict[str, Any], str]:
    try:
        found = envelope.opened(file, passphrase)
    except PathwayError as fault:
        return {"fault": str(fault)}, ""
    return {
        "version": found.version,
        "made_at": found.made_at.isoformat(),
        "state": found.state,
        "changes": found.changes,
    }, found.record


if __name__ == "__main__":
    work(sys.stdin.buffer, sys.stdout.buffer)
