"""A new look has a page loaded once more: what was chosen and typed on it is there again, once, and for nobody else."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from pages.parts import carried, locking, session
from pages.parts.looks import Look
from pathway.household import Adult
from pathway.locking import Does
from tests.families import seen
from tests.pages.screen import Screen, database

NOW = datetime(2026, 11, 30, 9, tzinfo=UTC)
ON = "dates..on.conference"


@pytest.fixture
def is_browser(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Say in which browser the next windows are."""
    return lambda known: monkeypatch.setattr(carried, "browser", lambda _cookies: known)


@pytest.fixture(autouse=True)
def _own_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_browser: Callable[[str], None]) -> None:
    database(tmp_path, monkeypatch)
    is_browser("ours")


def in_contrast(screen: Screen) -> None:
    """The look is changed, which has the page of this window loaded once more."""
    session.store().set_setting("look", Look.CONTRAST)
    screen.run()


def test_the_words_that_were_looked_for_are_there_again_and_once() -> None:
    in_contrast(Screen.again("", "portal/find").set("find.search", "drinking"))

    assert Screen.again("", "portal/find").control("find.search").value == "drinking"
    assert Screen.again("", "portal/find").control("find.search").value == "", "a window opened later is a new one"


def test_what_happened_its_day_and_the_dates_are_there_again() -> None:
    screen = Screen.again("", "portal/protection").set("dates..happened", "conference")
    (dates,) = re.findall(r"<b>(?:Plan for|By) \w+ \d+ March 2026</b>", screen.set(ON, "12/03/2026").words)[:1]
    in_contrast(screen)

    again = Screen.again("", "portal/protection")
    assert again.control("dates..happened").value == "conference"
    assert again.control(ON).value == "12/03/2026"
    assert dates in again.words


def test_whose_form_was_open_stands_open_again() -> None:
    record = seen().keep(Adult(id="morgan", name="Morgan"))
    screen = Screen.of(record, "assess/family").press("unfold.button.morgan")
    assert "Close Morgan" in screen.control("unfold.button.morgan").label
    in_contrast(screen)

    assert "Close Morgan" in Screen.again(record.id, "assess/family").control("unfold.button.morgan").label


def test_it_is_for_no_other_address_browser_or_time(is_browser: Callable[[str], None]) -> None:
    in_contrast(Screen.again("", "portal/find").set("find.search", "drinking"))

    assert Screen.again("a" * 32, "portal/find").control("find.search").value == ""
    is_browser("another")
    assert Screen.again("", "portal/find").control("find.search").value == ""
    is_browser("")
    assert Screen.again("", "portal/find").control("find.search").value == ""

    held = carried.Carried()
    held.keep("ours", "/find", {"find.search": "drinking"}, NOW)
    held.clear(NOW + timedelta(seconds=61))
    assert held.take("ours", "/find", NOW) == {}, "it is gone from memory, and not only kept back"


def test_where_the_browser_is_left_nothing_is_carried() -> None:
    in_contrast(Screen.again("", "portal/find").set("find.search", "drinking"))
    locking.tell("ours", Does.LOCK)
    locking.tell("ours", Does.OPEN)

    assert Screen.again("", "portal/find").control("find.search").value == ""


def test_a_look_that_stays_keeps_nothing() -> None:
    screen = Screen.again("", "portal/find").set("find.search", "drinking").run()

    assert screen.control("find.search").value == "drinking"
    assert Screen.again("", "portal/find").control("find.search").value == ""
