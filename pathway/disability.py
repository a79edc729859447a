"""The disability part: two doors, the factors and the test question, for a child whom it concerns."""

from datetime import date

from pathway.frozen import Frozen, Item, Text
from pathway.scales import DoorKind, FactorAnswer


class Door(Frozen):
    """One of the two doors for one child: what the family asks for, or what was seen that worries.

    They stand apart, because asking for help is no sign of harm; the words of the worry are a stated observation.
    """

    child_id: str
    kind: DoorKind
    words: Text = ""
    source: Text = ""
    on: date | None = None

    @property
    def key(self) -> str:
        """One door of each kind for each child."""
        return f"{self.child_id}.{self.kind}"

    @property
    def open(self) -> bool:
        """Whether anything was asked for or seen; a door without words stays closed."""
        return bool(self.words.strip())


class FactorJudgement(Frozen):
    """One child and one factor; `answer` is None until somebody has looked at it."""

    child_id: str
    factor_id: str
    answer: FactorAnswer | None = None
    words: Text = ""
    source: Text = ""
    on: date | None = None
    would_tell_more: Text = ""

    @property
    def key(self) -> str:
        """One answer for each child and factor."""
        return f"{self.child_id}.{self.factor_id}"


class TestAnswer(Item):
    """One person’s answer to the test question and its twin about this child’s own needs."""

    __test__ = False

    child_id: str
    area_id: str | None = None
    by: Text = ""
    knows_impairment: bool | None = None
    acceptable: Text = ""
    enough: Text = ""
    authorised_by: Text = ""
    on: date | None = None
