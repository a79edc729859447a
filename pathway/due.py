"""When things are due in child protection: each date with its rule, its source, and the holidays that were left out.

The lengths are the clocks of the content, so that an area’s own stands in England’s place (domain 1.7: timescales).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from pathway import ages, clocks
from pathway.content import Clock, Content, Fact, Unit
from pathway.errors import PathwayError
from pathway.scales import Role
from pathway.summary import in_a_row

FIRST, LAST = date(2000, 1, 1), date(2100, 1, 1)  # what a day may be; beyond, no rule of ours is meant
# The id under which a local pack gives the longest time between two core groups, with its fact.
LATER_CORE_GROUPS = "later-core-groups"
# What England’s pack says of it, and what a local pack says where it found no length of its own.
OF_LATER = ("clock-later-core-groups", "core-group-interval")
UNBORN = "clock-unborn-review"
# What an area’s own procedures say of a clock in other words than England’s rule: it is read beside the date.
CAUTIONS: Mapping[str, tuple[str, ...]] = {"core-group": ("core-group-first-days",)}
# The clock that counts as the area’s own words may be meant, where they say something else than England’s rule.
READINGS: Mapping[str, str] = {"core-group": "core-group-plain-days"}
NUMBERS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
UNITS = {Unit.WORKING_DAYS: "working day", Unit.DAYS: "day", Unit.HOURS: "hour", Unit.WEEKS: "week",
         Unit.MONTHS: "month"}  # fmt: skip
FRIDAY = 4  # the last weekday that is no weekend, as Python counts them
MAY_SET = (Role.SUPERVISOR, Role.PRACTICE_LEAD)  # who may set another day than the rule’s


class Happened(StrEnum):
    """What happened, from which dates are counted."""

    REFERRAL = "referral"
    STRATEGY = "strategy-discussion"
    CONFERENCE = "conference"
    CORE_GROUP = "core-group"
    REVIEW = "review"


# The clocks that are counted from each, and those that are counted from what comes of it.
FOLLOWS: Mapping[Happened, tuple[str, ...]] = {
    Happened.REFERRAL: ("referral", "assessment"),
    Happened.STRATEGY: ("conference",),
    Happened.CONFERENCE: ("core-group", "first-review"),
    Happened.CORE_GROUP: (LATER_CORE_GROUPS,),
    Happened.REVIEW: ("later-review",),
}
THEN: Mapping[str, tuple[str, ...]] = {
    "conference": ("core-group", "first-review"),
    "core-group": (LATER_CORE_GROUPS,),
    "first-review": ("later-review",),
}
# What a calendar calls each: it is read on shared screens and telephones, so it says nothing of whom it is about.
CALLED: Mapping[str, str] = {
    "referral": "Due: decision on a referral",
    "assessment": "Due: assessment",
    "conference": "Meeting: conference",
    "core-group": "Meeting: core group",
    LATER_CORE_GROUPS: "Meeting: core group",
    "first-review": "Meeting: review conference",
    "later-review": "Meeting: review conference",
}


@dataclass(frozen=True, slots=True)
class Reading:
    """The day that is due if the area’s own words are meant as they stand, beside that of the rule."""

    by: date
    meet_by: date
    length: str


@dataclass(frozen=True, slots=True)
class Due:
    """One date: the last day the rule allows, and the last working day that is not after it.

    `skipped` are the bank holidays on a weekday between, None where the rule counts every day. `follows` names what has
    not happened yet, where the date is counted from the last day for that. `cautions` are what the area says otherwise,
    and `reading` the day by that.
    """

    id: str
    title: str
    by: date
    meet_by: date
    counted_from: date
    rule: str
    fact: Fact
    skipped: tuple[tuple[date, str], ...] | None
    follows: str = ""
    cautions: tuple[Fact, ...] = ()
    reading: Reading | None = None

    @property
    def day(self) -> str:
        """The last working day by the rule, in words: “Friday 13 November 2026”."""
        return said(self.meet_by)

    @property
    def twice(self) -> bool:
        """Whether the area’s own words give another day than the rule, so that two have to be said."""
        return self.reading is not None and self.reading.meet_by != self.meet_by

    @property
    def plan_for(self) -> date:
        """The day to go by: of two that may be meant the earlier, which is in time whichever it is."""
        return min(self.meet_by, self.reading.meet_by) if self.reading is not None else self.meet_by

    @property
    def because(self) -> str:
        """Where there are two days, how the earlier comes about, to stand within a sentence; else nothing."""
        if self.reading is None or not self.twice:
            return ""
        if self.plan_for == self.meet_by:
            return "by the rule"
        before = "" if self.reading.by == self.reading.meet_by else "; this is the working day before"
        return f"{self.reading.length} of the calendar end on {said(self.reading.by)}{before}"

    @property
    def unless(self) -> str:
        """Where there are two days, when the later one holds, to stand at the end of a sentence; else nothing."""
        if self.reading is None or not self.twice:
            return ""
        if self.plan_for == self.meet_by:
            other, meant = said(self.reading.meet_by), f"{self.reading.length} of the calendar are meant"
        else:
            other, meant = self.day, "working days are meant"
        return f"unless your team has said that {meant}: then by {other}"

    @property
    def moved(self) -> str:
        """What is said where the last day by the rule is no working day; nothing where it is one."""
        if self.by == self.meet_by:
            return ""
        return f"The time ends on {said(self.by)}, at a weekend or on a bank holiday; this is the working day before."

    @property
    def left_out(self) -> str:
        """Which bank holidays are between, in a sentence; nothing where the rule does not leave them out."""
        if self.skipped is None:
            return ""
        named = in_a_row([f"{name} ({said(on)})" for on, name in self.skipped])
        return f"Not counted, beside weekends: {named}." if named else "There is no bank holiday on a weekday between."


@dataclass(frozen=True, slots=True)
class Dates:
    """What is due after something happened, what comes after that, and what no length was found for."""

    due: tuple[Due, ...]
    then: tuple[Due, ...]
    not_found: tuple[Fact, ...] = ()
    notes: tuple[Fact, ...] = ()


def after(content: Content, happened: Happened, on: date) -> Dates:
    """All that is due after this happened on this day; PathwayError for a day that cannot be meant."""
    check(on)
    due = tuple(_due(content, id, on) for id in _with_length(content, FOLLOWS[happened]))
    then = tuple(
        _due(content, id, one.by, one.title) for one in due for id in _with_length(content, THEN.get(one.id, ()))
    )
    about = {*FOLLOWS[happened], *(id for one in due for id in THEN.get(one.id, ()))}
    unknown = LATER_CORE_GROUPS in about and not _with_length(content, (LATER_CORE_GROUPS,))
    notes = tuple(one for one in content.facts if one.id == UNBORN and "first-review" in about)
    return Dates(due, then, of_later_core_groups(content) if unknown else (), notes)


def by_clock(content: Content, clock_id: str, on: date) -> Due:
    """What is due by one clock, counted from this day; PathwayError for a day that cannot be meant."""
    check(on)
    return _due(content, clock_id, on)


def of_later_core_groups(content: Content) -> tuple[Fact, ...]:
    """What is known of the time between core groups: England’s fact, then the area’s own where it has one."""
    return tuple(one for id in OF_LATER for one in content.facts if one.id == id)


def cautions(content: Content, clock_id: str) -> tuple[Fact, ...]:
    """What the area’s own procedures say of this clock otherwise than its rule; nothing where they agree."""
    return tuple(one for one in content.facts if one.id in CAUTIONS.get(clock_id, ()))


def other_length(content: Content, clock_id: str) -> str:
    """How long this clock runs if the area’s own words are meant as they stand; nothing where they are the rule."""
    return next((length(one) for one in content.clocks if one.id == READINGS.get(clock_id)), "")


def check(on: date) -> None:
    """PathwayError with what to do where no date can be counted from this day."""
    if not FIRST <= on <= LAST:
        raise PathwayError(f"Choose a day between {ages.day(FIRST)} and {ages.day(LAST)}.")


def begins(clock_id: str) -> Happened | None:
    """What happened, from which this clock is counted; None for one that is not worked out here."""
    return next((happened for happened, clocks in FOLLOWS.items() if clock_id in clocks), None)


def doubt(on: date, today: date) -> str:
    """What is asked about a day that something happened on; nothing where it is in order."""
    asked = []
    if not clocks.is_working_day(on):
        asked.append(f"{ages.day(on)} is a {on:%A}: is that the day?" if on.weekday() > FRIDAY else
                     f"{said(on)} is a bank holiday: is that the day?")  # fmt: skip
    if on > today:
        day = "It" if asked else said(on)
        asked.append(f"{day} is still to come. Count again if it is moved.")
    return " ".join(asked)


def check_set(one: Due, on: date | None, reason: str) -> None:
    """PathwayError where somebody may not set this day in place of the rule’s: there must be a day and a reason."""
    if on is None:
        raise PathwayError("Choose the day that is set.")
    check(on)
    if on < one.counted_from:
        raise PathwayError(f"Choose a day after {said(one.counted_from)}, from which it is counted.")
    if not clocks.is_working_day(on):
        raise PathwayError(f"Choose a working day: {said(on)} is at a weekend or on a bank holiday.")
    if not reason.strip():
        raise PathwayError("Write why this day is set; whoever reads it will ask.")


def last_day(clock: Clock, on: date) -> date:
    """The last day that a clock allows, counted from this day, which itself never counts."""
    match clock.unit:
        case Unit.WORKING_DAYS:
            return clocks.working_day_after(on, clock.length)
        case Unit.WEEKS:
            return on + timedelta(weeks=clock.length)
        case Unit.MONTHS:
            return clocks.months_after(on, clock.length)
        case Unit.HOURS:
            return on + timedelta(hours=clock.length)
        case Unit.DAYS:
            return on + timedelta(days=clock.length)


def length(clock: Clock) -> str:
    """How long a clock runs, in words: “ten working days”, “15 working days”, “three months”."""
    number = NUMBERS[clock.length] if clock.length < len(NUMBERS) else str(clock.length)
    return f"{number} {UNITS[clock.unit]}{'' if clock.length == 1 else 's'}"


def said(on: date) -> str:
    """A day with its weekday: “Friday 13 November 2026”."""
    return f"{on:%A} {ages.day(on)}"


def _due(content: Content, id: str, on: date, follows: str = "") -> Due:
    clock = content.clock(id)
    by = last_day(clock, on)
    return Due(
        id=id, title=clock.title, by=by, meet_by=clocks.working_day_by(by), counted_from=on, rule=_rule(clock, on),
        fact=content.fact(clock.fact), skipped=_skipped(clock, on, by), follows=follows,
        cautions=cautions(content, id), reading=_reading(content, id, on),
    )  # fmt: skip


def _reading(content: Content, id: str, on: date) -> Reading | None:
    """The day by the area’s own words; None where it has no clock for them."""
    for clock in content.clocks:
        if clock.id == READINGS.get(id):
            by = last_day(clock, on)
            return Reading(by, clocks.working_day_by(by), length(clock))
    return None


def _rule(clock: Clock, on: date) -> str:
    whole = " That day itself does not count." if clock.unit is Unit.WORKING_DAYS else ""
    words = length(clock)
    return f"{words[0].upper()}{words[1:]} at most, counted from {clock.counted_from}, {said(on)}.{whole}"


def _skipped(clock: Clock, on: date, by: date) -> tuple[tuple[date, str], ...] | None:
    return clocks.bank_holidays_between(on, by) if clock.unit is Unit.WORKING_DAYS else None


def _with_length(content: Content, ids: Iterable[str]) -> tuple[str, ...]:
    """Those of these clocks that the content has a length for: a local one may have none."""
    known = {one.id for one in content.clocks}
    return tuple(id for id in ids if id in known)
