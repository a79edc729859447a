"""The digest of a document, which tells it from every other; taken on from where two begin to differ.

It is the SHA-256 of the whole text, however it was reached: what is remembered on the way only saves reading again what
has not changed.
"""

import hashlib
from typing import Any

_BLOCK = 16 * 1024  # characters; what is cut out for it is small enough that memory is at hand
_SLICE = 1024  # characters turned into bytes at once; most are all ASCII, and quickly done

# The digest so far after each whole block of a document.
Marks = tuple[Any, ...]


def of(document: str) -> bytes:
    return after(document, 0, ())[0]


def after(document: str, same: int, marks: Marks) -> tuple[bytes, Marks]:
    """The digest of a document and its marks; `same` characters it begins with are those that `marks` were made of."""
    kept = list(marks[: same // _BLOCK])
    running = kept[-1].copy() if kept else hashlib.sha256()
    for start in range(len(kept) * _BLOCK, len(document), _BLOCK):
        block = document[start : start + _BLOCK]
        running.update(b"".join([block[at : at + _SLICE].encode() for at in range(0, len(block), _SLICE)]))
        if len(block) == _BLOCK:
            kept.append(running.copy())
    return running.digest(), tuple(kept)
