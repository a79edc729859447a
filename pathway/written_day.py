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
_WHOLE = (
    rf"\d{{4}}-\d\d-\d\d|\d{{1,2}}([/.-])\d{{1,2}}\1(?:\d{{4}}|\d\d)|"
    rf"\d{{1,2}}(?:st|nd|rd|th)? (?:of )?(?:{_MONTHS}),? \d{{4}}"
)
_AMONG = re.compile(rf"(?<!\w)(?:{_WHOLE})(?!\w)", re.IGNORECASE)
_ANY = re.compile(_WHOLE, re.IGNORECASE)  # two that were typed one behind the other have nothing between them
# A day without its year. What may well be something else stays among the words: “24/7”, “7/10” on a scale, a half, and
# “a child of 2 may not”.
_NO_YEAR = re.compile(
    rf"(?<![\w/.-])(?:(?!24/7|\d/10|1/[2-4]|[23]/[34])(?:0?[1-9]|[12]\d|3[01])/(?:0[1-9]|1[0-2]|[1-9])|"
    rf"(?:0?[1-9]|[12]\d|3[01])(?:(?:st|nd|rd|th)(?: of)? (?:{_MONTHS})| (?:of )?(?!(?-i:may)\b)(?:{_MONTHS})))"
    r"(?![\w/-])",
    re.IGNORECASE,
)
_LEAP_YEAR = "2000"  # in which every day can be
WHICH_YEAR = "Which year? Write it too, as in 17/12/2026."


@dataclass(frozen=True, slots=True)
class Apart:
    """What was typed for a search, taken apart: the words to look for, and each day as it was written.

    `day` is the one to count from, "" for none; `others` are those that were written beside it.
    """

    words: str
    day: str = ""
    others: tuple[str, ...] = ()


def apart(typed: str) -> Apart:
    """Take the days out of the words of a search: the first whole one counts, or else the first without its year."""
    whole = [found[0] for found in _AMONG.finditer(typed)]
    rest = _AMONG.sub(" ", typed)
    without = [] if whole else [found[0] for found in _NO_YEAR.finditer(rest)]
    if without:
        rest = _NO_YEAR.sub(" ", rest)
    days = whole or without
    if not days:
        return Apart(typed)
    first, *others = dict.fromkeys(days)
    return Apart(" ".join(rest.split()), first, tuple(others))


def read_day(typed: str) -> date:
    """The day that somebody wrote, the day of the month first; PathwayError with what is wrong or how to write one."""
    words = " ".join(re.sub(r"\bof\b", " ", _ORDINAL.sub(r"\1", typed)).replace(",", " ").split())
    if (found := _read(words)) is not None:
        return found
    if len(_ANY.findall(typed)) > 1:
        raise PathwayError("Write one day only, such as 17/12/2026: there are two in the box.")
    if _yearless(words):
        raise PathwayError(WHICH_YEAR)
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


def _yearless(words: str) -> bool:
    """Whether it is a day that lacks nothing but its year."""
    return any(_read(f"{words}{between}{_LEAP_YEAR}") for between in ("/", " ", ".", "-"))


def _read(words: str) -> date | None:
    for form in _WRITTEN:
        try:
            return datetime.strptime(words, form).date()  # a day: no hour, no zone
        except ValueError:
            continue
    return None
