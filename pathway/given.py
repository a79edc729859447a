"""What left this record: which report was made, for whom, why and on what basis; and whether the family has seen it."""

from datetime import date, datetime

from pathway.frozen import Frozen, Item, Text
from pathway.people import Person
from pathway.scales import Basis


class Given(Item):
    """One report that was made to be handed on: its version and form, by whom and when, for whom, why, on what basis.

    `version` is the permanent id of a version of the report and `child_id` the child a version is for, if it is for
    one.
    """

    version: str
    form: str = ""
    child_id: str | None = None
    at: datetime
    by: Person
    for_whom: Text = ""
    why: Text = ""
    basis: Basis | None = None


class SaidToFamily(Frozen):
    """What their own version opens with: what matters most now, what was decided, and what it means for them."""

    in_short: Text = ""


class FamilyTold(Frozen):
    """Whether this assessment was shared with the family: on which day and how, or why not yet."""

    on: date | None = None
    how: Text = ""
    not_yet: Text = ""
