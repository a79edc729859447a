"""Voice: how a child was heard or watched, what they want, and what was done about it."""

from datetime import date

from pathway.frozen import Item, Text
from pathway.scales import Handling


class Voice(Item):
    """One time one child was heard or observed; or “not yet”, with the plan.

    The child’s exact words are evidence (kind told by child, exact), so that they are typed once and travel unchanged.
    """

    child_id: str
    not_yet: bool = False
    plan: Text = ""
    contact_id: str | None = None
    on: date | None = None
    method: str = ""
    where: Text = ""
    who_was_there: Text = ""
    observed: Text = ""
    possible_meanings: Text = ""
    day: Text = ""
    wants: Text = ""
    what_we_did: Text = ""
    told: Text = ""
    handling: Handling = Handling.MAY_SHARE
    handling_words: Text = ""
