"""Reading JSON strictly: not too large, not too deep, nothing said twice; it knows nothing of what an assessment is."""

import json
from typing import Any

from pathway.errors import PathwayError

LARGEST_FILE = 10 * 1024 * 1024  # bytes
DEEPEST = 20  # levels of nesting
_HOLDS = (dict, list)


def read(text: str | bytes) -> Any:
    """What the text says; PathwayError with a sentence, and no word of it, when it is too large, deep or damaged."""
    if len(text) > LARGEST_FILE:
        raise PathwayError("Choose a smaller file; a Waymark file is at most 10 MB.")
    try:
        decoded = text.decode("utf-8-sig") if isinstance(text, bytes) else text
        loaded = json.loads(decoded, object_pairs_hook=_once, parse_constant=_refuse)
    except (ValueError, RecursionError):
        raise PathwayError("Choose another copy of this file; this one is damaged or is not a Waymark file.") from None
    if _depth(loaded) > DEEPEST:
        raise PathwayError("Choose a file that Waymark saved; this one is nested too deeply.")
    return loaded


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A key that stands twice would silently lose the first, so it is refused."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found


def _refuse(constant: str) -> None:
    raise ValueError("not a number that JSON knows")


def _depth(value: Any) -> int:
    deepest, level = 0, [value]
    while level:
        deepest += 1
        held = (one.values() if isinstance(one, dict) else one for one in level if isinstance(one, _HOLDS))
        level = [child for children in held for child in children if isinstance(child, _HOLDS)]
    return deepest
