"""The beginning of a sentence: offered beneath four boxes, in the child’s name, and never over a word of anybody’s."""

from pathlib import Path

import pytest

from pages.parts import frames, session
from pathway import beginnings
from pathway.assessment import Assessment
from pathway.content import load
from pathway.content.prompts import Box
from pathway.household import Child
from pathway.meaning import Meaning
from pathway.plan import Goal
from pathway.scales import Level
from tests.families import ASH, BAY, ROWAN, empty, judged
from tests.pages.screen import Screen, database

CONTENT = load()
GOAL = Goal(id="goal", child_ids=("rowan",))
WORRY = "goals.goal.worry"
BEGUN = "This worries …: …; if nothing changes, Rowan could …"
IN, OUT = f"frame.in.worry.{WORRY}", f"frame.out.worry.{WORRY}"


@pytest.fixture(autouse=True)
def _own_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database(tmp_path, monkeypatch)


def plan(*goals: Goal) -> Screen:
    return Screen.of(empty().keep(ROWAN, ASH, *goals), "assess/plan")


def test_an_empty_box_is_begun_with_the_childs_name_and_says_what_belongs_where() -> None:
    screen = plan(GOAL).press(IN)

    assert screen.record.goals[0].worry == BEGUN
    assert screen.box(WORRY) == BEGUN
    assert "“…” still stands for: Who is worried" in screen.words


def test_what_was_put_in_is_taken_out_again_while_nobody_has_typed() -> None:
    screen = plan(GOAL).press(IN).press(OUT)

    assert screen.record.goals[0].worry == ""
    assert screen.has(IN)


def test_a_box_with_a_word_in_it_is_never_written_over() -> None:
    screen = plan(GOAL.but(worry="Gran rang."))

    assert not screen.has(IN)
    assert frames.FULL in screen.words
    assert screen.record.goals[0].worry == "Gran rang."


def test_words_another_window_stored_since_the_page_was_drawn_stay() -> None:
    assert beginnings.into("Gran rang.", BEGUN) == "Gran rang."
    assert beginnings.into(" \n", BEGUN) == BEGUN
    assert beginnings.out_of(f"{BEGUN} Gran rang.", BEGUN) == f"{BEGUN} Gran rang."


def test_what_is_filled_in_is_asked_no_more_and_ones_own_dots_are_left_in_peace() -> None:
    frame = CONTENT.frames_for(Box.WORRY)[0]
    filled = BEGUN.replace("worries …", "worries Gran")

    assert beginnings.left(frame, "Rowan", BEGUN) == frame.asks
    assert beginnings.left(frame, "Rowan", filled) == frame.asks[1:]
    assert (
        beginnings.left(frame, "Rowan", "This worries Gran: no bread; if nothing changes, Rowan could fall ill.") == ()
    )
    assert beginnings.left(frame, "Rowan", "She said “no …” and left …") == ()


def test_every_gap_of_a_sentence_is_asked_about_until_it_is_filled() -> None:
    for one in CONTENT.frames:
        assert beginnings.left(one, "Rowan", beginnings.begins(one, "Rowan")) == one.asks


def test_each_half_of_a_worry_and_its_goal_has_its_own() -> None:
    assert {box for frame in CONTENT.frames for box in frame.boxes} == {*Box}
    screen = plan(GOAL).press("frame.in.goal.goals.goal.goal")

    assert screen.record.goals[0].goal.startswith("For … running, Rowan will have …")


def test_what_this_means_for_the_child_is_begun_with_because_in_an_area_and_in_the_argument() -> None:
    key = "meaning_now_food_rowan"
    area = Screen.of(empty().keep(ROWAN, judged(Level.NOT_MET)), "assess/area", area="food", child="rowan")
    area.press(f"frame.in.because.{key}")

    assert area.record.judgement(ROWAN, "food").meaning_now == "Because …, Rowan …, seen by …"

    meaning = Screen.of(empty().but(id="two").keep(ROWAN), "assess/meaning", child="rowan")
    meaning.press("frame.in.because.meaning.rowan.worried")
    assert meaning.record.meaning(ROWAN) == Meaning(child_id="rowan", worried="Because …, Rowan …, seen by …")


@pytest.mark.parametrize(
    ("key", "found"),
    [
        ("meaning_now_food_rowan", True),
        ("meaning_now_food_ash", False),  # not applicable: why it does not apply
        ("meaning_six_months_food_rowan", False),
        ("meaning.rowan.life", False),
        ("goals.gone.worry", False),
        ("actions.goal.worry", False),
    ],
)
def test_no_other_box_is_offered_one(key: str, found: bool) -> None:
    record = empty().keep(ROWAN, ASH, judged(Level.NOT_MET), judged(Level.NOT_APPLICABLE, "ash"), GOAL)

    assert (frames.box_of(key, record) is not None) is found


@pytest.mark.parametrize(
    ("children", "ids", "name"),
    [
        ((ROWAN,), (), "Rowan"),
        ((ROWAN, ASH), ("rowan", "ash"), "Rowan and Ash"),
        ((ROWAN, ASH), (), beginnings.EVERY_CHILD),
        ((BAY,), ("bay",), "the baby"),
        ((Child(id="rowan"), ASH), ("rowan",), "this child"),
    ],
)
def test_a_child_is_called_by_name_and_one_without_a_name_is_spoken_of(
    children: tuple[Child, ...], ids: tuple[str, ...], name: str
) -> None:
    record: Assessment = empty().keep(*children, GOAL.but(child_ids=ids))

    assert frames.box_of(WORRY, record) == (Box.WORRY, name)


def test_the_words_of_the_frames_are_those_of_the_pack() -> None:
    assert session.content().frames == CONTENT.frames
