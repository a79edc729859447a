"""What a version of a report may show: all else is taken out of the record before anything is set, never drawn over."""

from collections.abc import Callable
from dataclasses import dataclass

from pathway import leaving
from pathway.assessment import Assessment
from pathway.household import Adult
from pathway.scales import Answer, Handling, LooksAfter

Narrowed = Callable[[Assessment], Assessment]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the record that a version has no place for: what it is called, why, and the record without it."""

    title: str
    why: str
    without: Narrowed

    def of(self, assessment: Assessment) -> bool:
        """Whether there is anything of it to leave out."""
        return self.without(assessment) != assessment


@dataclass(frozen=True, slots=True)
class Policy:
    """What one version leaves out: by handling, always or unless its author lets it through this once; and whole parts.

    It is a rule about the record and knows nothing of how a version is set.
    """

    never: frozenset[Handling] = frozenset()
    asked: frozenset[Handling] = frozenset()
    parts: tuple[Part, ...] = ()

    def left_out(self, include: frozenset[Handling] = frozenset()) -> frozenset[Handling]:
        """The kinds of handling that keep a piece out of the file."""
        return self.never | (self.asked - include)


def _dropped(*names: str) -> Narrowed:
    """The record without these collections."""
    return lambda assessment: assessment.but(**{name: () for name in names})


def _of_this_home(assessment: Assessment) -> Assessment:
    return assessment.but(adults=tuple(adult for adult in assessment.adults if _lives_with_them(adult)))


def _lives_with_them(adult: Adult) -> bool:
    return adult.lives_here is Answer.YES or adult.looks_after is LooksAfter.MAIN


def _without_visits(assessment: Assessment) -> Assessment:
    """No visit and no history; what was seen, heard or read keeps the day it has from its visit."""
    days = {contact.id: contact.on for contact in assessment.contacts}
    evidence = tuple(
        one.but(on=one.on or days.get(one.contact_id or ""), contact_id=None) for one in assessment.evidence
    )
    voices = tuple(one.but(on=one.on or days.get(one.contact_id or ""), contact_id=None) for one in assessment.voices)
    return assessment.but(contacts=(), events=(), appointments=(), evidence=evidence, voices=voices)


def _without_our_thinking(assessment: Assessment) -> Assessment:
    """The situation as it was told, without what was thought of it."""
    return assessment.but(circumstances=assessment.circumstances.but(capacity_to_change=""))


NOTES = Part(
    "Whole notes", "A whole note holds everything at once; what matters of it stands as evidence.", _dropped("notes")
)
FAMILY_PARTS = (
    NOTES,
    Part(
        "Adults who live elsewhere",
        "What they said, and where they live, is theirs to share.",
        _of_this_home,
    ),
    Part("What other agencies said", "It is theirs to share; ask them first.", _dropped("agencies")),
    Part(
        "What an adult’s own service said",
        "It is about that adult’s health or life; only they decide who else reads it.",
        _dropped("adult_services"),
    ),
    Part(
        "Who may be doing harm to a child",
        "Read by the wrong person it could put a child in danger.",
        _dropped("topic_notes"),
    ),
    Part(
        "Calls about danger",
        "Who was rung, and what they answered, is told in person.",
        _dropped("safety_checks", "calls"),
    ),
    Part(
        "Questions about our own practice",
        "They are for us to answer; what follows from them stands in the plan.",
        _dropped("factors", "test_answers", "doors", "movers", "decision_answers"),
    ),
    Part(
        "Talks between worker and supervisor",
        "They are about the work; what was decided stands here.",
        _dropped("supervisions", "sign_offs", "previous_workers"),
    ),
    Part(
        "Visits and the history",
        "This version is short. Offer to read the history together.",
        _without_visits,
    ),
    Part(
        "What makes change likely or hard",
        "It is our thinking about the adults; say it to them, and write down what they say.",
        _without_our_thinking,
    ),
)

PROFESSIONALS = Policy(asked=frozenset({Handling.THIRD_PARTY, Handling.CHILD_ASKED_FOR_CARE}), parts=(NOTES,))
VISIT = Policy(never=frozenset({Handling.THIRD_PARTY, Handling.CHILD_ASKED_FOR_CARE}), parts=(NOTES,))
FAMILY = Policy(never=frozenset(Handling) - {Handling.MAY_SHARE}, parts=FAMILY_PARTS)


@dataclass(frozen=True, slots=True)
class Withheld:
    """One thing left out, so that the author, and only the author, knows: its kind, its id and why."""

    kind: str
    item_id: str
    handling: Handling


def withheld(
    assessment: Assessment, include: frozenset[Handling] = frozenset(), policy: Policy = PROFESSIONALS
) -> tuple[Withheld, ...]:
    """Every piece a version leaves out because of its handling, in the order it was entered."""
    left_out = policy.left_out(include)
    kinds = (("evidence", assessment.evidence), ("voice", assessment.voices), ("event", assessment.events))
    return tuple(
        Withheld(kind, item.id, item.handling) for kind, items in kinds for item in items if item.handling in left_out
    )


def parts_left_out(assessment: Assessment, policy: Policy) -> tuple[Part, ...]:
    """The parts a version has no place for, of those in which something is written."""
    return tuple(part for part in policy.parts if part.of(assessment))


def heard_apart(
    assessment: Assessment, include: frozenset[Handling] = frozenset(), policy: Policy = PROFESSIONALS
) -> frozenset[str]:
    """The children of whom something said, or a time they were heard, is left out.

    A file says nothing about that: neither that it is left out, nor, falsely, that such a child was not heard.
    """
    left_out = policy.left_out(include)
    said = {piece.speaker for piece in assessment.evidence if piece.handling in left_out and piece.speaker}
    return frozenset(said | {voice.child_id for voice in assessment.voices if voice.handling in left_out})


def visible(
    assessment: Assessment, include: frozenset[Handling] = frozenset(), policy: Policy = PROFESSIONALS
) -> Assessment:
    """The record as far as a version may show it; this is also what its file carries."""
    left_out = policy.left_out(include)
    shown = assessment.but(
        evidence=tuple(item for item in assessment.evidence if item.handling not in left_out),
        voices=tuple(item for item in assessment.voices if item.handling not in left_out),
        events=tuple(item for item in assessment.events if item.handling not in left_out),
    )
    for part in policy.parts:
        shown = part.without(shown)
    return leaving.without(shown)
