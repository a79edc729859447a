"""What is known and how: contacts, the notes written of them, and the evidence picked from notes."""

from datetime import date, datetime
from typing import Self

from pydantic import model_validator

from pathway.frozen import Frozen, Item, Text
from pathway.scales import Handling, Kind, Leaning

FAMILY_SITUATION = "family-situation"  # the one area that is about the household and need name no child


class ChildSeen(Frozen):
    """How one child was seen at one contact; None means nobody has said."""

    child_id: str
    seen: bool | None = None
    alone: bool | None = None
    bedroom: bool | None = None
    minutes: int | None = None


class Contact(Item):
    """One time the family was seen or spoken to."""

    on: date | None = None
    place: Text = ""
    arranged: bool | None = None
    with_whom: Text = ""
    children: tuple[ChildSeen, ...] = ()

    def child(self, child_id: str) -> ChildSeen:
        """How this child was seen, or an unanswered entry."""
        return next((seen for seen in self.children if seen.child_id == child_id), ChildSeen(child_id=child_id))

    def with_child(self, seen: ChildSeen) -> Self:
        """The same contact with one child’s entry replaced or added."""
        others = tuple(entry for entry in self.children if entry.child_id != seen.child_id)
        return self.but(children=(*others, seen))


class Note(Item):
    """A contact’s note exactly as it was written; evidence points into it by place, so it is not edited."""

    contact_id: str
    words: Text
    entered_at: datetime

    def passage(self, start: int, end: int) -> str:
        """The characters from `start` up to `end`, counted in code points."""
        return self.words[start:end]


class Evidence(Item):
    """Something known about one or more children; a passage of a note, or entered by itself.

    `own_prompt` is the question of the young person’s own part that these words answer, written by their own hand.
    `guess` says what words that are `not_understood` may mean, and is never shown as if it were known.
    """

    words: Text = ""
    kind: Kind | None = None
    source: Text = ""
    on: date | None = None
    exact: bool = False
    child_ids: tuple[str, ...] = ()
    said_by: str | None = None
    not_understood: bool = False
    guess: Text = ""
    own_prompt: str = ""
    area_ids: tuple[str, ...] = ()
    leaning: Leaning | None = None
    handling: Handling = Handling.MAY_SHARE
    handling_words: Text = ""
    contact_id: str | None = None
    note_id: str | None = None
    start: int | None = None
    end: int | None = None

    @model_validator(mode="after")
    def _a_passage_has_a_place(self) -> Self:
        if self.note_id is not None and (self.start is None or self.end is None or not 0 <= self.start < self.end):
            raise ValueError("a passage of a note needs a start before its end")
        return self

    def at(self, met: Contact | None, before: Contact | None = None) -> Self:
        """The same, known from this contact; its date goes with it unless another one was given by hand."""
        follows = self.on is None or (before is not None and self.on == before.on)
        return self.but(contact_id=met.id if met else None, on=met.on if met and met.on and follows else self.on)

    @property
    def sorted(self) -> bool:
        """Whether somebody has said whose it is and where it belongs; unsorted evidence is kept all the same."""
        if self.kind is None:
            return False
        of_the_family = FAMILY_SITUATION in self.area_ids
        return (bool(self.child_ids) and bool(self.area_ids or self.is_childs_words)) or of_the_family

    @property
    def is_childs_words(self) -> bool:
        """Whether these are a child’s own words, exactly as said."""
        return self.kind is Kind.TOLD_BY_CHILD and self.exact

    @property
    def speaker(self) -> str | None:
        """The child who said these exact words: the one named, or the only one they are about.

        Words about two children are nobody’s until somebody says whose: “I put my coat on Tyler” is not Tyler’s voice.
        """
        if not self.is_childs_words:
            return None
        return self.said_by or (self.child_ids[0] if len(self.child_ids) == 1 else None)
