"""Checking the portal’s pieces: ways on that lead somewhere, answers that hold, addresses that are whole."""

from collections.abc import Iterator

from pathway.content.ground import Piece
from pathway.content.journey import Escalation
from pathway.content.portal import Document, Forum, Link, Passage, QuizQuestion, Resource, See, Sheet

Wrong = Iterator[tuple[str, str, str]]  # place, what is wrong, what to do
_ADDRESS = ("https://", "http://")


def portal_faults(piece: Piece) -> Wrong:
    """What is wrong with one piece of the portal beyond its shape; nothing for a piece of anything else."""
    for place, see in _ways_on(piece):
        if (see.place is None) is (see.guide is None):
            yield place, "This way on leads nowhere, or to two places", "Give it place or guide, one of the two"
    match piece:
        case QuizQuestion():
            if not any(option.right for option in piece.options) or all(option.right for option in piece.options):
                yield "options", "No answer can be told from the others", "Say right = true for those that hold"
        case Document() | Link() | Resource() | Escalation() if piece.where and not piece.where.startswith(_ADDRESS):
            yield "where", "This is not an address", "Write the whole address, from https:// on, or take it out"
        case Resource() if piece.where is None and piece.ask is None:
            yield "where", "Nobody could find this", "Add where, or say in ask whom to ask for it"
        case Resource() if piece.check_again <= piece.checked:
            yield "check_again", "It is to be checked again before it was checked", "Put the later day here"
        case Forum() if piece.on is not None and not piece.venue:
            yield "venue", "A day is set and no place", "Add venue, or take the day out until both are known"
        case Forum() if piece.on is not None and piece.over_by is not None:
            yield "over_by", "The day is known, so this says it twice", "Take over_by out"
        case Sheet():
            for number, part in enumerate(piece.parts, start=1):
                if not part.frame and not part.lines and not (part.columns and part.rows):
                    says = "Add lines, a frame to draw in, or columns and rows"
                    yield f"parts, number {number}", "There is nothing to write on", says


def _ways_on(piece: Piece) -> Iterator[tuple[str, See]]:
    for name in ("see", "passages"):
        value = getattr(piece, name, ())
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, See):
                yield "see", one
            elif isinstance(one, Passage):
                yield from ((f"passages {one.id}, see", see) for see in one.see)
