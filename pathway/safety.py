"""Act today: what was asked about danger, and the calls that were made when the answer was yes."""

from datetime import date, datetime
from typing import Self

from pathway.frozen import Frozen, Item, Text
from pathway.scales import Answer


class SafetyAnswer(Frozen):
    """The answer to one question of act today, and when it was given or last changed.

    `words` belong to this answer. `otherwise` is what was written before it changed to or from no: a reason for no is
    no evidence for a yes, nor the other way round, and neither is lost.
    """

    question_id: str
    answer: Answer
    words: Text = ""
    otherwise: Text = ""
    at: datetime | None = None

    def answered(self, answer: Answer, at: datetime) -> Self:
        """The same question with another answer, given now; to or from no, the words of each side stay on theirs."""
        if (answer is Answer.NO) == (self.answer is Answer.NO):
            return self.but(answer=answer, at=at)
        return self.but(answer=answer, at=at, words=self.otherwise, otherwise=self.words)


class SafetyCheck(Item):
    """One time the questions were asked, at a contact or in between."""

    at: datetime
    contact_id: str | None = None
    child_ids: tuple[str, ...] = ()
    answers: tuple[SafetyAnswer, ...] = ()

    @property
    def yes(self) -> tuple[SafetyAnswer, ...]:
        """The questions answered yes, in the order they were asked."""
        return tuple(answer for answer in self.answers if answer.answer is Answer.YES)

    def answer(self, question_id: str) -> SafetyAnswer | None:
        """What was answered to one question, or None when it was left."""
        return next((answer for answer in self.answers if answer.question_id == question_id), None)


class Call(Item):
    """A call made because an answer was yes: who was rung, who answered, what they said, when to chase."""

    check_id: str | None = None
    who: Text = ""
    person: Text = ""
    at: datetime | None = None
    answer: Text = ""
    chase_on: date | None = None
    chased: Text = ""
    escalated: Text = ""
