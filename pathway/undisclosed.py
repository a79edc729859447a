"""Words that no report may give away, taken out of every text of a record; what may be a part of them is told apart."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from pathway.assessment import Assessment
from pathway.frozen import Frozen
from pathway.household import NotDisclosed

LEFT_OUT = "[not given here]"
_WORDS = re.compile(r"[^\W_]+")
_OF_ANY_ADDRESS = frozenset({
    "Road", "Street", "Lane", "Avenue", "Close", "Way", "Drive", "Court", "Place", "Crescent", "Gardens", "Square",
    "House", "Flat", "Floor", "The", "School", "College", "Nursery", "Primary", "Centre", "Park", "Hill", "Green",
})  # fmt: skip
_POSTCODE = re.compile(r"\b[A-Za-z]{1,2}\d[A-Za-z\d]?\s*\d[A-Za-z]{2}\b")  # as the Royal Mail writes them
_LINES = re.compile(r"[,;\n]+")


def without(assessment: Assessment) -> Assessment:
    """The record with a mark in the place of each such word, in whatever spelling, and without the list of them."""
    if not assessment.not_disclosed:
        return assessment
    wanted = [*dict.fromkeys(part for item in assessment.not_disclosed for part in parts(item))]
    wanted.sort(key=len, reverse=True)  # the whole before what is a part of it
    shown: Assessment = _cleared(assessment.but(not_disclosed=()), wanted)
    return shown


def places(text: str, wanted: str) -> Iterator[tuple[int, int]]:
    """Where a text says this, however it is spaced, spelled with accents or written in capitals.

    A single name counts only where it begins with a capital: with a small letter it may be an ordinary word.
    """
    words = [(found.group(), found.start(), found.end()) for found in _WORDS.finditer(text)]
    whole, at = _joined(wanted), 0
    is_name = _is_name(wanted)
    while at < len(words):
        last = None if is_name and not words[at][0][:1].isupper() else _reaches(words, at, whole)
        if last is None:
            at += 1
        else:
            yield words[at][1], words[last][2]
            at = last + 1


def parts(item: NotDisclosed) -> tuple[str, ...]:
    """What is kept back: the whole, and each of its lines that no other words would say by chance.

    A single word of a longer text, as the town in an address, is said of much else, so it is left to `uncertain`.
    """
    whole = item.words.strip()
    lines = [line.strip() for line in _LINES.split(whole)]
    sure = [line for line in lines if len(_WORDS.findall(line)) > 1 or any(letter.isdigit() for letter in line)]
    found = dict.fromkeys([whole, *sure, *_POSTCODE.findall(whole)])
    return tuple(one for one in found if _joined(one) and not _joined(one).isdigit())


def uncertain(item: NotDisclosed) -> tuple[str, ...]:
    """What may be a part of it and may be said of something else: each name in it, and two words of it in a row."""
    sure = {_joined(part) for part in parts(item)}
    words = _WORDS.findall(item.words)
    names = [word for word in words if word[:1].isupper() and len(word) > 2 and word not in _OF_ANY_ADDRESS]
    pairs = [f"{one} {other}" for one, other in pairwise(words) if not other.isdigit()]
    return tuple(one for one in dict.fromkeys([*pairs, *names]) if _joined(one) not in sure)


def _cleared(value: Any, wanted: Sequence[str]) -> Any:
    """The same with every text cleared; ids and what is chosen are not typed and stay."""
    if type(value) is str:
        return _text(value, wanted)
    if isinstance(value, tuple):
        return tuple(_cleared(one, wanted) for one in value)
    if isinstance(value, Frozen):
        fields = {name: getattr(value, name) for name in type(value).model_fields if not _is_id(name)}
        changed = {name: new for name, was in fields.items() if (new := _cleared(was, wanted)) != was}
        return value.but(**changed) if changed else value
    return value


def _is_id(name: str) -> bool:
    return name == "id" or name.endswith(("_id", "_ids"))


def _text(text: str, wanted: Sequence[str]) -> str:
    for one in wanted:
        found = [*places(text, one)]
        for start, end in reversed(found):
            text = text[:start] + LEFT_OUT + text[end:]
    return text


def _is_name(wanted: str) -> bool:
    return wanted.strip().isalpha() and wanted.strip()[:1].isupper()


def _reaches(words: list[tuple[str, int, int]], at: int, wanted: str) -> int | None:
    """The word with which what is wanted ends when it begins with this one."""
    said = ""
    for last in range(at, min(len(words), at + len(wanted))):
        said += fold(words[last][0])
        if said == wanted:
            return last
        if not wanted.startswith(said):
            return None
    return None


def _joined(text: str) -> str:
    return "".join(fold(word) for word in _WORDS.findall(text))


def fold(word: str) -> str:
    """A word without accents, capitals and other ways to write the same letters."""
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
