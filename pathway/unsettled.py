"""What a meeting has not settled yet, said before it ends and kept in sight after it: it bars nothing."""

from collections.abc import Iterator
from datetime import date

from pathway import meeting_dates, undone
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.meeting_dates import Said
from pathway.meetings import Meeting

NO_NEXT = "Choose the day of the next meeting."
NO_TELLER = "Say who tells the children, and what."


def of(assessment: Assessment, meeting: Meeting, today: date, content: Content) -> tuple[Said, ...]:
    """Each thing that is open, beginning with what to do; actions that this room may not see are not named."""
    return tuple(_of(assessment, meeting, today, content))


def _of(assessment: Assessment, meeting: Meeting, today: date, content: Content) -> Iterator[Said]:
    for action in undone.agreed(assessment, meeting):
        asks = undone.asks(action)
        if asks and not undone.kept_from(meeting, action, assessment):
            what = " ".join(action.what.split())
            yield Said(f"{asks.removesuffix('.')}: {what}" if what else asks)
    if meeting.next_on is None:
        yield Said(NO_NEXT)
    elif said := meeting_dates.said_of_next(meeting, today, content):
        yield said
    if assessment.children and not meeting.tells_children.strip():
        yield Said(NO_TELLER)
