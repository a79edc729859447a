"""Clocks: working days in England, so that what is due is never due on a weekend or a bank holiday."""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache

import holidays

IN_PLACE = " (observed)"  # how the library marks the day that is kept instead of one at a weekend


@cache
def _bank_holidays(year: int) -> Mapping[date, str]:
    return dict(holidays.country_holidays("GB", subdiv="ENG", years=year))


def is_working_day(on: date) -> bool:
    """Whether offices in England work on this day."""
    return on.weekday() < 5 and on not in _bank_holidays(on.year)


def working_day_after(on: date, days: int = 1) -> date:
    """The working day that comes this many working days after `on`, which itself never counts."""
    while days > 0:
        on += timedelta(days=1)
        days -= is_working_day(on)
    return on


def working_day_by(on: date) -> date:
    """The last working day that is not after this day: the day itself where offices work on it."""
    while not is_working_day(on):
        on -= timedelta(days=1)
    return on


def bank_holidays_between(after: date, until: date) -> tuple[tuple[date, str], ...]:
    """The bank holidays of England on a weekday, after the first day and up to the last, each with its name."""
    years = (_bank_holidays(year) for year in range(after.year, until.year + 1))
    found = sorted((on, name) for year in years for on, name in year.items())
    return tuple((on, _called(name)) for on, name in found if after < on <= until and on.weekday() < 5)


def months_after(on: date, months: int) -> date:
    """The same day so many months on, or the last of a month that is too short for it."""
    years, month = divmod(on.month - 1 + months, 12)
    first = date(on.year + years, month + 1, 1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return first.replace(day=min(on.day, last.day))


def _called(name: str) -> str:
    name = name.replace("'", "’")
    return f"the day in place of {name.removesuffix(IN_PLACE)}" if name.endswith(IN_PLACE) else name


def friday_after(on: date) -> date:
    """The Friday of this week, or of the next when it is Friday already or the weekend."""
    return on + timedelta(days=(4 - on.weekday()) % 7 or 7)
