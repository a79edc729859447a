"""How a report says a date, a source or a name; the words of a scale are said as everywhere."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from pathway import ages, calling, origin
from pathway.apart import isolated
from pathway.assessment import Assessment
from pathway.evidence import Contact, Evidence
from pathway.people import Person
from pathway.plan import Action
from pathway.wording import say as say

ENGLAND = ZoneInfo("Europe/London")
NOTHING = "Nothing recorded yet."


def day(on: date | None, unknown: str = "") -> str:
    """A date in words."""
    return ages.day(on) if on else unknown


def here(at: datetime) -> datetime:
    """A moment by the clock on the wall in England, summer and winter."""
    return at.astimezone(ENGLAND)


def moment(at: datetime) -> str:
    """A day and an hour in words."""
    return f"{ages.day(here(at).date())} at {here(at):%H:%M}"


def when(on: date | None, words: str) -> str:
    """A date and what a single date cannot say."""
    return joined(day(on), words.strip()) or "No date yet"


def joined(*parts: str, by: str = ", ") -> str:
    """The parts that say something, in a row, each in its own direction."""
    return by.join(isolated(part) for part in parts if part)


def names(assessment: Assessment) -> dict[str, str]:
    """What to call each child, by id; two of the same name are told apart."""
    return calling.children(assessment.children)


def by(action: Action) -> str:
    """The day an action is to be done by."""
    return day(action.by) or ("by Friday" if action.by_friday else "")


def so_far(action: Action) -> str:
    """What became of an action, and what that changed."""
    return joined(say(action.result), action.effect.strip(), by=". ")


def whose(child_ids: tuple[str, ...], assessment: Assessment) -> str:
    """Which children something is about, in a row."""
    known = names(assessment)
    found = [name for id, name in known.items() if id in child_ids]
    return "All the children" if len(found) == len(known) > 1 else ", ".join(found)


def person(somebody: Person) -> str:
    """Who somebody is, as reports say it until there is sign-in."""
    return f"{joined(somebody.name, somebody.job)} (name given, not verified)"


def quoted(words: str) -> str:
    """Exact words between quotation marks, unless they were typed with them."""
    return words if words.lstrip()[:1] in ("“", '"', "‘", "'", "«", "„") else f"“{words}”"


def contact_of(assessment: Assessment, contact_id: str | None) -> Contact | None:
    """The contact something comes from, if any."""
    return next((contact for contact in assessment.contacts if contact.id == contact_id), None)


def about(piece: Evidence, assessment: Assessment) -> str:
    """The line that goes with a piece of evidence: source and date, kind, leaning, exactness, handling."""
    speaker = origin.speaker(piece, assessment)
    kind = f"told by {speaker}" if speaker else say(piece.kind, "not said how this is known")
    whose_words = piece.is_childs_words and piece.speaker is None and len(piece.child_ids) > 1
    exact = joined("exact words" if piece.exact else "", "not said yet whose" if whose_words else "")
    asked = joined(say(piece.handling), piece.handling_words.strip(), by=": ")
    return joined(origin.of(piece, assessment), kind, exact, say(piece.leaning), asked, by=" · ")
