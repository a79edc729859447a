"""How reports look: measures in millimetres, sizes in points, one accent and no other colour."""

from dataclasses import dataclass, replace
from enum import StrEnum

from reports.document import Size

Colour = tuple[int, int, int]

INK: Colour = (29, 36, 41)
QUIET: Colour = (80, 92, 100)
ACCENT: Colour = (11, 79, 108)
RULE: Colour = (199, 209, 214)
TINT: Colour = (238, 244, 246)

WIDTH, HEIGHT = 210.0, 297.0
SIDE, TOP, FOOT = 20.0, 22.0, 18.5
MEASURE = WIDTH - 2 * SIDE
LABEL = 34.0  # the margin column of labels
GUTTER = 4.0


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

    def times(self, scale: float) -> "Style":
        """The same so many times as large."""
        return self if scale == 1 else replace(self, size=self.size * scale, leading=self.leading * scale)


SCALES = {Size.USUAL: 1.0, Size.LARGE: 1.36, Size.LARGER: 1.6, Size.LARGEST: 1.9}  # body of 9, 12½, 15 and 17½ points
BODY = Style(Face.BODY, 9.25, 4.4)
STRONG = Style(Face.BOLD, 9.25, 4.4)
SMALL = Style(Face.BODY, 8.25, 4.0, QUIET)
ASIDE = Style(Face.BODY, 8, 4.4, QUIET)  # on a line of the body
TINY = Style(Face.BODY, 7.5, 3.8, QUIET)
FINE = Style(Face.BODY, 7.25, 3.25)
FINE_QUIET = Style(Face.BODY, 6.75, 3.25, QUIET)
TINY_BOLD = Style(Face.BOLD, 7.5, 3.8)
LABELS = Style(Face.BOLD, 8.5, 4.4, ACCENT)
LABELS_SMALL = Style(Face.BOLD, 8.25, 4.1, ACCENT)
WORDS = Style(Face.WORDS, 12.5, 6.0)
WORDS_AGAIN = Style(Face.WORDS, 10.5, 5.0)
CELL = Style(Face.BODY, 8.5, 4.1)
CELL_BOLD = Style(Face.BOLD, 8.5, 4.1)
KIND = Style(Face.BOLD, 9, 5, ACCENT)
TITLE = Style(Face.BOLD, 17, 7.4)
SUBTITLE = Style(Face.BODY, 8.5, 4.4, QUIET)
SECTION = Style(Face.BOLD, 15, 6.8, ACCENT)
HEADING = Style(Face.BOLD, 11, 5.2)
SUBHEADING = Style(Face.BOLD, 9.5, 4.8, ACCENT)
