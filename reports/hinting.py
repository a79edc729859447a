"""Sentences that are shown and speak of the same matter as a piece that is kept back, for a person to read first."""

import re
from collections.abc import Iterable, Iterator

from pathway.assessment import Assessment
from pathway.evidence import Evidence
from pathway.history import Event
from pathway.scales import Handling
from pathway.voice import Voice
from reports import absent, search, sharing
from reports.search import Found
from reports.sharing import Policy

TELLING = 5  # letters; a shorter word says little of what a piece is about
_ENDINGS = ("ings", "ing", "ers", "er", "ed", "es", "s", "e")
_SENTENCES = re.compile(r"(?<=[.!?…])[”\"’')]*\s+|\n+")
_NAMED = frozenset({"name", "person"})  # fields of the record that hold somebody’s name
EVERYDAY = """
    about above across actually adult adults after afternoon again against agree agreed allow allowed almost
    alone along already although always among another answer answered anybody anyone anything anywhere around
    arrive asked asleep became because become before began begin behind being below beside better between bought
    bring brother brought build called cannot carry change child children choose close closed closer clothes
    comes coming could daily daughter different doesn doing during early eight either eleven enough evening
    every everybody everyone everything explain family father fault feels fifteen fifty finds finish first fixed
    flats follow forty found fourth friday friend given gives giving going grandma grandmother great having
    heard herself himself hours house however hundred inside itself keeps known knows later learn least leave
    leaves leaving letter likes little lives living longer looked looking looks makes making maybe means meant
    meeting might minute moment monday money month morning mostly mother myself named nearly needs never night
    nobody nothing notice number nursery often older other others ought outside parent people perhaps person
    place planned please point possible quite rather reach ready really reason remember report right rooms round
    saturday saying school second seeing seems sends seven several shall share short should shown since sister
    sleep smile smiled somebody someone something sometimes somewhere sorts speak spoke stand start started
    stays still stopped stops story stuff sunday taken takes taking talked talks teacher telling tells thank
    their theirs themselves there these thing things think third thirty those though thought three through
    thursday times today together tomorrow tonight touch towards tried tries trying tuesday turned twelve twenty
    under understand unless until upset using usual usually visit visited waiting waits walked wanted wants
    watch watched wednesday weeks whatever whenever where wherever whether which while whoever whole whose
    without wonder words worker working works worried worry worse would write wrote years yesterday young
    younger yours
"""  # too common to tell what a piece is about


def of(
    said: Iterable[tuple[str, str]], assessment: Assessment, policy: Policy, include: frozenset[Handling] = frozenset()
) -> tuple[Found, ...]:
    """Each sentence of what is said, place by place, that shares a telling word with a piece that is kept back.

    A telling word has at least five letters, is no everyday word and no name in the record, and stands, as it is
    written, in no evidence or voice that is shown. Endings do not count: “drinking” speaks of “drinks”. It may be
    nothing: a person has to read it, and nothing is ever taken out because of it.
    """
    telling = _telling(assessment, policy, include)
    shown = _openly(sharing.visible(assessment, policy, include))
    found = (
        Found(sentence, where, sure=False)
        for where, text in said
        for sentence in _sentences(text)
        if any(word not in shown and stem(word) in telling for word in search.words(sentence))
    )
    return tuple(dict.fromkeys(found))


def stem(word: str) -> str:
    """A folded word without its endings, as long as five letters are left of it."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= TELLING:
            return stem(word.removesuffix(ending))
    return word


def _telling(assessment: Assessment, policy: Policy, include: frozenset[Handling]) -> frozenset[str]:
    """The words by which a piece that is kept back may be known, without their endings."""
    gone = {piece.item_id for piece in sharing.withheld(assessment, policy, include)}
    kept_back = (piece for piece in _pieces(assessment) if piece.id in gone)
    words = {word for piece in kept_back for text in _says(piece) for word in search.words(text)}
    known = _openly(sharing.visible(assessment, policy, include)) | _names(assessment)
    return frozenset(stem(word) for word in words - known if len(word) >= TELLING and stem(word) not in _EVERYDAY)


_EVERYDAY = frozenset(stem(word) for word in search.words(EVERYDAY))


def _pieces(assessment: Assessment) -> Iterator[Evidence | Voice | Event]:
    yield from assessment.evidence
    yield from assessment.voices
    yield from assessment.events


def _says(piece: Evidence | Voice | Event) -> tuple[str, ...]:
    """What a piece itself says: not what a worker thinks it may mean, nor why it is kept back."""
    match piece:
        case Evidence():
            return (piece.words,)
        case Voice():
            return (piece.observed, piece.day, piece.wants)
        case Event():
            return (piece.what, piece.effect)


def _openly(shown: Assessment) -> frozenset[str]:
    """Every word as it stands in evidence or a voice that is shown."""
    pieces = (piece for piece in _pieces(shown) if not isinstance(piece, Event))
    return frozenset(word for piece in pieces for text in _says(piece) for word in search.words(text))


def _names(assessment: Assessment) -> frozenset[str]:
    """Every word of a name in the record, also with an “s” behind it."""
    named = (text for where, text in absent.texts(assessment) if where.rpartition(" ")[2] in _NAMED)
    words = {word for text in named for word in search.words(text)}
    return frozenset(words | {f"{word}s" for word in words})


def _sentences(text: str) -> Iterator[str]:
    yield from (sentence.strip() for sentence in _SENTENCES.split(text) if sentence.strip())
