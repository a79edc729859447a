"""When everybody meets again: what is said, in words and with its source, of a day that is late or cannot be meant."""

from dataclasses import dataclass
from datetime import date, timedelta

from pathway import ages, clocks, due
from pathway.assessment import Assessment
from pathway.content import Clock, Content, Fact
from pathway.meetings import Meeting

LOCAL = due.LATER_CORE_GROUPS
# England sets no length. The national fact names what is common; six weeks is the longest interval it found.
COMMON, COMMONLY = timedelta(weeks=6), "six weeks"


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of a day, beginning with what to do; and the facts it rests on, each with its source."""

    says: str
    facts: tuple[Fact, ...] = ()


def looked_at_again(assessment: Assessment) -> date | None:
    """The day the family is told that all is looked at again; None where none is set.

    The last meeting with the family that is over says when everybody meets again; where it does not, the plan does.
    """
    over = [one for one in assessment.meetings if one.ended_at and one.family_here]
    last = max(over, key=lambda one: (one.on or one.at.date(), one.at), default=None)
    return (last.next_on if last else None) or assessment.plan.review_on


def dated(assessment: Assessment) -> Assessment:
    """The record with that day in its plan, for a version that has no place for meetings."""
    return assessment.but(plan=assessment.plan.but(review_on=looked_at_again(assessment)))


def said_of_next(meeting: Meeting, today: date, content: Content) -> Said | None:
    """What is to be said of the day of the next meeting; nothing where there is none, or it is soon enough.

    It is counted from the day of this meeting, or from `today` where that has none. The limit is the local pack’s
    where it has one (the clock “later-core-groups”), and otherwise what is common, which says to check locally.
    """
    held, then = meeting.on or today, meeting.next_on
    if then is None:
        return None
    if then <= held:
        return Said(f"Choose a day after this meeting, which is on {ages.day(held)}.")
    clock = next((one for one in content.clocks if one.id == LOCAL), None)
    if then > (due.last_day(clock, held) if clock else held + COMMON):
        return _late(then, clock, content)
    if not clocks.is_working_day(then):
        return Said(f"Check the day: {then:%A} {ages.day(then)} is at a weekend or on a bank holiday.")
    return None


def _late(then: date, clock: Clock | None, content: Content) -> Said:
    day = f"{then:%A} {ages.day(then)}"
    if clock is not None:
        long = f"{due.length(clock)} after this meeting, the longest time set here"
        return Said(f"Choose an earlier day: {day} is more than {long}.", (content.fact(clock.fact),))
    return Said(
        f"Choose an earlier day, or check your area’s own limit: {day} is more than {COMMONLY} after this meeting, "
        "longer than is common.",
        due.of_later_core_groups(content),
    )
