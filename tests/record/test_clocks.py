"""Working days: what is promised for “tomorrow” is never promised for a day on which nobody answers."""

from datetime import date

import pytest

from pathway.clocks import friday_after, is_working_day, working_day_after


@pytest.mark.parametrize(
    ("on", "after"),
    [
        (date(2026, 3, 12), date(2026, 3, 13)),  # Thursday to Friday
        (date(2026, 3, 13), date(2026, 3, 16)),  # Friday over the weekend
        (date(2026, 3, 14), date(2026, 3, 16)),  # Saturday
        (date(2026, 4, 2), date(2026, 4, 7)),  # over Good Friday and Easter Monday
        (date(2026, 12, 24), date(2026, 12, 29)),  # over Christmas and the day in place of Boxing Day, a Saturday
        (date(2026, 12, 31), date(2027, 1, 4)),  # into another year
    ],
)
def test_the_next_working_day_skips_weekends_and_bank_holidays(on: date, after: date) -> None:
    assert working_day_after(on) == after


def test_several_working_days_are_counted_without_the_day_they_are_counted_from() -> None:
    assert working_day_after(date(2026, 3, 12), 3) == date(2026, 3, 17)
    assert working_day_after(date(2026, 3, 12), 0) == date(2026, 3, 12)


def test_a_bank_holiday_of_scotland_alone_is_a_working_day_in_england() -> None:
    assert is_working_day(date(2026, 11, 30))
    assert is_working_day(date(2026, 8, 3))
    assert not is_working_day(date(2026, 8, 31))


def test_by_friday_is_a_friday_still_to_come() -> None:
    assert friday_after(date(2026, 3, 12)) == date(2026, 3, 13)
    assert friday_after(date(2026, 3, 13)) == date(2026, 3, 20)
    assert friday_after(date(2026, 3, 14)) == date(2026, 3, 20)
