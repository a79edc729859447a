"""The quiz is met in order, gives a reason for every answer, and counts nothing."""

from dataclasses import fields

from pathway import quiz
from pathway.content import Content, QuizOption, QuizQuestion, Theme, load

YES = QuizOption(id="yes", says="Yes.", right=True, because="It holds.")
ALSO = QuizOption(id="also", says="Also.", right=True, because="It holds too.")
NO = QuizOption(id="no", says="No.", because="It does not.")


def question(id: str, theme: str, *options: QuizOption) -> QuizQuestion:
    return QuizQuestion(id=id, theme=theme, question="?", options=options or (YES, NO), because="Take this away.")


CONTENT: Content = load().model_copy(
    update={
        "themes": (Theme(id="voice", title="Voice"), Theme(id="empty", title="Empty"), Theme(id="plan", title="Plan")),
        "quiz": (question("p1", "plan"), question("v1", "voice"), question("p2", "plan"), question("v2", "voice")),
    }
)
NONE = CONTENT.model_copy(update={"quiz": ()})


def ids(questions: tuple[QuizQuestion, ...]) -> list[str]:
    return [each.id for each in questions]


def test_questions_come_theme_by_theme_in_the_order_of_the_themes() -> None:
    assert ids(quiz.ordered(CONTENT)) == ["v1", "v2", "p1", "p2"]
    assert [theme.id for theme in quiz.themes(CONTENT)] == ["voice", "plan"]


def test_one_can_go_on_and_back_and_stops_at_both_ends() -> None:
    assert [quiz.after(CONTENT, id) and quiz.after(CONTENT, id).id for id in ("v1", "v2", "p2")] == ["v2", "p1", None]
    assert [quiz.before(CONTENT, id) and quiz.before(CONTENT, id).id for id in ("v1", "p1")] == [None, "v2"]
    assert quiz.after(CONTENT, "gone") is None


def test_an_address_that_is_old_or_empty_opens_the_first_question() -> None:
    assert [quiz.find(CONTENT, id).id for id in (None, "gone", "p2")] == ["v1", "v1", "p2"]
    assert quiz.find(NONE, None) is None


def test_every_answer_has_its_reason_whether_it_was_chosen_or_not() -> None:
    answered = quiz.chosen(question("q", "plan", YES, ALSO, NO), {"yes", "no", "gone"})

    assert [each.says for each in answered] == [
        "You chose this, and it holds.",
        "This holds.",
        "You chose this. It does not hold, and here is why.",
    ]
    assert all(each.option.because for each in answered)
    assert [option.id for option in quiz.holds(question("q", "plan", YES, ALSO, NO))] == ["yes", "also"]


def test_nothing_that_is_answered_is_a_number() -> None:
    assert [field.name for field in fields(quiz.Answered)] == ["option", "chosen"]


def test_no_answer_that_was_passed_over_is_called_wrong() -> None:
    said = " ".join(each.says for each in quiz.chosen(question("q", "plan", YES, NO), ()))

    assert "wrong" not in said.lower()
