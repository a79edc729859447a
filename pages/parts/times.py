"""A time of day as it is typed and as it is shown: “8.30”, “08:30”, “8.30 pm”, “2pm”."""

import re
from datetime import time

MENDS = "Write the time as 8.30 or 14.15. What is written here now is only on this page."
SMALL_HOURS = (time(1), time(6, 59))  # a clinic at 2.30 is seldom in the night
_TYPED = re.compile(r"(\d{1,2})(?:\s*[.:h ]\s*(\d{2})|(?<=\d\d)(\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?")


def read(typed: str) -> time | None:
    """The time that was typed, None for nothing; ValueError when it is not a time."""
    words = typed.strip().casefold()
    if not words:
        return None
    if words.isdigit() and len(words) == 3:
        words = f"0{words}"
    found = _TYPED.fullmatch(words)
    if found is None:
        raise ValueError(MENDS)
    hour, minute = int(found[1]), int(found[2] or found[3] or 0)
    if found[4]:
        if not 1 <= hour <= 12:
            raise ValueError(MENDS)
        hour = hour % 12 + (12 if found[4].startswith("p") else 0)
    if hour > 23 or minute > 59:
        raise ValueError(MENDS)
    return time(hour, minute)


def words(at: time | None) -> str:
    """A time as it stands in its box: “8.30”, “14.15”."""
    return f"{at.hour}.{at.minute:02}" if at else ""


def doubt(at: time | None) -> str:
    """What to look at again: an hour of the night that was probably an afternoon."""
    if at is None or not SMALL_HOURS[0] <= at <= SMALL_HOURS[1]:
        return ""
    return f"This is {words(at)} in the morning. Write {at.hour + 12}.{at.minute:02} if it was the afternoon."
