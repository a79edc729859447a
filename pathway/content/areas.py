"""Areas of care: what to ask, what worries, what works, and the sentence that says what each level looks like."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from pathway.content.ground import Piece, Slug, Words
from pathway.scales import Level, Stage

GENERAL: Literal["general"] = "general"
Written = Stage | Literal["general"]

# The four levels that every rated area words for itself; the other two are worded once for all (levels.toml).
WORDED = (Level.MET, Level.MOSTLY_MET, Level.PARTLY_MET, Level.NOT_MET)


class LevelWords(Piece):
    """One level’s short name, and its sentence where all areas share one."""

    title: Words
    sentence: str = ""


class Area(Piece):
    """One area of a child’s life; A12 is described and never rated.

    `since` is the day a later area came in, so that an assessment begun before it is not read as having passed it over.
    `retired` is the day from which it is asked of nobody new; what a record says in it is still read.
    `disabled` says, level by level, what it looks like where a child’s impairment is part of the care: equipment,
    communication, medicine, therapy and dignity. It stands beside the sentence for the age and never in its place.
    """

    code: Annotated[str, StringConstraints(pattern=r"^A[0-9]+$")]
    title: Words
    question: Words
    rated: bool = True
    since: date | None = None
    retired: date | None = None
    ask: tuple[Words, ...]
    ask_for: dict[Stage, tuple[Words, ...]] = Field(default_factory=dict)
    worry_if: tuple[Words, ...]
    working_if: tuple[Words, ...]
    first_help: tuple[Words, ...]
    dimensions: tuple[Slug, ...]
    neglect_types: tuple[Slug, ...] = ()
    not_asked: tuple[Stage, ...] = ()
    facts: tuple[Slug, ...] = ()
    anchors: dict[Written, dict[Level, Words]] = Field(default_factory=dict)
    disabled: dict[Level, Words] = Field(default_factory=dict)

    @property
    def former(self) -> bool:
        """Whether the pack has it no more, and it stands for what a record still says in it."""
        return False

    @property
    def number(self) -> int:
        """Its place in the order of areas."""
        return int(self.code[1:])

    def asked_at(self, stage: Stage) -> bool:
        """Whether the area makes sense for a child of this age."""
        return stage not in self.not_asked

    def prompts(self, stage: Stage) -> tuple[str, ...]:
        """What to ask or look for: what is particular to the age first, then what holds for all."""
        return (*self.ask_for.get(stage, ()), *self.ask)

    def anchor(self, level: Level, stage: Stage | None) -> str:
        """What this level looks like at this age; the general sentence where it has none, or where no age is known."""
        own = self.anchors.get(stage, {}) if stage is not None else {}
        return own.get(level) or self.anchors[GENERAL][level]


class Retired(Piece):
    """An area that is asked of nobody new from a day on; its id is that of the area, of this pack or of England."""

    on: date


class FormerArea(Area):
    """An area that the pack has no more, in the place of which a record’s words in it are still read.

    It is made from the record alone: nothing is asked in it, and its levels have no sentence but the one chosen then.
    """

    @property
    def former(self) -> bool:
        """That the pack has it no more."""
        return True

    def anchor(self, level: Level, stage: Stage | None) -> str:
        """Nothing: what its levels looked like is known only where it was kept with what was chosen."""
        return ""
