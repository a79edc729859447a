"""The meetings about a family: who came, what was decided, who sees it differently, and when everybody meets again."""

from collections.abc import Iterator

from pathway.assessment import Assessment
from pathway.content import Content
from pathway.meetings import Meeting, View
from reports import wording
from reports.document import Block, Column, Fact, Heading, Run, Section
from reports.sections import parts

CAME = (Column("Name", 1.5), Column("Who that is", 1.7), Column("Did they take part?", 1.4))


def sections(assessment: Assessment, content: Content) -> Iterator[Section]:
    """One section for each meeting, in the order they were held."""
    for meeting in assessment.meetings:
        when = wording.joined(wording.day(meeting.on), meeting.place.strip(), by=", ")
        yield Section(
            wording.joined(meeting.kind.strip() or "Meeting", when, by=", "),
            parts.or_nothing(tuple(of_meeting(meeting, assessment, content))),
        )


def of_meeting(meeting: Meeting, assessment: Assessment, content: Content) -> Iterator[Block]:
    """All that was written down of one meeting but its actions, which stand in the plan."""
    came = [one for one in assessment.attended if one.meeting_id == meeting.id]
    yield from parts.table(CAME, [(one.name, one.role, wording.say(one.how)) for one in came])
    views = [view for view in assessment.views if view.meeting_id == meeting.id]
    yield from _headed("How each person sees it", parts.bullets(_view(one, assessment, content) for one in views))
    decided = [one for one in assessment.decided if one.meeting_id == meeting.id]
    lines = (parts.run(_whose(one.child_ids, assessment), one.words) for one in decided)
    yield from _headed("What was decided", parts.bullets(lines))
    yield from parts.facts(_next(meeting))


def _headed(title: str, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return (Heading(title), *blocks) if blocks else ()


def _whose(child_ids: tuple[str, ...], assessment: Assessment) -> str:
    whose = wording.whose(child_ids, assessment)
    return f"{whose}:" if whose else ""


def _view(view: View, assessment: Assessment, content: Content) -> Run:
    child = wording.names(assessment).get(view.child_id, "")
    area = next((one.title for one in content.areas if one.id == view.area_id), "")
    level = content.level(view.level).lower() if view.level else ""
    about = wording.joined(view.whose.strip(), child, area, level)
    apart = "A different view, kept beside what was decided" if view.different else ""
    asked = f"Asked next: {view.asked_next.strip()}" if view.asked_next.strip() else ""
    return parts.run(f"{about}:" if about else "", view.words, wording.joined(apart, asked, by=" · "))


def _next(meeting: Meeting) -> Iterator[Fact]:
    when = wording.joined(wording.day(meeting.next_on), meeting.next_place.strip())
    for label, words in (
        ("The next meeting", when),
        ("Who leads if the lead is away", meeting.next_leads),
        ("Who tells the children, and what", meeting.tells_children),
    ):
        if words.strip():
            yield parts.fact(label, words)
