"""The minutes of a meeting: who came, what was decided, who does what by when, who differs, and what comes next."""

from collections.abc import Iterator

from pathway import summary
from pathway.assessment import COLLECTIONS, Assessment
from pathway.content import Content
from pathway.household import Child
from pathway.meetings import Meeting
from pathway.plan import Action, Plan
from pathway.scales import Handling
from reports import carried, policies, sharing, wording
from reports.document import Block, Document, Heading, Note, Paragraph, Section, Tone
from reports.request import Request
from reports.sections import agreed, met, own_words, parts, read_back, spread

VERSION = "minutes"
TITLE = "Waymark minutes of a meeting"
FOR_ALL = "These minutes are for everybody who was asked to the meeting, the family too."
PROFESSIONALS = (
    "This meeting was held without the family. These minutes are for professionals only: "
    "give them to those who were asked, and to nobody else."
)
NO_MEETING = "No meeting that these minutes may speak of is written down. Start one on the page “Meeting”."
NO_ACTION = "This meeting agreed no action that is still to be done."
STILL_OPEN = "The meeting has not been ended; this is what is written down so far."
OF_THE_MEETING = ("meetings", "attended", "views", "decided")
# What minutes speak of beside the meeting: who the children are, what they said, and what was agreed.
SPOKEN_OF = frozenset({*OF_THE_MEETING, "children", "evidence", "voices", "actions", "not_disclosed"})


def meeting_of(request: Request) -> Meeting | None:
    """The meeting that is asked for, or else the last one; None where the record has none, or not this one."""
    meetings = request.assessment.meetings
    if not request.meeting_id:
        return meetings[-1] if meetings else None
    return next((one for one in meetings if one.id == request.meeting_id), None)


def minutes(request: Request) -> Document:
    """The minutes of one meeting, for all who were asked to it.

    `include` lets through what is for professionals only, and only into the minutes of a meeting without the family:
    without it there are no minutes of such a meeting, and with it none of any other hold more.
    """
    meeting, content = meeting_of(request), request.content
    alone = meeting is not None and not meeting.family_here and Handling.PROFESSIONALS_ONLY in request.include
    include = frozenset({Handling.PROFESSIONALS_ONLY}) if alone else frozenset[Handling]()
    visible = sharing.visible(request.assessment, policies.MINUTES, include)
    heard = sharing.heard_apart(request.assessment, policies.MINUTES, include)
    held = next((one for one in visible.meetings if meeting is not None and one.id == meeting.id), None)
    shown = _of_one(visible, held)
    document = Document(
        title=TITLE,
        kind="Minutes of a meeting",
        heading=summary.in_a_row(list(wording.names(shown).values())) or "A family with no child entered yet",
        subtitle=(
            *((met.named(held),) if held else ()),
            f"Made on {wording.moment(request.made_at)} by {wording.person(request.by)}",
        ),
        opening=(Note(PROFESSIONALS if alone else FOR_ALL),) if held else (),
        sections=tuple(_sections(shown, content, held, request, heard)) if held else (_none(),),
        marking=shown.marking.strip() or "OFFICIAL-SENSITIVE",
        state=_state(shown, alone),
        author=wording.person(request.by),
        made_at=wording.here(request.made_at),
        version=VERSION,
    )
    return carried.only_what_it_says(document, _spoken_of(shown))


def _none() -> Section:
    return Section("No meeting", (Paragraph(NO_MEETING, Tone.QUIET),))


def _state(assessment: Assessment, alone: bool) -> str:
    said = "Professionals only" if alone else "Minutes"
    return f"{said} · Practice family: nobody here is real" if assessment.practice else said


def _of_one(shown: Assessment, meeting: Meeting | None) -> Assessment:
    """The record without any other meeting."""
    id = meeting.id if meeting else ""
    return shown.but(
        meetings=tuple(one for one in shown.meetings if one.id == id),
        attended=tuple(one for one in shown.attended if one.meeting_id == id),
        views=tuple(one for one in shown.views if one.meeting_id == id),
        decided=tuple(one for one in shown.decided if one.meeting_id == id),
    )


def _spoken_of(shown: Assessment) -> Assessment:
    """What minutes carry: of visits, judgements, steps and the plan as a whole nothing, not even what was chosen."""
    return shown.but(**{name: () for name in COLLECTIONS.values() if name not in SPOKEN_OF}, plan=Plan())


def _sections(
    shown: Assessment, content: Content, meeting: Meeting, request: Request, heard: frozenset[str]
) -> Iterator[Section]:
    first = tuple(block for child in shown.children for block in _words(shown, content, child, child.id in heard))
    if first:
        yield Section("What each child says", first)
    came = met.attendance(shown, meeting)
    open_still = (Paragraph(STILL_OPEN, Tone.QUIET),) if meeting.ended_at is None else ()
    yield Section("Who came", parts.or_nothing((*open_still, *came)))
    yield Section("What was decided", parts.or_nothing(met.decided(shown, meeting)))
    before = agreed.happened(_from_before(shown, meeting), shown, request.on)
    if before:
        yield Section("What was agreed before, and whether it happened", before)
    listed = read_back.blocks(shown, meeting) or (Paragraph(NO_ACTION, Tone.QUIET),)
    yield Section("Who does what, as it was read back", listed)
    views = spread.blocks(shown, content, meeting)
    if views:
        yield Section("How each person sees it", views)
    yield from _different(shown, content, meeting)
    yield Section("The next meeting", parts.or_nothing(met.next_time(meeting)))


def _words(shown: Assessment, content: Content, child: Child, heard: bool) -> tuple[Block, ...]:
    name = wording.names(shown)[child.id]
    found = tuple(own_words.every(shown, content, child, name, heard=heard))
    return (Heading(name), *found) if found else ()


def _from_before(shown: Assessment, meeting: Meeting) -> list[Action]:
    """What was agreed before, and what this meeting was told the end of."""
    return [one for one in shown.actions if one.meeting_id != meeting.id or not one.open_now]


def _different(shown: Assessment, content: Content, meeting: Meeting) -> Iterator[Section]:
    """Each different view under its agency; and for professionals alone how they settle it."""
    found = spread.different(shown, content, meeting)
    if found:
        alone = not meeting.family_here
        route = (Heading("How to take it further"), *spread.escalation(content)) if alone else ()
        yield Section("Who sees it differently", (*found, *route))
