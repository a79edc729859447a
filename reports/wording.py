"""How a report says the words of a scale, a date, a source or a name."""

from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from pathway import ages
from pathway.assessment import Assessment
from pathway.evidence import Contact, Evidence
from pathway.people import Person
from pathway.scales import (
    Agreement,
    Answer,
    Brought,
    FactorAnswer,
    Handling,
    Happening,
    Impairment,
    Kind,
    Leaning,
    Replied,
    Result,
    SignOff,
    Sureness,
)
from pathway.summary import called

ENGLAND = ZoneInfo("Europe/London")
NOTHING = "Nothing recorded yet."

# By scale first: “yes” of one scale and “yes” of another are equal as text, and mean different things.
WORDS: dict[type[StrEnum], dict[str, str]] = {
    Kind: {
        Kind.SAW: "seen",
        Kind.TOLD_BY_CHILD: "told by a child",
        Kind.TOLD_BY_ADULT: "told by an adult",
        Kind.TOLD_BY_PROFESSIONAL: "told by a professional",
        Kind.READ: "read",
        Kind.MY_VIEW: "my view",
    },
    Leaning: {
        Leaning.STRENGTH: "strength",
        Leaning.CONCERN: "concern",
        Leaning.NEITHER: "",
    },
    Handling: {
        Handling.MAY_SHARE: "",
        Handling.PROFESSIONALS_ONLY: "professionals only",
        Handling.THIRD_PARTY: "about somebody else",
        Handling.CHILD_ASKED_FOR_CARE: "the child asked for care in sharing it",
    },
    Brought: {
        Brought.BROUGHT: "Brought",
        Brought.WAS_NOT_BROUGHT: "Was not brought",
        Brought.CANCELLED_BY_FAMILY: "Cancelled by the family",
        Brought.CANCELLED_BY_SERVICE: "Cancelled by the service",
    },
    Sureness: {
        Sureness.SURE: "Sure",
        Sureness.FAIRLY_SURE: "Fairly sure",
        Sureness.NOT_SURE: "Not sure",
    },
    Answer: {
        Answer.YES: "Yes",
        Answer.NO: "No",
        Answer.NOT_KNOWN_YET: "Not known yet",
    },
    Agreement: {
        Agreement.AGREES: "Agrees with what is written",
        Agreement.AGREES_IN_PART: "Agrees in part with what is written",
        Agreement.DISAGREES: "Disagrees with what is written",
        Agreement.NOT_ASKED_YET: "Not asked yet whether they agree",
    },
    Replied: {
        Replied.ANSWERED: "Answered",
        Replied.SILENT: "Asked, no answer so far",
        Replied.DECLINED: "Would not say",
        Replied.NOT_ASKED_YET: "Not asked yet",
    },
    Result: {
        Result.DONE: "Done",
        Result.PARTLY: "Partly done",
        Result.NOT_DONE: "Not done",
        Result.NO_LONGER_NEEDED: "No longer needed",
    },
    Happening: {
        Happening.YES: "Happening",
        Happening.PARTLY: "Partly happening",
        Happening.NO: "Not happening",
        Happening.NOT_KNOWN_YET: "Not known yet",
    },
    Impairment: {
        Impairment.YES: "Has an impairment or long-term condition",
        Impairment.THOUGHT_TO_BE: "Thought to have an impairment",
        Impairment.WAITING_FOR_ASSESSMENT: "Waiting for an assessment of a possible impairment",
        Impairment.NO: "No impairment",
        Impairment.NOT_KNOWN_YET: "Not known yet whether there is an impairment",
    },
    FactorAnswer: {
        FactorAnswer.CONCERN: "Concern",
        FactorAnswer.SOME_CONCERN: "Some concern",
        FactorAnswer.NO_CONCERN: "No concern",
        FactorAnswer.STRENGTH: "Strength",
        FactorAnswer.NOT_KNOWN_YET: "Not known yet",
        FactorAnswer.NOT_APPLICABLE: "Not applicable",
    },
    SignOff: {
        SignOff.SUBMITTED: "Said to be finished",
        SignOff.RETURNED: "Returned",
        SignOff.SIGNED_OFF: "Signed off",
        SignOff.REOPENED: "Opened again",
    },
}


def say(word: StrEnum | None, unanswered: str = "") -> str:
    """A word of a scale as it is read; `unanswered` where nobody has answered."""
    return unanswered if word is None else WORDS[type(word)][word]


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
    """The parts that say something, in a row."""
    return by.join(part for part in parts if part)


def names(assessment: Assessment) -> dict[str, str]:
    """What to call each child, by id; two of the same name are told apart."""
    found: dict[str, str] = {}
    for child in assessment.children:
        name = " ".join(called(child).split())
        before = [other for other in found.values() if other == name or other.startswith(f"{name} (")]
        found[child.id] = f"{name} ({len(before) + 1})" if name in before else name
    return found


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


def origin(piece: Evidence, assessment: Assessment) -> str:
    """Where and when a piece of evidence comes from, in the words that were typed."""
    met = contact_of(assessment, piece.contact_id)
    place = piece.source.strip() or (met.place.strip() if met else "")
    return joined(place, day(piece.on or (met.on if met else None))) or "no source or date yet"


def about(piece: Evidence, assessment: Assessment) -> str:
    """The line that goes with a piece of evidence: source and date, kind, leaning, exactness, handling."""
    kind = say(piece.kind, "not said how this is known")
    exact = "exact words" if piece.exact else ""
    asked = joined(say(piece.handling), piece.handling_words.strip(), by=": ")
    return joined(origin(piece, assessment), kind, exact, say(piece.leaning), asked, by=" · ")
