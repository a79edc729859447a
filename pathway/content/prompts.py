"""What helps somebody who writes: a prompt with a reason, words that may mean anything, a sentence to begin with."""

from enum import StrEnum

from pathway.content.ground import Piece, Slug, Words

GAP = "…"  # where a sentence that is begun is still to be filled in
CHILD = "{child}"  # where the name of the child stands in it


class At(StrEnum):
    """A page on which a prompt may stand."""

    FAMILY = "family"
    AREA = "area"
    HISTORY = "history"
    MEANING = "meaning"
    PATHWAY = "pathway"
    PLAN = "plan"


class RaisedPrompt(Piece):
    """Something to think with where the record gives a reason; `words` are those that its rule looks for, if any."""

    title: Words
    says: Words
    prompts: tuple[Words, ...]
    at: tuple[At, ...]
    words: tuple[Words, ...] = ()
    facts: tuple[Slug, ...] = ()


class VagueWord(Piece):
    """Words of an action from which nobody could see that it was done; `unless` are names they are a part of."""

    phrases: tuple[Words, ...]
    unless: tuple[Words, ...] = ()
    asks: Words
    example: Words


class Box(StrEnum):
    """A box that a sentence may be begun in."""

    MEANING_NOW = "meaning-now"
    WORRIED = "worried"
    WORRY = "worry"
    GOAL = "goal"


class SentenceFrame(Piece):
    """The beginning of a sentence: each “…” in `begins` has its question in `asks`, in the same order."""

    title: Words
    boxes: tuple[Box, ...]
    begins: Words
    asks: tuple[Words, ...]
    example: Words
    facts: tuple[Slug, ...] = ()
