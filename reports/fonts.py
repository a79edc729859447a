"""The bundled fonts: which has a character, how wide it is, and the code it gets in the file."""

from collections.abc import Callable
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

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
NO_PICTURE = ord("\u200b")  # every bundled font draws nothing for it


class Glyph(NamedTuple):
    """One shape: its code in the file, how far it moves on, and how far it stands off, in thousandths of the size."""

    code: int
    advance: float
    right: float
    up: float


class Codes(dict[str, str]):
    """Each character’s code in the file, in hexadecimal; a reader maps it back to that very character."""

    def __init__(self, find: Callable[[str], int]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, character: str) -> str:
        self[character] = f"{self._find(character):04X}"
        return self[character]


@cache
def coverage() -> frozenset[int]:
    """Every character that running text can show; the other faces show the same."""
    fonts = Fonts(FPDF())
    covered = frozenset(code for name in FILES[Face.BODY] for code in fonts.font(name).cmap)
    fonts.close()
    return covered


def has_glyph(character: str) -> bool:
    """Whether any font of running text has this character."""
    return ord(character) in coverage()


class Fonts:
    """The fonts of one file being made; each is read when the first character needs it."""

    def __init__(self, pdf: FPDF) -> None:
        self._pdf = pdf
        self._chosen: dict[tuple[Face, str], str] = {}
        self._widths: dict[tuple[str, str], float] = {}
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
            names = FILES[face]
            fits = (name for name in names if ord(character) in self.font(name).cmap)
            self._chosen[key] = names[0] if glyphs.invisible(character) else next(fits, names[0])
        return self._chosen[key]

    def width(self, name: str, character: str) -> float:
        """The advance of one character in thousandths of the size."""
        key = (name, character)
        if key not in self._widths:
            self._widths[key] = 0.0 if glyphs.invisible(character) else float(self.font(name).cw[ord(character)])
        return self._widths[key]

    def codes(self, name: str) -> "Codes":
        """The codes of a font’s characters in the file."""
        if name not in self._codes:
            self._codes[name] = Codes(lambda character: self._code(name, character))
        return self._codes[name]

    def _code(self, name: str, character: str) -> int:
        find = self._without_picture if glyphs.invisible(character) else self._plain
        return find(name, character)

    def shape(self, name: str, text: str, *, rtl: bool) -> list[Glyph]:
        """The glyphs of a run from left to right; together their codes say the run’s very characters."""
        font = self.font(name)
        infos, places = font.perform_harfbuzz_shaping(text, 10, _direction(rtl))
        drawn = [(int(i.cluster), int(i.codepoint), p) for i, p in zip(infos, places, strict=True)]
        if rtl:
            drawn.reverse()
        glyphs_made: list[Glyph] = []
        starts = sorted({cluster for cluster, _, _ in drawn})
        for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
            shapes = [(number, place) for cluster, number, place in drawn if cluster == start]
            glyphs_made += self._cluster(name, text[start:end], shapes)
        return glyphs_made[::-1] if rtl else glyphs_made

    def _cluster(self, name: str, text: str, shapes: list[tuple[int, Any]]) -> list[Glyph]:
        """Give each glyph of a cluster its character; where two letters are one shape, the second has no picture."""
        font = self.font(name)
        made: list[Glyph] = []
        for number, place in enumerate(shapes):
            glyph_id, at = place
            says = text[number : number + 1]
            code = self._code_of(name, glyph_id, says)
            made.append(Glyph(code, at.x_advance * font.scale, at.x_offset * font.scale, at.y_offset * font.scale))
        extra = text[len(shapes) :]
        return made + [Glyph(self._without_picture(name, character), 0.0, 0.0, 0.0) for character in extra]

    def _code_of(self, name: str, glyph_id: int, says: str) -> int:
        font = self.font(name)
        glyph_name = font.ttfont.getGlyphName(glyph_id)
        width = round(font.scale * font.ttfont["hmtx"].metrics[glyph_name][0])
        unicode = tuple(map(ord, says))
        glyph = font.subset.get_glyph(glyph=glyph_id, unicode=unicode, glyph_name=glyph_name, glyph_width=width)
        code = font.subset.pick_glyph(glyph)
        assert code is not None
        return code

    def _shaped_width(self, name: str, text: str, rtl: bool) -> float:
        font = self.font(name)
        _, places = font.perform_harfbuzz_shaping(text, 10, _direction(rtl))
        return float(sum(place.x_advance for place in places)) * font.scale

    def _plain(self, name: str, character: str) -> int:
        code = self.font(name).subset.pick(ord(character))
        assert code is not None
        return code

    def _without_picture(self, name: str, character: str) -> int:
        # An empty glyph that a reader maps back to the character, so that the text layer says what was typed.
        return self._code_of(name, self.font(name).glyph_ids[NO_PICTURE], character)


def _direction(rtl: bool) -> dict[str, object]:
    return {"features": {}, "fragment_direction": TextDirection.RTL if rtl else TextDirection.LTR}
