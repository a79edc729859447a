"""The shapes that stand beside words in charts: told apart by form alone, in one colour."""

from math import cos, pi, sin

from reports import look
from reports.document import Shape
from reports.ink import Ink, Point

RADIUS = 1.55
STEPS = 24  # corners of a round edge, too many to be seen


def draw(ink: Ink, shape: Shape, x: float, y: float, r: float = RADIUS) -> None:
    """One shape around its centre; the sizes are set so that none looks heavier than another."""
    match shape:
        case Shape.CIRCLE:
            ink.disc((x, y), r, look.ACCENT)
        case Shape.NOTCHED:
            ink.polygon([(x, y), *_arc(x, y, r, -0.25, 1.25)], look.ACCENT)
        case Shape.HALF:
            ink.polygon(_arc(x, y - r / 2, r * 1.15, 0, 1), look.ACCENT)
        case Shape.SQUARE:
            side = r * 0.9
            ink.polygon(
                [(x - side, y - side), (x + side, y - side), (x + side, y + side), (x - side, y + side)], look.INK
            )
        case Shape.RING:
            ink.ring((x, y), r * 0.84, look.ACCENT, r * 0.36)
        case Shape.TRIANGLE:
            ink.polygon([(x, y - r * 1.1), (x + r * 1.15, y + r * 0.9), (x - r * 1.15, y + r * 0.9)], look.ACCENT)
        case Shape.DASH:
            ink.rule(x - r, y, 2 * r, look.QUIET, 0.45)
        case Shape.GAP:
            ink.dashed(x - r, y - r, 2 * r, 2 * r, look.QUIET)


def _arc(x: float, y: float, r: float, start: float, end: float) -> list[Point]:
    """Points on the edge of a circle, from one angle to another in half turns; a quarter is straight down."""
    angles = [pi * (start + (end - start) * step / STEPS) for step in range(STEPS + 1)]
    return [(x + r * cos(angle), y + r * sin(angle)) for angle in angles]
