"""Who searches for a date finds the date: the day is worked out right beside the answer that has its rule."""

from pathlib import Path

import pytest

from tests.hostile import MARK, hostile
from tests.pages.screen import Screen, database

CORE_GROUP = "Day of the initial conference, such as 17/12/2026"


@pytest.fixture(autouse=True)
def oxfordshire(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database(tmp_path, monkeypatch, local="oxfordshire")


def find(searched: str = "") -> Screen:
    screen = Screen.again("", "portal/find")
    return screen.set("find.search", searched) if searched else screen


def boxes(screen: Screen) -> dict[str, str]:
    """What stands in the boxes for a day, by what each is called in the program."""
    return {str(box.key): box.value or "" for box in screen.app.text_input if str(box.key).startswith("find.day.")}


def core_group(screen: Screen) -> str:
    return next(key for key in boxes(screen) if ".core-group." in key)


def test_on_the_front_page_the_first_core_group_takes_one_act_the_day_of_the_conference() -> None:
    screen = find()
    assert "By" not in screen.words.split("First core group</b>")[-1][:20]

    screen.set(core_group(screen), "17/12/2026")

    assert (
        "<b>First core group</b>: by Tuesday 5 January 2027, or Thursday 24 December 2026 if days of the"
        in screen.words
    )


def test_a_day_typed_with_the_words_of_a_search_is_answered_at_once_with_its_rule_and_source() -> None:
    screen = find("first core group 17th December 2026")

    assert boxes(screen)[core_group(screen)] == "17th December 2026"
    assert "<b>First core group</b>: by Tuesday 5 January 2027" in screen.words
    assert "10 working days, counted from the initial conference." in screen.words
    assert "Blackpool Safeguarding, core groups" in screen.words


def test_another_search_with_another_day_is_answered_anew() -> None:
    screen = find("first core group 17/12/2026").set("find.search", "first core group 12/03/2026")

    assert boxes(screen)[core_group(screen)] == "12/03/2026"
    assert "by Thursday 26 March 2026" in screen.words
    assert "5 January 2027" not in screen.words


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("31/02/2026", "There is no 31 February 2026: that month has 28 days."),
        ("12/25/2026", "Write the day as 17/12/2026, the day of the month first"),
        ("17/12/1926", "Choose a day between"),
        (hostile("x")[:40], "Write the day as 17/12/2026"),
    ],
)
def test_a_day_that_cannot_be_is_asked_for_again_and_stays_as_it_was_typed(typed: str, says: str) -> None:
    screen = find()
    screen.set(core_group(screen), typed)

    assert says in " ".join(fault.value for fault in screen.app.error)
    assert MARK not in screen.words
    assert boxes(screen)[core_group(screen)] == typed


def test_a_day_at_a_weekend_is_asked_about() -> None:
    screen = find("first core group 08/03/2026")

    assert "Check the day: Sunday 8 March 2026" in screen.words


def test_the_day_goes_along_to_the_page_of_all_dates() -> None:
    screen = find()
    screen.set(core_group(screen), "17/12/2026")
    screen.app.query_params["from"] = "conference"
    screen.app.switch_page("portal/protection.py")
    screen.run()

    assert [box.value for box in screen.app.text_input if "On which day" in box.label] == ["17/12/2026"]
    assert "First review conference" in screen.words


def test_only_a_time_that_is_counted_from_a_day_asks_for_one() -> None:
    assert boxes(find("drinking")) == {}
