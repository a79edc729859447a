"""One text written in two windows: both are shown with who and when, a person chooses, and the other is never gone."""

from pathlib import Path

import pytest

from pages.parts import clashes, session, text
from pathway import exchange
from pathway.drafts import Became
from pathway.scales import Level
from tests.families import ROWAN, judged, seen
from tests.hostile import MARK, hostile
from tests.pages import written
from tests.pages.screen import Screen, database

BOX = "meaning_now_food_rowan"
HERE, THERE = "He is hungry by ten.", "He eats at school."


@pytest.fixture(autouse=True)
def _own_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database(tmp_path, monkeypatch)


def food(**about: str) -> Screen:
    """A window on Rowan’s food, for which something was written before."""
    return Screen.of(seen().keep(judged(Level.NOT_MET, **about)), "assess/area", area="food", child="rowan")


def both(here: str = HERE, there: str = THERE) -> tuple[Screen, Screen]:
    """Two windows in which somebody wrote to the same question before either saw what the other wrote."""
    first = food()
    second = Screen.again(first.id, "assess/area", area="food", child="rowan")
    session.store().set_setting("person.name", "Jo Hart")
    second.run()
    first.set(BOX, here)
    written.write(second.app, BOX, there, Became.ASIDE)
    return first.run(), second.run()


def meaning(screen: Screen) -> str:
    return screen.record.judgement(ROWAN, "food").meaning_now


def earlier(screen: Screen) -> list[str]:
    """What the text said in each version that is kept, the oldest first."""
    store = session.store()
    kept = [exchange.from_json(store.document_at(screen.id, made.number)) for made in store.revisions(screen.id)]
    return [record.judgement(ROWAN, "food").meaning_now for record in kept]


def chosen(screen: Screen, choice: str) -> Screen:
    (aside,) = session.store().kept_aside(screen.id)
    return screen.press(f"aside.{choice}.{aside.number}")


def test_both_texts_are_shown_with_who_wrote_each_and_nothing_is_overwritten() -> None:
    for window in both():
        said = window.words

        assert meaning(window) == HERE
        assert "Written in two windows" in said
        assert said.index("Pat Example, ") < said.index(HERE) < said.index("Jo Hart, ") < said.index(THERE)


@pytest.mark.parametrize(
    ("choice", "stands"), [("stored", HERE), ("aside", THERE), ("both", f"{HERE}\n\n{THERE}")]
)  # fmt: skip
def test_what_is_chosen_stands_in_both_windows_and_the_other_stays_among_the_earlier_versions(
    choice: str, stands: str
) -> None:
    first, second = both()

    chosen(second, choice)

    assert meaning(second) == stands
    assert {HERE, THERE} <= set(earlier(second))
    for window in (first.run(), second):
        assert "Written in two windows" not in window.words
        assert window.box(BOX) == stands


@pytest.mark.parametrize("late", ["stored", "aside", "both"])
@pytest.mark.parametrize("first", ["stored", "aside", "both"])
def test_a_choice_pressed_where_the_question_still_stands_after_another_window_decided_changes_nothing(
    first: str, late: str
) -> None:
    one, other = both()
    (aside,) = session.store().kept_aside(one.id)
    chosen(one, first)
    decided, versions = meaning(one), earlier(one)

    other.press(f"aside.{late}.{aside.number}")

    assert (meaning(one), earlier(one)) == (decided, versions)
    assert other.box(BOX) == decided
    assert [told.value for told in other.app.info].count(clashes.DECIDED) == 1
    assert clashes.DECIDED not in [told.value for told in other.run().app.info]  # said once


def test_what_was_typed_on_while_somebody_chose_is_asked_about_once_more() -> None:
    first = food()
    second = Screen.again(first.id, "assess/area", area="food", child="rowan")
    first.set(BOX, HERE)
    written.send(second.app, BOX, THERE, Became.ASIDE)
    first.run()
    written.send(second.app, BOX, f"{THERE} And at home.", Became.ASIDE)

    chosen(first, "stored")

    assert meaning(first) == HERE
    assert "And at home." in first.run().words
    chosen(first, "aside")
    assert meaning(first) == f"{THERE} And at home."
    assert not session.store().kept_aside(first.id)


def test_writing_to_different_questions_in_two_windows_asks_nothing() -> None:
    first = food()
    second = Screen.again(first.id, "assess/area", area="food", child="rowan")

    first.set(BOX, HERE)
    second.set("meaning_six_months_food_rowan", "He may lose weight.")

    judgement = second.record.judgement(ROWAN, "food")
    assert (judgement.meaning_now, judgement.meaning_six_months) == (HERE, "He may lose weight.")
    assert "Written in two windows" not in first.run().words + second.words


def test_the_same_words_written_in_two_windows_are_one_text() -> None:
    first = food()
    second = Screen.again(first.id, "assess/area", area="food", child="rowan")

    first.set(BOX, HERE)
    second.set(BOX, HERE)

    assert meaning(second) == HERE
    assert not session.store().kept_aside(first.id)


def test_words_with_markup_are_shown_as_they_were_typed() -> None:
    first, _ = both(there=hostile("http://127.0.0.1:9"))

    assert MARK in first.words
    assert text.block(hostile("http://127.0.0.1:9"), css="words") in first.words
    assert "<script" not in first.words


def test_words_kept_aside_are_listed_with_the_earlier_versions_wherever_they_were_written() -> None:
    window, _ = both()

    assert THERE in Screen.again(window.id, "assess/versions").words
    assert "What was written in two windows waits for your choice" in [
        says for says, *_ in Screen.again(window.id, "assess/tasks").links()
    ]
