"""What it means: the argument for each child that opens every report, and the words it is opened with."""

from typing import Annotated

from pydantic import Field

from pathway.frozen import Frozen, Text


class Meaning(Frozen):
    """One child’s argument: what life is like, what works, what worries us and why, what would change our mind."""

    child_id: str
    life: Text = ""
    working: Text = ""
    worried: Text = ""
    other_explanations: Text = ""
    not_known: Text = ""
    change_our_mind: Text = ""
    words_first: Annotated[tuple[str, ...], Field(max_length=2)] = ()

    @property
    def key(self) -> str:
        """One argument for each child."""
        return self.child_id
