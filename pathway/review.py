"""Review: what a reviewer says about one item of the record, what the author answers, and what is being decided."""

from datetime import date, datetime

from pathway.frozen import Frozen, Item, Text
from pathway.people import Person
from pathway.places import Place
from pathway.scales import SignOff


class Comment(Item):
    """What a reviewer says about one item, found by its place on screen; the author’s answer stands with it.

    `page` is the address of the page the item is on; a comment with no other id is about the whole of that page.
    """

    page: str
    area_id: str = ""
    child_id: str = ""
    item_id: str = ""
    words: Text = ""
    by: Person
    at: datetime
    answer: Text = ""
    answered_by: Person | None = None
    answered_at: datetime | None = None

    @property
    def place(self) -> Place:
        """Where the item stands on screen."""
        return Place(self.page, self.area_id, self.child_id, self.item_id)

    @property
    def answered(self) -> bool:
        """Whether the author has said anything to it."""
        return bool(self.answer.strip())


class Deciding(Frozen):
    """A decision that a reviewer is still writing: nobody else sees it, and it stands in no report."""

    kind: SignOff | None = None
    words: Text = ""
    due: date | None = None


class TakenIn(Frozen):
    """That this record is a copy, read from a report: for whom the report was made, and when.

    It holds what its readers may see, so words that its author withheld are not in it. `code` is of the content as it
    arrived, without how a supervisor sees it differently, so that a change made since shows.
    """

    version: str
    made_at: datetime
    code: str = ""
