"""Things to think with on a page: there with a reason, put away with one press, brought back, and in no record."""

from pathlib import Path

import pytest

from pathway import ids
from pathway.assessment import Assessment, Keepable
from pathway.history import Appointment
from pathway.household import Circumstances
from pathway.plan import Action, StepDecision
from pathway.scales import Answer, Brought, Level, Result
from tests.families import ASH, MORGAN, ROWAN, TODAY, empty, judged
from tests.hostile import MARK, hostile
from tests.pages.screen import Screen, database

POOR = Circumstances(situation="The rent is paid late.")
HUNGRY = empty().but(circumstances=POOR).keep(ROWAN, ASH, judged(Level.NOT_MET))
MONEY = "prompt.away.area_food_rowan.money-or-care"
BACK = "prompt.back.area_food_rowan.money-or-care"


@pytest.fixture(autouse=True)
def _own_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database(tmp_path, monkeypatch)


def area(record: Assessment) -> Screen:
    return Screen.of(record.but(id=ids.fresh()), "assess/area", area="food", child="rowan")


def test_a_prompt_stands_beside_the_judgement_with_its_reason_and_the_words_it_rests_on() -> None:
    screen = area(HUNGRY)

    assert "what would stay as it is" in screen.words
    assert "The rent is paid late." in screen.words
    assert any(says == "The family’s situation speaks of money, work or housing." for says, *_ in screen.links())
    assert not screen.has("prompt.away.area_food_ash.money-or-care"), "the other child’s care is not in doubt"


def test_put_away_it_is_one_quiet_line_until_it_is_brought_back() -> None:
    screen = area(HUNGRY).press(MONEY)

    assert "what would stay as it is" not in screen.words
    assert not screen.has(MONEY)
    screen.press(BACK)
    assert "what would stay as it is" in screen.words


def test_what_was_put_away_leaves_no_trace_in_the_record() -> None:
    screen = area(HUNGRY)
    before = screen.record

    assert screen.press(MONEY).record == before


def test_a_new_reason_brings_it_back() -> None:
    screen = area(HUNGRY).press(MONEY)
    assert not screen.has(MONEY)
    bed = Action(id="bed", what="A bed", service_owes=True)
    again = area(HUNGRY.keep(bed))
    again.press(MONEY)

    assert again.has(BACK)
    assert "prompts put away" in again.app.session_state
    first, second = (one.app.session_state["prompts put away"] for one in (screen, again))
    assert {token[3:] for token in first}.isdisjoint({token[3:] for token in second})


def test_where_nothing_gives_a_reason_nothing_is_shown() -> None:
    assert "what would stay as it is" not in area(empty().keep(ROWAN, judged(Level.NOT_MET))).words


@pytest.mark.parametrize(
    ("page", "kept", "says"),
    [
        ("assess/plan", (Action(id="tea", what="Tea at six", result=Result.NOT_DONE),), "Describe what was agreed"),
        ("assess/meaning", (Action(id="tea", what="Tea at six", result=Result.NOT_DONE),), "Describe what was agreed"),
        (
            "assess/history",
            (Appointment(id="eyes", child_id="rowan", on=TODAY, outcome=Brought.WAS_NOT_BROUGHT),),
            "A child cannot bring themselves",
        ),
        ("assess/family", (judged(Level.NOT_MET), MORGAN.but(spoken_to=Answer.YES)), "They may be a strength"),
        (
            "assess/pathway",
            (StepDecision(child_id="rowan", step_id="s10-step-down", taken=True, reason="Attended all sessions"),),
            "It does not show that the child’s day is different",
        ),
    ],
)
def test_each_page_has_its_own_and_none_without_a_reason(page: str, kept: tuple[Keepable, ...], says: str) -> None:
    record = empty().keep(ROWAN, ASH)

    assert says in Screen.of(record.keep(*kept), page, child="rowan").words
    assert says not in Screen.of(record.but(id="other"), page, child="rowan").words


def test_on_a_page_about_all_the_children_a_reason_says_whose_it_is() -> None:
    row = Appointment(id="eyes", child_id="ash", on=TODAY, outcome=Brought.WAS_NOT_BROUGHT)
    screen = Screen.of(empty().keep(ROWAN, ASH, row), "assess/history")

    assert any(says.startswith("Ash: Was not brought on 12 March 2026") for says, *_ in screen.links())


def test_on_the_page_of_one_child_it_need_not_be_said_again() -> None:
    action = Action(id="tea", what="Tea at six", result=Result.NOT_DONE)
    screen = Screen.of(empty().keep(ROWAN, ASH, action), "assess/meaning", child="rowan")

    assert any(says == "Agreed, and not seen yet." for says, *_ in screen.links())


def test_what_a_person_typed_is_shown_as_text() -> None:
    poor = POOR.but(situation=f"No money {hostile('http://127.0.0.1:9')}")
    screen = area(HUNGRY.but(circumstances=poor))

    assert MARK in screen.words
    assert f"<b>{MARK}" not in screen.words
