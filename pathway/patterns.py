"""Patterns in what happened, said in words: courses of help, and what missed appointments have in common.

A pattern is something to ask about. It is never counted up, graded or held against anybody.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, time

from pathway import ages, timeline
from pathway.assessment import Assessment
from pathway.history import Appointment, Event
from pathway.household import Child
from pathway.scales import Brought, Turn

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
EARLY = time(9, 30)
CHANGES = {
    Turn.HELP_ENDED: "help ended",
    Turn.WORKER_CHANGED: "the worker changed",
    Turn.HOME_CHANGED: "who was at home changed, or the family moved",
    Turn.LOSS: "a death or another loss",
}


@dataclass(frozen=True, slots=True)
class Course:
    """Help that came to an end: how it began, what got better meanwhile, its end, and what got worse afterwards."""

    began: Event | None
    gains: tuple[Event, ...]
    ended: Event
    after: tuple[Event, ...]


def courses(assessment: Assessment, child: Child | None = None) -> tuple[Course, ...]:
    """Every time help ended, in order of time; of one child, or of the whole household."""
    events = [
        event
        for event in timeline.in_time(assessment.events)
        if child is None or not event.child_ids or child.id in event.child_ids
    ]
    ends = [place for place, event in enumerate(events) if event.turn is Turn.HELP_ENDED]
    return tuple(
        _course(events, since + 1, end, until)
        for since, end, until in zip([-1, *ends], ends, [*ends[1:], len(events)], strict=False)
    )


def _course(events: list[Event], since: int, end: int, until: int) -> Course:
    begun = [place for place in range(since, end) if events[place].turn is Turn.HELP_BEGAN]
    first = begun[0] if begun else since
    again = next((place for place in range(end + 1, until) if events[place].turn is Turn.HELP_BEGAN), until)
    return Course(
        began=events[first] if begun else None,
        gains=tuple(event for event in events[first:end] if event.improvement),
        ended=events[end],
        after=tuple(event for event in events[end + 1 : again] if not event.improvement),
    )


def repeated(courses: tuple[Course, ...]) -> bool:
    """Whether it came about more than once that help ended and something happened to the child afterwards."""
    return len([course for course in courses if course.after]) > 1


def appointments(assessment: Assessment, child: Child) -> tuple[str, ...]:
    """What the appointments a child was not brought to have in common and those they were brought to have not.

    One missed appointment is no pattern; what the service cancelled is no part of any.
    """
    rows = [row for row in assessment.appointments if row.child_id == child.id]
    missed = [row for row in rows if row.outcome is Brought.WAS_NOT_BROUGHT]
    brought = [row for row in rows if row.outcome is Brought.BROUGHT]
    if len(missed) < 2:
        return ()
    return tuple(found for rule in RULES for found in rule(assessment, missed, brought))


Rule = Callable[[Assessment, list[Appointment], list[Appointment]], Iterator[str]]


def _same_day(_: Assessment, missed: list[Appointment], brought: list[Appointment]) -> Iterator[str]:
    days = {row.on.weekday() if row.on else None for row in missed}
    day = days.pop()
    if not days and day is not None and not all(row.on and row.on.weekday() == day for row in brought):
        yield f"Each appointment this child was not brought to was on a {DAYS[day]}. What is a {DAYS[day]} like?"


def _same_hour(_: Assessment, missed: list[Appointment], brought: list[Appointment]) -> Iterator[str]:
    hours = {row.at for row in missed}
    if None in hours or all(row.at in hours for row in brought):
        return
    at = max(hour for hour in hours if hour)
    if len(hours) == 1:
        yield f"Each appointment this child was not brought to was at {clock(at)}. Who could come at that time?"
    elif at <= EARLY and any(row.at and row.at > EARLY for row in brought):
        yield "Each appointment this child was not brought to was early in the morning. Who could come at that time?"


def _same_kind(_: Assessment, missed: list[Appointment], brought: list[Appointment]) -> Iterator[str]:
    kinds = {_plain(row.kind) for row in missed}
    if len(kinds) == 1 and "" not in kinds and brought and not kinds & {_plain(row.kind) for row in brought}:
        yield "Each appointment this child was not brought to was of one kind, and the others they were brought to."


def _after_a_change(assessment: Assessment, missed: list[Appointment], brought: list[Appointment]) -> Iterator[str]:
    first = min((row.on for row in missed if row.on), default=None)
    undated = any(row.on is None for row in missed)
    before = [row.on for row in brought if row.on]
    for event in timeline.in_time(assessment.events):
        on = timeline.about(event)
        if event.turn in CHANGES and on and first and not undated and _between(before, on, first):
            said = ages.day(event.on) if event.on else "that time"
            yield f"Each appointment this child was not brought to came after {said}, when {CHANGES[event.turn]}."


def _between(brought: list[date], change: date, first_missed: date) -> bool:
    """Whether a child was brought before the change, and was not brought only after it."""
    return change <= first_missed and any(on < change for on in brought)


RULES: tuple[Rule, ...] = (_same_day, _same_hour, _same_kind, _after_a_change)


def clock(at: time) -> str:
    """A time of day as it is said: “8.30 in the morning”."""
    part = "in the morning" if at.hour < 12 else "in the afternoon" if at.hour < 18 else "in the evening"
    hour = (at.hour - 1) % 12 + 1
    return f"{hour}.{at.minute:02} {part}"


def _plain(kind: str) -> str:
    return " ".join(kind.casefold().split())
