"""Hold a finished PDF against the document it was made from: a difference is said in words, and stops nothing."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from reports import expected, fonts, glyphs, readers
from reports.document import Document

ORDINALS = ("once", "and once more")  # two readers, one after the other
SHORT = 60  # characters of a text that is not found


@dataclass(frozen=True, slots=True)
class Difference:
    """One text that one reader does not find where it should stand."""

    reader: str
    expected: str

    @property
    def words(self) -> str:
        """What the author is told, on screen and nowhere else, for it holds the family’s words."""
        return f"Look at the PDF for “{self.expected}”: {self.reader} does not read it as it was typed."


Tell = Callable[[str, float], None]


def quietly(stage: str, fraction: float) -> None:
    """Nobody is told how far it has come."""


def compare(pdf: bytes, document: Document, tell: Tell = quietly) -> tuple[Difference, ...]:
    """What each reader does not find, in order; white space is not compared, since lines break.

    `tell` hears which page is being read, for a long file takes a while, and how far it has come, from 0 to 1.
    """
    wanted = [glyphs.printable(text, fonts.has_glyph) for text in expected.strings(document)]
    named = readers.names()
    missed: list[Difference] = []
    for turn, (name, read) in enumerate(named.items()):
        found = _squeezed(read(pdf, partial(_page, tell, turn, len(named))))
        missed += [Difference(name, _short(text)) for text in _missing(wanted, found)]
    return tuple(missed)


def _page(tell: Tell, turn: int, turns: int, page: int, of: int) -> None:
    tell(f"Reading it back, {ORDINALS[turn]}: page {page} of {of}", (turn + (page - 1) / of) / turns)


def _missing(wanted: list[str], found: str) -> list[str]:
    """The texts not found after the one before them; a chart’s bands may stand in another order."""
    missing: list[str] = []
    at = 0
    composed = unicodedata.normalize("NFC", found)  # a letter in two parts is the same letter
    for text in wanted:
        squeezed = _squeezed(text)
        place = composed.find(squeezed, at)
        if place >= 0:
            at = place + len(squeezed)
        elif squeezed not in composed and squeezed not in found:
            missing.append(text)
    return missing


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def _short(text: str) -> str:
    return text if len(text) <= SHORT else f"{text[:SHORT]}…"
