"""What one content says that another does not: piece by piece, with the words before and after."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from enum import Enum, StrEnum
from itertools import zip_longest
from typing import Any

from pydantic import BaseModel

from pathway import ages
from pathway.content import Area, Content
from pathway.content.ground import Piece

LONGEST_NAME = 80  # characters by which a piece is known


class What(StrEnum):
    """What became of a piece of content."""

    ADDED = "added"
    REWORDED = "reworded"
    RETIRED = "retired"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs: in which kind of content, of what, where in it, and both wordings.

    `holds` is what a piece that is new or gone says, part by part, each with what it is called.
    """

    kind: str
    name: str
    what: What
    where: str = ""
    before: str = ""
    after: str = ""
    holds: tuple[tuple[str, tuple[str, ...]], ...] = ()


# The kinds that are looked at first, and what each is called; the others follow in the order of the content.
KINDS: Mapping[str, str] = {
    "areas": "Areas of care",
    "levels": "Levels",
    "contacts": "Who to ring",
    "act_today": "Act today",
    "facts": "Facts",
    "factor_lists": "The list of factors for a disabled child",
    "factors": "Factors for a disabled child",
    "steps": "Steps of the pathway",
    "step_notes": "What is added to steps here",
    "decisions": "Questions of the pathway",
    "clocks": "How long things may take",
    "voice_methods": "Ways to hear a child",
    "days": "A day in a child’s life",
    "own_prompts": "A young person’s own part",
    "quick_look": "The quick look",
    "helps": "Kinds of help",
    "directory": "The local directory",
    "quiz": "The team quiz",
}
_NAMED_BY = ("title", "name", "question", "says", "text")
_WHERE: Mapping[str, str] = {
    "title": "name",
    "ask": "what to ask",
    "ask_for": "what to ask",
    "worry_if": "worry if",
    "working_if": "working if",
    "first_help": "what may help first",
    "anchors": "sentence",
    "disabled": "sentence for a disabled child",
    "general": "every age",
    "baby": "a baby",
    "young": "one to four",
    "child": "five to ten",
    "adolescent": "eleven to seventeen",
    "as_of": "day of the source",
    "says": "what it says",
    "not_asked": "ages at which it is not asked",
    "phone": "telephone number",
    "prompts": "what to ask",
    "concern": "signs of concern",
    "strength": "signs of strength",
    "next": "what to do next",
    "ours": "about our own practice",
    "retired": "day from which it is retired",
    "since": "day it came in",
}  # fmt: skip
_NOT_SAID = ("id", "facts")  # names for the program, of which nobody reads anything


def differences(before: Content, after: Content) -> tuple[Difference, ...]:
    """All that differs, the areas first; within a kind in the order of the content, what is gone at its end."""
    kinds = [*KINDS, *(name for name in type(after).model_fields if name not in KINDS)]
    return tuple(one for kind in kinds for one in _kind(kind, getattr(before, kind, ()), getattr(after, kind, ())))


def kind_in_words(kind: str) -> str:
    """What a kind of content is called."""
    return KINDS.get(kind) or kind.replace("_", " ").capitalize()


def _kind(kind: str, before: Any, after: Any) -> Iterator[Difference]:
    was, now = _by_id(before), _by_id(after)
    for id, piece in now.items():
        if id not in was:
            yield Difference(kind, _name(piece), What.ADDED, holds=tuple(_holds(piece)))
        elif piece != was[id]:
            yield from _piece(kind, was[id], piece)
    for id, piece in was.items():
        if id not in now:
            yield Difference(kind, _name(piece), What.GONE, holds=tuple(_holds(piece)))
    if list(was) != list(now) and set(was) == set(now):
        yield Difference(kind, "the order", What.REWORDED, "order", _row(was), _row(now))


def _holds(piece: Piece) -> Iterator[tuple[str, tuple[str, ...]]]:
    """All that one piece says, line by line, but for what it is known by already."""
    known = _name(piece)
    for name, value in piece:
        if name not in _NOT_SAID and value != known:
            yield from _parts(_said(name), value)


def _parts(name: str, value: Any) -> Iterator[tuple[str, tuple[str, ...]]]:
    """One part with its lines; what has parts of its own, such as the sentences of an age, is told part by part."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _parts(f"{name}, {_said(str(key))}", inner)
    elif lines := tuple(filter(None, map(_shown, value if isinstance(value, tuple) else (value,)))):
        yield name, lines


def _piece(kind: str, was: Piece, now: Piece) -> Iterator[Difference]:
    retired = isinstance(was, Area) and isinstance(now, Area) and was.retired is None and now.retired is not None
    for path, before, after in _differing(was, now, ()):
        what = What.RETIRED if retired and path == ("retired",) else What.REWORDED
        yield Difference(kind, _name(was), what, ", ".join(_said(part) for part in path), before, after)


def _differing(was: Any, now: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """Where two values part, with what stands there in each; what is alike around it is left out."""
    if was == now:
        return
    if isinstance(was, BaseModel) and isinstance(now, BaseModel):
        for name in type(now).model_fields:
            yield from _differing(getattr(was, name, None), getattr(now, name), (*path, name))
    elif isinstance(was, Mapping) and isinstance(now, Mapping):
        for key in dict.fromkeys((*was, *now)):
            yield from _differing(was.get(key), now.get(key), (*path, str(key)))
    elif isinstance(was, tuple) and isinstance(now, tuple):
        yield from _lists(was, now, path)
    else:
        yield path, _shown(was), _shown(now)


def _lists(
    was: tuple[Any, ...], now: tuple[Any, ...], path: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """The lines that two lists do not share, side by side where one stands in the place of the other."""
    old, new = list(map(_shown, was)), list(map(_shown, now))
    for tag, start, end, begin, finish in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            for before, after in zip_longest(was[start:end], now[begin:finish]):
                if isinstance(before, BaseModel) and isinstance(after, BaseModel):
                    yield from _differing(before, after, path)
                else:
                    yield path, _shown(before), _shown(after)


def _shown(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case Enum():
            return _said(str(value.value))
        case date():
            return ages.day(value)
        case Piece():
            return _name(value)
        case BaseModel():
            return "; ".join(filter(None, (_shown(part) for _, part in value)))
        case Mapping():
            return "; ".join(f"{_said(str(key))}: {_shown(part)}" for key, part in value.items())
        case tuple() | list():
            return "; ".join(map(_shown, value))
        case _:
            return str(value)


def _said(part: str) -> str:
    return _WHERE.get(part) or part.replace("_", " ").replace("-", " ")


def _name(piece: Piece) -> str:
    named = next((words for name in _NAMED_BY if (words := getattr(piece, name, ""))), piece.id)
    return named if len(named) <= LONGEST_NAME else f"{named[:LONGEST_NAME].rsplit(' ', 1)[0]}…"


def _row(pieces: Mapping[str, Piece]) -> str:
    return "; ".join(map(_name, pieces.values()))


def _by_id(pieces: Any) -> dict[str, Piece]:
    return {piece.id: piece for piece in pieces if isinstance(piece, Piece)} if isinstance(pieces, tuple) else {}
