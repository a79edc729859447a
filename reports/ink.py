"""Ink on the page: lines of text with a true text layer, and the few shapes that reports are made of."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from fpdf import FPDF

from reports import direction, look
from reports.fonts import SCRIPTS, Fonts, Glyph
from reports.lines import MM, Line, Piece
from reports.look import Colour, Face, Style
from reports.pen import Point
from reports.structure import Structure
from reports.tags import Path

ASCENT = 0.74  # where the baseline lies in a line, as a share of its height
SILENT = "Silent"  # marks a shape that says nothing, for readers that do not take the words from where they are said
BOLD = 0.022  # how thick an outline makes a letter bold, as a share of its size


@dataclass(slots=True)
class _Stroke:
    """Glyphs of one height, drawn in one go: readers take what is drawn apart for words of its own.

    `start` is where it begins and `pen` how far it has come, in thousandths of the size from the left of its piece.
    """

    up: float
    silent: bool
    start: float
    pen: float
    shown: str = ""

    def draw(self, glyph: Glyph, place: float) -> None:
        back = round(self.pen - place)
        self.shown += f"{back or ''}<{glyph.code:04X}>"
        self.pen += glyph.width - back

    def operators(self, style: Style, x: float, baseline: float) -> str:
        across = x / MM + self.start * style.size / 1000
        up = (look.HEIGHT - baseline) / MM + self.up * style.size / 1000
        drawn = f"1 0 0 1 {across:.2f} {up:.2f} Tm [{self.shown}] TJ"
        return f"/{SILENT} BMC {drawn} EMC" if self.silent else drawn


class Ink:
    """Draws on the open page of one file.

    Text goes to the page as operators of our own, because the library has no way to write a run from right to left
    so that it is copied out and read aloud in its own order. Such a run stands as it is seen, glyph by glyph, and says
    so (ReversedChars, ISO 32000 14.8.2.5); each glyph names its letter, a second letter in one shape its own.
    """

    def __init__(self, pdf: FPDF, fonts: Fonts) -> None:
        self.pdf = pdf
        self.structure = Structure()
        self._fonts = fonts
        self._marked = False
        self._at_hand: set[tuple[int, str]] = set()

    def line(self, line: Line, x: float, top: float) -> None:
        """One line with its top at `top`; the pieces are written in the order of reading."""
        baseline = top + line.style.leading * ASCENT
        places: dict[int, float] = {}
        for number in direction.visual([(piece.level, n) for n, piece in enumerate(line.pieces)]):
            places[number] = x
            x += line.pieces[number].width
        for number, piece in enumerate(line.pieces):
            self._piece(piece, line.style, places[number], baseline)

    def _piece(self, piece: Piece, style: Style, x: float, baseline: float) -> None:
        self._have(piece.font)
        red, green, blue = (f"{part / 255:.3f}" for part in style.colour)
        number = self._fonts.font(piece.font).i
        begin = f"q {red} {green} {blue} rg BT /F{number} {style.size:.2f} Tf"
        if style.face is Face.BOLD and piece.font in SCRIPTS:
            begin += f" {red} {green} {blue} RG {style.size * BOLD:.2f} w 2 Tr"  # these fonts have no bold of their own
        if piece.shaped and piece.level % 2 == 0:
            self._out(f"{_says(piece.text)}\n{begin} {self._joined(piece, style, x, baseline)} ET Q\nEMC")
            return
        if piece.shaped:
            turned = direction.mixed(piece.text)  # stops and brackets alone are written in the order of reading
            written = self._turned(piece, style, x, baseline)
            shaped = f"{begin} {' '.join(written if turned else written[::-1])} ET Q"
            self._out(f"/ReversedChars BMC\n{shaped}\nEMC" if turned else shaped)
            return
        codes = "".join(map(self._fonts.codes(piece.font).__getitem__, piece.text))
        self._out(f"{begin} {x / MM:.2f} {(look.HEIGHT - baseline) / MM:.2f} Td <{codes}> Tj ET Q")

    def _turned(self, piece: Piece, style: Style, x: float, baseline: float) -> list[str]:
        scale = style.size / 1000
        at, height = x / MM, (look.HEIGHT - baseline) / MM
        written = []
        for glyph in self._fonts.shape(piece.font, piece.text, rtl=True):
            across, up = at + glyph.right * scale, height + glyph.up * scale
            written.append(f"1 0 0 1 {across:.2f} {up:.2f} Tm <{glyph.code:04X}> Tj")
            at += glyph.advance * scale
        return written

    def _joined(self, piece: Piece, style: Style, x: float, baseline: float) -> str:
        strokes: list[_Stroke] = []
        at = 0.0
        for glyph in self._fonts.shape(piece.font, piece.text, rtl=False):
            place = at + glyph.right
            if not strokes or (strokes[-1].up, strokes[-1].silent) != (glyph.up, glyph.silent):
                strokes.append(_Stroke(glyph.up, glyph.silent, place, place))
            strokes[-1].draw(glyph, place)
            at += glyph.advance
        return " ".join(stroke.operators(style, x, baseline) for stroke in strokes)

    def _have(self, font: str) -> None:
        """Name the font among those of this page, once."""
        if (self.pdf.page, font) not in self._at_hand:
            self._at_hand.add((self.pdf.page, font))
            self._out(self.pdf._set_font_for_page(self._fonts.font(font), 10))

    def _out(self, operators: str) -> None:
        self.pdf._out(operators)

    @contextmanager
    def artifact(self) -> Iterator[None]:
        """What is drawn inside is furniture of the page, no part of the document, unless a figure is open."""
        with self._sequence("/Artifact BMC"):
            yield

    @contextmanager
    def tagged(self, path: Path) -> Iterator[None]:
        """What is drawn inside belongs to the last of these tags; without any it is furniture."""
        if self._marked or not path:
            with self.artifact():
                yield
            return
        number = self.structure.mark(self.pdf.page - 1, path)
        with self._sequence(f"/{path[-1].kind} <</MCID {number}>> BDC"):
            yield

    @contextmanager
    def _sequence(self, begin: str) -> Iterator[None]:
        """Marks do not stand inside one another: the outermost counts."""
        if self._marked:
            yield
            return
        self._marked = True
        self._out(begin)
        yield
        self._out("EMC")
        self._marked = False

    def box(self, x: float, y: float, width: float, height: float, colour: Colour) -> None:
        """A filled rectangle without an edge."""
        with self.artifact():
            self.pdf.set_fill_color(*colour)
            self.pdf.rect(x, y, width, height, style="F")

    def rule(self, x: float, y: float, width: float, colour: Colour = look.RULE, thick: float = 0.2) -> None:
        """A level line."""
        with self.artifact():
            self.pdf.set_draw_color(*colour)
            self.pdf.set_line_width(thick)
            self.pdf.line(x, y, x + width, y)

    def polygon(self, points: list[Point], colour: Colour) -> None:
        """A filled shape with corners."""
        with self.artifact():
            self.pdf.set_fill_color(*colour)
            self.pdf.polygon(points, style="F")

    def disc(self, centre: Point, radius: float, colour: Colour) -> None:
        """A filled circle."""
        with self.artifact():
            self.pdf.set_fill_color(*colour)
            self.pdf.circle(centre[0], centre[1], radius, style="F")

    def ring(self, centre: Point, radius: float, colour: Colour, thick: float) -> None:
        """A circle that is only its edge."""
        with self.artifact():
            self.pdf.set_draw_color(*colour)
            self.pdf.set_line_width(thick)
            self.pdf.circle(centre[0], centre[1], radius, style="D")

    def outline(self, points: list[Point], colour: Colour, thick: float) -> None:
        """A shape with corners that is only its edge."""
        with self.artifact():
            self.pdf.set_draw_color(*colour)
            self.pdf.set_line_width(thick)
            self.pdf.polygon(points, style="D")

    def stroke(self, points: list[Point], colour: Colour, thick: float) -> None:
        """An open line through these points, round at its ends and corners."""
        with self.artifact():
            self._out("1 J 1 j")
            self.pdf.set_draw_color(*colour)
            self.pdf.set_line_width(thick)
            self.pdf.polyline(points, style="D")
            self._out("0 J 0 j")

    def dashed(self, x: float, y: float, width: float, height: float, colour: Colour) -> None:
        """An empty box with a broken edge: something is not known."""
        with self.artifact():
            self.pdf.set_draw_color(*colour)
            self.pdf.set_line_width(0.25)
            self.pdf.set_dash_pattern(dash=0.9, gap=0.8)
            self.pdf.rect(x, y, width, height, style="D")
            self.pdf.set_dash_pattern()


def _says(text: str) -> str:
    """Say the text of what is drawn next, for a reader that would go by where the marks stand."""
    return f"/Span <</ActualText <FEFF{text.encode('utf-16-be').hex().upper()}>>> BDC"
