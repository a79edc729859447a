"""Set tables as strips: headings repeat on each page, and a row too tall for a table is printed in full instead."""

from dataclasses import replace

from reports import document as doc
from reports import look, running, setting
from reports.ink import Ink
from reports.setting import Setter
from reports.strips import Strip, within
from reports.tags import Kind, Scope, Tag

GAP = 4.0  # between columns
TALL = 14  # lines; a taller row reads better as labelled texts, and breaks well


def table(setter: Setter, block: doc.Table) -> list[Strip]:
    """The heading and the rows; each row stands under a fine rule."""
    places = _places(block.columns)
    heading = tuple(_heading(setter, block, places))
    strips = list(heading)
    strips[0] = replace(strips[0], before=2.8)
    for row in block.rows:
        cells = [_cell(setter, words, x, width) for words, (x, width) in zip(row, places, strict=True)]
        too_tall = max(map(len, cells)) > TALL
        made = within(Tag(Kind.ROW), _in_full(setter, block, row) if too_tall else _row(cells))
        strips += made if too_tall else [replace(made[0], repeat=heading), *made[1:]]
    if block.whole:
        strips = [*(replace(strip, keep=True) for strip in strips[:-1]), strips[-1]]
    return within(Tag(Kind.TABLE), [*strips, Strip(1.2)])


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
    columns = zip(block.columns, places, strict=True)
    cells = [
        within(Tag(Kind.HEADER, scope=Scope.COLUMN), setter.strips(column.title, style, x, width))
        for column, (x, width) in columns
    ]
    return within(Tag(Kind.ROW), [side_by_side(cells), Strip(1.9, paint=_thick, keep=True)])


def _cell(setter: Setter, words: str | doc.Run, x: float, width: float) -> list[Strip]:
    if isinstance(words, doc.Run):
        return within(Tag(Kind.CELL), running.run(setter.breaker, words, x, width, running.CELL))
    return within(Tag(Kind.CELL), setter.strips(words, look.CELL, x, width))


def _row(cells: list[list[Strip]]) -> list[Strip]:
    return [side_by_side(cells), Strip(1.8, paint=_fine)]


def side_by_side(cells: list[list[Strip]]) -> Strip:
    """One strip, so that each cell is read to its end before the next."""
    held = [running.cell(strips) for strips in cells]
    return Strip(max(height for _, height in held), tuple(text for texts, _ in held for text in texts), keep=True)


def _in_full(setter: Setter, block: doc.Table, row: tuple[str | doc.Run, ...]) -> list[Strip]:
    held = tuple(
        doc.Fact(column.title, (words if isinstance(words, doc.Run) else doc.Paragraph(words),))
        for column, words in zip(block.columns, row, strict=True)
        if (words.parts if isinstance(words, doc.Run) else words)
    )
    strips = within(Tag(Kind.CELL, spans=len(block.columns)), setting.facts(setter, doc.Facts(held)))
    return [*strips[:-1], replace(strips[-1], keep=True), Strip(4.4, paint=_fine)]


def _thick(ink: Ink, y: float) -> None:
    ink.rule(look.SIDE, y + 0.5, look.MEASURE, look.ACCENT, 0.35)


def _fine(ink: Ink, y: float) -> None:
    ink.rule(look.SIDE, y + 0.9, look.MEASURE)
