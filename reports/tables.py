"""Set tables as strips: headings repeat on each page, and a row too tall for a table is printed in full instead."""

from dataclasses import replace

from reports import document as doc
from reports import look, setting
from reports.ink import Ink
from reports.lines import Line
from reports.setting import Setter
from reports.strips import Strip, Text

GAP = 4.0  # between columns
TALL = 14  # lines; a taller row reads better as labelled texts, and breaks well


def table(setter: Setter, block: doc.Table) -> list[Strip]:
    """The heading and the rows; each row stands under a fine rule."""
    places = _places(block.columns)
    heading = _heading(setter, block, places)
    strips = list(heading)
    strips[0] = replace(strips[0], before=4.0)
    for row in block.rows:
        cells = [setter.lines(text, look.CELL, width) for text, (_, width) in zip(row, places, strict=True)]
        too_tall = max(map(len, cells)) > TALL
        strips += _in_full(setter, block, row) if too_tall else _row(cells, places, tuple(heading))
    return [*strips, Strip(1.2)]


def _places(columns: tuple[doc.Column, ...]) -> list[tuple[float, float]]:
    """Where each column begins and how wide it is."""
    whole = sum(column.share for column in columns)
    room = look.MEASURE - GAP * (len(columns) - 1)
    places: list[tuple[float, float]] = []
    x = look.SIDE
    for column in columns:
        width = room * column.share / whole
        places.append((x, width))
        x += width + GAP
    return places


def _heading(setter: Setter, block: doc.Table, places: list[tuple[float, float]]) -> list[Strip]:
    style = replace(look.CELL_BOLD, colour=look.ACCENT)
    cells = [setter.lines(column.title, style, width) for column, (_, width) in zip(block.columns, places, strict=True)]
    return [_side_by_side(cells, places), Strip(1.9, paint=_thick, keep=True)]


def _row(cells: list[tuple[Line, ...]], places: list[tuple[float, float]], heading: tuple[Strip, ...]) -> list[Strip]:
    return [replace(_side_by_side(cells, places), repeat=heading), Strip(2.4, paint=_fine)]


def _side_by_side(cells: list[tuple[Line, ...]], places: list[tuple[float, float]]) -> Strip:
    """One strip, so that each cell is read to its end before the next."""
    texts = [
        Text(line, x + width - line.width if line.rtl else x, number * look.CELL.leading)
        for lines, (x, width) in zip(cells, places, strict=True)
        for number, line in enumerate(lines)
    ]
    return Strip(max(map(len, cells)) * look.CELL.leading, tuple(texts), keep=True)


def _in_full(setter: Setter, block: doc.Table, row: tuple[str, ...]) -> list[Strip]:
    held = tuple(
        doc.Fact(column.title, (doc.Paragraph(text),)) for column, text in zip(block.columns, row, strict=True) if text
    )
    strips = setting.facts(setter, doc.Facts(held))
    return [*strips[:-1], replace(strips[-1], keep=True), Strip(4.4, paint=_fine)]


def _thick(ink: Ink, y: float) -> None:
    ink.rule(look.SIDE, y + 0.5, look.MEASURE, look.ACCENT, 0.35)


def _fine(ink: Ink, y: float) -> None:
    ink.rule(look.SIDE, y + 1.0, look.MEASURE)
