"""The pathway: its steps, decision points and clocks, what moves a child up or down, and how to disagree well."""

from enum import StrEnum
from typing import Literal

from pathway.content.ground import Piece, Shape, Slug, Words


class Step(Piece):
    """One stage of the pathway; a child may enter at any, and several may be open at once.

    `for_family` says to a parent, in one plain sentence, what happens at it; without one they read its purpose.
    """

    number: int
    title: Words
    purpose: Words
    for_family: Words | None = None
    leads: Words
    consent: Words
    footing: tuple[Slug, ...] = ()
    questions: tuple[Words, ...]
    up_when: tuple[Words, ...] = ()
    down_when: tuple[Words, ...] = ()
    clocks: tuple[Slug, ...] = ()
    facts: tuple[Slug, ...] = ()


class StepNote(Piece):
    """What one area adds to a step: its own form, meeting or rule."""

    step: Slug
    says: Words
    facts: tuple[Slug, ...] = ()


class Scope(StrEnum):
    """Of whom, or when, a decision point is asked."""

    HOUSEHOLD = "household"
    CHILD = "child"
    REVIEW = "review"


class Route(Shape):
    """What an answer suggests: words always, steps where it points at any."""

    says: Words
    steps: tuple[Slug, ...] = ()


class Option(Piece):
    """One answer to a decision point that is not a plain yes or no."""

    title: Words
    says: Words
    steps: tuple[Slug, ...] = ()


class Decision(Piece):
    """One question of the pathway; `asked_if` names what must be flagged before it is asked."""

    question: Words
    scope: Scope
    help: Words
    asked_if: Literal["always", "disability"] = "always"
    if_yes: Route | None = None
    if_no: Route | None = None
    options: tuple[Option, ...] = ()
    facts: tuple[Slug, ...] = ()


class Way(StrEnum):
    """Which way something moves a child along the pathway, and what never does so by itself."""

    UP = "up"
    DOWN = "down"
    NEVER_UP = "never-up"
    NEVER_DOWN = "never-down"


class Mover(Piece):
    """One reason that moves a child up or down, or that never does by itself."""

    way: Way
    says: Words


class EscalationStage(Piece):
    """One rung of settling a disagreement between professionals."""

    title: Words
    says: Words
    within: Words


class Escalation(Piece):
    """How professionals settle a disagreement, and what this pack does not know about it.

    `where` is the address of the policy itself, where the pack has found one.
    """

    title: Words
    says: Words
    where: Words | None = None
    subjects: tuple[Words, ...]
    stages: tuple[EscalationStage, ...]
    meanwhile: Words
    gaps: tuple[Words, ...] = ()
    facts: tuple[Slug, ...] = ()
