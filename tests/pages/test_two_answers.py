"""Two windows on one assessment: different answers are put together, and one question answered twice is asked about."""

from pathlib import Path

import pytest

from pages.parts import clashes, session
from pathway.scales import Level, Sureness
from tests.families import seen
from tests.pages.screen import Screen, database

FOOD, SURE = "level_food_rowan", "how_sure_food_rowan"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database(tmp_path, monkeypatch)


def windows() -> tuple[Screen, Screen]:
    """Two windows with the same area of the same family open."""
    one = Screen.of(seen(), "assess/area", area="food", child="rowan")
    return one, Screen.again(one.id, "assess/area", area="food", child="rowan")


def level(screen: Screen) -> Level | None:
    record = screen.record
    return record.judgement(record.child("rowan"), "food").level


def test_an_answer_given_in_a_window_that_has_not_seen_the_other_is_not_written_over_it() -> None:
    one, other = windows()
    one.set(FOOD, Level.MET)
    other.set(FOOD, Level.NOT_MET)

    assert level(one) is Level.MET
    assert "Answered in two windows" in other.words
    assert "Pat Example" in other.words


def test_the_person_chooses_the_stored_answer() -> None:
    one, other = windows()
    one.set(FOOD, Level.MET)
    other.set(FOOD, Level.NOT_MET).press(f"clash.stored.{FOOD}")

    assert level(other) is Level.MET
    assert other.control(FOOD).value is Level.MET
    assert "Answered in two windows" not in other.run().words


def test_the_person_chooses_the_answer_of_this_window() -> None:
    one, other = windows()
    one.set(FOOD, Level.MET)
    other.set(FOOD, Level.NOT_MET).press(f"clash.here.{FOOD}")

    assert level(other) is Level.NOT_MET
    assert "Answered in two windows" not in other.run().words


def test_an_answer_chosen_after_another_window_decided_changes_nothing_and_that_is_said() -> None:
    one, other = windows()
    one.set(FOOD, Level.MET)
    other.set(FOOD, Level.NOT_MET)
    one.run().press(f"clash.kept.{FOOD}")

    other.press(f"clash.here.{FOOD}")

    assert level(other) is Level.MET
    assert other.control(FOOD).value is Level.MET
    assert clashes.DECIDED in [told.value for told in other.app.info]
    assert "Answered in two windows" not in other.words
    assert clashes.DECIDED not in [told.value for told in other.run().app.info]


def test_an_answer_given_once_more_elsewhere_is_shown_before_it_can_be_replaced() -> None:
    one, other = windows()
    one.set(FOOD, Level.MET)
    other.set(FOOD, Level.NOT_MET)
    one.set(FOOD, Level.PARTLY_MET)
    other.press(f"clash.here.{FOOD}")

    assert level(one) is Level.PARTLY_MET
    assert clashes.AGAIN in [told.value for told in other.app.info]
    assert "Stored: Partly met." in other.words
    other.press(f"clash.here.{FOOD}")
    assert level(one) is Level.NOT_MET


def test_a_question_that_another_window_has_decided_is_not_asked_again_when_this_one_is_drawn_anew() -> None:
    one, other = windows()
    one.set(FOOD, Level.MET)
    other.set(FOOD, Level.NOT_MET)
    Screen.again(one.id, "assess/area", area="food", child="rowan").press(f"clash.kept.{FOOD}")
    other.run()

    assert level(other) is Level.MET
    assert other.control(FOOD).value is Level.MET
    assert clashes.DECIDED in [told.value for told in other.app.info]
    assert "Answered in two windows" not in other.words
    assert session.store().kept_aside(other.id) == ()
    other.set(FOOD, Level.PARTLY_MET)
    assert level(other) is Level.PARTLY_MET


def test_an_answer_that_waits_is_still_asked_about_after_the_page_was_left_and_in_a_new_window() -> None:
    one, other = windows()
    one.set(FOOD, Level.MET)
    other.set(FOOD, Level.NOT_MET)
    other.app.switch_page("assess/tasks.py").run()
    other.app.query_params["area"] = "food"
    other.app.switch_page("assess/area.py").run()
    anew = Screen.again(one.id, "assess/area", area="food", child="rowan")

    for screen in (other, anew):
        assert "Answered in two windows" in screen.words
        assert "Not met. " in screen.words
        assert "**" not in screen.words
    anew.press(f"clash.kept.{FOOD}")
    assert level(anew) is Level.MET
    assert "Answered in two windows" not in anew.run().words


def test_answers_to_different_questions_are_put_together() -> None:
    one, _ = windows()
    one.set(FOOD, Level.NOT_MET)
    elsewhere = Screen.again(one.id, "assess/area", area="health", child="rowan")
    one.set(SURE, Sureness.FAIRLY_SURE)
    elsewhere.set("level_health_rowan", Level.MET)

    record = one.record
    assert level(one) is Level.NOT_MET
    assert record.judgement(record.child("rowan"), "health").level is Level.MET
    assert "Answered in two windows" not in elsewhere.words


def test_the_same_answer_in_both_windows_is_no_question() -> None:
    one, other = windows()
    one.set(FOOD, Level.MET)
    other.set(FOOD, Level.MET)

    assert "Answered in two windows" not in other.words


def after_a_restart(id: str, held: Level) -> Screen:
    """A window whose connection is new: the browser tells what its controls hold, and nobody knows what it had seen."""
    screen = Screen.again(id, "assess/tasks")
    screen.app.query_params["area"] = "food"
    screen.app.query_params["child"] = "rowan"
    screen.app.session_state[FOOD] = held
    screen.app.switch_page("assess/area.py")
    return screen.run()


def test_the_first_answer_after_a_restart_is_kept() -> None:
    one, _ = windows()
    one.set(FOOD, Level.MET)

    again = after_a_restart(one.id, Level.NOT_MET)

    assert level(again) is Level.NOT_MET
    assert "Answered in two windows" not in again.words


def test_what_a_window_showed_before_another_changed_it_is_not_taken_for_an_answer_after_a_restart() -> None:
    one, other = windows()
    one.set(FOOD, Level.NOT_MET)
    other.run().set(FOOD, Level.MET)

    again = after_a_restart(one.id, Level.NOT_MET)

    assert level(again) is Level.MET
    assert "Answered in two windows" in again.words
