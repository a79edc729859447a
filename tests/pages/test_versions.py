"""Any earlier version can be looked at, compared and brought back, and nothing is thrown away by it."""

from pathlib import Path

import pytest

from pages.parts import session
from pathway import exchange, keeping
from pathway.assessment import Assessment
from pathway.people import SignOffEvent
from pathway.scales import Level, SignOff
from tests import hostile
from tests.families import AUTHOR, NOW, ROWAN, judged, seen
from tests.pages.screen import Screen, database

FIRST = seen().keep(judged(Level.PARTLY_MET, meaning_now="Hungry by ten."))
SECOND = FIRST.keep(judged(Level.NOT_MET, meaning_now="Hungry by ten, and in pain."))
SIGNED = SignOffEvent(id="so", kind=SignOff.SUBMITTED, by=AUTHOR, at=NOW)


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database(tmp_path, monkeypatch)


def save(record: object, expected: int, by: str = "Pat Example") -> None:
    assert isinstance(record, type(FIRST))
    session.store().save(
        record.id, exchange.to_json(record), keeping.summarised(record), expected=expected, by=by,
        at=session.now(), what="Chose a level",
    )  # fmt: skip


def opened() -> Screen:
    """The page with the version at the end of the first person’s sitting chosen."""
    screen = Screen.of(FIRST, "assess/versions")
    save(SECOND, 1, by="Robin Example")
    screen = screen.run()
    screen.app.selectbox(key="version_sitting").select(1).run()
    return screen


def test_before_anything_was_changed_there_is_nothing_to_choose() -> None:
    screen = Screen.of(FIRST, "assess/versions")

    assert "There is no earlier version yet" in screen.words
    assert not screen.app.selectbox


def test_an_earlier_version_is_shown_beside_what_stands_now() -> None:
    screen = opened()

    shown = screen.words
    assert "Level · Food and growth · Rowan" in shown
    assert shown.index("Partly met") < shown.index("Not met")
    assert "Hungry by ten, and in pain." in shown
    assert "I do the tea" in shown  # all of that version, below
    assert screen.record == SECOND  # looking changes nothing


def said(screen: Screen) -> Assessment:
    """What the record says now, without the names that it keeps of what it speaks of."""
    return screen.record.but(named_since=())


def test_bringing_it_back_makes_a_new_version_and_keeps_the_one_that_was_there() -> None:
    screen = opened()

    screen.press("version_back_1")

    assert said(screen) == FIRST
    assert [made.number for made in session.store().revisions("first")] == [1, 2, 3]
    assert exchange.from_json(session.store().document_at("first", 2)) == SECOND
    (told,) = [one.value for one in screen.app.success]
    assert told.startswith("Brought back: the version of ")
    assert told.endswith("What was there until now stays in this list.")


def test_what_is_brought_back_within_the_sitting_that_goes_on_is_told_and_the_version_stays_chosen() -> None:
    screen = Screen.of(FIRST, "assess/versions")
    save(SECOND, 1)  # by the same person, so that bringing back gives the sitting a new end
    screen = screen.run()
    screen.app.selectbox(key="version_sitting").select(2).run()
    screen.app.selectbox(key="version_change_2").select(1).run()

    screen.press("text_back_1_judgements_rowan.food_meaning_now")

    assert [one.value for one in screen.app.success] == [
        "Brought back: Meaning now. What it said until now stays in this list."
    ]
    assert screen.app.selectbox(key="version_sitting").value == 3
    assert screen.app.selectbox(key="version_change_3").value == 1
    assert screen.has("version_back_1")  # the level still differs


def test_one_text_is_brought_back_by_itself_and_all_else_stays_as_it_is_now() -> None:
    screen = opened()
    now = judged(Level.NOT_MET, meaning_now="Hungry by ten.")

    screen.press("text_back_1_judgements_rowan.food_meaning_now")

    assert said(screen) == SECOND.keep(now)
    assert [made.number for made in session.store().revisions("first")] == [1, 2, 3]
    assert exchange.from_json(session.store().document_at("first", 2)) == SECOND
    assert "Hungry by ten, and in pain." not in screen.words
    assert [one.value for one in screen.app.success] == [
        "Brought back: Meaning now. What it said until now stays in this list."
    ]
    assert not screen.has("text_back_1_judgements_rowan.food_meaning_now")  # it no longer differs
    assert screen.has("version_back_1")  # the level still does


def test_a_text_brought_back_leaves_what_another_window_stored_meanwhile() -> None:
    screen = opened()
    save(SECOND.keep(ROWAN.but(school="Hill Primary")), 2, by="Sam Example")

    screen.press("text_back_1_judgements_rowan.food_meaning_now")

    assert screen.record.child("rowan").school == "Hill Primary"
    assert screen.record.judgement(ROWAN, "food").meaning_now == "Hungry by ten."


def test_a_text_of_something_removed_meanwhile_is_not_brought_back_and_the_bar_says_why() -> None:
    screen = opened()
    save(SECOND.but(judgements=()), 2, by="Sam Example")

    screen.press("text_back_1_judgements_rowan.food_meaning_now")

    assert screen.record == SECOND.but(judgements=())
    assert any("was removed in another window" in one.proto.body for one in screen.app.get("html"))


def test_what_was_signed_since_is_not_unsaid_by_it() -> None:
    screen = Screen.of(FIRST, "assess/versions")
    save(SECOND.keep(SIGNED), 1, by="Robin Example")
    screen.run().app.selectbox(key="version_sitting").select(1).run()

    screen.press("version_back_1")

    assert said(screen) == FIRST.keep(SIGNED)


def test_hostile_words_are_shown_as_text() -> None:
    record = hostile.family("http://beacon.example")
    screen = Screen.of(record, "assess/versions")
    save(record.but(evidence=()), 1, by="<img src=x>")
    screen.run().app.selectbox(key="version_sitting").select(1).run()

    assert "<img src='http" not in screen.words
    assert "&lt;img src=&#x27;http" in screen.words
