"""Words to avoid, found as somebody writes: what to say instead is offered, and nothing is blocked or changed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pathway.assessment import Assessment
from pathway.content import Content, PlainWord
from pathway.places import Place

# What is said to be somebody else’s view, up to where the writer goes on in their own voice.
_BE = r"(?:be|been|being|is|are|was|were|get|gets|got)"
_HELD = r"(?:thought|called|described|labelled|seen as|taken for|said to be)"
_THEY = r"(?:others|people|staff|school|nursery|teachers?|neighbours?)(?: (?:may|might|will|would))?"
_OWN_AGAIN = r"(?:but|because|so)\b|and (?:he|she|they|it|is|was|has)\b|and (?-i:[A-Z])"
REPORTED = re.compile(
    rf"\b(?:{_BE} (?:often |sometimes )?{_HELD}|{_THEY} (?:say|think|call|describe)s?)\b"
    rf"(?:(?! (?:{_OWN_AGAIN}))[^.,;:!?\n])*",
    re.IGNORECASE,
)
ADDRESS = frozenset({"person-by-name"})  # what a parent is called at home
# What stands between quotation marks is somebody else’s way of saying it, and may be just what has to be kept.
QUOTED = re.compile(r"“[^”]*”?|‘[^’]*’(?!\w)|\"[^\"]*\"?")


def found(text: str, content: Content) -> tuple[PlainWord, ...]:
    """The words to avoid that stand in a text outside quotation marks, in the order of the content."""
    own = _own(text)
    return tuple(word for word in content.plain_words if _pattern(word.phrases).search(own))


def phrase(word: PlainWord, text: str) -> str:
    """The phrase that stands in a text, of the several that have the same advice; the first where none does."""
    own = _own(text)
    return next((one for one in word.phrases if _pattern((one,)).search(own)), word.phrases[0])


def _own(text: str) -> str:
    """What the writer says in their own voice, in one spelling."""
    return _flat(QUOTED.sub(" ", text))


@cache
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the phrases as whole words, however they are spaced or joined."""
    each = (r"[\s\-]+".join(map(re.escape, re.split(r"[\s\-]+", _flat(phrase)))) for phrase in phrases)
    return re.compile(r"(?<!\w)(?:" + "|".join(each) + r")(?!\w)")


def _flat(words: str) -> str:
    return words.replace("’", "'").casefold().strip()


@dataclass(frozen=True, slots=True)
class Passed:
    """A word to avoid that a file would pass on: where it was written, about which child, and the phrase."""

    place: Place
    child_id: str
    phrase: str


def passed_on(record: Assessment, content: Content) -> tuple[Passed, ...]:
    """Every word to avoid in what the author concludes and plans, each once a place, in the order of the screens.

    It leaves out what the author says that others think or say, and what a parent is called at home, such as “mum”:
    a person who types is offered another word for these, and whoever looks the whole through would find little else.
    """
    passed = (
        Passed(place, child_id, phrase(word, own))
        for place, child_id, texts in _concluded(record)
        if (own := REPORTED.sub(" ", QUOTED.sub(" ", "\n".join(texts))))
        for word in found(own, content)
        if word.id not in ADDRESS
    )
    return tuple(dict.fromkeys(passed))


def _concluded(record: Assessment) -> Iterator[tuple[Place, str, tuple[str, ...]]]:
    """The author’s own sentences; what others said, and what was seen, is evidence and stays as it is."""
    for one in record.judgements:
        place = Place("area", one.area_id, one.child_id)
        yield place, one.child_id, (one.meaning_now, one.meaning_six_months, one.other_explanations)
    yield Place("family"), "", (record.circumstances.situation, record.circumstances.capacity_to_change)
    for meaning in record.meanings:
        written = (meaning.life, meaning.working, meaning.worried, meaning.other_explanations, meaning.not_known)
        yield Place("meaning", child_id=meaning.child_id), meaning.child_id, (*written, meaning.change_our_mind)
    for note in record.topic_notes:
        place = Place("meaning", child_id=note.child_id, item_id=note.topic_id)
        yield place, note.child_id, (note.words, note.effect)
    for decision in record.step_decisions:
        yield Place("pathway", child_id=decision.child_id), decision.child_id, (decision.reason,)
    for goal in record.goals:
        yield Place("plan", item_id=goal.id), "", (goal.worry, goal.goal)
    for action in record.actions:
        yield Place("plan", item_id=action.id), "", (action.what, action.child_notices, action.if_not_then)
