"""When a service is open, from the schedules of the Open Referral UK form, in words a person can read."""

from pydantic import BaseModel, ConfigDict

DAYS = {
    "MO": "Monday",
    "TU": "Tuesday",
    "WE": "Wednesday",
    "TH": "Thursday",
    "FR": "Friday",
    "SA": "Saturday",
    "SU": "Sunday",
}
_ORDER = tuple(DAYS)


class Schedule(BaseModel):
    """One schedule as the standard writes it: days as in RFC 5545 (“MO,TU”), times as “09:00”."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    byday: str | None = None
    opens_at: str | None = None
    closes_at: str | None = None
    description: str | None = None


def hours(schedules: tuple[Schedule, ...]) -> tuple[str, ...]:
    """One line for each schedule that says something; the file’s own description stands before what we make of it."""
    return tuple(line for schedule in schedules if (line := schedule.description or _line(schedule)))


def _line(schedule: Schedule) -> str:
    codes = [code.strip().upper() for code in (schedule.byday or "").split(",")]
    days = _days(sorted({code for code in codes if code in DAYS}, key=_ORDER.index))
    times = f"{_time(schedule.opens_at)} to {_time(schedule.closes_at)}" if _both(schedule) else ""
    return " ".join(part for part in (days, times) if part)


def _both(schedule: Schedule) -> bool:
    return bool(schedule.opens_at and schedule.closes_at)


def _days(codes: list[str]) -> str:
    """“Monday to Friday” for three or more in a row, else each by name."""
    if not codes:
        return ""
    first, last = _ORDER.index(codes[0]), _ORDER.index(codes[-1])
    if len(codes) > 2 and last - first + 1 == len(codes):
        return f"{DAYS[codes[0]]} to {DAYS[codes[-1]]}"
    names = [DAYS[code] for code in codes]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _time(at: str | None) -> str:
    """“9am” for “09:00”, “4.30pm” for “16:30”; anything else as it is written."""
    hour, _, rest = (at or "").partition(":")
    minute = rest[:2]
    if not (hour.isdigit() and minute.isdigit()):
        return at or ""
    half = "am" if int(hour) < 12 else "pm"
    shown = f".{minute}" if minute != "00" else ""
    return f"{(int(hour) - 1) % 12 + 1}{shown}{half}"
