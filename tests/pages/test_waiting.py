"""A press that could not be stored is made, once, as soon as the store can take it, and until then it is said."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import Mock

import pytest

from pages.parts import session, waiting
from pathway.errors import PathwayError
from pathway.plan import Action
from pathway.store.failures import BUSY
from tests.families import ROWAN, empty, seen
from tests.pages.screen import Screen, database
from tests.pages.test_quick_look import quick


@pytest.fixture(autouse=True)
def _own_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database(tmp_path, monkeypatch)


@contextmanager
def _shut(why: str = BUSY) -> Iterator[None]:
    """The store takes nothing."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(session.store(), "save", Mock(side_effect=PathwayError(why)))
        yield


def test_something_that_could_not_be_added_is_said_and_added_when_the_store_is_free_again() -> None:
    screen = Screen.of(seen(), "assess/plan")
    with _shut():
        screen.press("goal.add")
        assert f"Not saved. {waiting.WAITS}" in screen.words
    assert not screen.record.goals
    screen.run()

    assert len(screen.record.goals) == 1
    assert "Not saved" not in screen.words
    assert screen.has(f"goals.{screen.record.goals[0].id}.worry")


def test_what_is_stored_meanwhile_hides_no_press_that_waits() -> None:
    screen = Screen.of(seen(), "assess/plan")
    with _shut():
        screen.press("goal.add")
    screen.set("plan.contingency", "Ring Jo.")

    assert len(screen.record.goals) == 1
    assert screen.record.plan.contingency == "Ring Jo."
    assert "Not saved" not in screen.words


def test_a_tired_second_press_adds_no_second_goal() -> None:
    screen = Screen.of(seen(), "assess/plan")
    with _shut():
        screen.press("goal.add").press("goal.add").press("action.add")
    screen.run()

    assert len(screen.record.goals) == 1
    assert len(screen.record.actions) == 1


def test_a_tired_second_press_in_the_quick_look_adds_no_second_visit_and_no_second_place_for_words() -> None:
    screen = quick(empty().keep(ROWAN)).set("words.rowan.rowan", "I do the tea")
    with _shut():
        screen.press("more.words.rowan").press("more.words.rowan").press("quick.visit").press("quick.visit")
    screen.run()

    assert len(screen.record.contacts) == 1
    assert [piece.words for piece in screen.record.evidence] == ["I do the tea", ""]


def test_something_that_could_not_be_removed_is_removed_later_and_can_be_put_back() -> None:
    screen = Screen.of(seen().keep(Action(id="act", what="Ring"), Action(id="bring", what="Bring")), "assess/plan")
    with _shut():
        screen.press("unfold.button.act").press("remove.act")
        screen.press("unfold.button.bring").press("remove.bring")
    assert len(screen.record.actions) == 2
    screen.run()
    assert not screen.record.actions
    screen.press("undo.button")

    assert [one.id for one in screen.record.actions] == ["bring"]


def test_why_nothing_is_stored_is_still_said_where_a_person_can_mend_it() -> None:
    screen = Screen.of(seen(), "assess/plan")
    with _shut("Free some space on the disk."):
        screen.press("goal.add")

        assert f"Not saved. Free some space on the disk. {waiting.THEN}" in screen.words


def test_a_press_waits_for_its_own_assessment_and_is_made_on_no_other() -> None:
    screen = Screen.of(seen(), "assess/plan")
    with _shut():
        screen.press("goal.add")
    other = seen().but(id="second", family_id="other")
    there = Screen.of(other, "assess/plan")
    screen.app.query_params["a"] = "second"
    screen.run()
    assert not there.record.goals
    screen.app.query_params["a"] = "first"
    screen.run()

    assert len(screen.record.goals) == 1
    assert not there.record.goals


def test_a_press_on_what_was_removed_meanwhile_is_given_up_and_said() -> None:
    screen = Screen.of(seen().keep(Action(id="act", what="Ring")), "assess/plan")
    with _shut():
        screen.press("unfold.button.act").press("remove.act")
    session.store()
    other = Screen.again("first", "assess/plan")
    other.press("unfold.button.act").press("remove.act")
    screen.run()

    assert not screen.record.actions
    assert "Not saved. Leave" not in screen.run().words
