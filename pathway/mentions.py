"""What is written of an adult by name away from their own part: sentences of the notes, the evidence and Family.

A sentence counts where it holds their name. “Mum” and “he” name nobody for certain, so they are left to whoever reads.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from pathway import ages
from pathway.assessment import Assessment
from pathway.evidence import Evidence, Note
from pathway.household import Adult
from pathway.places import Place
from pathway.scales import Handling
from pathway.sentences import sentences, words

HELD_BACK = "; not for all of the family to see"
OTHERS = "; it names another adult too"
_TITLES = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "sir", "rev"})
_NO_NAMES = frozenset({"the", "a", "an", "unknown", "not", "no", "new", "another", "somebody", "someone", "name"})

Written = tuple[str, str, Place]  # where it stands in words, the sentence as it was typed, and the place itself


def of(record: Assessment, adult: Adult) -> Iterator[Written]:
    """Every sentence that names this adult, each with where it stands; a passage of a note stands once, in its note."""
    pattern = _named(record, adult)
    if pattern is None:
        return
    others = [found for one in record.adults if one.id != adult.id and (found := _named(record, one)) is not None]
    for says, text, place in _all(record, adult, pattern):
        # “Jo says that Lee was drunk” may be about either: whoever reads is told to look.
        also = OTHERS if any(_names(other, text) for other in others) else ""
        yield f"{says}{also}", text, place


def _all(record: Assessment, adult: Adult, pattern: re.Pattern[str]) -> Iterator[Written]:
    for says, text, place in _elsewhere(record, adult):
        yield from ((says, one.text, place) for one in sentences(text) if _names(pattern, one.text))
    for note in record.notes:
        yield from _of_note(record, note, pattern)


def _elsewhere(record: Assessment, adult: Adult) -> Iterator[Written]:
    """The texts beside the notes in which an adult may be named."""
    family = record.circumstances
    for text in (
        family.situation, family.others, family.family_wants, family.services_would_fix, family.services_would_not_fix,
        family.capacity_to_change,
    ):  # fmt: skip
        yield "The family’s situation", text, Place("family")
    for child in record.children:
        yield "Written about where a child lives", child.lives, Place("family", item_id=child.id)
    for other in record.adults:
        if other.id != adult.id:
            for text in (other.cares_how, other.own_view):
                yield "Written about another adult", text, Place("family", item_id=other.id)
    for asked in record.agencies:
        yield "Written about what an agency said", asked.said, Place("family", item_id=asked.id)
    for said in record.adult_services:
        if said.adult_id != adult.id:
            for text in (said.said, said.means_for_care):
                yield "Written about what another adult’s service said", text, Place("family", item_id=said.id)
    notes = {note.id for note in record.notes}
    for piece in record.evidence:
        if piece.note_id not in notes:
            yield _notebook(piece.on, (piece,)), piece.words, Place("notebook", item_id=piece.id)


def _of_note(record: Assessment, note: Note, pattern: re.Pattern[str]) -> Iterator[Written]:
    on = next((met.on for met in record.contacts if met.id == note.contact_id), None)
    pieces = [piece for piece in record.evidence if piece.note_id == note.id]
    end = 0
    for one in sentences(note.words):
        start = note.words.index(one.text, end)
        end = start + len(one.text)
        if _names(pattern, one.text):
            within = [piece for piece in pieces if (piece.start or 0) < end and start < (piece.end or 0)]
            yield _notebook(on, within), one.text, Place("notebook", item_id=note.contact_id)


def _notebook(on: date | None, pieces: Iterable[Evidence]) -> str:
    """Where it stands in the notebook, and that somebody held it back: the adult may sit beside this screen."""
    held = any(piece.handling is not Handling.MAY_SHARE for piece in pieces)
    return f"In the Notebook{f', {ages.day(on)}' if on else ''}{HELD_BACK if held else ''}"


def _named(record: Assessment, adult: Adult) -> re.Pattern[str] | None:
    """What counts as this adult’s name: the first of it, or all of it where somebody else here has the same first."""
    name = _own(adult.name)
    if not name:
        return None
    others = [_own(one.name) for one in record.adults if one.id != adult.id]
    children = [_own(child.name) for child in record.children]
    firsts = {one[0].casefold() for one in (*others, *children) if one}
    first = name[0].casefold()
    short = name[:1] if first not in firsts and first not in _NO_NAMES else name
    if len(short) == 1 and first in _NO_NAMES:
        return None
    either = [r"\W+".join(map(re.escape, short))]
    if len(name) > 1 and name[-1].casefold() not in {one[-1].casefold() for one in others if one}:
        either.append(rf"(?:{'|'.join(sorted(_TITLES))})\.?\s+{re.escape(name[-1])}")
    return re.compile(rf"(?<![\w-])(?:{'|'.join(either)})(?![\w-])", re.IGNORECASE)


def _own(name: str) -> tuple[str, ...]:
    """The words of a name, without a title and without what stands in brackets behind it."""
    said = words(name.partition("(")[0])
    return said[1:] if said and said[0].casefold() in _TITLES else said


def _names(pattern: re.Pattern[str], sentence: str) -> bool:
    """Whether the sentence holds the name; a single word counts with its capital, since “will” and “may” are words."""
    return any(" " in found[0] or not found[0][0].islower() for found in pattern.finditer(sentence))
