"""Set blocks of text as strips: headings, paragraphs, a child’s words, lists and labelled facts."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from reports import document as doc
from reports import look, pictures, running
from reports.lines import Breaker, Line
from reports.look import Style
from reports.strips import Strip, Text, belonging, kept_whole, within
from reports.tags import Kind, Tag

TONES = {doc.Tone.PLAIN: look.BODY, doc.Tone.QUIET: look.SMALL, doc.Tone.STRONG: look.STRONG}
BULLET_INDENT = 4.5
QUOTE_INDENT = 6.0
PAD = 2.6  # inside a panel
WHOLE = 50.0  # a fact of a panel no taller than this is not parted
TALL_LABEL = 8  # lines; a taller label, such as a very long name, stands above its text and may run on
BETWEEN = 1.7  # between one label and the next
CLOSE = 1.2  # the same in small type


@dataclass(frozen=True, slots=True)
class Setter:
    """What every kind of block needs to be set: the line breaker, and the pages that anchors stand on so far."""

    breaker: Breaker
    anchors: Mapping[str, int]

    @property
    def scale(self) -> float:
        """How many times their usual size letters are, and with them what is measured by letters."""
        return self.breaker.scale

    def lines(self, text: str, style: Style, width: float) -> tuple[Line, ...]:
        """The text in lines no wider than `width`."""
        return self.breaker.lines(text, style, width)

    def strips(self, text: str, style: Style, x: float, width: float) -> list[Strip]:
        """One strip a line; a paragraph that runs from right to left stands against the right edge."""
        return [
            Strip(line.style.leading, (Text(line, x + width - line.width if line.rtl else x),))
            for line in self.lines(text, style, width)
        ]

    def reference(self, block: doc.PageReference) -> str:
        """The sentence with the page it names."""
        return f"{block.says} on page {self.anchors.get(block.anchor, 1)}."


def spaced(strips: list[Strip], before: float, *, keep: bool = False) -> list[Strip]:
    """The strips with space above the first, no line of them left alone, and held to what follows if asked."""
    if not strips:
        return []
    first, *rest = kept_whole(strips)
    made = [replace(first, before=before), *rest]
    return [replace(strip, keep=True) for strip in made] if keep else made


def section(setter: Setter, block: doc.Section) -> list[Strip]:
    """The heading of a section, with its picture, and its place in the outline."""
    before = 6.8 * setter.scale
    strips = _headed(setter, block.title, block.aside, look.SECTION, before, Kind.HEADING, block.picture)
    outline = (setter.lines(block.title, look.SECTION, 10_000)[0].text.strip(), 0)
    room = block.room * (look.HEIGHT - look.TOP - look.FOOT)
    first = replace(strips[0], anchor=block.anchor, outline=outline, room=room)
    return [first, *strips[1:]]


def kind_of(block: doc.Heading, under: Kind) -> Kind:
    """What a heading is in the structure, where no level may be left out: never more than one below the last."""
    return Kind.SUBHEADING if block.level == 2 or under is Kind.HEADING else Kind.MINOR_HEADING


def heading(setter: Setter, block: doc.Heading, kind: Kind) -> list[Strip]:
    """A heading inside a section."""
    style, before = (look.HEADING, 4.3) if block.level == 2 else (look.SUBHEADING, 3.6)
    strips = _headed(setter, block.text, block.aside, style, before * setter.scale, kind)
    outline = (setter.lines(block.text, style, 10_000)[0].text.strip(), 1) if block.level == 2 else None
    first = replace(strips[0], anchor=block.anchor, outline=outline)
    return [first, *strips[1:]]


def _headed(
    setter: Setter,
    text: str,
    aside: str,
    style: Style,
    before: float,
    kind: Kind,
    picture: doc.Picture | None = None,
) -> list[Strip]:
    x = look.SIDE + (pictures.wide(picture) if picture else 0.0)
    lines = setter.lines(text, style, look.SIDE + look.MEASURE - x)
    strips = within(Tag(kind), [Strip(line.style.leading, (Text(line, x),)) for line in lines])
    if picture:
        strips = pictures.beside(picture, strips)
    if aside:
        strips = _beside(setter, strips, aside)
    return spaced(strips, before, keep=True)


def _beside(setter: Setter, strips: list[Strip], aside: str) -> list[Strip]:
    """Put the aside on the heading’s last line where there is room, and below it where there is not."""
    *above, last = strips[-1].texts
    x = last.x + last.line.width + 3
    room = look.SIDE + look.MEASURE - x
    quiet = setter.lines(aside, look.SUBTITLE, look.MEASURE)
    said = Tag(Kind.PARAGRAPH)
    if len(quiet) == 1 and quiet[0].width <= room:
        drop = (last.line.style.leading - quiet[0].style.leading) * 0.74
        beside = Text(quiet[0], x, last.below + drop, (said,))
        return [*strips[:-1], replace(strips[-1], texts=(*above, last, beside))]
    return strips + [Strip(line.style.leading, (Text(line, look.SIDE, tags=(said,)),)) for line in quiet]


def paragraph(setter: Setter, block: doc.Paragraph, x: float, width: float) -> list[Strip]:
    """Running text; a strong line is held to what it introduces."""
    strips = within(Tag(Kind.PARAGRAPH), kept_whole(setter.strips(block.text, TONES[block.tone], x, width)))
    return [replace(strip, keep=True) for strip in strips] if block.tone is doc.Tone.STRONG else strips


def quote(setter: Setter, block: doc.Quote) -> list[Strip]:
    """A child’s exact words beside a bar, then the line that says where they come from."""
    x, width = look.SIDE + QUOTE_INDENT, look.MEASURE - QUOTE_INDENT
    if block.small:
        parts = (doc.Paragraph(block.words), doc.Paragraph(block.source, doc.Tone.QUIET))
        strips = running.run(setter.breaker, doc.Run(parts), x, width, running.WORDS)
        strips = [replace(strip, before=0.0 if n else 2.4 * setter.scale, bar=True) for n, strip in enumerate(strips)]
    else:
        words = within(Tag(Kind.PARAGRAPH), setter.strips(block.words, look.WORDS, x, width))
        source = within(Tag(Kind.PARAGRAPH), setter.strips(block.source, replace(look.TINY, size=8), x, width))
        words[-1] = replace(words[-1], keep=True)
        strips = [replace(strip, bar=True) for strip in [*kept_whole(words), *kept_whole(source)]]
        strips[0] = replace(strips[0], before=3.2 * setter.scale)
    return within(Tag(Kind.QUOTE), [replace(strips[0], anchor=block.anchor), *strips[1:]])


def bullets(setter: Setter, block: doc.Bullets, x: float, width: float) -> list[Strip]:
    """A list with a dot before each item."""
    styles = running.CELL if block.small else running.BODY
    style = styles[doc.Tone.PLAIN]
    indent = BULLET_INDENT * setter.scale
    dot = setter.lines("•", replace(style, colour=look.ACCENT), indent)[0]
    x, width = x + indent, width - indent
    strips: list[Strip] = []
    for item in block.items:
        if isinstance(item, doc.Run):
            said = running.run(setter.breaker, item, x, width, styles)
        else:
            said = within(Tag(Kind.PARAGRAPH), setter.strips(item, style, x, width))
        first, *rest = within(Tag(Kind.BODY), said)
        texts = (Text(dot, x - indent, tags=(Tag(Kind.LABEL),)), *first.texts)
        first = replace(first, texts=texts, before=(0.4 if block.small else 0.6) if strips else 0.0)
        strips += within(Tag(Kind.ITEM), kept_whole([first, *rest]))
    return within(Tag(Kind.LIST), strips)


def facts(setter: Setter, block: doc.Facts) -> list[Strip]:
    """Labels in the margin, their texts beside them; a panel stands on a tint."""
    if block.panel:
        return _panel(setter, block)
    strips: list[Strip] = []
    for fact in block.facts:
        first, *rest = _fact(setter, fact, 0.0, small=block.small)
        between = CLOSE if block.small else BETWEEN
        strips += [replace(first, before=between if strips else 0.0), *rest]
    return within(Tag(Kind.LIST), spaced(strips, 2.6))


def _panel(setter: Setter, block: doc.Facts) -> list[Strip]:
    """Facts on a tint, each held together if it can be, so that the panel parts between them and nowhere else."""
    strips: list[Strip] = []
    for number, fact in enumerate(block.facts):
        made = _padded(_fact(setter, fact, PAD + 1.8))
        whole = sum(strip.before + strip.height for strip in made) < WHOLE
        made = [replace(strip, keep=strip.keep or whole) for strip in made]
        above = Strip(BETWEEN / 2 if number else PAD, keep=True, before=0.0 if number else 4.0)
        below = Strip(PAD if fact is block.facts[-1] else BETWEEN / 2)
        strips += [above, *made[:-1], replace(made[-1], keep=True), below]
    return within(Tag(Kind.LIST), [replace(strip, tint=True, bar=block.urgent) for strip in strips])


def _padded(strips: list[Strip]) -> list[Strip]:
    """The same with the space above a strip turned into a strip of its own, so that a page can end on it."""
    made: list[Strip] = []
    for strip in strips:
        if made and strip.before:
            held = made[-1].keep
            made[-1] = replace(made[-1], keep=True)
            made.append(Strip(strip.before + 0.3, keep=held))
        made.append(replace(strip, before=0.0))
    return made


def _fact(setter: Setter, fact: doc.Fact, inset: float, *, small: bool = False) -> list[Strip]:
    """One item of a list: its label, and what it holds."""
    style = look.LABELS_SMALL if small else look.LABELS
    beside = look.LABEL * setter.scale
    label = setter.lines(fact.label, style, beside - inset)
    x = look.SIDE + beside + look.GUTTER
    width = look.MEASURE - beside - look.GUTTER - inset
    strips: list[Strip] = []
    for held in fact.holds:
        made = _held(setter, held, x, width, small=small)
        strips += [replace(made[0], before=0.6), *made[1:]] if strips else made
    strips = within(Tag(Kind.BODY), strips)
    if len(label) > TALL_LABEL:
        above = setter.strips(fact.label, style, look.SIDE + inset, look.MEASURE - 2 * inset)
        above = within(Tag(Kind.LABEL), [*above[:-1], replace(above[-1], keep=True)])
        return within(Tag(Kind.ITEM), [*kept_whole(above), *strips])
    return within(Tag(Kind.ITEM), _labelled(label, strips, look.SIDE + inset))


def _labelled(label: tuple[Line, ...], strips: list[Strip], x: float) -> list[Strip]:
    """The whole label hangs on the first strip, so that it is read before the text and never parted from it."""
    named = replace(strips[0], texts=(*belonging(Tag(Kind.LABEL), stacked(label, x)), *strips[0].texts))
    made = [named, *strips[1:]]
    needed = len(label) * label[0].style.leading - strips[0].height
    for number, strip in enumerate(made):
        if needed <= 0.01:
            return made
        made[number] = replace(strip, keep=True)
        if number:
            needed -= strip.before + strip.height
    return [*made, Strip(needed)] if needed > 0.01 else made


def stacked(lines: tuple[Line, ...], x: float, top: float = 0.0) -> tuple[Text, ...]:
    """Lines one below the other inside one strip."""
    return tuple(Text(line, x, top + number * line.style.leading) for number, line in enumerate(lines))


def _held(setter: Setter, held: doc.Held, x: float, width: float, *, small: bool) -> list[Strip]:
    styles = running.CELL if small else running.BODY
    match held:
        case doc.Run():
            return running.run(setter.breaker, held, x, width, styles)
        case doc.Bullets():
            return bullets(setter, held, x, width)
        case doc.PageReference():
            return within(Tag(Kind.PARAGRAPH), setter.strips(setter.reference(held), look.SMALL, x, width))
        case doc.Paragraph() if small:
            return within(Tag(Kind.PARAGRAPH), kept_whole(setter.strips(held.text, styles[held.tone], x, width)))
        case doc.Paragraph():
            return paragraph(setter, held, x, width)
