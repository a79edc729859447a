"""A blank sheet: a tool of the content to print and write on by hand, which names nobody and carries no record."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from pathway.content import Content, Sheet, SheetPart
from pathway.content.pack import Pack
from reports import wording
from reports.document import (
    Block,
    Bullets,
    Column,
    Document,
    Note,
    Paragraph,
    Room,
    Section,
    Size,
    Sources,
)
from reports.forms import Form
from reports.sections import origins, room
from reports.worker import Job

VERSION = "sheet"
MARKING = "OFFICIAL-SENSITIVE once it is filled in"
WORKER = "For the worker"
STATE = "Blank sheet, no family on it"
NO_NAMES = (
    "Nothing of a family is on this sheet. Write initials and not names, and say for each thing whether you saw it, "
    "who told you, or what you think. Type it into the notebook the same day, and keep the paper as you keep a record."
)
NARROW = 10  # letters; a column with a longer heading is given more of the width
WIDE = 1.8  # times as wide as a narrow column


def sheet(wanted: Sheet, content: Content, made_at: datetime) -> Document:
    """The sheet as a document to write on; `made_at` is aware. It says which content it was made from."""
    return Document(
        title=f"Waymark blank sheet: {wanted.title}",
        kind="Blank sheet",
        heading=wanted.title,
        subtitle=() if wanted.child else (_for_whom(wanted),),
        opening=(Paragraph(wanted.child),) if wanted.child else (Paragraph(wanted.says), Note(NO_NAMES)),
        sections=(*map(_part, wanted.parts), *_for_worker(wanted), *_sources(wanted, content)),
        marking="",  # it is for adults, and stands small in the foot
        state=STATE,
        author=f"{MARKING} · {packs(content)}",
        made_at=wording.here(made_at),
        version=VERSION,
        size=Size.LARGE,
    )


def job(wanted: Sheet, content: Content, made_at: datetime, form: Form = Form.PDF) -> Job:
    """What its file is made from; nothing has to be kept out of it, for nothing of a family goes in."""
    return Job(sheet(wanted, content, made_at), form)


def packs(content: Content) -> str:
    """Which content it was made from, in words: “England 1.0.0, Oxfordshire 1.0.0”."""
    return ", ".join(map(_version, content.packs))


def _version(pack: Pack) -> str:
    return f"{pack.title} {pack.version}"


def _inside(words: str) -> str:
    """Words of ours inside a sentence: without a capital, but for a name in capitals, and without the stop."""
    said = words.strip().rstrip(".")
    return said if said[1:2].isupper() else f"{said[:1].lower()}{said[1:]}"


def _for_whom(wanted: Sheet) -> str:
    return f"For {_inside(wanted.for_whom)}"


def _for_worker(wanted: Sheet) -> Iterator[Section]:
    """What a worker needs to know of a sheet that a child writes on, on a page that no child has to be given."""
    if wanted.child:
        says = (Paragraph(f"{_for_whom(wanted)}."), Paragraph(wanted.says), Note(NO_NAMES))
        yield Section(WORKER, says, apart=True)


def _part(part: SheetPart) -> Section:
    return Section(part.title, tuple(_blocks(part)))


def _blocks(part: SheetPart) -> Iterator[Block]:
    """What a part says and asks, then the room to draw and to write in."""
    if part.says.strip():
        yield Paragraph(part.says)
    if part.prompts:
        yield Bullets(part.prompts)
    if part.columns:
        yield room.room(tuple(map(_column, part.columns)), part.rows)
    if part.frame:
        yield Room(part.frame, framed=True)
    if part.lines:
        yield Room(part.lines)


def _column(title: str) -> Column:
    return Column(title, 1 if len(title) <= NARROW else WIDE)


def _sources(wanted: Sheet, content: Content) -> Iterator[Section]:
    """Each source by its name and day; an address is of no use on paper."""
    found = content.facts_of(wanted.facts)
    if found:
        told = tuple(replace(origins.source(fact), where=fact.source) for fact in found)
        yield Section("Where this comes from", (Sources(told),))
