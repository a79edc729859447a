"""The shapes that stand beside words in charts: told apart by form alone, in one colour."""

from reports import look
from reports.document import Shape
from reports.ink import Ink

RADIUS = 1.55


def draw(ink: Ink, shape: Shape, x: float, y: float, r: float = RADIUS) -> None:
    """One shape around its centre; the sizes are set so that none looks heavier than another."""
    match shape:
        case Shape.CIRCLE:
            ink.disc((x, y), r, look.ACCENT)
        case Shape.RING:
            ink.ring((x, y), r * 0.84, look.ACCENT, r * 0.36)
        case Shape.TRIANGLE:
            ink.polygon([(x, y - r * 1.1), (x + r * 1.15, y + r * 0.9), (x - r * 1.15, y + r * 0.9)], look.ACCENT)
        case Shape.DIAMOND:
            reach = r * 1.2
            ink.polygon([(x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)], look.INK)
        case Shape.DASH:
            ink.rule(x - r, y, 2 * r, look.QUIET, 0.45)
        case Shape.GAP:
            ink.dashed(x - r, y - r, 2 * r, 2 * r, look.QUIET)
