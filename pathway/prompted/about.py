"""What a rule of a prompt takes and gives, and how words are looked for in what somebody wrote."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from pathway.content.prompts import RaisedPrompt
from pathway.household import Child
from pathway.quality.finding import Look
from pathway.sentences import sentences
from pathway.steps import Reason


@dataclass(frozen=True, slots=True)
class Found:
    """One answer that gives a reason; `area_id` is the area of care it makes somebody think about, if any."""

    reason: Reason
    area_id: str = ""


@dataclass(frozen=True, slots=True)
class About:
    """A reason and the child it is about; no child where it is about several."""

    child_id: str
    reason: Reason


Rule = Callable[[Look, RaisedPrompt, Child], Iterator[Found]]


def sentence_with(text: str, words: Sequence[str]) -> str:
    """The first sentence of a text in which one of these stands as a whole word, or nothing; quotations count."""
    if not words or not (pattern := _any_of(tuple(words))).search(_flat(text)):
        return ""
    return next((one.text for one in sentences(text) if pattern.search(_flat(one.text))), text.strip())


def names(text: str, words: Sequence[str]) -> list[str]:
    """Each time one of these stands in a text as a whole word."""
    return _any_of(tuple(words)).findall(_flat(text)) if words else []


@cache
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    each = "|".join(re.escape(_flat(word)) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{each})(?!\w)")


def _flat(text: str) -> str:
    return " ".join(text.replace("’", "'").casefold().split())
