"""The plan: vague words are asked about and never refused; what a service owes stands apart from care."""

from pathlib import Path

import pytest

from pages.parts.actions import vague
from pathway.plan import Action
from tests.families import TODAY, seen
from tests.pages.screen import Screen, database


@pytest.fixture(autouse=True)
def _own_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database(tmp_path, monkeypatch)


@pytest.mark.parametrize("word", ["Monitor", "supporting", "engages", "ensure", "attended"])
def test_a_word_that_may_mean_anything_is_found_in_any_form(word: str) -> None:
    assert vague(f"{word} the family") == word.lower()


@pytest.mark.parametrize("what", ["Ring on Tuesday", "Tell Ash’s attendant", "Bring the supportive chair"])
def test_an_action_that_says_what_is_done_is_left_in_peace(what: str) -> None:
    assert vague(what) == ""


def test_a_vague_action_is_asked_about_and_stored_all_the_same() -> None:
    screen = Screen.of(seen(), "assess/plan").press("action.add")
    id = screen.record.actions[0].id
    screen.set(f"actions.{id}.what", "Monitor the bottles")

    assert "“monitor” may mean anything" in screen.words
    assert screen.record.actions[0].what == "Monitor the bottles"


def test_what_a_service_owes_is_kept_apart_from_what_the_family_does() -> None:
    screen = Screen.of(seen(), "assess/plan").press("action.add.owed")

    assert screen.record.actions[0].service_owes


def test_every_part_of_an_action_is_kept() -> None:
    screen = Screen.of(seen().keep(Action(id="act")), "assess/plan", item="act")
    for field, words in {
        "who": "Rae",
        "need": "A bed",
        "child_notices": "Sleeps alone",
        "if_not_then": "Ask Jo",
    }.items():
        screen.set(f"actions.act.{field}", words)
    screen.set("actions.act.by", TODAY).set("actions.act.by_friday", True).set("actions.act.children", ["rowan"])
    action = screen.record.actions[0]

    assert (action.who, action.need, action.child_notices, action.if_not_then) == (
        "Rae", "A bed", "Sleeps alone", "Ask Jo",
    )  # fmt: skip
    assert action.by == TODAY
    assert action.by_friday
    assert action.child_ids == ("rowan",)


def test_an_action_is_one_line_until_it_is_opened_and_a_link_to_it_opens_it() -> None:
    record = seen().keep(Action(id="act", what="Ring the dentist", who="Rae", by=TODAY))
    screen = Screen.of(record, "assess/plan")

    assert "Ring the dentist · Rae · by 12 March 2026" in screen.words
    assert not screen.has("actions.act.what")
    assert Screen.again(screen.id, "assess/plan", item="act").has("actions.act.what")


def test_a_goal_pairs_a_worry_with_what_will_be_happening_instead_and_can_be_put_back() -> None:
    screen = Screen.of(seen(), "assess/plan").press("goal.add")
    id = screen.record.goals[0].id
    screen.set(f"goals.{id}.worry", "Rowan makes the bottles").set(f"goals.{id}.goal", "An adult makes every bottle")
    screen.press(f"goals.{id}.remove").press("undo.button")

    assert screen.record.goals[0].goal == "An adult makes every bottle"


def test_the_way_the_work_is_handed_on_and_ended_is_part_of_the_plan() -> None:
    screen = Screen.of(seen(), "assess/plan")
    for field in ("contingency", "handover", "goodbye"):
        screen.set(f"plan.{field}", f"{field} in words")

    assert screen.record.plan.goodbye == "goodbye in words"
    assert screen.record.plan.handover == "handover in words"
