"""A calendar file: days to take into a calendar of one’s own, with nothing in it that says whom they are about.

RFC 5545, written by the library `icalendar`. A calendar is often shared, and shown on a telephone that lies on a table.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID, uuid5

from icalendar import Calendar, Event

NAME = "dates.ics"
MIME = "text/calendar"
PRODUCT = "-//Waymark//Dates//EN"
_OURS = UUID("6a2b1f0e-3c58-4c1b-9d0e-7f6a5b2c4d10")  # the namespace of our entries, never to change


@dataclass(frozen=True, slots=True)
class Entry:
    """One whole day. `known_by` is what tells it from others, and only a digest of it is written.

    Made again with the same `known_by` it has the same id, so that a calendar can put it in the place of the old one.
    """

    known_by: str
    title: str
    on: date
    says: str = ""
    place: str = ""


def made(entries: Iterable[Entry], at: datetime) -> bytes:
    """The file of these entries, written at this moment (aware); the same entries and moment give the same bytes."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for entry in entries:
        calendar.add_component(_event(entry, at))
    written: bytes = calendar.to_ical()
    return written


def _event(entry: Entry, at: datetime) -> Event:
    event = Event()
    event.add("uid", f"{uuid5(_OURS, entry.known_by)}@waymark.invalid")
    event.add("dtstamp", at)
    event.add("summary", entry.title)
    event.add("dtstart", entry.on)
    event.add("dtend", entry.on + timedelta(days=1))  # the day after is the first that is not in it
    event.add("transp", "TRANSPARENT")  # a reminder, which keeps no hour of the day from other things
    event.add("class", "PRIVATE")
    for name, words in (("description", entry.says), ("location", entry.place)):
        if words:
            event.add(name, words)
    return event
