"""Facts: every number, definition, clock and telephone number, each with its source, its date and its status."""

from datetime import date
from enum import StrEnum

from pathway.content.ground import Piece, Slug, Words


class Status(StrEnum):
    """Whether a fact may be relied on as it stands."""

    CURRENT = "current"
    SUPERSEDED = "superseded"
    UNVERIFIED = "unverified"
    ENACTED = "enacted-check-commencement"
    LOCAL = "local"


class Mark(StrEnum):
    """How a fact came to be known to whoever wrote it down."""

    FOUND = "found"
    INFERRED = "inferred"
    UNCONFIRMED = "unconfirmed"


_OPENING = {
    Status.SUPERSEDED: "No longer current",
    Status.ENACTED: "Enacted; check that it has started",
    Status.LOCAL: "Local; check before you rely on it",
}


class Fact(Piece):
    """One thing the content rests on; `loud` where showing it without its status could do harm."""

    text: Words
    source: Words
    as_of: date
    status: Status
    mark: Mark
    where: Words | None = None
    loud: bool = False
    confirmed_by: Words | None = None
    confirmed_on: date | None = None
    confirmed_where: Words | None = None

    @property
    def check_locally(self) -> bool:
        """Whether nobody has yet confirmed it against a source that stands today."""
        doubtful = self.mark is Mark.UNCONFIRMED or self.status is Status.UNVERIFIED
        return doubtful and self.confirmed_by is None

    @property
    def standing(self) -> str:
        """One quiet line that says how far it may be relied on, for beside the fact; its source whatever that is."""
        if self.confirmed_by and self.confirmed_on:
            where = f" How it was confirmed: {self.confirmed_where.rstrip('.')}." if self.confirmed_where else ""
            said = f"Confirmed here by {self.confirmed_by}, on {_whole(self.confirmed_on)}.{where}"
            return f"{said} Its source: {self.origin}"
        return f"{self._opening}{self.origin}"

    @property
    def _opening(self) -> str:
        if self.check_locally:
            return "Check locally. "
        return f"{_OPENING[self.status]}. " if self.status in _OPENING else ""

    @property
    def origin(self) -> str:
        """Where it comes from and as of when, whatever that is worth."""
        inferred = "Inferred from: " if self.mark is Mark.INFERRED else ""
        return f"{inferred}{dated(self.source, self.as_of)}"


class Unit(StrEnum):
    """What a clock counts in; working days leave out weekends and bank holidays."""

    WORKING_DAYS = "working-days"
    DAYS = "days"
    HOURS = "hours"
    WEEKS = "weeks"
    MONTHS = "months"


class Clock(Piece):
    """How long something may take, in numbers for the dates and in a fact for its source."""

    title: Words
    length: int
    unit: Unit
    counted_from: Words
    fact: Slug


def dated(source: str, as_of: date) -> str:
    """A source with the day it was true, unless it says that day itself."""
    day = known_day(as_of)
    return source if day in source else f"{source}; as of {day}"


def known_day(on: date) -> str:
    """The day in words; the first of January stands for a source of which only the year is known."""
    return str(on.year) if (on.day, on.month) == (1, 1) else _whole(on)


def _whole(on: date) -> str:
    return f"{on.day} {on:%B %Y}"
