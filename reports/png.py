"""Draw a picture as a PNG by the same strokes, for a form of file that has none of its own; the same bytes always."""

from io import BytesIO

from PIL import Image, ImageDraw

from reports import drawings
from reports.document import Picture
from reports.look import Colour
from reports.pen import Point

FINE = 4  # times as large while it is drawn, so that its edges are smooth
ACROSS = 480  # dots each way in the file: enough to be printed
CLEAR = (255, 255, 255, 0)


def picture(drawn: Picture) -> bytes:
    """One drawing on nothing, as wide as it is tall; what it shows is said where it is put."""
    whole = ACROSS * FINE
    image = Image.new("RGBA", (whole, whole), CLEAR)
    drawings.draw(_Pen(ImageDraw.Draw(image)), drawn.drawing, 0, 0, whole)
    out = BytesIO()
    image.resize((ACROSS, ACROSS), Image.Resampling.LANCZOS).save(out, "PNG")
    return out.getvalue()


class _Pen:
    """Draws in dots."""

    def __init__(self, draw: ImageDraw.ImageDraw) -> None:
        self._draw = draw

    def disc(self, centre: Point, radius: float, colour: Colour) -> None:
        self._draw.ellipse(_around(centre, radius), fill=colour)

    def ring(self, centre: Point, radius: float, colour: Colour, thick: float) -> None:
        self._draw.ellipse(_around(centre, radius + thick / 2), outline=colour, width=round(thick))

    def polygon(self, points: list[Point], colour: Colour) -> None:
        self._draw.polygon(points, fill=colour)

    def outline(self, points: list[Point], colour: Colour, thick: float) -> None:
        self.stroke([*points, points[0]], colour, thick)

    def stroke(self, points: list[Point], colour: Colour, thick: float) -> None:
        self._draw.line(points, fill=colour, width=round(thick), joint="curve")
        for end in (points[0], points[-1]):
            self.disc(end, thick / 2, colour)

    def rule(self, x: float, y: float, width: float, colour: Colour, thick: float) -> None:
        self.stroke([(x, y), (x + width, y)], colour, thick)

    def dashed(self, x: float, y: float, width: float, height: float, colour: Colour) -> None:
        self._draw.rectangle((x, y, x + width, y + height), outline=colour)


def _around(centre: Point, radius: float) -> tuple[float, float, float, float]:
    return (centre[0] - radius, centre[1] - radius, centre[0] + radius, centre[1] + radius)
