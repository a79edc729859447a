"""Check and finish: all that is missing is shown at once with its place, and none of it stands in the way."""

from pathlib import Path

import pytest

from pathway.gaps import gaps
from pathway.scales import SignOff
from tests.families import seen
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


def test_opening_it_again_is_recorded_and_asks_for_the_reason() -> None:
    screen = Screen.of(seen(), "assess/check").press("finish.say").press("finish.reopen")
    asked = "Write why it was opened again" in screen.words
    screen.set(f"sign_offs.{screen.record.sign_offs[-1].id}.words", "A call from the school")

    assert asked
    assert "Write why it was opened again" not in screen.words
    assert [event.kind for event in screen.record.sign_offs] == [SignOff.SUBMITTED, SignOff.REOPENED]
    assert screen.record.sign_offs[-1].words == "A call from the school"
    assert screen.has("finish.say")
