"""Sentences that a family or a child may find hard to read, found for whoever wrote them; never printed, never a grade.

Waymark does not judge whether a sentence is passive or abstract, nor how old a reader must be for it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from pathway import ages, applies, leaving, plain
from pathway.assessment import Assessment
from pathway.content import Content, PlainWord
from pathway.evidence import Evidence
from pathway.household import Child
from pathway.places import Place
from pathway.plan import Action, Goal
from pathway.scales import Handling, Leaning, Stage
from pathway.sentences import Sentence, sentences, words
from pathway.syllables import syllables

# The words a sentence may have before it is called long. The lengths are Waymark’s own choice: they are inferred from
# common plain-English advice, which asks for sentences of fifteen to twenty words, and shorter ones for children. No
# research with the readers of these files stands behind them.
FOR_FAMILY = 20
FOR_UNDER_ELEVEN = 12
FOR_ELEVEN_AND_OVER = 15
MANY = 4  # syllables of a long word; inferred in the same way

# Advice that is for a reader who cannot tell whose mother is meant; at home “mum” is the plain word.
_NOT_HARD = frozenset({"person-by-name"})
# Long words that are said at every table, and those for which there is no other.
_KNOWN_WORDS = (
    "actually anybody comfortable conversation disabilities disability education emergency especially everybody "
    "everyone everything everywhere familiar february information interesting january ordinary secondary supermarket "
    "television temperature uncomfortable understanding usually vegetable vegetables"
)
_KNOWN = frozenset(_KNOWN_WORDS.split())
# Words that stand in nearly every English sentence, and together in few of another language in the same letters.
_ENGLISH_WORDS = (
    "about after and are as at be because been before but by can cannot could did does each for from had has have he "
    "her him his how if into is it its more my not nobody of one only or our out over she should so than that the "
    "their them then there these they this up us was were what when where which while who will with would you your"
)
_ENGLISH = frozenset(_ENGLISH_WORDS.split())
_LATIN_ENDS = "\u0250"  # letters from here on stand in no word that English has taken in
_AMONG = 6  # of so many words, one at least is such a word


@dataclass(frozen=True, slots=True)
class Written:
    """A text that a version prints and its author wrote: where, what the box is called, about which child."""

    place: Place
    label: str
    child_id: str
    text: str


@dataclass(frozen=True, slots=True)
class Hint:
    """A sentence as it was typed, where it was written, and what to try, each in a sentence of its own."""

    place: Place
    label: str
    child_id: str
    sentence: str
    tries: tuple[str, ...]


def longest_for(child: Child, on: date) -> int:
    """The words a sentence for this child may have before it is called long; without an age, those of a younger one.

    Waymark’s own choice, inferred from plain-English advice.
    """
    return FOR_ELEVEN_AND_OVER if ages.stage(child, on) is Stage.ADOLESCENT else FOR_UNDER_ELEVEN


def for_family(assessment: Assessment, content: Content) -> tuple[Hint, ...]:
    """What the family may find hard in what their version prints, in the order of that version."""
    return hints(written_for_family(assessment), content, FOR_FAMILY, names_in(assessment))


def for_child(assessment: Assessment, content: Content, child: Child, today: date) -> tuple[Hint, ...]:
    """What one child may find hard in what a letter to them prints, in the order of that letter."""
    longest = longest_for(child, applies.as_of(assessment, today))
    return hints(written_for_child(assessment, child), content, longest, names_in(assessment))


def hints(
    texts: Iterable[Written], content: Content, longest: int = FOR_FAMILY, names: frozenset[str] = frozenset()
) -> tuple[Hint, ...]:
    """The hard sentences of these texts in their order, each once a place; `names` are words that are names.

    What stands between quotation marks is somebody else’s, and is left alone; so is what is not in English letters.
    """
    found = (
        Hint(text.place, text.label, text.child_id, sentence.text, tries)
        for text in texts
        for sentence in sentences(text.text)
        if (tries := tuple(_tries(sentence, content, longest, names)))
    )
    return tuple(dict.fromkeys(found))


def names_in(assessment: Assessment) -> frozenset[str]:
    """Every word of the names of the family and of who writes: nobody is asked to say a name another way."""
    people = [*(child.name for child in assessment.children), *(adult.name for adult in assessment.adults)]
    return frozenset(word.casefold() for name in (*people, assessment.author.name) for word in words(name))


# What makes a sentence hard


def _tries(sentence: Sentence, content: Content, longest: int, names: frozenset[str]) -> Iterator[str]:
    said = sentence.words
    if not _in_english(sentence.own, said):
        return
    if len(said) > 2 * longest:
        yield "This sentence is very long; try three or more."
    elif len(said) > longest:
        yield "This sentence is long; try two."
    if long := tuple(dict.fromkeys(_long_words(said, names))):
        yield _of_words(long)
    for word in plain.found(sentence.own, content):
        if word.id not in _NOT_HARD:
            yield _instead(word, plain.phrase(word, sentence.own))


def _of_words(long: tuple[str, ...]) -> str:
    if len(long) == 1:
        return f"This word is long: {long[0]}; say it another way or explain it."
    return f"These words are long: {', '.join(long)}; say them another way or explain them."


def _instead(word: PlainWord, phrase: str) -> str:
    return f"Instead of “{phrase}”: {word.instead[:1].lower()}{word.instead[1:]} {word.because}"


def _long_words(said: tuple[str, ...], names: frozenset[str]) -> Iterator[str]:
    """The long words as they were typed; a name is none, and neither are letters that stand for several words."""
    for place, word in enumerate(said):
        bare = word.replace("’", "'").removesuffix("'s")
        named = bare.isupper() or (place > 0 and bare[0].isupper()) or bare.casefold() in names
        if not named and any(_is_long(part) for part in bare.split("-")):
            yield word


def _is_long(word: str) -> bool:
    return word.isascii() and word.isalpha() and word.casefold() not in _KNOWN and syllables(word) >= MANY


def _in_english(text: str, said: tuple[str, ...]) -> bool:
    """Whether a sentence reads as English: most of its letters are Latin ones, and among its words are English ones."""
    letters = [letter for letter in text if letter.isalpha()]
    latin = sum(letter < _LATIN_ENDS for letter in letters)
    known = sum(word.casefold() in _ENGLISH for word in said)
    return 2 * latin > len(letters) and known >= len(said) // _AMONG


# What each version prints of what its author wrote


def written_for_family(assessment: Assessment) -> Iterator[Written]:
    """The author’s own texts in the version for the family: no exact words, no view of a parent’s own."""
    record = leaving.without(assessment)
    yield from _texts(Place("report"), "", ("In short, said to the family", record.said_to_family.in_short))
    for child in record.children:
        yield from _argument(record, child)
        yield from _evidence(record, child)
    told = record.circumstances
    yield from _texts(
        Place("family"), "",
        ("What the family is living with", told.situation), ("Others who matter", told.others),
        ("What money or a service would put right", told.services_would_fix),
    )  # fmt: skip
    yield from _planned(record.goals, (action for action in record.actions if not action.between_workers))
    plan = record.plan
    yield from _texts(
        Place("plan"), "", ("If the plan does not work", plan.contingency), ("If the worker changes", plan.handover),
        ("How this work will end", plan.goodbye),
    )  # fmt: skip


def written_for_child(assessment: Assessment, child: Child) -> Iterator[Written]:
    """The author’s own texts in a letter to this child: what came of their words, and what of the plan is theirs."""
    letter = assessment.letter(child)
    said = ("What you did, said to the child", letter.did), ("What comes next", letter.next)
    more = ("Anything more", letter.more)
    yield from _texts(Place("report", child_id=child.id), child.id, *said, more)
    for action in assessment.actions:
        if child.id in action.child_ids and not (letter.next.strip() or action.between_workers):
            notices = ("How the child will notice", action.child_notices)
            yield from _texts(Place("plan", item_id=action.id), "", notices)


def _texts(place: Place, child_id: str, *named: tuple[str, str]) -> Iterator[Written]:
    return (Written(place, label, child_id, text) for label, text in named if text.strip())


def _argument(record: Assessment, child: Child) -> Iterator[Written]:
    meaning = record.meaning(child)
    return _texts(
        Place("meaning", child_id=child.id),
        child.id,
        ("What works", meaning.working),
        ("What life is like", meaning.life),
        ("What worries us", meaning.worried),
        ("What is not known yet", meaning.not_known),
        ("What would change our mind", meaning.change_our_mind),
    )


def _evidence(record: Assessment, child: Child) -> Iterator[Written]:
    """What the author wrote down, shows what works and may be shared; each piece once, with its first child."""
    for piece in record.evidence_for(child):
        shown = piece.leaning is Leaning.STRENGTH and piece.handling is Handling.MAY_SHARE
        first = next(one.id for one in record.children if one.id in piece.child_ids)
        if shown and not piece.exact and first == child.id:
            yield from _texts(_of(piece, child), child.id, ("What you saw, were told or read", piece.words))


def _of(piece: Evidence, child: Child) -> Place:
    area = next(iter(piece.area_ids), "")
    return Place("area", area, child.id, piece.id) if area else Place("notebook", item_id=piece.id)


def _planned(goals: Iterable[Goal], actions: Iterable[Action]) -> Iterator[Written]:
    for goal in goals:
        yield from _texts(Place("plan", item_id=goal.id), "", ("What will be happening instead", goal.goal))
    for action in actions:
        texts = ("What exactly will be done", action.what), ("How the child will notice", action.child_notices)
        yield from _texts(Place("plan", item_id=action.id), "", *texts)
