"""Words that stand twice: one child’s text under another child’s name, and a text that is the same as last time."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from pathway.assessment import Assessment
from pathway.household import Child
from pathway.places import Place
from pathway.quality.finding import Finding, Look
from pathway.sentences import words

FEWEST = 12  # words; two short sentences about one home are alike by themselves
RUN = 3  # words in a row that are compared
# Of the shorter text, the part of its runs that stand in the other as well. Measured on invented accounts: 0.9 with the
# name changed, 0.8 lightly edited, 0 where two people wrote about one home.
ALIKE = 0.5
# “He” and “she” are changed together with the name.
_PRONOUNS = "he she they him her them his hers their theirs himself herself themselves themself"
_STAND_FOR_A_CHILD = frozenset(_PRONOUNS.split())
_CHILD = "_"
Runs = frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Written:
    """One text about one child: which box it is in, the same for every child, where, and what it says."""

    box: str
    place: Place
    text: str


def written(record: Assessment, child: Child) -> Iterator[Written]:
    """What the author writes about this child alone; what else could explain it is often true of the whole home."""
    for judgement in record.judgements:
        if judgement.child_id == child.id:
            place = Place("area", judgement.area_id, child.id)
            yield Written(f"{judgement.area_id} now", place, judgement.meaning_now)
            yield Written(f"{judgement.area_id} in six months", place, judgement.meaning_six_months)
    for voice in record.voices_of(child):
        place = Place("voice", child_id=child.id, item_id=voice.id)
        yield Written("observed", place, voice.observed)
        yield Written("day", place, voice.day)
    meaning, place = record.meaning(child), Place("meaning", child_id=child.id)
    yield Written("life", place, meaning.life)
    yield Written("working", place, meaning.working)
    yield Written("worried", place, meaning.worried)


def alike(one: str, other: str, names: frozenset[str] = frozenset()) -> bool:
    """Whether most of the shorter text stands in the other one, whoever it is said about; never of a few words.

    `names` are the words of the children’s names. Three words in a row are compared (peers.md 3.1, item 3).
    """
    return _overlap(_runs(one, names), _runs(other, names))


def copied_between(look: Look) -> Iterator[Finding]:
    """Domain 8, Q1: every child has an assessment of their own, and not a brother’s or sister’s under their name."""
    record = look.record
    names = frozenset(word.casefold() for child in record.children for word in words(child.name))
    by_child = [(child, _boxes(record, child, names)) for child in record.children]
    found: dict[tuple[str, Place], Finding] = {}
    for (_, theirs), (child, own) in combinations(by_child, 2):
        for text, runs in own:
            if any(text.box == other.box and _overlap(runs, others) for other, others in theirs):
                says = (
                    "Much of this is written of a brother or sister too: what is different for this child is not said"
                )
                found.setdefault((child.id, text.place), _finding("q01-own-assessment", says, text, child))
    yield from found.values()


def same_as_last(look: Look) -> Iterator[Finding]:
    """Domain 8, Q32, and peers 3.1, item 9: a later look says something new, or that it is still true and why."""
    if look.last is None:
        return
    before = {child.id: child for child in look.last.children}
    found: dict[tuple[str, str], Finding] = {}
    for child in look.record.children:
        if child.id in before:
            last = {(text.box, _plain(text.text)) for text in written(look.last, child)}
            for text in written(look.record, child):
                repeats = len(_plain(text.text)) >= FEWEST and (text.box, _plain(text.text)) in last
                if repeats and not _still_true(look.record, child, text):
                    says = "The words are the same as in the assessment before, and nothing says that they still hold"
                    found.setdefault((child.id, text.place.page), _finding("q32-compared", says, text, child))
    yield from found.values()


def _still_true(record: Assessment, child: Child, text: Written) -> bool:
    return bool(text.place.area_id) and record.judgement(child, text.place.area_id).still_true_on is not None


def _finding(criterion: str, says: str, text: Written, child: Child) -> Finding:
    return Finding(criterion, says, text.place, child.id, text.text)


def _boxes(record: Assessment, child: Child, names: frozenset[str]) -> list[tuple[Written, Runs]]:
    return [(text, runs) for text in written(record, child) if (runs := _runs(text.text, names))]


def _plain(text: str) -> tuple[str, ...]:
    return tuple(word.casefold() for word in words(text))


def _runs(text: str, names: frozenset[str]) -> Runs:
    """Every three words in a row, without who they are about; none of a text that is too short to tell."""
    said = [_CHILD if word in names or word in _STAND_FOR_A_CHILD else word for word in _plain(text)]
    if len(said) < FEWEST:
        return frozenset()
    return frozenset(tuple(said[at : at + RUN]) for at in range(len(said) - RUN + 1))


def _overlap(one: Runs, other: Runs) -> bool:
    shorter = min(len(one), len(other))
    return shorter > 0 and len(one & other) >= ALIKE * shorter


RULES = (copied_between, same_as_last)
