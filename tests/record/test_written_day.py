"""A day is read as somebody writes it, and is found among the words of a search; none is ever guessed."""

from datetime import date

import pytest

from pathway.errors import PathwayError
from pathway.written_day import Apart, apart, read_day


@pytest.mark.parametrize(
    "typed",
    [
        "3/12/2026",
        "03.12.26",
        "3-12-2026",
        "2026-12-03",
        "3 December 2026",
        " 3rd  dec 2026",
        "Thursday 3 December, 2026",
    ],
)
def test_a_day_is_read_as_it_is_written_here_with_the_day_of_the_month_first(typed: str) -> None:
    assert read_day(typed) == date(2026, 12, 3)


@pytest.mark.parametrize("typed", ["31/02/2026", "31.02.26", "Tuesday 31 February 2026", "2026-02-31", "31 02 2026"])
def test_of_a_day_that_its_month_does_not_have_it_is_said_so(typed: str) -> None:
    with pytest.raises(PathwayError, match=r"^There is no 31 February 2026: that month has 28 days"):
        read_day(typed)


@pytest.mark.parametrize("typed", ["12/17/2026", "12/17", "next Friday", "17", "<b>"])
def test_what_is_no_whole_day_is_never_guessed(typed: str) -> None:
    with pytest.raises(PathwayError, match=r"^Write the day as 17/12/2026"):
        read_day(typed)


@pytest.mark.parametrize(
    ("typed", "words", "day"),
    [
        ("first core group 17/12/2026", "first core group", "17/12/2026"),
        ("core group, conference on 17th of December 2026", "core group, conference on", "17th of December 2026"),
        ("17.12.26 first review", "first review", "17.12.26"),
        ("2026-12-17 core group", "core group", "2026-12-17"),
        ("referral 31/02/2026", "referral", "31/02/2026"),
        ("17/12/2026", "", "17/12/2026"),
        ("core group 17/12", "core group", "17/12"),
        ("conference 5 May core group", "conference core group", "5 May"),
        ("3/11 core group", "core group", "3/11"),
    ],
)
def test_the_day_of_a_search_is_taken_out_of_its_words(typed: str, words: str, day: str) -> None:
    assert apart(typed) == Apart(words, day)


@pytest.mark.parametrize(
    "typed",
    [
        "section 47",
        "16/17 year olds",
        "0345 050 7666",
        "24/7 help",
        "scaling 7/10",
        "a child of 2 may not",
        "S31 1989",
        "",
    ],
)
def test_what_is_no_day_is_looked_for_as_it_stands(typed: str) -> None:
    assert apart(typed) == Apart(typed)


def test_a_day_that_was_taken_out_can_be_read() -> None:
    assert read_day(apart("core group 17th of December 2026").day) == date(2026, 12, 17)


def test_of_several_days_the_first_with_its_year_counts_and_none_is_left_among_the_words() -> None:
    found = apart("core group 18/12, conference 17/12/2026, review 12 March 2027")

    assert (found.day, found.others) == ("17/12/2026", ("12 March 2027",))
    assert "2027" not in found.words
    assert apart("core group 17/12/2026 or 17/12/2026").others == ()


@pytest.mark.parametrize("typed", ["17/12", "17 December", "Thursday 17th of December", "17.12", "29/02"])
def test_of_a_day_without_its_year_the_year_is_asked_for_and_never_guessed(typed: str) -> None:
    with pytest.raises(PathwayError, match=r"^Which year\?"):
        read_day(typed)


@pytest.mark.parametrize("typed", ["17/12/202617/12/2026", "17/12/2026 or 18/12/2026", "17 Dec 2026 18 Dec 2026"])
def test_two_days_in_one_box_are_said_to_be_two(typed: str) -> None:
    with pytest.raises(PathwayError, match=r"^Write one day only"):
        read_day(typed)
