"""A day as somebody writes it, alone or among the words of a search."""

import re
from calendar import month_abbr, month_name, monthrange
from dataclasses import dataclass
from datetime import date, datetime

from pathway.errors import PathwayError

# How a day is written here: the day of the month first, with or without its weekday, the year in two digits or four.
_ORDINAL = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)\b", re.IGNORECASE)
_WRITTEN = tuple(
    f"{weekday}{form}" for weekday in ("", "%A ", "%a ")
    for form in ("%d/%m/%Y", "%d/%m/%y", "%d.%m.%Y", "%d.%m.%y", "%d-%m-%Y", "%d-%m-%y", "%Y-%m-%d",
                 "%d %m %Y", "%d %B %Y", "%d %b %Y")
)  # fmt: skip
# Where the day of the month stands in it: as the first number, or after year and month.
_DAY = (re.compile(r"(?<!\d)(?<!\d[-/. ])\d{1,2}(?!\d)"), re.compile(r"(?<=^\d{4}-\d\d-)\d\d$"))
_MONTHS = "|".join((*month_name[1:], *month_abbr[1:]))
_AMONG = re.compile(
    rf"(?<!\w)(?:\d{{4}}-\d\d-\d\d|\d{{1,2}}([/.-])\d{{1,2}}\1(?:\d{{4}}|\d\d)|"
    rf"\d{{1,2}}(?:st|nd|rd|th)? (?:of )?(?:{_MONTHS}),? \d{{4}})(?!\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Apart:
    """What was typed for a search, taken apart: the words to look for, and the day as it was written; "" for none."""

    words: str
    day: str = ""


def apart(typed: str) -> Apart:
    """Take the first day out of the words of a search; a day alone stays what is looked for."""
    found = _AMONG.search(typed)
    rest = " ".join((typed[: found.start()] + " " + typed[found.end() :]).split()) if found else ""
    return Apart(rest, found[0]) if found and rest else Apart(typed)


def read_day(typed: str) -> date:
    """The day that somebody wrote, the day of the month first; PathwayError with what is wrong or how to write one."""
    words = " ".join(re.sub(r"\bof\b", " ", _ORDINAL.sub(r"\1", typed)).replace(",", " ").split())
    if (found := _read(words)) is not None:
        return found
    # The month alone can be read where it is only the day that it does not have.
    for place in _DAY:
        number = place.search(words)
        month = _read(place.sub("1", words, count=1)) if number else None
        if number and month:
            has = monthrange(month.year, month.month)[1]
            raise PathwayError(
                f"There is no {int(number[0])} {month:%B %Y}: that month has {has} days. Look at the day again."
            )
    raise PathwayError("Write the day as 17/12/2026, the day of the month first, or as 17 December 2026.")


def _read(words: str) -> date | None:
    for form in _WRITTEN:
        try:
            return datetime.strptime(words, form).date()  # a day: no hour, no zone
        except ValueError:
            continue
    return None
