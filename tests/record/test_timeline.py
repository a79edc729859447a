"""Events stand in the order in which they happened, also where only words say when."""

from datetime import date

from pathway import timeline
from pathway.history import Event


def event(id: str, on: date | None = None, when: str = "") -> Event:
    return Event(id=id, on=on, when=when, what=id)


def test_a_year_a_season_and_a_month_in_words_stand_among_the_dates() -> None:
    told = (
        event("closed", when="Closed July 2025"),
        event("park", on=date(2025, 10, 11)),
        event("death", when="2017"),
        event("again", when="spring 2025"),
        event("first", when="early help 2021 to 2023"),
    )

    assert [one.id for one in timeline.in_time(told)] == ["death", "first", "again", "closed", "park"]


def test_what_nothing_dates_stays_after_what_it_was_entered_after() -> None:
    told = (event("late", on=date(2026, 1, 5)), event("early", on=date(2020, 2, 1)), event("then", when="soon after"))

    assert [one.id for one in timeline.in_time(told)] == ["early", "then", "late"]


def test_what_nothing_dates_and_nothing_dated_goes_before_stands_at_the_end() -> None:
    told = (event("sometime"), event("school", on=date(2020, 9, 3)), event("born", on=date(2016, 5, 1)))

    assert [one.id for one in timeline.in_time(told)] == ["born", "school", "sometime"]


def test_may_and_march_are_months_and_a_house_number_is_no_year() -> None:
    assert timeline.about(event("a", when="12 May 2024")) == date(2024, 5, 1)
    assert timeline.about(event("b", when="about Mar 2024")) == date(2024, 3, 1)
    assert timeline.about(event("c", when="the flat at number 20175")) is None
