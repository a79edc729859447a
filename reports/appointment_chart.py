"""Set the appointments of a child: for each kind the words first, then a mark for each appointment, never a grade."""

from dataclasses import replace
from functools import partial

from reports import document as doc
from reports import look, shapes
from reports.ink import Ink
from reports.setting import Setter, stacked
from reports.strips import Strip, Text, belonging, within
from reports.tags import Kind, Tag

KIND, WORDS, STEP = 50.0, 66.0, 4.6
ACROSS = int((look.MEASURE - KIND - WORDS) // STEP)  # marks on one line


def chart(setter: Setter, block: doc.AppointmentChart) -> list[Strip]:
    """A row for each kind, then the key."""
    strips: list[Strip] = []
    for row in block.rows:
        strips += _row(setter, row)
    if not strips:
        return []
    return [replace(strips[0], before=4.0), *strips[1:], *within(Tag(Kind.LIST), key(setter, block.key))]


def _row(setter: Setter, row: doc.AppointmentRow) -> list[Strip]:
    kind = setter.lines(row.kind, look.CELL_BOLD, KIND - 4)
    words = setter.lines(row.words, look.CELL, WORDS - 4)
    marks = [row.marks[start : start + ACROSS] for start in range(0, len(row.marks), ACROSS)]
    lines = max(len(kind), len(words), len(marks))
    texts = (
        *belonging(Tag(Kind.PARAGRAPH), stacked(kind, look.SIDE)),
        *belonging(Tag(Kind.PARAGRAPH), stacked(words, look.SIDE + KIND)),
    )
    leading = kind[0].style.leading
    height = lines * leading
    figure = Tag(Kind.FIGURE, alt=doc.in_order(row))
    drawn = Strip(height, texts, paint=partial(_marks, rows=marks, leading=leading), figure=(figure,), keep=True)
    return [drawn, Strip(2.2, paint=_rule)]


def _marks(ink: Ink, y: float, *, rows: list[tuple[doc.Mark, ...]], leading: float) -> None:
    for down, row in enumerate(rows):
        for across, mark in enumerate(row):
            x = look.SIDE + KIND + WORDS + 2 + across * STEP
            shapes.draw(ink, mark.shape, x, y + 2.15 + down * leading, 1.3)


def _rule(ink: Ink, y: float) -> None:
    ink.rule(look.SIDE, y + 1.0, look.MEASURE)


def key(setter: Setter, marks: tuple[doc.Mark, ...]) -> list[Strip]:
    """What each shape means, on as many lines as it takes."""
    strips: list[Strip] = []
    tall = 4.6 * setter.scale
    x = look.SIDE
    texts: list[Text] = []
    drawn: list[tuple[doc.Shape, float]] = []
    for mark in marks:
        line = setter.lines(mark.word, look.TINY, 60)[0]
        taken = 5.0 + line.width + 5.0
        if x + taken > look.SIDE + look.MEASURE and texts:
            strips.append(Strip(tall, tuple(texts), paint=partial(_key_shapes, drawn=tuple(drawn))))
            x, texts, drawn = look.SIDE, [], []
        texts.append(Text(line, x + 5.0, 0.2, (Tag(Kind.ITEM), Tag(Kind.BODY))))
        drawn.append((mark.shape, x + 1.6))
        x += taken
    strips.append(Strip(tall, tuple(texts), paint=partial(_key_shapes, drawn=tuple(drawn))))
    return [replace(strips[0], before=3.0), *strips[1:]]


def _key_shapes(ink: Ink, y: float, *, drawn: tuple[tuple[doc.Shape, float], ...]) -> None:
    for shape, x in drawn:
        shapes.draw(ink, shape, x, y + 2.1, 1.2)
