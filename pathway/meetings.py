"""Meetings: who came, how each person sees it, what was decided, and when everybody meets again."""

from datetime import date, datetime

from pathway.frozen import Item, Text
from pathway.people import Person
from pathway.places import Place
from pathway.scales import Attendance, Level


class Meeting(Item):
    """One meeting about a family; `family_here` keeps what may not be shared from every screen and output of it.

    `left_out` has the ids of the slides that its chair left out of the room’s screen; no paper says them.
    """

    at: datetime
    by: Person
    kind: Text = ""
    on: date | None = None
    place: Text = ""
    family_here: bool = True
    left_out: tuple[str, ...] = ()
    next_on: date | None = None
    next_place: Text = ""
    next_leads: Text = ""
    tells_children: Text = ""
    ended_at: datetime | None = None


class Attended(Item):
    """One person asked to a meeting: their part in it, and whether they came, sent a view or apologies."""

    meeting_id: str
    name: Text = ""
    role: Text = ""
    how: Attendance | None = None


class View(Item):
    """How one person sees one child in one area, under the name of their agency or role; never put together to one.

    A supervisor’s own view of a judgement has no meeting; what its author answers stands with it, and both stay.
    Without an area it is about the whole, and without a level it is words alone. `different` says that it is to be kept
    beside what was decided, and `asked_next` who is asked about it next.
    """

    child_id: str = ""
    area_id: str = ""
    whose: Text = ""
    level: Level | None = None
    words: Text = ""
    different: bool = False
    asked_next: Text = ""
    by: Person
    at: datetime
    meeting_id: str | None = None
    answer: Text = ""
    answered_by: Person | None = None
    answered_at: datetime | None = None

    @property
    def place(self) -> Place:
        """Where the judgement stands on screen that is seen differently."""
        return Place("area", self.area_id, self.child_id)

    @property
    def answered(self) -> bool:
        """Whether the author has said anything to it."""
        return bool(self.answer.strip())


class Decided(Item):
    """One thing a meeting decided, for these children or for the household."""

    meeting_id: str
    child_ids: tuple[str, ...] = ()
    words: Text = ""
