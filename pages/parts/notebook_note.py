"""A visit’s note: pasted whole, kept as it was written, and the place where words are chosen."""

import streamlit as st

from pages.parts import fields, notebook_place, notebook_record, session
from pages.parts.passages import passages
from pathway import ages
from pathway.assessment import Assessment
from pathway.evidence import Contact, Note


def of(assessment: Assessment, contact: Contact) -> None:
    """Every note of this visit, and a box where one is being written; an empty visit begins with a box."""
    notes = {note.id: note for note in assessment.notes_of(contact)}
    if not notes and notebook_place.written(contact.id) is None:
        notebook_place.write(contact.id, notebook_record.next_note(assessment, contact))
    written = notebook_place.written(contact.id)
    for note_id in dict.fromkeys((*notes, *([written] if written else []))):
        # The same place before and after the first words are stored, so that the box keeps its caret.
        with st.container(key=f"note.place.{note_id}"):
            if note_id == written:
                _box(contact, note_id)
            else:
                _choose(assessment, contact, notes[note_id])


def changes(assessment: Assessment, contact: Contact) -> None:
    """What may still be done with the note: change it while no words of it are used, and add to it always."""
    notes = assessment.notes_of(contact)
    if not notes or notebook_place.written(contact.id):
        return
    if not notebook_record.used(assessment, notes[-1]):
        st.button("Change this note", key=f"note.change.{notes[-1].id}", on_click=notebook_place.open_note,
                  args=(contact.id, notes[-1].id))  # fmt: skip
    st.button("Add to this note", key=f"note.add.{contact.id}", on_click=_begin, args=(contact,),
              help="A correction is added below. What was written stays as it is.")  # fmt: skip


def _box(contact: Contact, note_id: str) -> None:
    fields.long_text(
        "The note of this visit", lambda record: notebook_record.note_words(record, note_id),
        lambda record, typed: notebook_record.noted(record, note_id, contact.id, typed, session.now()),
        key=f"note.words.{note_id}", what="Wrote a note", rows=14, exact=True,
        placeholder="Paste the note here whole, as it was written.",
    )  # fmt: skip
    st.button("Choose words from this note", type="primary", key=f"note.done.{note_id}",
              on_click=notebook_place.finish_writing, args=(contact.id,))  # fmt: skip


def _choose(assessment: Assessment, contact: Contact, note: Note) -> None:
    used = notebook_record.used(assessment, note)
    label = f"{_heading(assessment, contact, note)} · kept as it was written"
    chosen = passages(note.words, used, f"note.passages.{note.id}", label, focus=_focus(assessment, note))
    if chosen is not None:
        piece = notebook_record.picked(assessment, note, chosen.start, chosen.end)
        if session.keep("Chose words from a note", piece):
            notebook_place.open_piece(piece)
        st.rerun()


def _heading(assessment: Assessment, contact: Contact, note: Note) -> str:
    if note == assessment.notes_of(contact)[0]:
        return notebook_record.described(contact)
    return f"Added on {ages.day(note.entered_at.astimezone(session.HERE).date())}"


def _focus(assessment: Assessment, note: Note) -> int:
    """Only the note that words were taken from last takes the focus back."""
    last = notebook_place.last_note() or assessment.notes[-1].id
    return notebook_place.returns() if note.id == last else 0


def _begin(contact: Contact) -> None:
    notebook_place.open_note(contact.id, notebook_record.next_note(session.assessment(), contact))
