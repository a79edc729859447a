"""One description of a document, which knows its words and their order but nothing of pages or fonts."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Tone(StrEnum):
    """How loud a paragraph is."""

    PLAIN = "plain"
    QUIET = "quiet"
    STRONG = "strong"


class Size(StrEnum):
    """How large the letters of a whole document are: as reports are printed, or for whoever reads more slowly."""

    USUAL = "usual"
    LARGE = "large"  # for a family
    LARGER = "larger"  # a letter to a child
    LARGEST = "largest"  # to be read aloud from one page by two


class Drawing(StrEnum):
    """A calm line drawing of our own beside the title of a part."""

    TALKING = "talking"
    LISTENING = "listening"
    WISH = "wish"
    HANDS = "hands"
    NEXT = "next"
    HOME = "home"
    TELEPHONE = "telephone"
    HEART = "heart"
    LETTER = "letter"


class Shape(StrEnum):
    """The shape that stands beside a word in a chart, so that nothing is told by colour; levels share the screen’s."""

    CIRCLE = "circle"
    NOTCHED = "circle with a notch"
    HALF = "half circle"
    SQUARE = "square"
    DASH = "dash"
    GAP = "gap"
    OPEN_SQUARE = "open square"
    OPEN_DIAMOND = "open diamond"
    OPEN_TRIANGLE = "open triangle"
    DOTTED = "dotted circle"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a section; `aside` stands quietly beside it, `anchor` lets another place name its page."""

    text: str
    level: int = 2
    aside: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text, exactly as typed; a line break is kept."""

    text: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Run:
    """Paragraphs that run on in one: a strong beginning, the words as typed, and quietly what goes with them."""

    parts: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class PageReference:
    """A sentence such as “More of their words begin”, which names the page or leads there as the file can."""

    says: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Quote:
    """A child’s exact words, and who, where and when; `small` where they stand with all the others."""

    words: str
    source: str
    small: bool = False
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Beside:
    """What the reader must know of the words just quoted, in line with them and never on another page."""

    text: str


@dataclass(frozen=True, slots=True)
class Bullets:
    """A short list; `small` for what stands behind an argument."""

    items: tuple[str | Run, ...]
    small: bool = False


Held = Paragraph | Run | Bullets | PageReference


@dataclass(frozen=True, slots=True)
class Fact:
    """A label in the margin and what it holds beside it."""

    label: str
    holds: tuple[Held, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels and their texts in reading order; a panel for what is not to be missed, `urgent` for danger.

    `small` is for what stands behind an argument and is looked up rather than read through.
    """

    facts: tuple[Fact, ...]
    panel: bool = False
    urgent: bool = False
    small: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table and its share of the width."""

    title: str
    share: float = 1


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings that are repeated on each page; a row too tall for a table is printed in full below.

    A `whole` table is to be taken in at one look and stands on one page where it fits one.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[str | Run, ...], ...]
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """A shape and its word; the word alone says everything."""

    shape: Shape
    word: str


@dataclass(frozen=True, slots=True)
class ProfileChart:
    """Areas down, children or days across, a shape and a word in each place; a gap where it is not known."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Mark, ...]], ...]


@dataclass(frozen=True, slots=True)
class AppointmentRow:
    """The appointments of one kind in words, with a mark for each, in order."""

    kind: str
    words: str
    marks: tuple[Mark, ...]


def in_order(row: AppointmentRow) -> str:
    """A row of marks in words, for whoever does not see them."""
    return f"{row.kind}, in order: {', '.join(mark.word for mark in row.marks)}."


@dataclass(frozen=True, slots=True)
class AppointmentChart:
    """Which appointments a child was brought to, by kind; words and marks, never a grade."""

    rows: tuple[AppointmentRow, ...]
    key: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact used here comes from, as of when, and how far it may be relied on."""

    says: str
    where: str
    as_of: str
    status: str


def line_of(source: Source) -> str:
    """Where a fact comes from, as of when, and its status, in one line."""
    return f"{source.where} · {source.as_of} · {source.status}"


@dataclass(frozen=True, slots=True)
class Sources:
    """The sources of the facts used."""

    items: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """Something the reader should know about this file."""

    text: str


@dataclass(frozen=True, slots=True)
class Room:
    """Empty lines to write on by hand, or where it is `framed` a frame as tall as those, to draw in.

    Whoever hears the file is told of them by the words above.
    """

    lines: int = 3
    framed: bool = False


Block = (
    Heading
    | Paragraph
    | Run
    | PageReference
    | Quote
    | Beside
    | Bullets
    | Facts
    | Table
    | ProfileChart
    | AppointmentChart
    | Sources
    | Note
    | Room
)


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing beside a title, and what it shows in words for whoever does not see it; it says nothing new."""

    drawing: Drawing
    says: str
    big: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A part with its own heading and place in the outline; `room` is the share of a page it wants to begin on.

    One that is `apart` begins on a page of its own, so that what stands before it can be handed over alone.
    """

    title: str
    blocks: tuple[Block, ...]
    aside: str = ""
    anchor: str = ""
    room: float = 0.0
    apart: bool = False
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document; `title` goes into the file’s properties and names nobody.

    `version` says for whom it is; `record` is what a PDF of it carries: the published form, as far as they may see it.
    `signed` says on every page whether this is what was signed off.
    """

    title: str
    kind: str
    heading: str
    subtitle: tuple[str, ...]
    sections: tuple[Section, ...]
    marking: str
    state: str
    author: str
    made_at: datetime
    language: str = "en-GB"
    opening: tuple[Block, ...] = ()
    version: str = ""
    record: str = ""
    signed: str = ""
    size: Size = Size.USUAL
