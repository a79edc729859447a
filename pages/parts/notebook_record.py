"""What the notebook asks of the record: its visits in order, what of a note is used, and evidence from a passage."""

import hashlib
import re
from datetime import date, datetime

from pathway import ages, ids
from pathway.assessment import Assessment
from pathway.errors import PathwayError
from pathway.evidence import Contact, Evidence, Note
from pathway.scales import Handling

_WRAPPED = re.compile(r"(?<!\n)\n(?![\n\-•*–\d])")


def in_order(contacts: tuple[Contact, ...]) -> tuple[Contact, ...]:
    """Visits by their date, those without one at the end."""
    return tuple(sorted(contacts, key=lambda contact: contact.on or date.max))


def called(contact: Contact) -> str:
    """A visit in a few words: “11 March, home, not arranged”."""
    day = f"{contact.on.day} {contact.on:%B}" if contact.on else "No date yet"
    return ", ".join(part for part in (day, contact.place.strip(), arranged(contact)) if part)


def described(contact: Contact) -> str:
    """A visit in one line with the year, as it stands over its note."""
    day = ages.day(contact.on) if contact.on else "Date not given yet"
    return " · ".join(part for part in (day, contact.place.strip(), arranged(contact)) if part)


def arranged(contact: Contact) -> str:
    """Whether the visit was arranged, in words; nothing when nobody has said."""
    return {True: "arranged", False: "not arranged", None: ""}[contact.arranged]


def dated(assessment: Assessment, contact_id: str, on: date | None) -> Assessment:
    """The visit with another date, and what was picked from it with it, where that had the visit’s date."""
    contact = assessment.contact(contact_id)
    follows = (
        piece.but(on=on) for piece in assessment.evidence if piece.contact_id == contact_id and piece.on == contact.on
    )
    return assessment.keep(contact.but(on=on), *follows)


def visit_of(assessment: Assessment, piece: Evidence) -> str | None:
    """The visit a piece comes from: its own, or that of its note; None when it has none."""
    notes = {note.id: note.contact_id for note in assessment.notes}
    return piece.contact_id or notes.get(piece.note_id or "")


def from_note(assessment: Assessment, note: Note) -> tuple[Evidence, ...]:
    """The passages picked from a note, in the order they stand in it."""
    picked = (piece for piece in assessment.evidence if piece.note_id == note.id)
    return tuple(sorted(picked, key=lambda piece: (piece.start or 0, piece.end or 0)))


def note_words(assessment: Assessment, id: str) -> str:
    """What a note says; nothing where none of this id is stored yet."""
    return next((note.words for note in assessment.notes if note.id == id), "")


def next_note(assessment: Assessment, contact: Contact) -> str:
    """The id of the note that is written next about a visit: known beforehand, so that its box is found again."""
    taken = {note.id for note in assessment.notes}
    if contact.id not in taken:
        return contact.id
    further = (hashlib.sha256(f"{contact.id} {turn}".encode()).hexdigest()[:32] for turn in range(len(taken) + 1))
    return next(id for id in further if id not in taken)


def used(assessment: Assessment, note: Note) -> tuple[tuple[int, int], ...]:
    """The stretches of a note that are used, in code points."""
    return tuple((piece.start or 0, piece.end or 0) for piece in from_note(assessment, note))


def picked(assessment: Assessment, note: Note, start: int, end: int) -> Evidence:
    """The evidence of this passage: the one there is, or a new one that takes date and visit from the contact."""
    for piece in from_note(assessment, note):
        if (piece.start, piece.end) == (start, end):
            return piece
    return Evidence(
        id=ids.fresh(), words=unwrapped(note.passage(start, end)), note_id=note.id, start=start, end=end,
        contact_id=note.contact_id, on=assessment.contact(note.contact_id).on,
    )  # fmt: skip


def unwrapped(passage: str) -> str:
    """The same words without the line ends of a note that was wrapped elsewhere; the note itself is never altered.

    A line end before an empty line or before a point of a list is meant, and stays.
    """
    return _WRAPPED.sub(" ", passage)


def by_itself(contact: Contact | None) -> Evidence:
    """New evidence that no note holds."""
    return Evidence(id=ids.fresh(), contact_id=contact.id if contact else None, on=contact.on if contact else None)


def noted(assessment: Assessment, note_id: str, contact_id: str, words: str, at: datetime) -> Assessment:
    """The note with these words; once a passage is picked from it, it stays as it was written."""
    known = next((note for note in assessment.notes if note.id == note_id), None)
    if known is None:
        new = Note(id=note_id, contact_id=contact_id, words=words, entered_at=at)
        return assessment.keep(new) if words else assessment
    if known.words != words and from_note(assessment, known):
        raise PathwayError("Add to the note instead: words of it are used already, so it stays as it was written.")
    return assessment.keep(known.but(words=words)) if words else assessment.remove(known)


def unsorted(piece: Evidence) -> Evidence:
    """The same words as if they had just been picked, so that they may be sorted afresh."""
    return piece.but(
        child_ids=(), area_ids=(), kind=None, leaning=None, exact=False, said_by=None, source="",
        handling=Handling.MAY_SHARE, handling_words="",
    )  # fmt: skip
