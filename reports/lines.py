"""Text into lines that fit: words are kept whole where they can be, and nothing is ever cut."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from reports import direction, fonts, glyphs
from reports.fonts import Fonts
from reports.look import Face, Style

MM = 25.4 / 72  # of one point
SPACES = " \u1680\u2000-\u2006\u2008-\u200b\u205f\u3000"
HAN = "\u2e80-\u2fdf\u3005-\u3007\u3021-\u302d\u3031-\u30fa\u30fe-\u9fff\uf900-\ufaff"  # written without spaces
CLOSES = "、。〉》」』】〕〗〙〛〞〟・ーヽヾ！），．：；？］｝～”’…"  # never begins a line
BREAKS = f"{SPACES}–—\\]"
WORDS = re.compile(
    f"[^{BREAKS}{HAN}]*(?:[{HAN}][{CLOSES}]*[{SPACES}]*|[–—\\]]+(?![{SPACES}])|[–—\\]]*[{SPACES}]+|[–—\\]]*$)"
)
Kind = tuple[str, int, int]  # font, level, and the number of the word if it is shaped
DANDAS = "\u0964\u0965"  # full stops of several scripts
JOINERS = "\u200c\u200d"
VIRAMA = 9  # the combining class of the sign that joins two letters
MARKS_BACK = 8  # how far to look back for the letter that marks stand on


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one line in one font and one direction; `level` is odd from right to left."""

    text: str
    font: str
    level: int
    shaped: bool
    width: float


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its pieces in the order of reading, and the width they take, in millimetres."""

    pieces: tuple[Piece, ...]
    width: float
    style: Style
    rtl: bool = False

    @property
    def text(self) -> str:
        """What the line says."""
        return "".join(piece.text for piece in self.pieces)


class Breaker:
    """Breaks the texts of one file into lines, all so many times their usual size; remembers what it has measured."""

    def __init__(self, fonts: Fonts, scale: float = 1.0) -> None:
        self._fonts = fonts
        self.scale = scale
        self.lines = lru_cache(maxsize=20_000)(self._lines)
        self._plain = lru_cache(maxsize=200_000)(self._plain_width)

    def _lines(self, text: str, style: Style, width: float, taken: float = 0.0) -> tuple[Line, ...]:
        """`taken` of the first line is in use; the first line is empty where no word fits beside it.

        The style is made as large as the file is set; each line knows its own.
        """
        style = style.times(self.scale)
        shown = glyphs.printable(text, fonts.has_glyph)
        return tuple(
            line
            for number, part in enumerate(shown.split("\n"))
            for line in self._paragraph(part, style, width, 0.0 if number else taken)
        )

    def _paragraph(self, text: str, style: Style, width: float, taken: float) -> Iterator[Line]:
        levels = direction.levels(text) if direction.mixed(text) else None
        rtl = direction.rtl(text)
        for start, end in self._breaks(text, levels, style, width, taken):
            yield self._line(text[start:end], levels[start:end] if levels else None, style, rtl)

    def _breaks(
        self, text: str, levels: list[int] | None, style: Style, width: float, taken: float
    ) -> Iterator[tuple[int, int]]:
        start = end = 0
        used = taken
        for word in self._words(text, levels, style, width):
            bare = self._measure(word.rstrip(" "), end, levels, style)
            if (end > start or (end == 0 and taken)) and used + bare > width:
                yield start, end
                start, used = end, 0.0
            used += self._measure(word, end, levels, style)
            end += len(word)
        yield start, end

    def _words(self, text: str, levels: list[int] | None, style: Style, width: float) -> Iterator[str]:
        at = 0
        for found in WORDS.finditer(text):
            word = found.group()
            while word and self._measure(word.rstrip(" "), at, levels, style) > width:
                head = self._fitting(word, at, levels, style, width)
                yield word[:head]
                word, at = word[head:], at + head
            if word:
                yield word
                at += len(word)

    def _fitting(self, word: str, at: int, levels: list[int] | None, style: Style, width: float) -> int:
        """How many characters of a word wider than the line fit on one line; at least one."""
        low, high = 1, min(len(word), int(width / (style.size * MM * 0.1)) + 1)
        while low < high:
            middle = (low + high + 1) // 2
            if self._measure(word[:middle], at, levels, style) <= width:
                low = middle
            else:
                high = middle - 1
        for back in range(min(low, MARKS_BACK)):
            if not _parted(word, low - back):
                return low - back
        return low

    def _measure(self, text: str, at: int, levels: list[int] | None, style: Style) -> float:
        if levels is None:
            return self._plain(text, style.face) * style.size * MM / 1000
        return sum(piece.width for piece in self._pieces(text, levels[at : at + len(text)], style))

    def _plain_width(self, text: str, face: Face) -> float:
        style = Style(face, 1000 / MM, 0)
        return sum(piece.width for piece in self._pieces(text, None, style))

    def _line(self, text: str, levels: list[int] | None, style: Style, rtl: bool) -> Line:
        bare = text.rstrip(" ")
        kept = text[: len(bare) + 1]  # one space, so that the text layer keeps its words apart
        pieces = tuple(self._pieces(kept, levels[: len(kept)] if levels else None, style))
        seen = sum(p.width for p in pieces) - (self._measure(" ", 0, None, style) if len(kept) > len(bare) else 0)
        return Line(pieces, seen, style, rtl)

    def _pieces(self, text: str, levels: list[int] | None, style: Style) -> Iterator[Piece]:
        kinds = self._kinds(text, levels, style)
        at = 0
        for (font, level, shaped), run in groupby(_whole_words(text, kinds)):
            length = sum(1 for _ in run)
            part = text[at : at + length]
            at += length
            width = self._width(part, font, level, bool(shaped)) * style.size * MM / 1000
            yield Piece(part, font, level, bool(shaped), width)

    def _kinds(self, text: str, levels: list[int] | None, style: Style) -> list[Kind]:
        if levels is None and text.isascii():  # all of it is in the first font, and nothing of it leans or is joined
            return [(fonts.FILES[style.face][0], 0, False)] * len(text)
        kinds: list[Kind] = []
        for place, character in enumerate(text):
            level = levels[place] if levels else 0
            font = self._fonts.choose(style.face, character)
            if kinds and _leans(character) and ord(character) in self._fonts.font(kinds[-1][0]).cmap:
                font = kinds[-1][0]
            joined = font in fonts.JOINED and not character.isspace()
            kinds.append((font, level, joined or level % 2 == 1 or bool(unicodedata.combining(character))))
        return kinds

    def _width(self, text: str, font: str, level: int, shaped: bool) -> float:
        if shaped:
            return self._fonts.shaped_width(font, text, level % 2 == 1)
        return sum(map(self._fonts.widths(font).__getitem__, text))


def _whole_words(text: str, kinds: list[Kind]) -> list[Kind]:
    """The same, with each word that has any mark to place shaped whole with its space, and so copied out whole."""
    if not any(shaped for _, _, shaped in kinds):
        return kinds
    whole: list[Kind] = []
    number = 1
    for _, run in groupby(zip(text, kinds, strict=True), lambda each: (each[0].isspace(), *each[1][:2])):
        word = list(run)
        (first, (font, level, _)), number = word[0], number + 1
        shaped = number if any(shaped for _, (_, _, shaped) in word) else 0
        if level % 2:
            shaped = 1  # words from right to left stay in one run, or they would stand in the wrong order
        elif first.isspace() and whole and whole[-1][:2] == (font, level):
            shaped = whole[-1][2]
        whole += [(font, level, shaped)] * len(word)
    return whole


def _leans(character: str) -> bool:
    """Whether a character belongs to the one before it, or is at home in any font."""
    if character in DANDAS or character.isspace():
        return True
    return bool(unicodedata.combining(character)) or glyphs.invisible(character)


def _parted(word: str, at: int) -> bool:
    """Whether a line that ended here would part a letter from what is written on it or joined to it."""
    if at >= len(word):
        return False
    joins = unicodedata.combining(word[at - 1]) == VIRAMA or word[at - 1] in JOINERS
    return joins or glyphs.leans(word[at]) or word[at] in JOINERS
