"""Every scale of the record as words, so that screen, file and code say the same and nothing can be added up."""

from enum import StrEnum


class Level(StrEnum):
    """How far the care in an area meets one child's need; untouched is none of these."""

    MET = "met"
    MOSTLY_MET = "mostly-met"
    PARTLY_MET = "partly-met"
    NOT_MET = "not-met"
    NOT_KNOWN_YET = "not-known-yet"
    NOT_APPLICABLE = "not-applicable"


class Stage(StrEnum):
    """The age a prompt or an anchor is written for."""

    BEFORE_BIRTH = "before-birth"
    BABY = "baby"  # until the first birthday
    YOUNG = "young"  # one to four
    CHILD = "child"  # five to ten
    ADOLESCENT = "adolescent"  # eleven to seventeen


class Kind(StrEnum):
    """How a piece of evidence came to be known."""

    SAW = "saw"
    TOLD_BY_CHILD = "told-by-child"
    TOLD_BY_ADULT = "told-by-adult"
    TOLD_BY_PROFESSIONAL = "told-by-professional"
    READ = "read"
    MY_VIEW = "my-view"


class Leaning(StrEnum):
    """Whether evidence shows something that works or something that worries; most says neither by itself."""

    STRENGTH = "strength"
    CONCERN = "concern"
    NEITHER = "neither"


class Handling(StrEnum):
    """Who may read a piece of evidence or a child's words."""

    MAY_SHARE = "may-share"
    PROFESSIONALS_ONLY = "professionals-only"
    THIRD_PARTY = "third-party"
    CHILD_ASKED_FOR_CARE = "child-asked-for-care"


class Birth(StrEnum):
    """How exactly a date of birth is known."""

    EXACT = "exact"
    APPROXIMATE = "approximate"
    EXPECTED = "expected"
    NOT_KNOWN_YET = "not-known-yet"


class Impairment(StrEnum):
    """Whether a child has an impairment or long-term condition; all but NO open the disability part."""

    YES = "yes"
    THOUGHT_TO_BE = "thought-to-be"
    WAITING_FOR_ASSESSMENT = "waiting-for-assessment"
    NO = "no"
    NOT_KNOWN_YET = "not-known-yet"


class DoorKind(StrEnum):
    """Why the disability part is open for a child: the family asks for help, or there is a worry about care."""

    SUPPORT = "support"
    WORRY = "worry"


class LooksAfter(StrEnum):
    """Whether an adult looks after the children, and how much of the time it falls to them."""

    MAIN = "main"
    SOMETIMES = "sometimes"
    NOT = "not"


class Turn(StrEnum):
    """An event after which a child’s life often goes another way."""

    HELP_BEGAN = "help-began"
    HELP_ENDED = "help-ended"
    WORKER_CHANGED = "worker-changed"
    HOME_CHANGED = "home-changed"
    LOSS = "loss"


class FactorAnswer(StrEnum):
    """The answer to one disability factor."""

    CONCERN = "concern"
    SOME_CONCERN = "some-concern"
    NO_CONCERN = "no-concern"
    STRENGTH = "strength"
    NOT_KNOWN_YET = "not-known-yet"
    NOT_APPLICABLE = "not-applicable"


class Brought(StrEnum):
    """What became of an appointment; a child is brought or not brought, and services cancel too."""

    BROUGHT = "brought"
    WAS_NOT_BROUGHT = "was-not-brought"
    CANCELLED_BY_FAMILY = "cancelled-by-family"
    CANCELLED_BY_SERVICE = "cancelled-by-service"


class Happening(StrEnum):
    """Whether care that one need asks for is happening."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    NOT_KNOWN_YET = "not-known-yet"


class Answer(StrEnum):
    """A plain answer to a question of safety or of the pathway."""

    YES = "yes"
    NO = "no"
    NOT_KNOWN_YET = "not-known-yet"


class Agreement(StrEnum):
    """Whether a parent agrees with what is written about their family."""

    AGREES = "agrees"
    AGREES_IN_PART = "agrees-in-part"
    DISAGREES = "disagrees"
    NOT_ASKED_YET = "not-asked-yet"


class Replied(StrEnum):
    """Whether an agency that was asked has answered."""

    ANSWERED = "answered"
    SILENT = "silent"
    DECLINED = "declined"
    NOT_ASKED_YET = "not-asked-yet"


class Result(StrEnum):
    """What became of an action of the plan."""

    DONE = "done"
    PARTLY = "partly"
    NOT_DONE = "not-done"
    NO_LONGER_NEEDED = "no-longer-needed"


class Attendance(StrEnum):
    """Whether somebody who was asked to a meeting took part in it."""

    HERE = "here"
    SENT_VIEW = "sent-view"
    APOLOGIES = "apologies"
    DID_NOT_COME = "did-not-come"


class Basis(StrEnum):
    """On what basis a report is handed on."""

    OWN_WORK = "own-work"
    AGREED = "agreed"
    CHILD_AT_RISK = "child-at-risk"
    THEIR_OWN = "their-own"
    OTHER = "other"


class Sureness(StrEnum):
    """How sure a practitioner is of a judgement."""

    SURE = "sure"
    FAIRLY_SURE = "fairly-sure"
    NOT_SURE = "not-sure"


class Role(StrEnum):
    """The four roles of the people who use Waymark."""

    PRACTITIONER = "practitioner"
    SUPERVISOR = "supervisor"
    PRACTICE_LEAD = "practice-lead"
    ADMINISTRATOR = "administrator"


class SignOff(StrEnum):
    """What may happen to a finished assessment, in the past tense."""

    SUBMITTED = "submitted"
    RETURNED = "returned"
    SIGNED_OFF = "signed-off"
    REOPENED = "reopened"
