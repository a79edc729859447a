"""Set a chart of areas: areas down, children or days across, a shape and a word in each place, a gap if not known."""

from dataclasses import replace
from functools import partial

from reports import document as doc
from reports import look, shapes
from reports.ink import Ink
from reports.lines import Line
from reports.setting import Setter, stacked
from reports.strips import Strip, Text, belonging, within
from reports.tags import Kind, Scope, Tag

AREAS = 46.0  # width of the column of areas
ABREAST = 4  # columns side by side; more stand in a further band, so that every word has room
SPACE = 6.0  # from the middle of a shape to its word
AIR = 1.2  # above and below a row’s words
QUIET_CELL = replace(look.CELL, colour=look.QUIET)


def chart(setter: Setter, block: doc.ProfileChart) -> list[Strip]:
    """One band for every four columns; each shape stands beside its word, so there is no key."""
    strips: list[Strip] = []
    for first in range(0, len(block.columns), ABREAST):
        strips += _band(setter, block, range(first, min(first + ABREAST, len(block.columns))))
    return strips


def _band(setter: Setter, block: doc.ProfileChart, columns: range) -> list[Strip]:
    width = (look.MEASURE - AREAS) / max(2, len(columns))
    places = [look.SIDE + AREAS + width * number for number in range(len(columns))]
    names = [setter.lines(block.columns[column], look.CELL_BOLD, width - 3) for column in columns]
    corner = belonging(Tag(Kind.CELL), stacked(setter.lines("", look.CELL, width), look.SIDE))
    named = [
        text
        for lines, place in zip(names, places, strict=True)
        for text in belonging(Tag(Kind.HEADER, scope=Scope.COLUMN), stacked(lines, place + 1))
    ]
    tallest = max(map(len, names)) * names[0][0].style.leading
    heading = [Strip(tallest, (*corner, *named), keep=True), Strip(1.4, paint=_thick, keep=True)]
    heading = within(Tag(Kind.ROW), heading)
    rows: list[Strip] = []
    for area, marks in block.rows:
        label = setter.lines(area, look.CELL, AREAS - 4)
        cells = [_cell(setter, marks[column], width) for column in columns]
        rows.append(_row(label, cells, [marks[column] for column in columns], places, width))
    rows = [replace(row, keep=True, repeat=tuple(heading)) for row in rows]
    made = [replace(heading[0], before=3.6), *heading[1:], *rows[:-1], replace(rows[-1], keep=False)]
    return within(Tag(Kind.TABLE), made)


def _cell(setter: Setter, mark: doc.Mark, width: float) -> tuple[Line, ...]:
    style = QUIET_CELL if mark.shape in (doc.Shape.GAP, doc.Shape.DASH) else look.CELL
    return setter.lines(mark.word, style, width - SPACE - 3.5)


def _row(
    label: tuple[Line, ...], cells: list[tuple[Line, ...]], marks: list[doc.Mark], places: list[float], width: float
) -> Strip:
    tallest = max(map(len, (label, *cells)))
    height = tallest * label[0].style.leading + 2 * AIR
    texts = [*belonging(Tag(Kind.HEADER, scope=Scope.ROW), _middle(label, look.SIDE, height))]
    for place, cell, mark in zip(places, cells, marks, strict=True):
        inset = 3.0 if mark.shape is doc.Shape.GAP else SPACE + 1
        texts += belonging(Tag(Kind.CELL), _middle(cell, place + inset, height))
    painted = partial(_shapes, marks=marks, places=places, width=width, height=height)
    return Strip(height, belonging(Tag(Kind.ROW), texts), paint=painted)


def _middle(lines: tuple[Line, ...], x: float, height: float) -> tuple[Text, ...]:
    return stacked(lines, x, (height - len(lines) * lines[0].style.leading) / 2)


def _shapes(ink: Ink, y: float, *, marks: list[doc.Mark], places: list[float], width: float, height: float) -> None:
    ink.rule(look.SIDE, y + height, look.MEASURE)
    for place, mark in zip(places, marks, strict=True):
        if mark.shape is doc.Shape.GAP:
            ink.dashed(place + 1, y + 0.9, width - 3, height - 1.8, look.QUIET)
        else:
            shapes.draw(ink, mark.shape, place + 3, y + height / 2)


def _thick(ink: Ink, y: float) -> None:
    ink.rule(look.SIDE, y + 1.4, look.MEASURE, look.ACCENT, 0.35)
