"""The people who work with a family: who writes, who was asked, who came before and who comes next."""

from datetime import date, datetime

from pathway.frozen import Frozen, Item, Text
from pathway.scales import Replied, Role, SignOff


class Person(Frozen):
    """Somebody who uses Waymark; until there is sign-in the name is given, not verified."""

    name: Text
    role: Role = Role.PRACTITIONER
    job: Text = ""


class PreviousWorker(Item):
    """A worker the family had before, so that the next one does not start again."""

    name: Text = ""
    job: Text = ""
    since: Text = ""
    until: Text = ""
    ended: Text = ""


class AgencyAsked(Item):
    """An agency that was asked what it knows, and whether it answered."""

    agency: Text = ""
    person: Text = ""
    asked_on: date | None = None
    replied: Replied | None = None
    said: Text = ""


class AdultServiceSaid(Item):
    """What an adult’s own service says, and what it means for the care of the children."""

    adult_id: str | None = None
    service: Text = ""
    person: Text = ""
    on: date | None = None
    said: Text = ""
    means_for_care: Text = ""


class Supervision(Item):
    """A supervision discussion: what was challenged and what was decided."""

    on: date | None = None
    with_whom: Text = ""
    challenge: Text = ""
    decision: Text = ""


class SignOffEvent(Item):
    """One thing that happened to the finished assessment; the status is derived from these.

    On sign-off `words` are the direction, `due` the day it is to be done by, and `code` is of what was signed.
    """

    kind: SignOff
    by: Person
    at: datetime
    words: Text = ""
    due: date | None = None
    code: str = ""
