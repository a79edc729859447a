"""Strips and pages: a document is a row of strips, each kept whole, and pages are filled with them from the top."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reports import look
from reports.lines import Line
from reports.tags import Kind, Path, Tag

if TYPE_CHECKING:
    from reports.ink import Ink

Paint = Callable[["Ink", float], None]


@dataclass(frozen=True, slots=True)
class Text:
    """A line, how far from the left edge of the page, how far below the top of its strip, and what it belongs to."""

    line: Line
    x: float
    below: float = 0.0
    tags: Path = ()


@dataclass(frozen=True, slots=True)
class Strip:
    """A band across the page that is never split; `keep` holds it to the next.

    What is painted is furniture, unless `figure` says what it belongs to: then it is a figure, its words in its tag.
    """

    height: float
    texts: tuple[Text, ...] = ()
    before: float = 0.0
    keep: bool = False
    tint: bool = False
    bar: bool = False
    paint: Paint | None = None
    figure: Path = ()
    repeat: tuple["Strip", ...] = ()
    anchor: str = ""
    outline: tuple[str, int] | None = None
    room: float = 0.0


@dataclass(frozen=True, slots=True)
class Placed:
    """A strip and where its top stands; `gap` is the space above it that belongs to it."""

    strip: Strip
    y: float
    gap: float


Page = tuple[Placed, ...]


def within(tag: Tag, strips: Iterable[Strip]) -> list[Strip]:
    """The strips, all that they say belonging to this tag; a heading that is repeated too."""
    made: list[Strip] = []
    heading: tuple[Strip, ...] = ()
    renewed: tuple[Strip, ...] = ()
    for strip in strips:
        if strip.repeat is not heading:  # the rows of a table share it, and go on sharing it
            heading, renewed = strip.repeat, tuple(within(tag, strip.repeat))
        figure = strip.figure and (tag, *strip.figure)
        made.append(replace(strip, texts=belonging(tag, strip.texts), figure=figure, repeat=renewed))
    return made


def belonging(tag: Tag, texts: Iterable[Text]) -> tuple[Text, ...]:
    """The texts, all belonging to this tag."""
    return tuple(Text(text.line, text.x, text.below, (tag, *text.tags)) for text in texts)


def kept_whole(strips: list[Strip]) -> list[Strip]:
    """The same strips, the first two and the last two held together, so that no line stands alone."""
    lonely = {0, len(strips) - 2}
    return [replace(s, keep=True) if n in lonely and n + 1 < len(strips) else s for n, s in enumerate(strips)]


def pages(strips: Iterable[Strip]) -> list[Page]:
    """The strips on pages, in order; table headings are repeated where a table runs on."""
    done: list[Page] = []
    page: list[Placed] = []
    y = look.TOP
    for group in _groups(strips):
        height = sum(strip.before + strip.height for strip in group) - (0 if page else group[0].before)
        tall = height > look.HEIGHT - look.TOP - look.FOOT
        free = look.HEIGHT - look.FOOT - y
        if page and (free < group[0].room or (height > free and not tall)):
            done, page, y = [*done, tuple(page)], [], look.TOP
        for strip in group:
            if page and y + strip.before + strip.height > look.HEIGHT - look.FOOT:
                done, page, y = [*done, tuple(page)], [], look.TOP
            if not page:
                for head in _again(strip.repeat):
                    page.append(Placed(head, y, 0.0))
                    y += head.height
            gap = strip.before if page else 0.0
            page.append(Placed(strip, y + gap, gap))
            y += gap + strip.height
    return [*done, tuple(page)]


def _again(heading: tuple[Strip, ...]) -> list[Strip]:
    """The heading of a table once more, as a row of its own in the same table."""
    renewed: dict[Tag, Tag] = {}

    def path(tags: Path) -> Path:
        below = next((n for n, tag in enumerate(tags, 1) if tag.kind is Kind.TABLE), 0)
        return (*tags[:below], *(renewed.setdefault(tag, replace(tag)) for tag in tags[below:]))

    return [
        replace(
            strip,
            texts=tuple(replace(text, tags=path(text.tags)) for text in strip.texts),
            outline=None,
            anchor="",
        )
        for strip in heading
    ]


def _groups(strips: Iterable[Strip]) -> Iterator[list[Strip]]:
    group: list[Strip] = []
    for strip in strips:
        group.append(strip)
        if not strip.keep:
            yield group
            group = []
    if group:
        yield group


def anchors(placed: list[Page]) -> dict[str, int]:
    """The page each anchor stands on, counted from one."""
    return {item.strip.anchor: number for number, page in enumerate(placed, 1) for item in page if item.strip.anchor}
