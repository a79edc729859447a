"""The bundled fonts: which has a character, how wide it is, and the code it gets in the file."""

import unicodedata
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import uharfbuzz
from fpdf import FPDF
from fpdf.enums import TextDirection
from fpdf.fonts import TTFFont

from reports import glyphs
from reports.look import Face

FOLDER = Path(__file__).parent / "fonts"
FILES: dict[Face, tuple[str, ...]] = {
    Face.BODY: ("NotoSans-Regular", "NotoSansArabic-Regular", "DejaVuSans"),
    Face.BOLD: ("NotoSans-Bold", "NotoSansArabic-Bold", "DejaVuSans"),
    Face.WORDS: ("NotoSerif-Regular", "NotoSansArabic-Regular", "DejaVuSans"),
}
# A font for each further script, read only where a text needs it: the characters it is asked for, first to last.
SCRIPTS: dict[str, tuple[tuple[int, int], ...]] = {
    "NotoSansDevanagari-Regular": ((0x0900, 0x097F), (0x1CD0, 0x1CFF), (0xA8E0, 0xA8FF)),
    "NotoSansBengali-Regular": ((0x0980, 0x09FF),),
    "NotoSansGurmukhi-Regular": ((0x0A00, 0x0A7F),),
    "NotoSansGujarati-Regular": ((0x0A80, 0x0AFF),),
    "NotoSansTamil-Regular": ((0x0B80, 0x0BFF),),
    "NotoSansEthiopic-Regular": ((0x1200, 0x139F), (0x2D80, 0x2DDF), (0xAB00, 0xAB2F)),
    "DroidSansFallbackFull": ((0x2E80, 0x312F), (0x3190, 0x9FFF), (0xF900, 0xFAFF), (0xFE30, 0xFE4F), (0xFF00, 0xFFEF)),
}
# Their letters change place and shape beside one another, so that no letter can be drawn by itself.
JOINED = frozenset(name for name in SCRIPTS if name.startswith("NotoSans")) - {"NotoSansEthiopic-Regular"}
NO_PICTURE = "\u200b\u00a0 "  # a font draws nothing for any of these, and has at least one


class Glyph(NamedTuple):
    """One shape: its code and own width in the file, how far it moves on and stands off, in thousandths of the size.

    A silent one says nothing: the ring that is drawn under a mark with no letter to stand on.
    """

    code: int
    width: float
    advance: float
    right: float
    up: float
    silent: bool = False


class Codes(dict[str, str]):
    """Each character’s code in the file, in hexadecimal; a reader maps it back to that very character."""

    def __init__(self, find: Callable[[str], int]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, character: str) -> str:
        self[character] = f"{self._find(character):04X}"
        return self[character]


class Widths(dict[str, float]):
    """How far each character of a font moves on, in thousandths of the size."""

    def __init__(self, find: Callable[[str], float]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, character: str) -> float:
        self[character] = self._find(character)
        return self[character]


@cache
def coverage(name: str) -> frozenset[int]:
    """Every character that a font has; only its table of characters is read."""
    return frozenset(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(FOLDER / f"{name}.ttf"))).unicodes)


def has_glyph(character: str) -> bool:
    """Whether any font of running text has this character; the other faces show the same."""
    return any(ord(character) in coverage(name) for name in _asked(Face.BODY, character))


def _asked(face: Face, character: str) -> Iterator[str]:
    """The fonts that may have a character, in order; a script’s own font is asked for nothing else."""
    yield from FILES[face]
    for name, spans in SCRIPTS.items():
        if any(first <= ord(character) <= last for first, last in spans):
            yield name


