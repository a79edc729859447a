"""The order of time: where each event stands among the others, also when only words say when it was."""

import re
from collections.abc import Iterable
from datetime import date

from pathway.history import Event

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WORD = re.compile(r"[a-z]+")


def in_time(events: Iterable[Event]) -> tuple[Event, ...]:
    """The events in order of time.

    One of which nothing says when stays after the one entered before it; with nothing dated before it, at the end.
    """
    after = date.max
    placed: list[tuple[date, Event]] = []
    for event in events:
        after = about(event) or after
        placed.append((after, event))
    return tuple(event for _, event in sorted(placed, key=lambda pair: pair[0]))


def about(event: Event) -> date | None:
    """The day an event is put at: its date, or the beginning of the month, season or year its words name first."""
    if event.on is not None:
        return event.on
    year = _YEAR.search(event.when)
    if year is None:
        return None
    before = _WORD.findall(event.when[: year.start()].casefold())
    return date(int(year.group()), _month(before[-1] if before else ""), 1)


def _month(word: str) -> int:
    """The month a word names or begins with; January where it names none."""
    named = next((place for place, month in enumerate(MONTHS, 1) if len(word) > 2 and month.startswith(word)), None)
    return named or SEASONS.get(word, 1)
