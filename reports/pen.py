"""What draws the shapes of charts: the same few strokes on paper and on a screen, so that both show the same."""

from typing import Protocol

from reports.look import Colour

Point = tuple[float, float]


class Pen(Protocol):
    """Draws in millimetres from the upper left."""

    def disc(self, centre: Point, radius: float, colour: Colour) -> None: ...

    def ring(self, centre: Point, radius: float, colour: Colour, thick: float) -> None: ...

    def polygon(self, points: list[Point], colour: Colour) -> None: ...

    def outline(self, points: list[Point], colour: Colour, thick: float) -> None: ...

    def stroke(self, points: list[Point], colour: Colour, thick: float) -> None: ...

    def rule(self, x: float, y: float, width: float, colour: Colour, thick: float) -> None: ...

    def dashed(self, x: float, y: float, width: float, height: float, colour: Colour) -> None: ...
