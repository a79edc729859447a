"""The quiz we ship is kind, gives a reason for everything, and is right where it can be worked out."""

import re
from datetime import date

import pytest

from pages.parts.places import PLACES
from pathway import clocks, quiz
from pathway.content import Content, QuizQuestion, load
from pathway.content.walk import strings
from tests import areas

# Words that would make a contest of it, or a fool of somebody.
NEVER_SAID = (
    "wrong answer",
    "you are wrong",
    "correct!",
    "points",
    "score",
    "marks",
    "winner",
    "obviously",
    "of course",
    "surely",
    "trick",
)


@pytest.fixture(scope="module", params=areas.ALL)
def content(request: pytest.FixtureRequest) -> Content:
    return load(local=request.param)


def question(content: Content, id: str) -> QuizQuestion:
    found = quiz.find(content, id)

    assert found is not None
    assert found.id == id
    return found


def test_every_theme_has_something_to_talk_over(content: Content) -> None:
    assert [theme.title for theme in content.themes if len(quiz.of_theme(content, theme.id)) < 2] == []
    assert len(quiz.ordered(content)) == len(content.quiz)


def test_every_question_has_three_answers_or_more_with_a_reason_each_and_a_fact_behind_it(content: Content) -> None:
    for each in content.quiz:
        assert len(each.options) >= 3, each.id
        assert len({option.because for option in each.options}) == len(each.options), each.id
        assert content.facts_of(each.facts), each.id
        assert each.see, each.id


def test_some_questions_have_two_answers_that_hold_and_the_place_of_an_answer_gives_nothing_away(
    content: Content,
) -> None:
    holding = [[option.right for option in each.options] for each in content.quiz]

    assert sum(answers.count(True) > 1 for answers in holding) >= 5
    assert {answers.index(True) for answers in holding} == {0, 1, 2}


def test_a_way_on_leads_to_a_page_there_is(content: Content) -> None:
    pages = {place.name for place in PLACES}
    seen = [(each.id, see) for each in content.quiz for see in each.see]

    assert [(id, see.place) for id, see in seen if see.place and see.place not in pages] == []
    assert all(content.guide(see.guide) for _, see in seen if see.guide)


def test_nobody_is_ranked_or_laughed_at(content: Content) -> None:
    said = " ".join(text for _, text in strings(content.quiz)).lower()

    assert [word for word in NEVER_SAID if word in said] == []


def test_no_telephone_number_is_learned_from_a_quiz(content: Content) -> None:
    for path, text in strings(content.quiz):
        assert re.search(r"\d{4,}\s?\d{3}", text) is None, path


def test_the_day_of_the_conference_is_the_one_that_the_app_works_out(content: Content) -> None:
    strategy, rule = date(2027, 3, 22), content.clock("conference")
    due = clocks.working_day_after(strategy, rule.length)
    (holds,) = quiz.holds(question(content, "bank-holiday"))

    assert f"{strategy:%A} {strategy.day} {strategy:%B %Y}" in question(content, "bank-holiday").story
    assert holds.says == f"{due:%A} {due.day} {due:%B %Y}."


def test_what_is_decided_locally_is_answered_by_asking(content: Content) -> None:
    (holds,) = quiz.holds(question(content, "core-group-interval"))

    assert "ask" in holds.says


def test_an_area_without_a_pack_is_asked_nothing_about_another_county() -> None:
    said = " ".join(text for _, text in strings(load().quiz))

    assert [word for word in ("Oxfordshire", "MASH", "LCSS", "RESOLVE", "No Names") if word in said] == []
