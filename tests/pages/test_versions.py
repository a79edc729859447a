"""Any earlier version can be looked at, compared and brought back, and nothing is thrown away by it."""

from pathlib import Path

import pytest

from pages.parts import session
from pathway import exchange
from pathway.people import SignOffEvent
from pathway.scales import Level, SignOff
from tests import hostile
from tests.families import AUTHOR, NOW, judged, seen
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
        record.id, exchange.to_json(record), session.summarised(record), expected=expected, by=by,
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


def test_bringing_it_back_makes_a_new_version_and_keeps_the_one_that_was_there() -> None:
    screen = opened()

    screen.press("version_back_1")

    assert screen.record == FIRST
    assert [made.number for made in session.store().revisions("first")] == [1, 2, 3]
    assert exchange.from_json(session.store().document_at("first", 2)) == SECOND


def test_what_was_signed_since_is_not_unsaid_by_it() -> None:
    screen = Screen.of(FIRST, "assess/versions")
    save(SECOND.keep(SIGNED), 1, by="Robin Example")
    screen.run().app.selectbox(key="version_sitting").select(1).run()

    screen.press("version_back_1")

    assert screen.record == FIRST.keep(SIGNED)


def test_hostile_words_are_shown_as_text() -> None:
    record = hostile.family("http://beacon.example")
    screen = Screen.of(record, "assess/versions")
    save(record.but(evidence=()), 1, by="<img src=x>")
    screen.run().app.selectbox(key="version_sitting").select(1).run()

    assert "<img src='http" not in screen.words
    assert "&lt;img src=&#x27;http" in screen.words
