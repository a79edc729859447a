"""Judgements: what a practitioner concludes about one child in one area of care, and why."""

from datetime import date

from pathway.frozen import Frozen, Item, Text
from pathway.scales import Happening, Level, Sureness

WORRYING = frozenset({Level.PARTLY_MET, Level.NOT_MET})
STRONG = frozenset({Level.MET, Level.MOSTLY_MET})


class Judgement(Frozen):
    """One child in one area; `level` is None until the practitioner has looked at it.

    `chosen` is the sentence as it stood on the day it was chosen, so that a pack that words it anew changes no record.
    `still_true_because` says why the level of the assessment before still holds on the day `still_true_on`.
    """

    child_id: str
    area_id: str
    level: Level | None = None
    chosen: Text = ""
    judged_on: date | None = None
    not_looked_at: bool = False
    to_find_out: Text = ""
    ask_whom: Text = ""
    how_long: Text = ""
    how_often: Text = ""
    how_recent: Text = ""
    meaning_now: Text = ""
    meaning_six_months: Text = ""
    other_explanations: Text = ""
    how_sure: Sureness | None = None
    still_true_on: date | None = None
    still_true_because: Text = ""

    @property
    def key(self) -> str:
        """One judgement for each child and area."""
        return f"{self.child_id}.{self.area_id}"

    @property
    def worrying(self) -> bool:
        """Whether the need is met only partly or not at all."""
        return self.level in WORRYING

    @property
    def strong(self) -> bool:
        """Whether the need is met or mostly met."""
        return self.level in STRONG


class Need(Item):
    """One extra need of a child with an impairment or long-term condition: who meets it, and is it happening."""

    child_id: str
    what: Text = ""
    who: Text = ""
    happening: Happening | None = None
    how_known: Text = ""
    since: Text = ""
    service_owes: Text = ""
