"""How every scale is said in words: the one home of them, for screens and files alike."""

from enum import StrEnum
from typing import TypeVar

from pathway.scales import (
    Agreement,
    Answer,
    Attendance,
    Basis,
    Brought,
    DoorKind,
    FactorAnswer,
    Handling,
    Happening,
    Impairment,
    Kind,
    Leaning,
    LooksAfter,
    Replied,
    Result,
    Role,
    SignOff,
    Sureness,
    Turn,
)

Word = TypeVar("Word", bound=StrEnum)

# By scale first: “yes” of one scale and “yes” of another are equal as text, and mean different things.
SAID: dict[type[StrEnum], dict[str, str]] = {
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
    Attendance: {
        Attendance.HERE: "Here",
        Attendance.SENT_VIEW: "Sent a view",
        Attendance.APOLOGIES: "Sent apologies",
        Attendance.DID_NOT_COME: "Did not come",
    },
    Basis: {
        Basis.OWN_WORK: "It stays within our own work with this family",
        Basis.AGREED: "The people it is about agreed to it",
        Basis.CHILD_AT_RISK: "A child may be at risk, so it is shared without asking for agreement",
        Basis.THEIR_OWN: "It is theirs: it is about themselves",
        Basis.OTHER: "Another basis, said under why",
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
    DoorKind: {
        DoorKind.SUPPORT: "The family asks for help",
        DoorKind.WORRY: "There is a worry about care",
    },
    LooksAfter: {
        LooksAfter.MAIN: "Looks after the children most of the time",
        LooksAfter.SOMETIMES: "Looks after the children some of the time",
        LooksAfter.NOT: "Does not look after the children",
    },
    Turn: {
        Turn.HELP_BEGAN: "Help began",
        Turn.HELP_ENDED: "Help ended",
        Turn.WORKER_CHANGED: "The worker changed",
        Turn.HOME_CHANGED: "Who is at home changed, or the family moved",
        Turn.LOSS: "A death or another loss",
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
    Role: {
        Role.PRACTITIONER: "Practitioner",
        Role.SUPERVISOR: "Supervisor",
        Role.PRACTICE_LEAD: "Practice lead",
        Role.ADMINISTRATOR: "Administrator",
    },
}

# Where a word is chosen it must say something, and beneath its question it may say less.
CHOSEN: dict[type[StrEnum], dict[str, str]] = {
    Leaning: {
        Leaning.NEITHER: "Neither by itself",
    },
    Handling: {
        Handling.MAY_SHARE: "May be shared with the family",
    },
    Agreement: {
        Agreement.AGREES: "Agrees",
        Agreement.AGREES_IN_PART: "Agrees in part",
        Agreement.DISAGREES: "Disagrees",
        Agreement.NOT_ASKED_YET: "Not asked yet",
    },
    LooksAfter: {
        LooksAfter.MAIN: "Most of the time",
        LooksAfter.SOMETIMES: "Some of the time",
        LooksAfter.NOT: "No",
    },
    Happening: {
        Happening.YES: "Yes",
        Happening.PARTLY: "Partly",
        Happening.NO: "No",
    },
    Impairment: {
        Impairment.YES: "Yes",
        Impairment.THOUGHT_TO_BE: "Thought to be",
        Impairment.WAITING_FOR_ASSESSMENT: "Waiting for assessment",
        Impairment.NO: "No",
        Impairment.NOT_KNOWN_YET: "Not known yet",
    },
}


def say(word: StrEnum | None, unanswered: str = "") -> str:
    """A word as it is read, standing by itself; `unanswered` where nobody has answered."""
    return unanswered if word is None else SAID[type(word)][word]


def choices(scale: type[Word]) -> dict[Word, str]:
    """Every word of a scale, in its order, as it is offered beneath a question."""
    return {word: CHOSEN.get(scale, {}).get(word) or capital(say(word)) for word in scale}


def capital(words: str) -> str:
    """The same words with a capital at the front."""
    return words[:1].upper() + words[1:]
