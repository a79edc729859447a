"""What a version of a report may show: all else is taken out of the record before anything is set, never drawn over."""

from collections.abc import Callable
from dataclasses import dataclass

from pathway import leaving, undisclosed
from pathway.assessment import Assessment
from pathway.scales import Handling

Narrowed = Callable[[Assessment], Assessment]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the record that a version has no place for: what it is called, why, and the record without it.

    With `unless`, it has a place where its author lets pieces of that handling through.
    """

    title: str
    why: str
    without: Narrowed
    unless: Handling | None = None

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

    def parts_for(self, include: frozenset[Handling] = frozenset()) -> tuple[Part, ...]:
        """The parts it has no place for, when its author lets these kinds of handling through."""
        return tuple(part for part in self.parts if part.unless not in self.asked & include)

    def left_out(self, include: frozenset[Handling] = frozenset()) -> frozenset[Handling]:
        """The kinds of handling that keep a piece out of the file."""
        return self.never | (self.asked - include)


@dataclass(frozen=True, slots=True)
class Withheld:
    """One thing left out, so that the author, and only the author, knows: its kind, its id and why."""

    kind: str
    item_id: str
    handling: Handling


def withheld(
    assessment: Assessment, policy: Policy, include: frozenset[Handling] = frozenset()
) -> tuple[Withheld, ...]:
    """Every piece a version leaves out because of its handling, in the order it was entered.

    What stands in a part that the version has no place for is left out with that part, and not said again.
    """
    left_out, record = policy.left_out(include), _with_parts_left_out(assessment, policy, include)
    kinds = (("evidence", record.evidence), ("voice", record.voices), ("event", record.events))
    return tuple(
        Withheld(kind, item.id, item.handling) for kind, items in kinds for item in items if item.handling in left_out
    )


def _with_parts_left_out(assessment: Assessment, policy: Policy, include: frozenset[Handling]) -> Assessment:
    for part in policy.parts_for(include):
        assessment = part.without(assessment)
    return assessment


def parts_left_out(
    assessment: Assessment, policy: Policy, include: frozenset[Handling] = frozenset()
) -> tuple[Part, ...]:
    """The parts a version has no place for, of those in which something is written."""
    return tuple(part for part in policy.parts_for(include) if part.of(assessment))


def heard_apart(assessment: Assessment, policy: Policy, include: frozenset[Handling] = frozenset()) -> frozenset[str]:
    """The children of whom something said, or a time they were heard, is left out.

    A file says nothing about that: neither that it is left out, nor, falsely, that such a child was not heard.
    """
    left_out = policy.left_out(include)
    said = {piece.speaker for piece in assessment.evidence if piece.handling in left_out and piece.speaker}
    return frozenset(said | {voice.child_id for voice in assessment.voices if voice.handling in left_out})


def visible(assessment: Assessment, policy: Policy, include: frozenset[Handling] = frozenset()) -> Assessment:
    """The record as far as a version may show it; this is also what its file carries."""
    left_out = policy.left_out(include)
    shown = assessment.but(
        evidence=tuple(item for item in assessment.evidence if item.handling not in left_out),
        voices=tuple(item for item in assessment.voices if item.handling not in left_out),
        events=tuple(item for item in assessment.events if item.handling not in left_out),
    )
    return leaving.without(undisclosed.without(_with_parts_left_out(shown, policy, include)))
