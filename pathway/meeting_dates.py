"""When everybody meets again: what is said, in words and with its source, of a day that is late or cannot be meant."""

from dataclasses import dataclass
from datetime import date, timedelta

from pathway import ages, clocks
from pathway.assessment import Assessment
from pathway.content import Clock, Content, Fact, Unit
from pathway.meetings import Meeting

# The id under which a local pack gives the longest time between two meetings, with its fact.
LOCAL = "later-core-groups"
# England sets no length. The national fact names what is common; six weeks is the longest interval it found.
COMMON, COMMONLY, COMMON_FACT = timedelta(weeks=6), "six weeks", "clock-later-core-groups"
FOUND_HERE = "core-group-interval"  # what a local pack says where it found no length of its own
NUMBERS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
UNITS = {Unit.WORKING_DAYS: "working day", Unit.DAYS: "day", Unit.HOURS: "hour", Unit.WEEKS: "week",
         Unit.MONTHS: "month"}  # fmt: skip


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
    if then > (_limit(clock, held) if clock else held + COMMON):
        return _late(then, clock, content)
    if not clocks.is_working_day(then):
        return Said(f"Check the day: {then:%A} {ages.day(then)} is at a weekend or on a bank holiday.")
    return None


def _late(then: date, clock: Clock | None, content: Content) -> Said:
    day = f"{then:%A} {ages.day(then)}"
    if clock is not None:
        long = f"{_length(clock)} after this meeting, the longest time set here"
        return Said(f"Choose an earlier day: {day} is more than {long}.", (content.fact(clock.fact),))
    facts = tuple(one for id in (COMMON_FACT, FOUND_HERE) for one in content.facts if one.id == id)
    return Said(
        f"Choose an earlier day, or check your area’s own limit: {day} is more than {COMMONLY} after this meeting, "
        "longer than is common.",
        facts,
    )


def _limit(clock: Clock, held: date) -> date:
    match clock.unit:
        case Unit.WORKING_DAYS:
            return clocks.working_day_after(held, clock.length)
        case Unit.WEEKS:
            return held + timedelta(weeks=clock.length)
        case Unit.MONTHS:
            return _months_after(held, clock.length)
        case Unit.HOURS:
            return held + timedelta(hours=clock.length)
        case Unit.DAYS:
            return held + timedelta(days=clock.length)


def _months_after(held: date, months: int) -> date:
    """The same day so many months on, or the last of a month that is too short for it."""
    years, month = divmod(held.month - 1 + months, 12)
    first = date(held.year + years, month + 1, 1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return first.replace(day=min(held.day, last.day))


def _length(clock: Clock) -> str:
    number = NUMBERS[clock.length] if clock.length < len(NUMBERS) else str(clock.length)
    return f"{number} {UNITS[clock.unit]}{'' if clock.length == 1 else 's'}"
