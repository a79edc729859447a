"""Where somebody is in the notebook: which visit, which passage, which note is being written; never stored."""

from typing import Any

import streamlit as st

from pages.parts import notebook_record, session, writing
from pathway.assessment import Assessment
from pathway.evidence import Contact, Evidence

NO_VISIT = "no-visit"  # what is known without a visit: a letter, a call, a record that was read
NOTE = "note"  # names in the address the note that is being written, so that it is open again after a reload


def visit_key() -> str:
    """The key of the control that chooses a visit."""
    return f"notebook.visit.{session.assessment_id()}"


def visit(assessment: Assessment) -> Contact | None:
    """The visit on the screen: the one chosen, or else the one added last; None for what has no visit."""
    wanted = _held("visit") or (assessment.contacts[-1].id if assessment.contacts else NO_VISIT)
    return next((contact for contact in assessment.contacts if contact.id == wanted), None)


def follow_address(assessment: Assessment) -> None:
    """Go once to the visit or the piece that the address names: the list of what is missing leads here."""
    item = st.query_params.get("item", "")
    if not item or item == _held("item"):
        return
    _hold("item", item)
    if any(contact.id == item for contact in assessment.contacts):
        go_to(item)
    for piece in assessment.evidence:
        if piece.id == item:
            open_piece(piece)


def follow_note(assessment: Assessment) -> None:
    """Go once to the note that the address names, while it may still be written; any other id does nothing.

    The way back leads from a note that is being written to the same page without it. Whoever comes from another page
    finds it as they left it: the choice of a visit, which that page does not hold, tells the two apart.
    """
    asked, before = st.query_params.get(NOTE, ""), _held("named") or ""
    if asked == before:
        return
    _hold("named", asked)
    for contact in assessment.contacts:
        if not asked and written(contact.id) == before and visit_key() in st.session_state:
            finish_writing(contact.id)
        open_still = {note.id for note in assessment.notes_of(contact) if not notebook_record.used(assessment, note)}
        if asked in {*open_still, notebook_record.next_note(assessment, contact)}:
            go_to(contact.id)
            write(contact.id, asked)


def name_note(assessment: Assessment, contact: Contact | None) -> None:
    """Have the address name the note of this visit that is being written, and no other.

    The box of an empty visit is open by itself and is not named before it holds words: the way back would lead to the
    same page.
    """
    here, named = (written(contact.id) if contact else None), st.query_params.get(NOTE, "")
    begun = here == named or any(note.id == here for note in assessment.notes)
    _name(here if here and begun else "")


def follow_words(assessment: Assessment) -> None:
    """Go to the note or the piece for which this window still holds words, after a session that began anew."""
    for contact in assessment.contacts:
        notes = (note.id for note in assessment.notes_of(contact))
        for note_id in (*notes, notebook_record.next_note(assessment, contact)):
            if writing.waits(note_id):
                go_to(contact.id)
                write(contact.id, note_id)
    for piece in assessment.evidence:
        if writing.waits(piece.id):
            open_piece(piece)


def go_to(visit_id: str | None) -> None:
    """Show another visit."""
    _hold("visit", visit_id or NO_VISIT)
    if st.session_state.get(visit_key()) != (visit_id or NO_VISIT):
        st.session_state[visit_key()] = visit_id or NO_VISIT


def arrived(visit_id: str) -> None:
    """Note which visit the control shows now."""
    if _held("visit") not in (None, visit_id):
        close()
    _hold("visit", visit_id)


def piece(assessment: Assessment) -> Evidence | None:
    """The evidence that is being sorted, if it is still there."""
    wanted = _held("piece")
    return next((piece for piece in assessment.evidence if piece.id == wanted), None)


def open_piece(piece: Evidence) -> None:
    """Sort this piece, beside the visit it comes from."""
    _hold("piece", piece.id)
    _hold("note", piece.note_id)
    go_to(notebook_record.visit_of(session.assessment(), piece))


def close() -> None:
    """Sort nothing for now."""
    _hold("piece", None)


def back_to_note() -> None:
    """Sort nothing for now, and go on in the note."""
    close()
    _hold("returns", returns() + 1)


def last_note() -> str | None:
    """The note words were taken from last."""
    found = _held("note")
    return str(found) if found else None


def returns() -> int:
    """How many times somebody came back to the note; the note takes the focus each time it rises."""
    return _held("returns") or 0


def write(contact_id: str, note_id: str) -> None:
    """Write this note of this visit."""
    _hold(f"writing:{contact_id}", note_id)


def open_note(contact_id: str, note_id: str) -> None:
    """Write this note of this visit, because somebody asked for it."""
    write(contact_id, note_id)
    _name(note_id)


def written(contact_id: str) -> str | None:
    """The id of the note of this visit that is being written, stored or not yet."""
    found = _held(f"writing:{contact_id}")
    return str(found) if found else None


def finish_writing(contact_id: str) -> None:
    """Show the note instead of the box."""
    _hold(f"writing:{contact_id}", None)
    _name("")


def _name(note_id: str) -> None:
    _hold("named", note_id)
    if note_id != st.query_params.get(NOTE, ""):
        others = {name: said for name, said in st.query_params.to_dict().items() if name != NOTE}
        st.query_params.from_dict(others | ({NOTE: note_id} if note_id else {}))


def _held(name: str) -> Any:
    return st.session_state.get(f"notebook:{name}:{session.assessment_id()}")


def _hold(name: str, value: Any) -> None:
    st.session_state[f"notebook:{name}:{session.assessment_id()}"] = value
