"""Voice: how a child speaks, how they were heard or watched, what they want, and what was done about it."""

from datetime import date

from pathway.frozen import Frozen, Item, Text
from pathway.scales import Answer, Handling


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
    supported_by: Text = ""
    observed: Text = ""
    possible_meanings: Text = ""
    day: Text = ""
    wants: Text = ""
    consistent: Text = ""
    unclear: Text = ""
    ask_again: Text = ""
    what_we_did: Text = ""
    told: Text = ""
    handling: Handling = Handling.MAY_SHARE
    handling_words: Text = ""


class Communication(Frozen):
    """How one child says the things that matter most, and who understands it."""

    child_id: str
    says_yes: Text = ""
    says_no: Text = ""
    says_stop: Text = ""
    says_hurt: Text = ""
    says_more: Text = ""
    understood_by: Text = ""
    takes_time: Text = ""

    @property
    def key(self) -> str:
        """One for each child."""
        return self.child_id


class Letter(Frozen):
    """What the worker says to one child in their letter: what was done about it, what comes next, and more.

    It is written to the child. Notes about the child never stand in a letter in its place.
    """

    child_id: str
    did: Text = ""
    next: Text = ""
    more: Text = ""

    @property
    def key(self) -> str:
        """One for each child."""
        return self.child_id


class Aid(Item):
    """Something one child communicates, hears, sees or moves with, and whether it is with them and ready for use."""

    child_id: str
    what: Text = ""
    ready: Answer | None = None
    words: Text = ""
