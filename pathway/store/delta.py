"""Revisions kept small: a document as the changes that make it from the one before."""

import json
import zlib
from collections.abc import Callable

# Long enough that a match is worth more than the two numbers that name it.
_BLOCK = 32
# Bytes, which is as far back as that little memory sees.
_SHORT = 4096
# Characters compared at once; the slice that differs is then halved again and again.
_SLICE = 32 * 1024
# What a body that is damaged may raise when it is read.
BROKEN = (zlib.error, ValueError, TypeError, LookupError)


def pack(document: str) -> bytes:
    """A whole document, compressed."""
    return zlib.compress(document.encode(), 6)


def unpack(body: bytes) -> str:
    return zlib.decompress(body).decode()


def same_start(old: str, new: str) -> int:
    """How many characters two documents begin with that are the same."""
    return _same_from(old, 0, new, 0)


def between(old: str, new: str, head: int | None = None) -> bytes:
    """What turns `old` into `new`: a pair of numbers copies that part of `old`, a string is new text.

    `head` is their `same_start`, where that is known already.
    """
    head = same_start(old, new) if head is None else head
    tail = _same_to(old, new, min(len(old), len(new)) - head)
    steps: list[list[int] | str] = [[0, head]]
    steps += _middle(old[head : len(old) - tail], new[head : len(new) - tail], head)
    steps.append([len(old) - tail, len(old)])
    return _packed(json.dumps(steps, ensure_ascii=False, separators=(",", ":")).encode())


def apply(old: str, body: bytes) -> str:
    """The newer text, made from the older and what `between` gave."""
    steps = json.loads(zlib.decompress(body))
    return "".join(step if isinstance(step, str) else old[step[0] : step[1]] for step in steps)


def _packed(body: bytes) -> bytes:
    """The same as `pack`, with little memory for what is short, since to clear it takes longer than to pack."""
    if len(body) > _SHORT:
        return zlib.compress(body, 6)
    press = zlib.compressobj(6, zlib.DEFLATED, 12, 5)
    return press.compress(body) + press.flush()


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
    """How many characters are the same from here on; halves its way to the difference, as one by one is slow."""
    # The other is compared where it lies, since to cut a slice takes longer than to compare it.
    return _same(min(len(old) - i, len(new) - j), lambda at, end: new.startswith(old[i + at : i + end], j + at))


def _same_to(old: str, new: str, limit: int) -> int:
    """How many characters are the same up to the end, at most `limit`."""
    last, length = len(old), len(new)
    return _same(limit, lambda at, end: new.endswith(old[last - end : last - at], 0, length - at))


def _same(limit: int, are: Callable[[int, int], bool]) -> int:
    """How many of `limit` are the same, where `are` tells whether all from one place up to another are."""
    same, size = 0, min(_SLICE, limit)
    while size and are(same, same + size):
        same += size
        size = min(_SLICE, limit - same)
    while size > 1:
        half = size // 2
        if are(same, same + half):
            same += half
            size -= half
        else:
            size = half
    return same
