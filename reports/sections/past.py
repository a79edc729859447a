"""History: what happened in each child’s life, improvements too, and who worked with the family before."""

from collections.abc import Iterator
from datetime import date

from pathway import patterns, timeline
from pathway.assessment import Assessment
from pathway.evidence import Contact
from pathway.history import Event
from reports import wording
from reports.document import Block, Column, Heading, Paragraph, Run, Section
from reports.sections import charts, parts

AGAIN = (
    "More than once, help ended and something happened to a child afterwards. "
    "Going to sessions is not the same as a change in the child’s life."
)
EVENTS = (Column("When", 1.15), Column("What happened, and how we know it", 3.2), Column("What it meant", 2))


def section(assessment: Assessment) -> Section:
    """Events in order of time, then appointments, then earlier workers."""
    blocks = (
        *parts.table(EVENTS, (_event(event, assessment) for event in timeline.in_time(assessment.events))),
        *_courses(assessment),
        *charts.appointments(assessment),
        *_workers(assessment),
    )
    return Section("History", parts.or_nothing(blocks), anchor="history")


def _event(event: Event, assessment: Assessment) -> tuple[str | Run, ...]:
    who = wording.whose(event.child_ids, assessment)
    turn = f"{wording.say(event.turn)}." if event.turn else ""
    what = wording.joined(turn, "Improvement:" if event.improvement else "", event.what, by=" ")
    source = wording.joined(event.source.strip(), wording.say(event.handling), by=" · ")
    return (wording.when(event.on, event.when), parts.run(f"{who}:" if who else "", what, source), event.effect)


def _courses(assessment: Assessment) -> Iterator[Block]:
    """Each time help came to an end, in a sentence: how it began, what got better, and what came afterwards."""
    courses = patterns.courses(assessment)
    if courses:
        yield Heading("Help, and what came after it")
        yield from parts.bullets(_course(course) for course in courses)
    if patterns.repeated(courses):
        yield Paragraph(AGAIN)


def _course(course: patterns.Course) -> Run:
    began = (course.began,) if course.began else ()
    told = (
        *_steps("Help began:" if began else "It is not recorded when help began.", began),
        *_steps("Meanwhile it got better:" if course.gains else "No improvement is recorded meanwhile.", course.gains),
        *_steps("Help ended:", (course.ended,)),
        *_steps("Afterwards:" if course.after else "Nothing is recorded afterwards.", course.after),
    )
    return Run(told)


def _steps(label: str, events: tuple[Event, ...]) -> tuple[Paragraph, ...]:
    said = "; ".join(_what(event) for event in events)
    return parts.run(label, f"{said.rstrip('.')}." if said else "").parts


def _what(event: Event) -> str:
    when = wording.day(event.on) or event.when.strip()
    return wording.joined(when, event.what.strip().rstrip("."))


def _workers(assessment: Assessment) -> Iterator[Block]:
    if assessment.previous_workers:
        yield Heading("Workers before")
    lines: list[Run] = []
    for one in assessment.previous_workers:
        who = wording.joined(one.name.strip(), one.job.strip())
        lines += parts.flowing(("", who), ("From", one.since), ("Until", one.until), ("How it ended", one.ended))
    yield from parts.bullets(lines)


def visits(assessment: Assessment) -> Section:
    """When the family was seen, and which children alone."""
    contacts = sorted(assessment.contacts, key=lambda contact: contact.on or date.max)
    rows = [
        parts.run(wording.day(one.on, "No date yet"), f"{_how(one)}. {_seen(one, assessment)}".removeprefix(". "))
        for one in contacts
    ]
    return Section("When the family was seen", parts.or_nothing(parts.bullets(rows)))


def _how(contact: Contact) -> str:
    arranged = {True: "arranged", False: "not arranged", None: ""}[contact.arranged]
    return wording.joined(contact.place.strip(), arranged, contact.with_whom.strip())


def _seen(contact: Contact, assessment: Assessment) -> str:
    said = []
    for id, name in wording.names(assessment).items():
        entry = contact.child(id)
        if entry.seen is None:
            continue
        alone = {True: "alone", False: "not alone", None: ""}[entry.alone]
        bedroom = {True: "bedroom seen", False: "bedroom not seen", None: ""}[entry.bedroom]
        minutes = f"{entry.minutes} minutes one to one" if entry.minutes else ""
        seen = wording.joined("seen" if entry.seen else "not seen", alone if entry.seen else "", bedroom, minutes)
        said.append(f"{name}: {seen}")
    return ". ".join(said)
