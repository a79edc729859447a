"""The slides of a meeting: one child at a time, their own words first, then what everybody in the family hears."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from pathway.assessment import Assessment
from pathway.household import Child
from pathway.meetings import Meeting
from pathway.plan import Action
from pathway.scales import Handling
from reports import absent, before, expected, fitting, hinting, policies, sharing, wording
from reports.document import Block, Bullets, Fact, Facts, Heading, Paragraph, Run, Table, Tone
from reports.request import Request
from reports.search import Found
from reports.sections import agreed, in_the_room, own_words, parts, read_back, spread

TOGETHER = "The family together"
AGREED = "what was agreed, and whether it happened"
VIEWS, READ_BACK, NEXT = "views", "read-back", "next-meeting"
NOT_SET = "The day and the place are not set yet."
NOTHING_AGREED = "Nothing is agreed in this meeting yet."


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide: an id that says nothing of the family, whose it is, what it is about, and what stands on it.

    `child_id` is empty where it is about the family together. Slides of one part share a title but for “continued”.
    """

    id: str
    child_id: str
    name: str
    title: str
    blocks: tuple[Block, ...]

    @property
    def part(self) -> str:
        """The id of the first slide of its part; the others have a number behind it."""
        return self.id.partition(".")[0]

    @property
    def says(self) -> str:
        """Where we are, in words, such as “Jade: what is working”."""
        return f"{self.name}: {self.title}"


@dataclass(frozen=True, slots=True)
class _Room:
    """What is shown in one meeting: the record as far as this room may see it, and the one before it."""

    request: Request
    meeting: Meeting
    shown: Assessment
    earlier: tuple[Assessment, ...]
    heard: frozenset[str]


def allowed(meeting: Meeting) -> frozenset[Handling]:
    """What is let through for this meeting beside what everybody may read."""
    return frozenset() if meeting.family_here else frozenset({Handling.PROFESSIONALS_ONLY})


def slides(request: Request, meeting: Meeting) -> tuple[Slide, ...]:
    """The slides of this meeting, made from the record as far as the room may see it and from nothing else.

    What `request.include` says is not asked: whether the family is here decides. Nothing is cut: what is too long for
    one slide goes on on the next. A slide that the chair left out is not among them, nor what goes on from it: which
    words stand on which of them changes with every edit.
    """
    return tuple(slide for slide in every(request, meeting) if slide.part not in meeting.left_out)


def every(request: Request, meeting: Meeting) -> tuple[Slide, ...]:
    """The same, also those that the chair left out."""
    include = allowed(meeting)
    asked = Request(**{name: getattr(request, name) for name in _KEPT}, include=include)
    shown = sharing.visible(request.assessment, policies.MEETING, include)
    room = _Room(
        asked,
        next((one for one in shown.meetings if one.id == meeting.id), _bare(meeting)),
        shown,
        before.shown(asked, policies.MEETING),
        sharing.heard_apart(request.assessment, policies.MEETING, include),
    )
    children = (slide for child in room.shown.children for slide in _child(room, child))
    return (*children, *_together(room))


def _bare(meeting: Meeting) -> Meeting:
    return Meeting(id=meeting.id, at=meeting.at, by=meeting.by, family_here=meeting.family_here)


_KEPT = ("assessment", "content", "on", "made_at", "author", "child_id", "earlier")


def place(found: tuple[Slide, ...], id: str) -> int:
    """Where the slide of this id stands; where it is gone, the first one of the same part, or the very first."""
    exact = (number for number, slide in enumerate(found) if slide.id == id)
    part = (number for number, slide in enumerate(found) if slide.part == id.partition(".")[0])
    return next(exact, next(part, 0))


def hidden_elsewhere(found: Iterable[Slide], assessment: Assessment, meeting: Meeting) -> tuple[Found, ...]:
    """Words that this room may not see and that stand on a slide all the same, as they were typed elsewhere too.

    Each with the id of its slide, for the chair to read before the room does. Words of a part that has no place in any
    meeting are nobody’s secret where they also stand in another.
    """
    secrets = absent.secrets(assessment, policies.MEETING, allowed(meeting))
    return absent.found((secret for secret in secrets if secret.asked), _said(found))


def hinted(found: Iterable[Slide], assessment: Assessment, meeting: Meeting) -> tuple[Found, ...]:
    """Sentences on a slide that may hint at what this room may not see, each with the id of its slide."""
    return hinting.of(_said(found), assessment, policies.MEETING, allowed(meeting))


def _said(found: Iterable[Slide]) -> Iterator[tuple[str, str]]:
    yield from ((slide.id, "\n".join(_texts(slide))) for slide in found)


def _texts(slide: Slide) -> Iterator[str]:
    yield slide.name
    for block in slide.blocks:
        yield from expected.of_block(block)


def _part(child_id: str, name: str, part: str, title: str, blocks: Iterable[Block]) -> Iterator[Slide]:
    """The slides of one part; none where it has nothing to show."""
    whose = f"{child_id}-" if child_id else ""
    for number, held in enumerate(fitting.fitted(tuple(blocks)), 1):
        more = (f".{number}", ", continued") if number > 1 else ("", "")
        yield Slide(f"{whose}{part}{more[0]}", child_id, name, f"{title}{more[1]}", held)


# One child at a time


def _child(room: _Room, child: Child) -> Iterator[Slide]:
    record, on = room.shown, room.request.on
    name, meaning = wording.names(record)[child.id], room.shown.meaning(child)
    for part, title, blocks in (
        ("words", *_words(room, child, name)),
        ("works", "what is working", _text(meaning.working)),
        ("worries", "what worries us", _worries(room, child)),
        ("unknown", "what is not known", _held(in_the_room.not_known(record, room.request.content, child, on))),
        ("agreed", AGREED, _happened(room, child)),
        ("next", "what next", _next(room, child)),
    ):
        yield from _part(child.id, name, part, title, blocks)


