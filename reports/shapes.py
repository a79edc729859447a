"""The shapes that stand beside words in charts: told apart by form alone, in one colour."""

from math import cos, pi, sin

from reports import look
from reports.document import Shape
from reports.pen import Pen, Point

RADIUS = 1.55
STEPS = 24  # corners of a round edge, too many to be seen
DOTS = 10  # of a circle that is only dots


def draw(pen: Pen, shape: Shape, x: float, y: float, r: float = RADIUS) -> None:
    """One shape around its centre; the sizes are set so that none looks heavier than another."""
    match shape:
        case Shape.CIRCLE:
            pen.disc((x, y), r, look.ACCENT)
        case Shape.NOTCHED:
            _edged(pen, [(x, y), *_arc(x, y, r, 0, 1.5)], x, y, r)
        case Shape.HALF:
            _edged(pen, _arc(x, y, r, 0.5, 1.5), x, y, r)
        case Shape.SQUARE:
            pen.polygon(_corners(x, y, r * 0.9), look.INK)
        case Shape.OPEN_SQUARE:
            pen.outline(_corners(x, y, r * 0.8), look.ACCENT, r * 0.3)
        case Shape.OPEN_DIAMOND:
            reach = r * 1.1
            pen.outline([(x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)], look.ACCENT, r * 0.3)
        case Shape.OPEN_TRIANGLE:
            pen.outline([(x, y - r), (x + r, y + r * 0.8), (x - r, y + r * 0.8)], look.ACCENT, r * 0.3)
        case Shape.DOTTED:
            for dot in _arc(x, y, r * 0.85, 0, 2, steps=DOTS)[1:]:
                pen.disc(dot, r * 0.16, look.ACCENT)
        case Shape.DASH:
            pen.rule(x - r, y, 2 * r, look.QUIET, 0.45)
        case Shape.GAP:
            pen.dashed(x - r, y - r, 2 * r, 2 * r, look.QUIET)


def _edged(pen: Pen, filled: list[Point], x: float, y: float, r: float) -> None:
    """A circle of which a part is filled and the rest shows its edge."""
    pen.polygon(filled, look.ACCENT)
    pen.ring((x, y), r * 0.92, look.ACCENT, r * 0.16)


def _corners(x: float, y: float, reach: float) -> list[Point]:
    return [(x - reach, y - reach), (x + reach, y - reach), (x + reach, y + reach), (x - reach, y + reach)]


def _arc(x: float, y: float, r: float, start: float, end: float, *, steps: int = STEPS) -> list[Point]:
    """Points on the edge of a circle, from one angle to another in half turns; a quarter is straight down."""
    angles = [pi * (start + (end - start) * step / steps) for step in range(steps + 1)]
    return [(x + r * cos(angle), y + r * sin(angle)) for angle in angles]
