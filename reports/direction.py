"""Which way each character runs, so that Arabic inside English is read in its own order (Unicode annex 9)."""

import unicodedata
from collections.abc import Sequence
from typing import TypeVar

from fpdf.bidi import BidiParagraph
from fpdf.enums import TextDirection

MATTERS = frozenset({"R", "AL", "AN", "RLE", "RLI", "LRE", "LRI", "FSI"})
Thing = TypeVar("Thing")


def mixed(text: str) -> bool:
    """Whether a paragraph holds anything that runs from right to left."""
    return not text.isascii() and any(unicodedata.bidirectional(character) in MATTERS for character in text)


def rtl(text: str) -> bool:
    """Whether a paragraph as a whole runs from right to left: its first letter decides."""
    for character in text:
        way = unicodedata.bidirectional(character)
        if way in ("L", "R", "AL"):
            return way != "L"
    return False


def levels(text: str) -> list[int]:
    """The level of each character; even runs left to right, odd right to left."""
    base = TextDirection.RTL if rtl(text) else TextDirection.LTR
    paragraph = BidiParagraph(text, base_direction=base, preserve_bn_chars=True)
    found = [1 if base is TextDirection.RTL else 0] * len(text)
    for character in paragraph.get_characters_with_embedding_level():
        found[character.character_index] = character.embedding_level
    return found


def visual(things: Sequence[tuple[int, Thing]]) -> list[Thing]:
    """The pieces of one line, given with their levels in the order of reading, as they stand from left to right."""
    ordered = list(things)
    highest = max((level for level, _ in ordered), default=0)
    for level in range(highest, 0, -1):
        ordered = _turned(ordered, level)
    return [thing for _, thing in ordered]


def _turned(things: list[tuple[int, Thing]], level: int) -> list[tuple[int, Thing]]:
    turned: list[tuple[int, Thing]] = []
    run: list[tuple[int, Thing]] = []
    for thing in things:
        if thing[0] >= level:
            run.append(thing)
            continue
        turned += [*reversed(run), thing]
        run = []
    return [*turned, *reversed(run)]
