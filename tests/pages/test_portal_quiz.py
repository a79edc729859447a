"""The quiz gives a reason for every answer, keeps nothing, counts nothing, and names no family before a room."""

from html import escape
from pathlib import Path
from typing import Any

import pytest

from pages.parts import portal_quiz, portal_quiz_team, session
from pathway import quiz
from pathway.content import QuizQuestion
from tests.families import seen
from tests.pages.screen import Screen, database


@pytest.fixture(autouse=True)
def _own_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database(tmp_path, monkeypatch)


def _questions() -> tuple[QuizQuestion, ...]:
    return quiz.ordered(session.content())


def _open(question: QuizQuestion, **more: str) -> Screen:
    return Screen.again("", "portal/quiz", q=question.id, **more)


def _pressed(screen: Screen, wanted: dict[str, Any]) -> Screen:
    """What the keys of the room send."""
    screen.app.session_state[portal_quiz_team._WANTED] = wanted
    return screen.run()


def _next(screen: Screen, says: str = "Next question") -> str:
    """The question that a link of these words leads to, or nothing."""
    return next((query.rpartition("q=")[2] for label, _, query in screen.links() if label == says), "")


def test_the_front_leads_to_every_theme() -> None:
    screen = Screen.again("", "portal/quiz")

    for theme in quiz.themes(session.content()):
        first = quiz.of_theme(session.content(), theme.id)[0]
        assert any(query.endswith(f"q={first.id}") for _, _, query in screen.links())


def test_no_reason_stands_there_before_an_answer_and_then_one_for_each() -> None:
    question = _questions()[0]
    screen = _open(question)

    assert escape(question.because) not in screen.words
    assert not [option for option in question.options if escape(option.because) in screen.words]

    screen.set(portal_quiz.key(question), question.options[0].id)
    for option in question.options:
        assert escape(option.because) in screen.words
    assert escape(question.because) in screen.words


def test_another_answer_may_be_chosen_and_both_are_spoken_of_kindly() -> None:
    question = next(one for one in _questions() if not one.options[0].right)
    right = quiz.holds(question)[0]
    screen = _open(question).set(portal_quiz.key(question), question.options[0].id)
    assert "You chose this. It does not hold, and here is why." in screen.words

    screen.set(portal_quiz.key(question), right.id)
    assert "You chose this, and it holds." in screen.words
    assert not [word for word in ("wrong", "score", "points") if word in portal_quiz.LEAD + portal_quiz.KEPT]


def test_where_two_answers_hold_it_is_said_before_one_is_chosen_and_nowhere_else() -> None:
    two = next(one for one in _questions() if len(quiz.holds(one)) > 1)
    single = next(one for one in _questions() if len(quiz.holds(one)) == 1)

    assert portal_quiz.SEVERAL in _open(two).words
    assert portal_quiz.SEVERAL not in _open(single).words


def test_the_room_is_told_which_keys_work_after_an_answer_too_and_nobody_else_sees_numbers() -> None:
    question = _questions()[0]
    room, alone = _open(question, team="1"), _open(question)
    room_key, alone_key = portal_quiz.key(question, room=True), portal_quiz.key(question)

    for _ in ("before an answer", "after it"):
        assert f"Keys: 1 to {len(question.options)} choose" in room.words
        assert "Keys: 1" not in alone.words
        room.set(room_key, question.options[0].id)
        alone.set(alone_key, question.options[0].id)
    assert room.control(room_key).options[0].startswith("1 · ")
    assert not alone.control(alone_key).options[0].startswith("1")


def test_a_room_is_not_shown_what_was_answered_alone_before() -> None:
    question = _questions()[0]
    screen = _open(question).set(portal_quiz.key(question), question.options[0].id)
    screen.app.query_params["team"] = "1"
    screen.run()

    assert screen.control(portal_quiz.key(question, room=True)).value is None
    assert escape(question.because) not in screen.words


def test_the_facts_that_give_the_answer_away_stand_there_only_once_one_is_chosen() -> None:
    question = _questions()[0]
    (fact, *_) = session.content().facts_of(question.facts)
    screen = _open(question)
    assert escape(fact.text) not in screen.words

    screen.set(portal_quiz.key(question), question.options[0].id)
    assert escape(fact.text) in screen.words


def test_every_question_is_reached_by_going_on_and_the_last_leads_nowhere() -> None:
    first, *_, last = _questions()

    assert _next(_open(first)) == _questions()[1].id
    assert _next(_open(first), "Question before this") == ""
    assert _next(_open(last)) == ""
    assert _next(_open(last), "Question before this") == _questions()[-2].id


def test_what_was_chosen_is_forgotten_with_the_next_question() -> None:
    first, second = _questions()[:2]
    screen = _open(first, team="1").set(portal_quiz.key(first, room=True), first.options[0].id)
    _pressed(screen, {"to": second.id, "serial": 1})
    assert screen.control(portal_quiz.key(second, room=True)).value is None

    _pressed(screen, {"to": first.id, "serial": 2})
    assert screen.control(portal_quiz.key(first, room=True)).value is None
    assert escape(first.because) not in screen.words


def test_a_digit_chooses_that_answer_of_this_question_and_of_no_other() -> None:
    first, second = _questions()[:2]
    screen, key = _open(first, team="1"), portal_quiz.key(first, room=True)
    _pressed(screen, {"choose": 2, "of": first.id, "serial": 1})
    assert screen.control(key).value == first.options[1].id

    _pressed(screen, {"choose": 1, "of": second.id, "serial": 2})
    assert screen.control(key).value == first.options[1].id
    _pressed(screen, {"choose": 9, "of": first.id, "serial": 3})
    assert screen.control(key).value == first.options[1].id


@pytest.mark.parametrize("wanted", [{"to": "no-such-question", "serial": 1}, {"to": 3}, {"choose": "x"}, {}, None])
def test_a_press_that_says_nothing_of_sense_breaks_nothing(wanted: dict[str, Any]) -> None:
    screen = _pressed(_open(_questions()[1], team="1"), wanted)

    assert "Team quiz" not in [one.value for one in screen.app.title]


def test_the_way_to_the_room_leaves_the_open_assessment_and_comes_back_to_it() -> None:
    first = _questions()[0]
    screen = Screen.of(seen(), "portal/quiz", q=first.id)
    (query,) = [query for label, _, query in screen.links() if label.startswith("Show it large")]

    assert "a=" not in query.replace("team=", "")
    assert screen.app.session_state[portal_quiz.LEFT] == seen().id


def test_an_address_with_a_family_names_nobody_before_the_room() -> None:
    screen = Screen.of(seen(), "portal/quiz", q=_questions()[0].id, team="1")

    assert "Rowan" not in screen.words
    assert "a" not in screen.app.query_params


def test_an_unknown_question_leads_to_the_themes() -> None:
    screen = Screen.again("", "portal/quiz", q="no-such-question")

    assert portal_quiz.NOT_HERE in screen.words
