"""The team quiz: its questions in order, and what was chosen beside the reason for each answer; nothing is counted."""

from collections.abc import Collection
from dataclasses import dataclass

from pathway.content import Content, QuizOption, QuizQuestion, Theme


@dataclass(frozen=True, slots=True)
class Answered:
    """One answer of a question after somebody chose: whether it was chosen, whether it holds, and why."""

    option: QuizOption
    chosen: bool

    @property
    def says(self) -> str:
        """What to show beside it, in words; an answer that was passed over is not a fault."""
        if self.option.right:
            return "You chose this, and it holds." if self.chosen else "This holds."
        return "You chose this. It does not hold, and here is why." if self.chosen else "This does not hold."


def ordered(content: Content) -> tuple[QuizQuestion, ...]:
    """Every question, theme by theme in the order of the themes, and as the pack has them within a theme."""
    return tuple(question for theme in content.themes for question in of_theme(content, theme.id))


def of_theme(content: Content, theme_id: str) -> tuple[QuizQuestion, ...]:
    """The questions of one theme, as the pack has them; none for a theme that is not there."""
    return tuple(question for question in content.quiz if question.theme == theme_id)


def themes(content: Content) -> tuple[Theme, ...]:
    """The themes that have a question, in order."""
    return tuple(theme for theme in content.themes if of_theme(content, theme.id))


def find(content: Content, question_id: str | None) -> QuizQuestion | None:
    """The question of this id; the first where none is named or the id is unknown; None where there are none."""
    questions = ordered(content)
    return next((each for each in questions if each.id == question_id), questions[0] if questions else None)


def after(content: Content, question_id: str) -> QuizQuestion | None:
    """The question that follows this one; None after the last."""
    return _beside(content, question_id, 1)


def before(content: Content, question_id: str) -> QuizQuestion | None:
    """The question before this one; None before the first."""
    return _beside(content, question_id, -1)


def chosen(question: QuizQuestion, option_ids: Collection[str]) -> tuple[Answered, ...]:
    """Every answer of the question with whether it was chosen; ids that are not its own are passed over."""
    return tuple(Answered(option, option.id in option_ids) for option in question.options)


def holds(question: QuizQuestion) -> tuple[QuizOption, ...]:
    """The answers that hold; there may be more than one."""
    return tuple(option for option in question.options if option.right)


def _beside(content: Content, question_id: str, step: int) -> QuizQuestion | None:
    questions = ordered(content)
    where = next((at for at, each in enumerate(questions) if each.id == question_id), None)
    if where is None or not 0 <= where + step < len(questions):
        return None
    return questions[where + step]
