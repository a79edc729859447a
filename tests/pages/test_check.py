"""Check and finish: all that is missing is shown at once with its place, and none of it stands in the way."""

from pathlib import Path

import pytest

from pathway.gaps import gaps
from pathway.plan import Action
from pathway.safety import SafetyAnswer, SafetyCheck
from pathway.scales import Answer, Level, SignOff
from tests.families import NOW, judged, seen
from tests.pages.screen import Screen, database


@pytest.fixture(autouse=True)
def _own_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database(tmp_path, monkeypatch)


def test_every_gap_is_a_link_to_its_own_place() -> None:
    from pages.parts import session

    screen = Screen.of(seen(), "assess/check")
    found = gaps(screen.record, session.content(), session.today())
    links = screen.links()

    assert found
    for gap in found:
        wanted = [f"child={gap.child_id}"] if gap.child_id else []
        wanted += [f"area={gap.place.area_id}"] if gap.place.area_id else []
        assert any(
            page == gap.place.page and all(part in query for part in wanted) and says.endswith(gap.says.split(" ")[-1])
            for says, page, query in links
        ), gap


def test_what_is_left_is_said_in_the_names_of_the_parts_and_not_as_a_number() -> None:
    words = Screen.of(seen(), "assess/check").words
    sentence = next(line for line in words.splitlines() if "What is left" in line)

    assert "Areas of care" in sentence
    assert "Plan" in sentence
    assert not any(character.isdigit() for character in sentence)


def test_it_can_be_said_to_be_finished_with_everything_missing_and_words_for_the_supervisor() -> None:
    screen = Screen.of(seen(), "assess/check").press("finish.say")
    event = screen.record.sign_offs[-1]
    screen.set(f"sign_offs.{event.id}.words", "Two visits still to come")

    assert event.kind is SignOff.SUBMITTED
    assert event.by.name == "Pat Example"
    assert screen.record.sign_offs[-1].words == "Two visits still to come"


def test_what_is_missing_about_danger_is_never_named_after_an_action_of_the_plan_that_has_the_same_id() -> None:
    yes = SafetyAnswer(question_id="danger-now", answer=Answer.YES)
    record = seen()
    record = record.keep(
        Action(id=record.id, what="Bring a cot"),
        SafetyCheck(id=record.id, at=NOW, answers=(yes,)),
        SafetyCheck(id="of-visit", at=NOW, contact_id="visit", answers=(yes,)),
    )
    calls = [says for says, page, _ in Screen.of(record, "assess/check").links() if page == "safety" and "call" in says]
    actions = [says for says, page, _ in Screen.again(record.id, "assess/check").links() if "does this action" in says]

    assert len(set(calls)) == 2
    assert not any("cot" in says for says in calls)
    assert all(says.startswith("Bring a cot") for says in actions)
    assert actions


def test_a_box_for_what_is_left_is_promised_only_for_when_it_opens() -> None:
    screen = Screen.of(seen(), "assess/check")
    before = screen.words
    after = screen.press("finish.say")

    assert "once you have said that it is finished, a box opens" in before
    assert "say below" not in before
    assert after.has(f"sign_offs.{after.record.sign_offs[-1].id}.words")


def test_opening_it_again_is_recorded_and_asks_for_the_reason() -> None:
    screen = Screen.of(seen(), "assess/check").press("finish.say").press("finish.reopen")
    asked = "Write why it was opened again" in screen.words
    screen.set(f"sign_offs.{screen.record.sign_offs[-1].id}.words", "A call from the school")

    assert asked
    assert "Write why it was opened again" not in screen.words
    assert [event.kind for event in screen.record.sign_offs] == [SignOff.SUBMITTED, SignOff.REOPENED]
    assert screen.record.sign_offs[-1].words == "A call from the school"
    assert screen.has("finish.say")


def test_a_word_that_would_be_passed_on_is_shown_with_its_place_and_stands_in_nobodys_way() -> None:
    written = judged(Level.NOT_MET, meaning_now="Rowan is choosing to stay out.")
    screen = Screen.of(seen().keep(written), "assess/check")

    assert "Words to look at once more" in screen.words
    assert any(
        "choosing to" in says and page == "area" and "area=food" in query for says, page, query in screen.links()
    )
    assert "finish" in " ".join(button.key or "" for button in screen.app.button)
    assert "Words to look at once more" not in Screen.of(seen().but(id="other"), "assess/check").words
