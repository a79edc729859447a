"""Revisions kept small: a document as the changes that make it from the one before."""

import hashlib
import json
import zlib

# Long enough that a match is worth more than the two numbers that name it.
_BLOCK = 32


def pack(document: str) -> bytes:
    """A whole document, compressed."""
    return zlib.compress(document.encode(), 6)


def unpack(body: bytes) -> str:
    return zlib.decompress(body).decode()


def digest(document: str) -> bytes:
    return hashlib.sha256(document.encode()).digest()


def between(old: str, new: str) -> bytes:
    """What turns `old` into `new`: a pair of numbers copies that part of `old`, a string is new text."""
    head = _same_from(old, 0, new, 0)
    tail = _same_to(old, new, min(len(old), len(new)) - head)
    steps: list[list[int] | str] = [[0, head]]
    steps += _middle(old[head : len(old) - tail], new[head : len(new) - tail], head)
    steps.append([len(old) - tail, len(old)])
    return zlib.compress(json.dumps(steps, ensure_ascii=False, separators=(",", ":")).encode(), 6)


def apply(old: str, body: bytes) -> str:
    """The newer text, made from the older and what `between` gave."""
    steps = json.loads(zlib.decompress(body))
    return "".join(step if isinstance(step, str) else old[step[0] : step[1]] for step in steps)


def _middle(old: str, new: str, offset: int) -> list[list[int] | str]:
    """Find blocks of `old` again in `new`, so that two far-apart edits do not store all that lies between."""
    places = {old[i : i + _BLOCK]: i for i in range(0, len(old) - _BLOCK + 1, _BLOCK)}
    steps: list[list[int] | str] = []
    told = at = 0
    while places and at <= len(new) - _BLOCK:
        place = places.get(new[at : at + _BLOCK])
        if place is None:
            at += 1
            continue
        length = _same_from(old, place, new, at)
        steps += [new[told:at], [offset + place, offset + place + length]]
        told = at = at + length
    return [step for step in [*steps, new[told:]] if step]


def _same_from(old: str, i: int, new: str, j: int) -> int:
    """How many characters are the same from here on; compares in growing slices, as one by one is slow."""
    limit, same, size = min(len(old) - i, len(new) - j), 0, 64
    while same < limit and size:
        size = min(size, limit - same)
        if old[i + same : i + same + size] == new[j + same : j + same + size]:
            same, size = same + size, size * 2
        else:
            size //= 2
    return same


def _same_to(old: str, new: str, limit: int) -> int:
    """How many characters are the same up to the end, at most `limit`."""
    same, size = 0, 64
    while same < limit and size:
        size = min(size, limit - same)
        ends = len(old) - same, len(new) - same
        if old[ends[0] - size : ends[0]] == new[ends[1] - size : ends[1]]:
            same, size = same + size, size * 2
        else:
            size //= 2
    return same
