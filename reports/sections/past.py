"""History: what happened in each child’s life, improvements too, and who worked with the family before."""

from collections.abc import Iterator
from datetime import date

from pathway.assessment import Assessment
from pathway.evidence import Contact
from pathway.history import Event
from reports import wording
from reports.document import Block, Column, Heading, Run, Section
from reports.sections import charts, parts

EVENTS = (Column("When", 1.15), Column("What happened, and how we know it", 3.2), Column("What it meant", 2))


def section(assessment: Assessment) -> Section:
    """Events in order of time, then appointments, then earlier workers."""
    blocks = (
        *parts.table(EVENTS, (_event(event, assessment) for event in in_time(assessment.events))),
        *charts.appointments(assessment),
        *_workers(assessment),
    )
    return Section("History", parts.or_nothing(blocks), anchor="history")


def in_time(events: tuple[Event, ...]) -> list[Event]:
    """The events by date; one without a date keeps its place after the one it was entered after."""
    after = date.min
    placed: list[tuple[date, Event]] = []
    for event in events:
        after = event.on or after
        placed.append((after, event))
    return [event for _, event in sorted(placed, key=lambda pair: pair[0])]


def _event(event: Event, assessment: Assessment) -> tuple[str | Run, ...]:
    who = wording.whose(event.child_ids, assessment)
    what = f"Improvement: {event.what}" if event.improvement else event.what
    source = wording.joined(event.source.strip(), wording.say(event.handling), by=" · ")
    return (wording.when(event.on, event.when), parts.run(f"{who}:" if who else "", what, source), event.effect)


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
