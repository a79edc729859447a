"""How reports look: measures in millimetres, sizes in points, one accent and no other colour."""

from dataclasses import dataclass
from enum import StrEnum

Colour = tuple[int, int, int]

INK: Colour = (29, 36, 41)
QUIET: Colour = (80, 92, 100)
ACCENT: Colour = (11, 79, 108)
RULE: Colour = (199, 209, 214)
TINT: Colour = (238, 244, 246)

WIDTH, HEIGHT = 210.0, 297.0
SIDE, TOP, FOOT = 20.0, 24.0, 20.0
MEASURE = WIDTH - 2 * SIDE
LABEL = 38.0  # the margin column of labels
GUTTER = 5.0


class Face(StrEnum):
    """What a piece of text is, which decides its font."""

    BODY = "body"
    BOLD = "bold"
    WORDS = "words"  # a child’s exact words


@dataclass(frozen=True, slots=True)
class Style:
    """Font, size in points, distance of lines in millimetres, and colour."""

    face: Face
    size: float
    leading: float
    colour: Colour = INK


BODY = Style(Face.BODY, 9.5, 4.8)
STRONG = Style(Face.BOLD, 9.75, 4.8)
SMALL = Style(Face.BODY, 8.25, 4.2, QUIET)
TINY = Style(Face.BODY, 7.5, 3.8, QUIET)
TINY_BOLD = Style(Face.BOLD, 7.5, 3.8)
LABELS = Style(Face.BOLD, 8.75, 4.8, ACCENT)
WORDS = Style(Face.WORDS, 12.5, 6.2)
CELL = Style(Face.BODY, 8.5, 4.3)
CELL_BOLD = Style(Face.BOLD, 8.5, 4.3)
KIND = Style(Face.BOLD, 9, 5, ACCENT)
TITLE = Style(Face.BOLD, 21, 9)
SUBTITLE = Style(Face.BODY, 9, 4.8, QUIET)
SECTION = Style(Face.BOLD, 15, 6.8, ACCENT)
HEADING = Style(Face.BOLD, 11.5, 5.6)
SUBHEADING = Style(Face.BOLD, 9.5, 4.8, ACCENT)
