"""Who searches for a date finds the date: the day is worked out right beside the answer that has its rule."""

from pathlib import Path

import pytest

from tests.hostile import MARK, hostile
from tests.pages.screen import Screen, database

# Whoever reads no further than the bold words is in time, whichever days are meant.
EARLIER_FIRST = (
    "First core group: <b>plan for Thursday 24 December 2026</b> (ten days of the calendar end on Sunday 27 December "
    "2026; this is the working day before), unless your team has said that working days are meant: then by Tuesday "
    "5 January 2027."
)
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

    assert EARLIER_FIRST in screen.words


def test_a_day_typed_with_the_words_of_a_search_is_answered_at_once_with_its_rule_and_source() -> None:
    screen = find("first core group 17th December 2026")

    assert boxes(screen)[core_group(screen)] == "17th December 2026"
    assert EARLIER_FIRST in screen.words
    assert "From your search." in screen.words
    assert "10 working days, counted from the initial conference." in screen.words
    assert "Blackpool Safeguarding, core groups" in screen.words


def test_another_search_with_another_day_is_answered_anew() -> None:
    screen = find("first core group 17/12/2026").set("find.search", "first core group 12/03/2026")

    assert boxes(screen)[core_group(screen)] == "12/03/2026"
    assert "then by Thursday 26 March 2026" in screen.words
    assert "5 January 2027" not in screen.words


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("17/12", "Which year? Write it too, as in 17/12/2026."),
        ("17/12/202617/12/2026", "Write one day only, such as 17/12/2026: there are two in the box."),
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

    assert "8 March 2026 is a Sunday: is that the day?" in [one.value for one in screen.app.info]


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


def test_a_day_alone_asks_what_happened_on_it_and_works_out_the_dates_of_each() -> None:
    screen = find("17/12/2026")

    assert "What happened that day?" in screen.words
    assert set(boxes(screen).values()) == {"17/12/2026"}
    assert len(boxes(screen)) > 4
    assert EARLIER_FIRST in screen.words


def test_a_day_without_its_year_is_said_so_with_the_words_kept_and_no_date_is_guessed() -> None:
    screen = find("first core group 17 December")

    assert "17 December</bdi>: Which year? Write it too" in screen.words
    assert boxes(screen)[core_group(screen)] == "17 December"
    assert screen.control("find.search").value == "first core group 17 December"
    assert "plan for" not in screen.words
    assert "Which year?" in find("17/12").words


def test_of_two_days_it_is_said_which_was_taken() -> None:
    said = find("first core group 17/12/2026 or 12/03/2026").words

    assert "The day that was taken is <bdi>17/12/2026</bdi>; this was left out: <bdi>12/03/2026</bdi>." in said


def protection(screen: Screen) -> str:
    """What stands in the box for a day on the page of all dates, come to from the search."""
    screen.app.query_params["from"] = "conference"
    screen.app.switch_page("portal/protection.py")
    screen.run()
    return next(box.value or "" for box in screen.app.text_input if "On which day" in box.label)


def test_a_search_that_is_cleared_takes_its_day_back_and_no_day_that_was_written_on_the_page() -> None:
    screen = find("first core group 17/12/2026")
    assert protection(screen) == "17/12/2026"
    assert "From your search." in screen.words

    screen.app.switch_page("portal/find.py")
    screen.run().press("find.clear")
    assert protection(screen) == ""

    screen.set("dates..on.conference", "12/03/2026")
    assert "From your search." not in screen.words
    screen.app.switch_page("portal/find.py")
    screen.run().set("find.search", "alcohol").press("find.clear")
    assert protection(screen) == "12/03/2026"
