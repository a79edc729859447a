"""The plan: vague words are asked about and never refused; what a service owes stands apart from care."""

from pathlib import Path

import pytest

from pathway import ids
from pathway.plan import Action
from tests.families import TODAY, seen
from tests.pages.screen import Screen, database


@pytest.fixture(autouse=True)
def _own_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database(tmp_path, monkeypatch)


def asked(**fields: object) -> str:
    """What the plan says beneath an action with these fields."""
    action = Action.model_validate({"id": "act"} | fields)
    record = seen().keep(action).but(id=ids.fresh())
    return Screen.of(record, "assess/plan", item="act").words


def test_a_vague_action_is_asked_about_and_stored_all_the_same() -> None:
    screen = Screen.of(seen(), "assess/plan").press("action.add")
    id = screen.record.actions[0].id
    screen.set(f"actions.{id}.what", "Monitor the bottles")

    assert "“Monitor” may mean anything" in screen.words
    assert "Still to say: who does it, by which day, how somebody" in screen.words
    assert "For example: Nurse Amara Bell" in screen.words
    assert "Instead of “monitor”" not in screen.words, "one word is asked about once"
    assert screen.record.actions[0].what == "Monitor the bottles"


def test_a_clear_action_is_asked_for_what_its_own_fields_lack_and_then_left_in_peace() -> None:
    assert "Still to say: by which day." in asked(what="Ring the dentist", who="Rae")
    assert "Still to say" not in asked(what="Ring the dentist", who="Rae", by=TODAY)
    assert "Still to say" not in asked(what="Ring the dentist", who="Rae", by_friday=True)
    assert "Still to say" not in asked()


def test_a_word_that_blames_is_still_answered_in_an_action() -> None:
    assert "Instead of “hard to reach”" in asked(what="Monitor them, as they are hard to reach")


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
