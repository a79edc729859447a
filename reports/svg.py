"""Draw the shapes of charts, and pictures, as SVG, in the colour of what is around them, for every look of a screen."""

from html import escape

from reports import drawings, shapes
from reports.document import Picture, Shape
from reports.look import Colour
from reports.pen import Point

BOX = 4.0  # millimetres, within which a shape stands in its middle


def shape(drawn: Shape) -> str:
    """One shape, which stands beside its word and says nothing itself."""
    pen = _Pen()
    shapes.draw(pen, drawn, BOX / 2, BOX / 2)
    return f'<svg viewBox="0 0 {BOX:g} {BOX:g}" width="16" height="16" aria-hidden="true">{"".join(pen.drawn)}</svg>'


def picture(drawn: Picture) -> str:
    """One drawing, with what it shows for whoever does not see it."""
    pen = _Pen()
    drawings.draw(pen, drawn.drawing, 0, 0, drawings.GRID)
    across = 96 if drawn.big else 48
    says = escape(drawn.says)
    return (
        f'<svg role="img" aria-label="{says}" viewBox="0 0 {drawings.GRID:g} {drawings.GRID:g}" '
        f'width="{across}" height="{across}">{"".join(pen.drawn)}</svg>'
    )


class _Pen:
    def __init__(self) -> None:
        self.drawn: list[str] = []

    def disc(self, centre: Point, radius: float, colour: Colour) -> None:
        self.drawn.append(f'<circle cx="{centre[0]:.2f}" cy="{centre[1]:.2f}" r="{radius:.2f}" fill="currentColor"/>')

    def ring(self, centre: Point, radius: float, colour: Colour, thick: float) -> None:
        at = f'cx="{centre[0]:.2f}" cy="{centre[1]:.2f}" r="{radius:.2f}"'
        self.drawn.append(f"<circle {at} {_edge(thick)}/>")

    def polygon(self, points: list[Point], colour: Colour) -> None:
        self.drawn.append(f'<polygon points="{_points(points)}" fill="currentColor"/>')

    def outline(self, points: list[Point], colour: Colour, thick: float) -> None:
        self.drawn.append(f'<polygon points="{_points(points)}" {_edge(thick)}/>')

    def stroke(self, points: list[Point], colour: Colour, thick: float) -> None:
        ends = 'stroke-linecap="round" stroke-linejoin="round"'
        self.drawn.append(f'<polyline points="{_points(points)}" {ends} {_edge(thick)}/>')

    def rule(self, x: float, y: float, width: float, colour: Colour, thick: float) -> None:
        self.drawn.append(f'<line x1="{x:.2f}" y1="{y:.2f}" x2="{x + width:.2f}" y2="{y:.2f}" {_edge(thick)}/>')

    def dashed(self, x: float, y: float, width: float, height: float, colour: Colour) -> None:
        at = f'x="{x:.2f}" y="{y:.2f}" width="{width:.2f}" height="{height:.2f}"'
        self.drawn.append(f'<rect {at} stroke-dasharray="0.9 0.8" {_edge(0.25)}/>')


def _edge(thick: float) -> str:
    return f'fill="none" stroke="currentColor" stroke-width="{thick:.2f}"'


def _points(points: list[Point]) -> str:
    return " ".join(f"{x:.2f},{y:.2f}" for x, y in points)
