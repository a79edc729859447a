"""What handling withholds from a file: taken out of the record before anything is set, never drawn over."""

from dataclasses import dataclass

from pathway.assessment import Assessment
from pathway.scales import Handling

# Withheld even from professionals until the author says that this reader needs it.
ASKED_FIRST = frozenset({Handling.THIRD_PARTY, Handling.CHILD_ASKED_FOR_CARE})


@dataclass(frozen=True, slots=True)
class Withheld:
    """One thing left out, so that the author, and only the author, knows: its kind, its id and why."""

    kind: str
    item_id: str
    handling: Handling


def withheld(assessment: Assessment, include: frozenset[Handling] = frozenset()) -> tuple[Withheld, ...]:
    """Everything the professional summary leaves out, in the order it was entered."""
    left_out = ASKED_FIRST - include
    kinds = (("evidence", assessment.evidence), ("voice", assessment.voices), ("event", assessment.events))
    return tuple(
        Withheld(kind, item.id, item.handling) for kind, items in kinds for item in items if item.handling in left_out
    )


def heard_apart(assessment: Assessment, include: frozenset[Handling] = frozenset()) -> frozenset[str]:
    """The children of whom something said, or a time they were heard, is left out.

    A file says nothing about that: neither that it is left out, nor, falsely, that such a child was not heard.
    """
    left_out = ASKED_FIRST - include
    said = {piece.speaker for piece in assessment.evidence if piece.handling in left_out and piece.speaker}
    return frozenset(said | {voice.child_id for voice in assessment.voices if voice.handling in left_out})


def visible(assessment: Assessment, include: frozenset[Handling] = frozenset()) -> Assessment:
    """The record without what is withheld and without whole notes, which hold everything at once."""
    left_out = ASKED_FIRST - include
    return assessment.but(
        notes=(),
        evidence=tuple(item for item in assessment.evidence if item.handling not in left_out),
        voices=tuple(item for item in assessment.voices if item.handling not in left_out),
        events=tuple(item for item in assessment.events if item.handling not in left_out),
    )
