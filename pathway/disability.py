"""The disability part: two doors, the factors and the test question, for a child whom it concerns."""

from datetime import date
from enum import StrEnum

from pathway.frozen import Frozen, Item, Text
from pathway.scales import FactorAnswer


class DoorKind(StrEnum):
    """Why the disability part is open: the family asks for help, or there is a worry about care."""

    SUPPORT = "support"
    WORRY = "worry"


class Door(Frozen):
    """Which door was opened for one child; the second needs a stated observation."""

    child_id: str
    kind: DoorKind | None = None
    observation: Text = ""

    @property
    def key(self) -> str:
        """One door for each child."""
        return self.child_id


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
    on: date | None = None