class Fonts:
    """The fonts of one file being made; each is read when the first character needs it."""

    def __init__(self, pdf: FPDF) -> None:
        self._pdf = pdf
        self._chosen: dict[tuple[Face, str], str] = {}
        self._widths: dict[str, Widths] = {}
        self._codes: dict[str, Codes] = {}
        self.shaped_width = lru_cache(maxsize=100_000)(self._shaped_width)

    def font(self, name: str) -> TTFFont:
        """The font of this file name."""
        key = name.lower()
        if key not in self._pdf.fonts:
            self._pdf.add_font(name, "", FOLDER / f"{name}.ttf")
        font = self._pdf.fonts[key]
        assert isinstance(font, TTFFont)
        return font

    def close(self) -> None:
        """Let go of the font files."""
        for font in self._pdf.fonts.values():
            if isinstance(font, TTFFont):
                font.close()

    def choose(self, face: Face, character: str) -> str:
        """The first font of a face that has this character."""
        key = (face, character)
        if key not in self._chosen:
            first = FILES[face][0]
            fits = (name for name in _asked(face, character) if ord(character) in coverage(name))
            self._chosen[key] = first if glyphs.invisible(character) else next(fits, first)
        return self._chosen[key]

    def widths(self, name: str) -> Widths:
        """The advances of a font’s characters."""
        if name not in self._widths:
            self._widths[name] = Widths(lambda character: self._width(name, character))
        return self._widths[name]

    def _width(self, name: str, character: str) -> float:
        return 0.0 if glyphs.invisible(character) else float(self.font(name).cw[ord(character)])

    def codes(self, name: str) -> "Codes":
        """The codes of a font’s characters in the file."""
        if name not in self._codes:
            self._codes[name] = Codes(lambda character: self._code(name, character))
        return self._codes[name]

    def _code(self, name: str, character: str) -> int:
        if glyphs.invisible(character):
            return self._without_picture(name, character)[0]
        return self._plain(name, character)

    def shape(self, name: str, text: str, *, rtl: bool) -> list[Glyph]:
        """The glyphs of a run from left to right; together their codes say the run’s very characters."""
        font = self.font(name)
        infos, places = font.perform_harfbuzz_shaping(text, 10, _direction(rtl))
        drawn = [(int(i.cluster), int(i.codepoint), p) for i, p in zip(infos, places, strict=True)]
        if rtl:
            drawn.reverse()
        glyphs_made: list[Glyph] = []
        starts = sorted({cluster for cluster, _, _ in drawn if not (cluster and glyphs.leans(text[cluster]))})
        for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
            shapes = [(number, place) for cluster, number, place in drawn if start <= cluster < end]
            glyphs_made += self._cluster(name, text[start:end], shapes)
        return glyphs_made[::-1] if rtl else glyphs_made

    def _cluster(self, name: str, text: str, shapes: list[tuple[int, Any]]) -> list[Glyph]:
        """Give each glyph of a cluster its character; where two letters are one shape, the second has no picture."""
        font = self.font(name)
        made: list[Glyph] = []
        if len(shapes) > len(text):
            text = unicodedata.normalize("NFD", text)  # a vowel drawn on both sides of its letter is two in one
        for number, place in enumerate(shapes):
            glyph_id, at = place
            says = text[number : number + 1]
            code, width = self._code_of(name, glyph_id, says)
            advance, right, up = (part * font.scale for part in (at.x_advance, at.x_offset, at.y_offset))
            made.append(Glyph(code, width, advance, right, up, silent=not says))
        extra = text[len(shapes) :]
        return made + [Glyph(*self._without_picture(name, character), 0.0, 0.0, 0.0) for character in extra]

    def _code_of(self, name: str, glyph_id: int, says: str) -> tuple[int, float]:
        font = self.font(name)
        glyph_name = font.ttfont.getGlyphName(glyph_id)
        width = round(font.scale * font.ttfont["hmtx"].metrics[glyph_name][0])
        unicode = tuple(map(ord, says))
        glyph = font.subset.get_glyph(glyph=glyph_id, unicode=unicode, glyph_name=glyph_name, glyph_width=width)
        code = font.subset.pick_glyph(glyph)
        assert code is not None
        return code, width

    def _shaped_width(self, name: str, text: str, rtl: bool) -> float:
        font = self.font(name)
        _, places = font.perform_harfbuzz_shaping(text, 10, _direction(rtl))
        return float(sum(place.x_advance for place in places)) * font.scale

    def _plain(self, name: str, character: str) -> int:
        code = self.font(name).subset.pick(ord(character))
        assert code is not None
        return code

    def _without_picture(self, name: str, character: str) -> tuple[int, float]:
        # An empty glyph that a reader maps back to the character, so that the text layer says what was typed.
        ids = self.font(name).glyph_ids
        return self._code_of(name, next(ids[ord(each)] for each in NO_PICTURE if ord(each) in ids), character)


def _direction(rtl: bool) -> dict[str, object]:
    return {"features": {}, "fragment_direction": TextDirection.RTL if rtl else TextDirection.LTR}
