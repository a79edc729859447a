"""The portal’s own pieces: pages of guidance, records of documents, resources, quiz, forums, links and blank sheets."""

from datetime import date
from enum import StrEnum

from pathway.content.facts import Status
from pathway.content.ground import Piece, Shape, Slug, Words
from pathway.scales import Stage


class Part(StrEnum):
    """The part of the portal that a page of guidance belongs to; the value is the address of that part."""

    HOME = "home"
    GUIDANCE = "guidance"
    STEPS = "steps"
    DISABLED_CHILDREN = "disabled-children"
    TOOLS = "tools"
    PROTECTION = "protection"
    ADULT_SERVICES = "adult-services"


class See(Shape):
    """A way on from a passage: the name of a page of the app, or the id of a page of guidance, and what to say of it.

    Exactly one of the two is given.
    """

    says: Words
    place: Words | None = None
    guide: Slug | None = None


class Passage(Piece):
    """A part of a page of guidance: a heading, then sentences, then points to take in one by one."""

    title: Words
    says: tuple[Words, ...] = ()
    points: tuple[Words, ...] = ()
    facts: tuple[Slug, ...] = ()
    see: tuple[See, ...] = ()


class Guide(Piece):
    """One page of guidance: the question its reader came with, a short answer, and what stands behind it.

    `stages` are the ages it is about, where it is about some only; `words` are what else a reader may search for.
    """

    part: Part
    number: int
    title: Words
    answers: Words
    says: Words
    passages: tuple[Passage, ...] = ()
    facts: tuple[Slug, ...] = ()
    see: tuple[See, ...] = ()
    stages: tuple[Stage, ...] = ()
    words: tuple[Words, ...] = ()


class Document(Piece):
    """A document of somebody’s, by name: which edition, whose, whether it stands, and where to ask for it."""

    title: Words
    edition: Words
    owner: Words
    says: Words
    ask: Words
    source: Words
    where: Words | None = None
    as_of: date
    status: Status


class Medium(StrEnum):
    """What kind of thing a resource is."""

    VIDEO = "video"
    COURSE = "course"
    READING = "reading"
    LISTENING = "listening"
    MATERIAL = "material"


class Resource(Piece):
    """Something to watch, read or use: for whom, how long, whose, and when somebody last looked whether it is there."""

    title: Words
    medium: Medium
    says: Words
    for_whom: Words
    length: Words
    owner: Words
    where: Words | None = None
    ask: Words | None = None
    checked: date
    check_again: date
    status: Status


class Theme(Piece):
    """A theme of the team quiz, in the order a team meets it."""

    title: Words


class QuizOption(Piece):
    """One answer that may be chosen, whether it holds, and why; two may hold."""

    says: Words
    right: bool = False
    because: Words


class QuizQuestion(Piece):
    """One question of the team quiz: what happened, what is asked, the answers, and what to take away."""

    theme: Slug
    story: str = ""
    question: Words
    options: tuple[QuizOption, ...]
    because: Words
    facts: tuple[Slug, ...] = ()
    see: tuple[See, ...] = ()


class Forum(Piece):
    """A meeting of practitioners that others may join; `on` is None where the day is not known or not yet set.

    `over_by` is the day by which it is certainly past, where only that is known.
    """

    title: Words
    region: Words
    on: date | None = None
    over_by: date | None = None
    starts: str = ""
    ends: str = ""
    venue: str = ""
    says: Words
    join: Words
    facts: tuple[Slug, ...] = ()


class Link(Piece):
    """An address outside that lasts: whose it is, and what is found there."""

    group: Words
    title: Words
    owner: Words
    says: Words
    where: Words
    as_of: date
    status: Status = Status.CURRENT


class Wish(Piece):
    """Something families say they want, what that asks of us, and where the app helps to do it."""

    title: Words
    practice: Words
    says: Words
    see: See
    facts: tuple[Slug, ...] = ()


class Help(Piece):
    """A kind of help from adult services: what it is, how to ask and what; `words` lead to it from what was typed.

    `children` says what to hold on to for the child when asking; directory entries name the id as their kind.
    """

    title: Words
    says: Words
    who: Words
    how: Words
    ask: tuple[Words, ...]
    children: Words
    words: tuple[Words, ...] = ()
    facts: tuple[Slug, ...] = ()


class SheetPart(Piece):
    """A part of a blank sheet: a frame to draw in, lines to write on, or a table with columns and so many empty rows.

    `frame` says how many lines tall it is.
    """

    title: Words
    says: str = ""
    prompts: tuple[Words, ...] = ()
    frame: int = 0
    lines: int = 0
    columns: tuple[Words, ...] = ()
    rows: int = 0


class Sheet(Piece):
    """A tool that may be printed blank: what it is for, how to use it, and its parts.

    `child` says it to a child or young person who writes on it; all that is for the worker then stands at the end.
    """

    title: Words
    for_whom: Words
    says: Words
    child: str = ""
    parts: tuple[SheetPart, ...]
    see: tuple[See, ...] = ()
    facts: tuple[Slug, ...] = ()
