"""A choice that is told before its page is drawn again is on that page as if the page had stored it."""

from itertools import count
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest

from pages.parts import choosing, session
from pathway import practice
from pathway.choosing import Became, Choice, Window
from pathway.errors import PathwayError
from pathway.scales import Level
from tests.families import seen
from tests.pages.screen import Screen, database

_turns = count(1)
FOOD = "level_food_rowan"
MARSH = practice.family("marsh").assessments[0]
# Pages with questions of each kind, and what has to stand open on them.
ASKING = (
    ("assess/area", {"area": "food", "child": MARSH.children[0].id}),
    ("assess/area", {"area": "home", "child": MARSH.children[1].id}),
    ("assess/family", {"child": MARSH.children[0].id}),
    ("assess/family", {"item": MARSH.adults[0].id}),
    ("assess/family", {"item": MARSH.agencies[0].id}),
    ("assess/pathway", {}),
    ("assess/safety", {}),
    ("assess/history", {"item": MARSH.appointments[0].id}),
    ("assess/plan", {"item": MARSH.actions[0].id}),
)


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database(tmp_path, monkeypatch)


def window(screen: Screen) -> Window:
    found: Window = screen.app.session_state["window of choices"]
    return found


def tell(screen: Screen, key: str, answer: Any) -> bool:
    """What the script in a window does with a choice, before the framework hears of it."""
    told = Choice(window(screen).token, screen.id, key, str(answer), next(_turns))
    return choosing.windows().choose(session.store(), told, session.now()).became is Became.SAVED


def area() -> Screen:
    return Screen.of(seen(), "assess/area", area="food", child="rowan")


def revision(screen: Screen) -> int:
    stored = session.store().load(screen.id)
    assert stored is not None
    return stored.revision


def level(screen: Screen) -> Level | None:
    return screen.record.judgement(screen.record.child("rowan"), "food").level


def test_the_page_shows_what_was_told_and_stores_it_no_second_time() -> None:
    screen = area()
    assert tell(screen, FOOD, Level.NOT_MET)
    stored = revision(screen)
    screen.set(FOOD, Level.NOT_MET)

    assert level(screen) is Level.NOT_MET
    assert revision(screen) == stored
    assert screen.control(FOOD).value is Level.NOT_MET
    assert "Answered in two windows" not in screen.words
    assert screen.has("meaning_now_food_rowan"), "what a level asks for stands below it"


def test_a_page_that_comes_late_leaves_the_control_to_the_hand_and_stores_nothing_old() -> None:
    """Were it set to what is stored, the browser would show that in the place of what was pressed since."""
    screen = area()
    for answer in (Level.MET, Level.PARTLY_MET, Level.NOT_MET):
        assert tell(screen, FOOD, answer)
    screen.set(FOOD, Level.MET)

    assert level(screen) is Level.NOT_MET
    assert screen.control(FOOD).value is Level.MET
    assert "Answered in two windows" not in screen.words
    assert level(screen.run()) is Level.NOT_MET
    screen.set(FOOD, Level.NOT_MET)
    assert level(screen) is Level.NOT_MET
    assert screen.control(FOOD).value is Level.NOT_MET


def test_another_window_is_followed_again_once_the_last_choice_has_come() -> None:
    screen, other = area(), Screen.again("first", "assess/area", area="food", child="rowan")
    for answer in (Level.MET, Level.NOT_MET):
        tell(screen, FOOD, answer)
    screen.set(FOOD, Level.MET).set(FOOD, Level.NOT_MET)
    other.run().set(FOOD, Level.PARTLY_MET)

    assert screen.run().control(FOOD).value is Level.PARTLY_MET
    assert level(screen) is Level.PARTLY_MET


def test_the_page_says_saved_again_when_a_choice_was_stored_at_a_later_try(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = area()
    with monkeypatch.context() as patch:
        patch.setattr(session.store(), "save", Mock(side_effect=PathwayError("Make room on this disk.")))
        assert not tell(screen, FOOD, Level.NOT_MET)
        screen.set(FOOD, Level.NOT_MET)
        assert session_says(screen) == (False, "Not saved. Make room on this disk.")
    assert tell(screen, FOOD, Level.NOT_MET)
    screen.run()

    assert level(screen) is Level.NOT_MET
    assert session_says(screen)[0]
    assert screen.control(FOOD).value is Level.NOT_MET


def session_says(screen: Screen) -> tuple[bool, str]:
    """What the bar says of saving."""
    kept = screen.app.session_state
    why = kept["not_saved"] if "not_saved" in kept else ""  # noqa: SIM401
    return not why, f"Not saved. {why}" if why else ""


def test_a_choice_after_one_that_was_told_is_stored_by_the_page_where_it_could_not_be_told() -> None:
    screen = area()
    tell(screen, FOOD, Level.MET)
    screen.set(FOOD, Level.MET)
    screen.set(FOOD, Level.PARTLY_MET)
    screen.set(FOOD, Level.MET)

    assert level(screen) is Level.MET


def test_a_choice_that_its_page_brings_before_it_could_be_told_is_no_answer_of_two_windows() -> None:
    screen = area()
    tell(screen, FOOD, Level.MET)
    tell(screen, FOOD, Level.PARTLY_MET)
    screen.set(FOOD, Level.NOT_MET)

    assert level(screen) is Level.NOT_MET
    assert "Answered in two windows" not in screen.words


def test_what_another_window_chose_first_is_asked_about_by_the_page() -> None:
    one, other = area(), Screen.again("first", "assess/area", area="food", child="rowan")
    one.set(FOOD, Level.MET)

    assert not tell(other, FOOD, Level.NOT_MET)
    other.set(FOOD, Level.NOT_MET)
    assert level(one) is Level.MET
    assert "Answered in two windows" in other.words


def test_a_choice_left_to_its_telling_is_asked_about_where_that_met_another_windows_answer() -> None:
    one, other = area(), Screen.again("first", "assess/area", area="food", child="rowan")
    window(other)._coming[FOOD] = 1
    one.set(FOOD, Level.MET)
    other.set(FOOD, Level.NOT_MET)
    assert level(one) is Level.MET, "its page leaves a choice that is being stored to that"
    del window(other)._coming[FOOD]
    assert not tell(other, FOOD, Level.NOT_MET)
    other.run()

    assert level(one) is Level.MET
    assert "Answered in two windows" in other.words


def test_a_choice_that_waits_for_a_person_is_not_told_by_a_page_that_shows_it() -> None:
    """The window’s script tells what differs from what the page says it shows, so that must be what stands there."""
    one, other = area(), Screen.again("first", "assess/area", area="food", child="rowan")
    one.set(FOOD, Level.MET)
    other.set(FOOD, Level.NOT_MET)

    assert "Answered in two windows" in other.words
    assert window(other)._questions[FOOD].says == other.control(FOOD).value == Level.NOT_MET


@pytest.mark.parametrize(("page", "query"), ASKING, ids=[f"{page} {' '.join(query)}" for page, query in ASKING])
def test_every_question_of_a_family_can_be_told_outside_its_page(page: str, query: dict[str, str]) -> None:
    screen = Screen.of(MARSH, page, **query)
    asked = list(window(screen)._questions)
    assert asked, "no question stands on this page"

    for key in asked:
        question = window(screen)._questions.get(key)
        if question is None:  # an answer before it has closed it
            continue
        answer = next(one for one in question.options if one != question.shown)
        assert tell(screen, key, answer), key
        stored = revision(screen)
        screen.set(key, answer)
        assert revision(screen) == stored, f"{key} was stored twice"
        assert "Answered in two windows" not in screen.words, key
