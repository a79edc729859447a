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
    """One text that one reader does not find where it should stand; without a reader, one that a file does not hold."""

    reader: str
    expected: str
    file: str = "the PDF"

    @property
    def words(self) -> str:
        """What the author is told, on screen and nowhere else, for it holds the family’s words."""
        how = f"{self.reader} does not read it as it was typed" if self.reader else "it is not there as it was typed"
        return f"Look at {self.file} for “{self.expected}”: {how}."


Tell = Callable[[str, float], None]


def quietly(stage: str, fraction: float) -> None:
    """Nobody is told how far it has come."""


def compare(pdf: bytes, document: Document, tell: Tell = quietly) -> tuple[Difference, ...]:
    """What each reader does not find, in order; white space is not compared, since lines break.

    `tell` hears which page is being read, for a long file takes a while, and how far it has come, from 0 to 1.
    """
    return of_pages(pages(pdf, tell), document)


def of_pages(pages: readers.Pages, document: Document) -> tuple[Difference, ...]:
    """The same, of pages that were read before."""
    wanted = [glyphs.printable(text, fonts.has_glyph) for text in expected.strings(document)]
    return tuple(
        Difference(reader, _short(text)) for reader, said in pages.said.items() for text in _missing(wanted, said)
    )


def of_text(said: str, document: Document, file: str) -> tuple[Difference, ...]:
    """What a file that holds its text as text does not say; `file` is what to call it."""
    wanted = [glyphs.printable(text, lambda character: True) for text in expected.strings(document)]
    return tuple(Difference("", _short(text), file) for text in _missing(wanted, said))


def pages(pdf: bytes, tell: Tell = quietly) -> readers.Pages:
    """What the pages of a file say; `tell` hears which page is being read, and how far it has come, from 0 to 1."""
    return readers.pages(pdf, partial(_page, tell))


def _page(tell: Tell, turn: int, page: int, of: int) -> None:
    turns = len(ORDINALS)
    tell(f"Reading it back, {ORDINALS[turn]}: page {page} of {of}", (turn + (page - 1) / of) / turns)


def _missing(wanted: list[str], said: str) -> list[str]:
    """The texts not found after the one before them; a chart’s bands may stand in another order."""
    missing: list[str] = []
    at = 0
    found = _squeezed(said)
    composed = unicodedata.normalize("NFC", found)  # a letter in two parts is the same letter
    for text in wanted:
        squeezed = _squeezed(text)
        place = composed.find(squeezed, at)
        if place >= 0:
            at = place + len(squeezed)
        elif squeezed not in composed and squeezed not in found:
            missing.append(text)
    return missing


# What keeps names of another direction apart is not seen, and a reader tells it, with what stands between two such
# names, in one order or the other.
_UNSEEN = re.compile(r"[\s\u2066-\u2069\u200e\u200f]+")


def _squeezed(text: str) -> str:
    return _UNSEEN.sub("", text)


def _short(text: str) -> str:
    return text if len(text) <= SHORT else f"{text[:SHORT]}…"
