"""Calm line drawings of our own, of the same few strokes on paper and on a screen; none of them says anything new."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import cos, pi, sin

from reports import look
from reports.document import Drawing
from reports.pen import Pen, Point

GRID = 24.0  # each is drawn on a square of so many units
THICK = 1.15  # units
ROUND = 10  # corners of a quarter of a circle


def draw(pen: Pen, drawing: Drawing, x: float, y: float, tall: float) -> None:
    """One drawing with its upper left corner there, as wide as it is tall, in millimetres."""
    sheet = _Sheet(pen, x, y, tall / GRID)
    match drawing:
        case Drawing.TALKING:
            _talking(sheet)
        case Drawing.LISTENING:
            _listening(sheet)
        case Drawing.WISH:
            sheet.closed([_at(12, 12.8, 10.2 if point % 2 == 0 else 4.5, point / 5 - 0.5) for point in range(10)])
        case Drawing.HANDS:
            _hands(sheet)
        case Drawing.NEXT:
            _next(sheet)
        case Drawing.HOME:
            _home(sheet)
        case Drawing.TELEPHONE:
            _telephone(sheet)
        case Drawing.HEART:
            sheet.closed(list(_heart()))
        case Drawing.LETTER:
            sheet.closed(_box(2, 5.5, 22, 19.5, 1.8))
            sheet.line([(2.6, 6.3), (12, 13.6), (21.4, 6.3)])


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The square a drawing is made on, and where it lies."""

    pen: Pen
    x: float
    y: float
    scale: float

    def line(self, points: list[Point]) -> None:
        """An open line through these points."""
        self.pen.stroke(self._on(points), look.ACCENT, THICK * self.scale)

    def closed(self, points: list[Point]) -> None:
        """The same, back to where it began."""
        self.line([*points, points[0]])

    def ring(self, x: float, y: float, radius: float) -> None:
        """A circle that is only its edge."""
        self.closed(_arc(x, y, radius, 0, 2))

    def dot(self, x: float, y: float, radius: float = 0.95) -> None:
        """A filled circle."""
        ((across, down),) = self._on([(x, y)])
        self.pen.disc((across, down), radius * self.scale, look.ACCENT)

    def _on(self, points: list[Point]) -> list[Point]:
        return [(self.x + across * self.scale, self.y + down * self.scale) for across, down in points]


def _at(x: float, y: float, radius: float, turn: float) -> Point:
    """A point on a circle; half a turn is from one side to the other, and a quarter more is down."""
    return (x + radius * cos(pi * turn), y + radius * sin(pi * turn))


def _arc(x: float, y: float, radius: float, start: float, end: float) -> list[Point]:
    """A stretch of a circle, in half turns."""
    steps = max(2, round(abs(end - start) * 2 * ROUND))
    return [_at(x, y, radius, start + (end - start) * step / steps) for step in range(steps + 1)]


def _box(left: float, top: float, right: float, bottom: float, corner: float) -> list[Point]:
    """A box with round corners, from the upper left clockwise; its lower edge comes after the third corner."""
    return [
        *_arc(left + corner, top + corner, corner, 1, 1.5),
        *_arc(right - corner, top + corner, corner, 1.5, 2),
        *_arc(right - corner, bottom - corner, corner, 0, 0.5),
        *_arc(left + corner, bottom - corner, corner, 0.5, 1),
    ]


def _bubble(left: float, top: float, right: float, bottom: float, tail: tuple[Point, Point, Point]) -> list[Point]:
    """What is said, with the tail that leads to who says it."""
    edge = _box(left, top, right, bottom, 2.4)
    corners = len(edge) // 4
    return [*edge[: 3 * corners], *tail, *edge[3 * corners :]]


def _talking(sheet: _Sheet) -> None:
    sheet.closed(_bubble(1.5, 1.8, 16, 11.4, ((8.4, 11.4), (5.6, 14.6), (5.2, 11.4))))
    for x in (5.4, 8.75, 12.1):
        sheet.dot(x, 6.6)
    sheet.closed(_bubble(9.8, 13.9, 22.5, 20.6, ((19.4, 20.6), (18.9, 23), (16, 20.6))))
    for x in (14.4, 17.9):
        sheet.dot(x, 17.25)


def _listening(sheet: _Sheet) -> None:
    sheet.ring(9.6, 12.4, 8)
    sheet.dot(6.8, 10.6)
    sheet.dot(12.4, 10.6)
    sheet.line(_arc(9.6, 12.6, 3.9, 0.15, 0.85))
    for radius in (2.6, 5.2):
        sheet.line(_arc(17.6, 12.4, radius, -0.28, 0.28))


def _hands(sheet: _Sheet) -> None:
    """One open hand."""
    fingers: list[Point] = []
    for left, top in ((7.2, 5.6), (10.3, 4.0), (13.4, 4.8), (16.5, 7.6)):
        fingers += [(left, 12.2), *_arc(left + 1.55, top, 1.55, 1, 2), (left + 3.1, 12.2)]
    fingers = fingers[1:-1]  # the outer edges run on
    thumb = [(7.6, 18.6), (3.4, 14.9), *_arc(3.4, 13.3, 1.35, 0.75, 1.75), (7.2, 15.4)]
    sheet.line([(9.2, 22.6), (8.8, 20), *thumb, *fingers, (19.6, 15.5), (18.6, 19), (17.2, 20.6), (16.8, 22.6)])


def _next(sheet: _Sheet) -> None:
    sheet.closed(_box(2.5, 4.5, 21.5, 21.5, 2.2))
    sheet.line([(2.5, 9.8), (21.5, 9.8)])
    for x in (7.5, 16.5):
        sheet.line([(x, 2.6), (x, 6.4)])
    for x, y in ((7, 13.4), (12, 13.4), (17, 13.4), (7, 17.7), (12, 17.7)):
        sheet.dot(x, y, 0.85)
    sheet.ring(17, 17.7, 1.9)


def _home(sheet: _Sheet) -> None:
    sheet.line([(1.8, 12.2), (12, 3), (22.2, 12.2)])
    sheet.line([(4.8, 9.8), (4.8, 21.4), (19.2, 21.4), (19.2, 9.8)])
    sheet.line([(9.9, 21.4), (9.9, 15.2), *_arc(12, 15.2, 2.1, 1, 2), (14.1, 21.4)])
    sheet.line([(16.6, 6.8), (16.6, 3.6)])


def _telephone(sheet: _Sheet) -> None:
    sheet.closed(_box(7, 1.8, 17, 22.2, 2))
    sheet.line([(10.6, 4.9), (13.4, 4.9)])
    sheet.dot(12, 19.3)
    sheet.line(_arc(14.5, 12, 6.2, -0.22, 0.22))
    sheet.line(_arc(9.5, 12, 6.2, 0.78, 1.22))


def _heart() -> Iterator[Point]:
    for step in range(48):
        turn = pi * step / 24
        across = 16 * sin(turn) ** 3
        up = 13 * cos(turn) - 5 * cos(2 * turn) - 2 * cos(3 * turn) - cos(4 * turn)
        yield (12 + across * 0.6, 11.4 - up * 0.6)
