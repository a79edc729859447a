"""The pathway taken and the plan: decisions with reasons, who does what by when, and how the child will notice."""

from datetime import date

from pathway.frozen import Frozen, Item, Text
from pathway.scales import Answer, Result

OVER = (Result.DONE, Result.NO_LONGER_NEEDED)


class DecisionAnswer(Frozen):
    """The answer to one decision point, for one child or for the household."""

    question_id: str
    child_id: str | None = None
    answer: Answer | None = None
    option: str = ""
    words: Text = ""

    @property
    def key(self) -> str:
        """One answer for each decision point and child."""
        return f"{self.question_id}.{self.child_id or 'household'}"


class MoverNoted(Frozen):
    """Something noted that may move one child up or down the pathway, in the practitioner’s words."""

    child_id: str
    mover_id: str
    words: Text = ""

    @property
    def key(self) -> str:
        """One note for each child and mover."""
        return f"{self.child_id}.{self.mover_id}"


class StepDecision(Frozen):
    """What the practitioner decided about one step for one child, with the reason; this is what is recorded."""

    child_id: str
    step_id: str
    taken: bool | None = None
    reason: Text = ""
    by: Text = ""
    on: date | None = None

    @property
    def key(self) -> str:
        """One decision for each child and step."""
        return f"{self.child_id}.{self.step_id}"


class Goal(Item):
    """A worry in plain words and what will be happening instead."""

    child_ids: tuple[str, ...] = ()
    worry: Text = ""
    goal: Text = ""


class Action(Item):
    """Who does what by when, and how the child will notice; what a service owes is kept apart from care.

    What is `between_workers` is in nothing that the family reads. `meeting_id` is the meeting it was agreed in.
    """

    child_ids: tuple[str, ...] = ()
    need: Text = ""
    what: Text = ""
    who: Text = ""
    since: Text = ""
    by: date | None = None
    by_friday: bool = False
    help_we_give: Text = ""
    child_notices: Text = ""
    if_not_then: Text = ""
    service_owes: bool = False
    between_workers: bool = False
    result: Result | None = None
    effect: Text = ""
    meeting_id: str | None = None

    @property
    def open_now(self) -> bool:
        """Whether there is something left to do: nobody has said what became of it, or not all of it was done."""
        return self.result not in OVER

    def late(self, on: date) -> bool:
        """Whether it was to be done before this day and is not."""
        return self.by is not None and self.by < on and self.open_now


class Plan(Frozen):
    """What holds the actions together: the fallback, the review, and how the work is handed on and ended."""

    contingency: Text = ""
    review_on: date | None = None
    handover: Text = ""
    goodbye: Text = ""
