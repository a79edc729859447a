"""History: what happened in each child’s life, improvements too, and which appointments they were brought to."""

from datetime import date, time

from pathway.frozen import Item, Text
from pathway.scales import Brought, Handling, Turn


class Event(Item):
    """Something that happened, with its effect on the child; `when` says what a single date cannot."""

    on: date | None = None
    when: Text = ""
    what: Text = ""
    source: Text = ""
    child_ids: tuple[str, ...] = ()
    effect: Text = ""
    improvement: bool = False
    turn: Turn | None = None
    handling: Handling = Handling.MAY_SHARE


class Appointment(Item):
    """One appointment of one child, and whether they were brought."""

    child_id: str
    on: date | None = None
    at: time | None = None
    when: Text = ""
    kind: Text = ""
    outcome: Brought | None = None
    reason: Text = ""
    source: Text = ""
