"""The sentences of a text as they were typed, and what of each the writer says in their own words."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from pathway.plain import QUOTED

_END = re.compile(r"(?P<mark>(?<![.!?…])[.!?…]++)[”’\"'»)\]]*(?=\s|$)|(?P<line>[\n\r\v\f\x85\u2028\u2029])")
_BULLET = re.compile(r"(?:[-–—•*·▪◦‣]\s+|\(?[a-z]\)\s+|\(?\d{1,2}\)\s+)+")
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\d+(?:[.,:/]\d+)*[^\W\d_]*|[^\W\d_]+(?:['’‑-][^\W\d_]+)*")
# A full stop behind these ends no sentence, whatever follows: a name does, or what they announce.
_BEFORE_MORE_WORDS = "mr mrs ms mx dr prof rev revd sgt pc st e.g eg i.e ie vs cf tel ext approx ca c fig para"
_BEFORE_MORE = frozenset(_BEFORE_MORE_WORDS.split())
_BEFORE_A_NUMBER = frozenset({"no", "nos", "p", "pp", "s", "ss", "art", "ch"})
# Behind these it ends one where the next word has a capital letter.
_MAY_END_WORDS = (
    "etc a.m p.m am pm hr hrs min mins yr yrs mth mths wk wks ltd rd ave jan feb mar apr jun jul aug sep sept oct nov "
    "dec mon tue tues wed thu thur thurs fri sat sun"
)
_MAY_END = frozenset(_MAY_END_WORDS.split())
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_LONGEST_SHORT = 12  # characters before a full stop that are looked at for a shortened word


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence as it was typed; `own` is the same without what stands between quotation marks."""

    text: str
    own: str

    @property
    def words(self) -> tuple[str, ...]:
        """The writer’s own words, in order; a number, a shortened word and a joined word are one each."""
        return words(self.own)


def words(text: str) -> tuple[str, ...]:
    """The words of a text, in order, without what stands between them."""
    return tuple(_WORD.findall(unicodedata.normalize("NFC", text)))


def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text, in order, each a piece of it unchanged; a line is never part of two.

    A quotation that closes belongs whole to the sentence around it. What holds no letter is no sentence.
    """
    spans = [found.span() for found in QUOTED.finditer(text)]
    own = QUOTED.sub(lambda found: " " * len(found[0]), text)
    return tuple(_sentence(text, own, start, end) for start, end in _bounds(text, spans) if _says(text[start:end]))


def _says(piece: str) -> bool:
    return any(letter.isalpha() for letter in piece)


def _sentence(text: str, own: str, start: int, end: int) -> Sentence:
    start += len(text[start:end]) - len(text[start:end].lstrip())
    end = start + len(text[start:end].rstrip())
    bullet = _BULLET.match(text, start, end)
    start = bullet.end() if bullet else start
    return Sentence(text[start:end], own[start:end])


def _bounds(text: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where each sentence begins and ends."""
    closed = [(start, end) for start, end in spans if end - start > 1 and text[end - 1] in '”’"']
    starts = [start for start, _ in closed]
    begin = 0
    for found in _END.finditer(text):
        place = bisect_right(starts, found.start()) - 1
        within = closed[place] if place >= 0 and found.start() < closed[place][1] else None
        if within and found.end() < within[1]:
            continue
        if found["line"] or _ends(text, found, closes=within is not None):
            yield begin, found.end()
            begin = found.end()
    yield begin, len(text)


def _ends(text: str, found: re.Match[str], *, closes: bool) -> bool:
    """Whether a mark ends its sentence: most do, but for those of a shortened word, a pause or within a quotation."""
    after = text[found.end() : found.end() + _LONGEST_SHORT].lstrip(" \t\u00a0")
    if not after or after[0] in "\n\r":
        return True
    begins = not after[0].islower()
    if closes or "…" in found["mark"] or found["mark"].startswith(".."):
        return begins
    return found["mark"] != "." or _full_stop(text, found.start(), after, begins=begins)


def _full_stop(text: str, at: int, after: str, *, begins: bool) -> bool:
    before = text[max(0, at - _LONGEST_SHORT) : at].split()
    last = before[-1].lstrip("([“‘\"'") if before and not text[at - 1].isspace() else ""
    short = last.casefold()
    if short in _BEFORE_MORE or (len(last) == 1 and last.isupper() and last != "I"):
        return False
    if short in _BEFORE_A_NUMBER:
        return not after[0].isdigit()
    return begins if short in _MAY_END or _DOTTED.fullmatch(last) else True
