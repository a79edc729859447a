"""Clocks: working days in England, so that the day to chase a call is never a weekend or a bank holiday."""

from datetime import date, timedelta
from functools import cache

import holidays


@cache
def _bank_holidays(year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays("GB", subdiv="ENG", years=year))


def is_working_day(on: date) -> bool:
    """Whether offices in England work on this day."""
    return on.weekday() < 5 and on not in _bank_holidays(on.year)


def working_day_after(on: date, days: int = 1) -> date:
    """The working day that comes this many working days after `on`, which itself never counts."""
    while days > 0:
        on += timedelta(days=1)
        days -= is_working_day(on)
    return on


def friday_after(on: date) -> date:
    """The Friday of this week, or of the next when it is Friday already or the weekend."""
    return on + timedelta(days=(4 - on.weekday()) % 7 or 7)
