"""Who the family is: the household, its children and its adults, each as a person of their own."""

from datetime import date

from pathway.frozen import Frozen, Item, Text
from pathway.scales import Agreement, Answer, Birth, Impairment, LooksAfter


class Born(Frozen):
    """When a child was born or is expected, as exactly as it is known."""

    precision: Birth = Birth.NOT_KNOWN_YET
    on: date | None = None
    words: Text = ""


class Identity(Frozen):
    """Who a person is to themselves: culture, faith, language, and whether an interpreter was used."""

    culture: Text = ""
    faith: Text = ""
    first_language: Text = ""
    interpreter: Text = ""
    more: Text = ""


class Child(Item):
    """One child, who may be unnamed or unborn; `impairment` is None until somebody has answered."""

    name: Text = ""
    born: Born = Born()
    pronouns: Text = ""
    impairment: Impairment | None = None
    impairment_words: Text = ""
    communicates_by: Text = ""
    lives: Text = ""
    school: Text = ""
    identity: Identity = Identity()

    @property
    def unborn(self) -> bool:
        """Whether the child is recorded as not yet born."""
        return self.born.precision is Birth.EXPECTED


class Adult(Item):
    """One adult in the children’s life, with their own view beside the worker’s."""

    name: Text = ""
    relation: Text = ""
    lives_here: Answer | None = None
    looks_after: LooksAfter | None = None
    cares_for: tuple[str, ...] = ()
    cares_how: Text = ""
    spoken_to: Answer | None = None
    spoken_on: date | None = None
    own_view: Text = ""
    agreement: Agreement | None = None
    identity: Identity = Identity()


class NotDisclosed(Item):
    """Words that no report may give away, such as an address somebody fled to: what they are, whose, and why."""

    words: Text = ""
    whose: Text = ""
    why: Text = ""


class Circumstances(Frozen):
    """The family’s situation: described, never rated, with what services owe kept apart from care."""

    situation: Text = ""
    others: Text = ""
    family_wants: Text = ""
    services_would_fix: Text = ""
    services_would_not_fix: Text = ""
    capacity_to_change: Text = ""


class YoungCarer(Frozen):
    """What one child does to look after somebody else, what it costs them, and what they want."""

    child_id: str
    cares_for: Text = ""
    does: Text = ""
    how_often: Text = ""
    costs_them: Text = ""
    wants: Text = ""
    offered: Text = ""

    @property
    def key(self) -> str:
        """One for each child."""
        return self.child_id
