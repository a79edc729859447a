"""The meetings about a family: who came, what was decided, who sees it differently, and when everybody meets again."""

from collections.abc import Iterator

from pathway import attending
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.meetings import Attended, Meeting
from pathway.scales import Attendance
from reports import wording
from reports.document import Block, Bullets, Column, Fact, Facts, Heading, Paragraph, Section
from reports.sections import parts, spread

CAME = (Column("Name", 1.5), Column("Who that is", 1.7), Column("Did they take part?", 1.4))
NOT_SAID = "Not said yet"


def sections(assessment: Assessment, content: Content) -> Iterator[Section]:
    """One section for each meeting, in the order they were held."""
    for meeting in assessment.meetings:
        yield Section(named(meeting), parts.or_nothing(tuple(of_meeting(meeting, assessment, content))))


def named(meeting: Meeting) -> str:
    """What a meeting is called: its kind, its day and its place."""
    when = wording.joined(wording.day(meeting.on), meeting.place.strip(), by=", ")
    return wording.joined(meeting.kind.strip() or "Meeting", when, by=", ")


def of_meeting(meeting: Meeting, assessment: Assessment, content: Content) -> Iterator[Block]:
    """All that was written down of one meeting but its actions, which stand in the plan."""
    yield from attendance(assessment, meeting, as_typed=True)
    yield from headed("How each person sees it", spread.blocks(assessment, content, meeting))
    yield from headed("A different view, under its agency", spread.different(assessment, content, meeting))
    yield from headed("What was decided", decided(assessment, meeting))
    yield from next_time(meeting)


def headed(title: str, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Blocks under a heading; those that bring headings of their own stand one level below it."""
    below = (block if not isinstance(block, Heading) else Heading(block.text, 3) for block in blocks)
    return (Heading(title), *below) if blocks else ()


def attendance(assessment: Assessment, meeting: Meeting, *, as_typed: bool = False) -> tuple[Block, ...]:
    """Who was asked and took part, in words; then, each in a sentence, who sent apologies and who was not heard.

    Of the family no more is said than that they are, unless what was typed of them is wanted as it stands.
    """
    asked = attending.of(assessment, meeting)
    came = asked if as_typed else tuple(one.but(role=attending.part(one, assessment)) for one in asked)
    rows = [(one.name, one.role, wording.say(one.how, NOT_SAID)) for one in came]
    away = [one for one in came if one.how is Attendance.APOLOGIES]
    silent = [one for one in came if one.how in (Attendance.DID_NOT_COME, None)]
    lines = (
        f"Apologies: {_people(away)}." if away else "",
        f"Nothing was heard or sent from: {_people(silent)}." if silent else "",
    )
    return (*parts.table(CAME, rows), *(Paragraph(line) for line in lines if line))


def _people(them: list[Attended]) -> str:
    return ", ".join(wording.joined(one.name.strip(), one.role.strip(), by=" · ") or NOT_SAID.lower() for one in them)


def decided(assessment: Assessment, meeting: Meeting) -> tuple[Bullets, ...]:
    """What was decided, each with the children it is for."""
    here = [one for one in assessment.decided if one.meeting_id == meeting.id]
    return parts.bullets(parts.run(_whose(one.child_ids, assessment), one.words) for one in here if one.words.strip())


def _whose(child_ids: tuple[str, ...], assessment: Assessment) -> str:
    whose = wording.whose(child_ids, assessment)
    return f"{whose}:" if whose else ""


def next_time(meeting: Meeting) -> tuple[Facts, ...]:
    """When and where everybody meets again, who leads if the lead is away, and who tells the children."""
    return parts.facts(_next(meeting))


def _next(meeting: Meeting) -> Iterator[Fact]:
    when = wording.joined(wording.day(meeting.next_on), meeting.next_place.strip())
    for label, words in (
        ("The next meeting", when),
        ("Who leads if the lead is away", meeting.next_leads),
        ("Who tells the children, and what", meeting.tells_children),
    ):
        if words.strip():
            yield parts.fact(label, words)
