"""Hearing a child: ways of doing it, prompts for a day in their life, watching, and what good recording has."""

from pathway.content.ground import Piece, Prompt, Shape, Slug, Words
from pathway.scales import Stage

EVERY_AGE = tuple(Stage)


class VoiceMethod(Piece):
    """One way of hearing or watching a child; its id is what the record keeps."""

    title: Words
    says: Words
    stages: tuple[Stage, ...] = EVERY_AGE
    needs_speech: bool = False
    tool: Slug | None = None


class DayPrompts(Piece):
    """What to wonder about one ordinary day; for children of some ages, for a disabled child, or for a parent."""

    title: Words
    stages: tuple[Stage, ...] = EVERY_AGE
    disabled: bool = False
    parent: bool = False
    prompts: tuple[Words, ...]


class Voice(Shape):
    """All that helps to hear one child, chosen for their age and for whether the disability part is open."""

    methods: tuple[VoiceMethod, ...]
    days: tuple[DayPrompts, ...]
    parent_days: tuple[DayPrompts, ...]
    watching: tuple[Prompt, ...]
    wants: tuple[Prompt, ...]
    recording: tuple[Prompt, ...]
