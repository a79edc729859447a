"""What has changed since the last assessment: each child’s areas day by day as a picture, and the same in words."""

from collections.abc import Iterator
from datetime import date

from pathway import change
from pathway.assessment import Assessment
from pathway.change import ChildOverTime
from pathway.content import Content
from reports.document import Block, Heading, Mark, Paragraph, ProfileChart, Run, Section, Shape, Tone
from reports.sections import only_read, parts

TITLE = "What has changed since the last assessment"
DAYS = "Each assessment is named by the day of its latest contact."
SAME = "The same on both days:"


def section(series: tuple[Assessment, ...], content: Content, on: date) -> tuple[Section, ...]:
    """Child by child over these assessments, oldest first; nothing where there is no earlier one.

    The assessments are as far narrowed as the document may show; PathwayError when one is of another family.
    """
    children = change.over_time(series, content, on)
    if not children:
        return ()
    blocks = tuple(block for child in children for block in _child(child))
    last = only_read.beneath((row.area for child in children for row in child.rows), series[-1], content)
    return (Section(TITLE, (Paragraph(DAYS, Tone.QUIET), *blocks, *last), anchor="changes"),)


def _child(child: ChildOverTime) -> Iterator[Block]:
    yield Heading(child.name)
    if child.notes:
        yield Paragraph(" ".join(child.notes))
    if child.drawn:
        yield ProfileChart(child.days, tuple((row.area, tuple(map(_mark, row.cells))) for row in child.rows))
    yield from parts.bullets([*(parts.run(f"{one.area}:", one.words) for one in child.changed), *_same(child)])


def _mark(cell: change.Cell) -> Mark:
    return Mark(Shape(cell.shape), cell.word)


def _same(child: ChildOverTime) -> Iterator[Run]:
    """What stayed as it was, in one line."""
    if child.same:
        yield parts.run(SAME, f"{'; '.join(f'{one.area}, {one.words}' for one in child.same)}.")
