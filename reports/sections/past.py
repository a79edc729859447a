"""History: what happened in each child’s life, improvements too, and who worked with the family before."""

from collections.abc import Iterator
from datetime import date

from pathway.assessment import Assessment
from pathway.evidence import Contact
from pathway.history import Event
from reports import wording
from reports.document import Block, Column, Heading, Section
from reports.sections import charts, parts

EVENTS = (
    Column("When", 1.1),
    Column("Who", 1.1),
    Column("What happened", 2.6),
    Column("What it meant for the child", 2.2),
    Column("Source", 1.3),
)
WORKERS = (Column("Worker", 2), Column("From"), Column("Until"), Column("How it ended", 2.5))
VISITS = (Column("When", 1.1), Column("Where and how", 1.7), Column("Children", 3.2))


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


def _event(event: Event, assessment: Assessment) -> tuple[str, ...]:
    who = wording.whose(event.child_ids, assessment)
    what = f"Improvement: {event.what}" if event.improvement else event.what
    source = wording.joined(event.source.strip(), wording.say(event.handling), by=" · ")
    return (wording.when(event.on, event.when), who, what, event.effect, source)


def _workers(assessment: Assessment) -> Iterator[Block]:
    rows = [
        (wording.joined(one.name.strip(), one.job.strip()), one.since, one.until, one.ended)
        for one in assessment.previous_workers
    ]
    if rows:
        yield Heading("Workers before")
        yield from parts.table(WORKERS, rows)


def visits(assessment: Assessment) -> Section:
    """When the family was seen, and which children alone."""
    contacts = sorted(assessment.contacts, key=lambda contact: contact.on or date.max)
    rows = [(wording.day(one.on, "No date yet"), _how(one), _seen(one, assessment)) for one in contacts]
    return Section("When the family was seen", parts.or_nothing(parts.table(VISITS, rows)))


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
    return "\n".join(said)