def _words(room: _Room, child: Child, name: str) -> tuple[str, tuple[Block, ...]]:
    """Each exact word, or what was observed; then what they want."""
    said = (*own_words.every(room.shown, room.request.content, child, name, heard=child.id in room.heard),)
    watched = any(voice.observed.strip() for voice in room.shown.voices_of(child)) and not room.shown.words_of(child)
    wants = _headed("What they want", in_the_room.wants(room.shown, child))
    return ("what they showed us" if watched else "in their own words"), (*said, *wants)


def _text(words: str) -> tuple[Block, ...]:
    return _held(parts.fact("", words))


def _held(fact: Fact) -> tuple[Block, ...]:
    return fact.holds


def _worries(room: _Room, child: Child) -> Iterator[Block]:
    yield from _text(room.shown.meaning(child).worried)
    for facts in in_the_room.for_professionals(room.shown, child):
        yield from _laid(facts)


def _laid(facts: Facts) -> Iterator[Block]:
    """Each label as a heading, and beneath it what it holds, over the whole width."""
    for fact in facts.facts:
        yield Heading(fact.label)
        yield from fact.holds


def _happened(room: _Room, child: Child | None) -> Iterator[Block]:
    """What was not done comes first, of last time before all; then what was done or not needed any more."""
    on = room.request.on
    lists = [(record, _theirs(record, child)) for record in (*room.earlier[-1:], room.shown)]
    for still_open in (True, False):
        for record, actions in lists:
            found = (action for action in actions if action.open_now is still_open)
            yield from _each(agreed.happened(found, record, on))


def _theirs(record: Assessment, child: Child | None) -> list[Action]:
    whose = agreed.of_one(child.id) if child else agreed.of_several(record)
    return [action for action in record.actions if whose(action)]


def _next(room: _Room, child: Child) -> Iterator[Block]:
    for facts in in_the_room.decided(room.shown, room.request.content, child):
        yield from _laid(facts)
    yield from _each(agreed.still_to_do(_theirs(room.shown, child), room.shown, room.request.on))


def _each(blocks: Iterable[Block]) -> Iterator[Block]:
    """The rows of a table as a list, so that a room can read them and a long one can go on on the next slide."""
    for block in blocks:
        yield Bullets(tuple(_row(block, row) for row in block.rows)) if isinstance(block, Table) else block


def _row(table: Table, row: tuple[str | Run, ...]) -> Run:
    """What stands under “What” strongly; all else in the order of the columns, each behind its title."""
    cells = [(column.title, _parts_of(cell)) for column, cell in zip(table.columns, row, strict=True)]
    what = next((parts for title, parts in cells if title.startswith("What")), ())
    said = [replace(part, tone=Tone.STRONG) if part.tone is Tone.PLAIN else part for part in what]
    for title, parts_of in cells:
        if parts_of and parts_of is not what:
            end = "" if title.endswith("?") else ":"
            said += [Paragraph(f"· {title}{end}", Tone.QUIET), *parts_of]
    return Run(tuple(said))


def _parts_of(cell: str | Run) -> tuple[Paragraph, ...]:
    return cell.parts if isinstance(cell, Run) else (Paragraph(cell),) if cell.strip() else ()


# The family together


def _together(room: _Room) -> Iterator[Slide]:
    for part, title, blocks in (
        ("together", "what we agreed together", _agreed(room)),
        (VIEWS, "how each person sees it", _views(room)),
        (READ_BACK, "what is agreed now, read back", _read_back(room)),
        (NEXT, "the next meeting", _next_meeting(room.meeting)),
    ):
        yield from _part("", TOGETHER, part, title, blocks)


def _agreed(room: _Room) -> Iterator[Block]:
    shared, on = _theirs(room.shown, None), room.request.on
    yield from _headed("What we want to see", in_the_room.goals(room.shown))
    yield from _headed("What was agreed, and whether it happened", _happened(room, None))
    yield from _headed("What next", _each(agreed.still_to_do(shared, room.shown, on)))
    for facts in in_the_room.holding(room.shown):
        yield from _laid(facts)


def _headed(title: str, blocks: Iterable[Block]) -> tuple[Block, ...]:
    found = tuple(blocks)
    return (Heading(title), *found) if found else ()


def _views(room: _Room) -> Iterator[Block]:
    """What each said of each child in this meeting; then the adults in their own words, and the agencies."""
    yield from spread.blocks(room.shown, room.request.content, room.meeting)
    for facts in spread.different(room.shown, room.request.content, room.meeting):
        yield from _laid(facts)
    for fact in in_the_room.adults(room.shown):
        yield Heading(fact.label)
        yield from fact.holds
    yield from _headed("What each agency says", in_the_room.agencies(room.shown))


def _read_back(room: _Room) -> tuple[Block, ...]:
    found = tuple(_each(read_back.blocks(room.shown, room.meeting)))
    return found or (Paragraph(NOTHING_AGREED, Tone.QUIET),)


def _next_meeting(meeting: Meeting) -> tuple[Block, ...]:
    said = (
        ("When", wording.day(meeting.next_on)),
        ("Where", meeting.next_place.strip()),
        ("Who leads if the lead is away", meeting.next_leads),
        ("Who tells the children, and what", meeting.tells_children),
    )
    return parts.known(*said) or (Paragraph(NOT_SET, Tone.QUIET),)
