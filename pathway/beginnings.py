"""Beginnings of sentences: with a child’s name in them, put into an empty box alone, and what is still to be filled."""

from pathway import summary
from pathway.apart import isolated
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.content.prompts import CHILD, GAP, Box, SentenceFrame
from pathway.household import Child

EVERY_CHILD = "the children"


def begins(frame: SentenceFrame, name: str) -> str:
    """The beginning with this name in it, as it is put into a box."""
    return frame.begins.replace(CHILD, name)


def into(stored: str, beginning: str) -> str:
    """What a box holds once it is begun so: a box with a word in it stays as it is."""
    return stored if stored.strip() else beginning


def out_of(stored: str, beginning: str) -> str:
    """What a box holds once that is taken out again: nothing is taken that somebody has typed."""
    return "" if stored == beginning else stored


def left(frame: SentenceFrame, name: str, stored: str) -> tuple[str, ...]:
    """What is still asked in a sentence that was begun so, in its order; nothing of any other text.

    A “…” is known by our words just before it or, at the start, just after it: somebody may type one of their own.
    """
    pieces = begins(frame, name).split(GAP)
    each = zip(pieces, pieces[1:], frame.asks, strict=False)
    return tuple(ask for before, after, ask in each if _stands(before, after) in stored)


def _stands(before: str, after: str) -> str:
    """A gap with what stands around it: words before it, or where those are only a mark, what comes after as well."""
    return f"{before}{GAP}" if any(letter.isalpha() for letter in before) else f"{before}{GAP}{after}"


def named(record: Assessment, ids: tuple[str, ...]) -> str:
    """Who a sentence is about: these children by name, the only one there is, or the children."""
    about = [child for child in record.children if child.id in ids or len(record.children) == 1]
    return summary.in_a_row([_called(child) for child in about]) or EVERY_CHILD


def _called(child: Child) -> str:
    """The name as it stands in a sentence; a child without one is spoken of."""
    return isolated(" ".join(child.name.split())) or ("the baby" if child.unborn else "this child")


def unfilled(record: Assessment, content: Content, box: Box, ids: tuple[str, ...], text: str) -> bool:
    """Whether a “…” of a sentence that this box may be begun with still stands in a text about these children."""
    return any(left(frame, named(record, ids), text) for frame in content.frames_for(box))
