"""What has been picked so far: still to sort from everywhere, and sorted from the visit on the screen."""

import streamlit as st

from pages.parts import notebook_place, notebook_record, notebook_words, session, text
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.evidence import Contact, Evidence


def to_sort(assessment: Assessment, content: Content) -> None:
    """Everything nobody has placed yet, with its words; it is kept all the same."""
    waiting = assessment.unsorted()
    st.header("Still to sort", anchor=False)
    if not waiting:
        st.write("Nothing waits to be sorted.")
    for piece in waiting:
        _row(assessment, content, piece, "Sort")


def is_sorted(assessment: Assessment, content: Content, contact: Contact | None) -> None:
    """What is sorted from this visit, or without one."""
    here = contact.id if contact else None
    found = [
        piece for piece in assessment.evidence if piece.sorted and notebook_record.visit_of(assessment, piece) == here
    ]
    st.header("Sorted from this visit" if contact else "Sorted, not from a visit", anchor=False)
    if not found:
        st.write("Nothing yet.")
    for piece in found:
        _row(assessment, content, piece, "Change")


def add(contact: Contact | None) -> None:
    """The way to enter what no note holds."""
    st.button("Add something that is in no note", key="notebook.add_piece", on_click=_add, args=(contact,))


def _add(contact: Contact | None) -> None:
    piece = notebook_record.by_itself(contact)
    if session.keep("Added evidence", piece):
        notebook_place.open_piece(piece)


def _row(assessment: Assessment, content: Content, piece: Evidence, verb: str) -> None:
    said = notebook_words.opening(piece.words) or "nothing written yet"
    leaning = piece.leaning.value if piece.leaning else ""
    words = text.inline(piece.words.strip() or "Nothing written yet")
    line = text.inline(notebook_words.line(assessment, content, piece))
    shown, way = st.columns([3, 2])
    with shown:
        st.html(f'<div class="wm-evidence {leaning}" dir="auto">{words}<small>{line}</small></div>')
    with way:
        st.button(f"{verb} “{text.plain_label(said)}”", key=f"row.open.{piece.id}",
                  on_click=notebook_place.open_piece, args=(piece,))  # fmt: skip
