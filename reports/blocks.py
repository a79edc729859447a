"""From a document to its strips: each block set by the module that knows how."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from reports import appointment_chart, look, profile_chart, running, setting, tables
from reports import document as doc
from reports.ink import Ink
from reports.setting import Setter, spaced
from reports.strips import Strip, within
from reports.tags import Kind, Tag

WRITTEN = 9.0  # millimetres between lines that are written on by hand


def strips(document: doc.Document, setter: Setter) -> Iterator[Strip]:
    """Every strip of a document, in reading order."""
    yield from masthead(document, setter)
    for block in document.opening:
        yield from set_block(setter, block)
    for section in document.sections:
        made, under = setting.section(setter, section), Kind.HEADING
        for block in section.blocks:
            held = isinstance(block, doc.Beside | doc.Room)  # to what it belongs to, or asks for it
            made[-1] = replace(made[-1], keep=made[-1].keep or held)
            made += set_block(setter, block, under)
            under = setting.kind_of(block, under) if isinstance(block, doc.Heading) else under
        room = min(made[0].room, sum(strip.before + strip.height for strip in made))  # what fits whole may begin
        made[0] = replace(made[0], room=look.HEIGHT if section.apart else room)  # more than is left on any page begun
        made[-1] = replace(made[-1], keep=False)  # the end of a part is held to nothing
        yield from within(Tag(Kind.SECTION), made)


def masthead(document: doc.Document, setter: Setter) -> list[Strip]:
    """What the document is, whose it is, and when it was made."""
    x, width = look.SIDE, look.MEASURE
    kind = within(Tag(Kind.PARAGRAPH), setter.strips(document.kind, look.KIND, x, width))
    made = spaced(kind, 0.0, keep=True)
    heading = within(Tag(Kind.TITLE), setter.strips(document.heading, look.TITLE, x, width))
    made += spaced(heading, 0.6, keep=True)
    for number, line in enumerate(document.subtitle):
        under = within(Tag(Kind.PARAGRAPH), setter.strips(line, look.SUBTITLE, x, width))
        made += spaced(under, 0.0 if number else 1.6, keep=True)
    return made


def set_block(setter: Setter, block: doc.Block, under: Kind = Kind.HEADING) -> list[Strip]:
    """The strips of one block, over the whole measure; `under` is the heading it stands under."""
    x, width = look.SIDE, look.MEASURE
    match block:
        case doc.Heading():
            return setting.heading(setter, block, setting.kind_of(block, under))
        case doc.Paragraph():
            return spaced(setting.paragraph(setter, block, x, width), 2.0, keep=block.tone is doc.Tone.QUIET)
        case doc.Run():
            return spaced(running.run(setter.breaker, block, x, width), 2.0)
        case doc.PageReference():
            return reference(setter, block)
        case doc.Quote():
            return setting.quote(setter, block)
        case doc.Beside():
            return beside(setter, block)
        case doc.Bullets():
            return spaced(setting.bullets(setter, block, x, width), 2.0)
        case doc.Facts():
            return setting.facts(setter, block)
        case doc.Table():
            return tables.table(setter, block)
        case doc.ProfileChart():
            return profile_chart.chart(setter, block)
        case doc.AppointmentChart():
            return appointment_chart.chart(setter, block)
        case doc.Sources():
            return sources(setter, block)
        case doc.Note():
            return note(setter, block)
        case doc.Room():
            return room(setter, block)


def beside(setter: Setter, block: doc.Beside) -> list[Strip]:
    """Under the words, in line with them and without the bar that marks them as the child’s own."""
    x, width = look.SIDE + setting.QUOTE_INDENT, look.MEASURE - setting.QUOTE_INDENT
    return spaced(within(Tag(Kind.PARAGRAPH), setter.strips(block.text, look.SMALL, x, width)), 0.8)


def reference(setter: Setter, block: doc.PageReference) -> list[Strip]:
    """A sentence that names a page, in line with what is quoted."""
    x = look.SIDE + setting.QUOTE_INDENT
    said = setter.strips(setter.reference(block), look.TINY, x, look.MEASURE)
    return spaced(within(Tag(Kind.PARAGRAPH), said), 1.6)


def sources(setter: Setter, block: doc.Sources) -> list[Strip]:
    """What each fact says, then quietly where it comes from, as of when, and its status; two side by side."""
    wide = (look.MEASURE - tables.GAP) / 2
    made: list[Strip] = []
    for first in range(0, len(block.items), 2):
        pair = enumerate(block.items[first : first + 2])
        cells = [_source(setter, item, look.SIDE + n * (wide + tables.GAP), wide) for n, item in pair]
        made.append(replace(tables.side_by_side(cells), keep=False, before=1.3))
    return within(Tag(Kind.LIST), made)


def _source(setter: Setter, item: doc.Source, x: float, width: float) -> list[Strip]:
    said = doc.Run((doc.Paragraph(item.says), doc.Paragraph(doc.line_of(item), doc.Tone.QUIET)))
    return within(Tag(Kind.ITEM), within(Tag(Kind.BODY), running.run(setter.breaker, said, x, width, running.FINE)))


def room(setter: Setter, block: doc.Room) -> list[Strip]:
    """Empty lines, far enough apart to be written on by hand, kept together, or a frame; they are furniture."""
    high = WRITTEN * (1 + (setter.scale - 1) / 2)
    if block.framed:
        return [Strip(high * block.lines, before=2.0, paint=partial(_frame, high=high * block.lines))]
    line = Strip(high, paint=partial(_empty, high=high), keep=True)
    return [line] * (block.lines - 1) + [replace(line, keep=False)]


def _empty(ink: Ink, y: float, *, high: float) -> None:
    ink.rule(look.SIDE, y + high - 0.4, look.MEASURE, look.QUIET)


def _frame(ink: Ink, y: float, *, high: float) -> None:
    left, right = look.SIDE, look.SIDE + look.MEASURE
    ink.outline([(left, y), (right, y), (right, y + high), (left, y + high)], look.QUIET, 0.3)


def note(setter: Setter, block: doc.Note) -> list[Strip]:
    """Something about this file, on a tint so that it is not taken for the record."""
    inset = setting.PAD + 1.8
    lines = setter.strips(block.text, look.SMALL, look.SIDE + inset, look.MEASURE - 2 * inset)
    lines = within(Tag(Kind.PARAGRAPH), [*lines[:-1], replace(lines[-1], keep=True)])
    top, bottom = Strip(setting.PAD - 0.8, keep=True, before=5.0), Strip(setting.PAD - 0.8)
    return [replace(strip, tint=True) for strip in [top, *lines, bottom]]
