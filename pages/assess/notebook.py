"""The notebook: a visit’s note pasted whole, words chosen from it, and each said to be whose and about what."""

import streamlit as st

from pages.parts import (
    notebook_lists,
    notebook_note,
    notebook_place,
    notebook_sorting,
    notebook_visits,
    remarks,
    session,
)

assessment, content = session.assessment(), session.content()

st.title("Notebook", anchor=False)
st.caption("Paste a visit’s note whole. Then choose words and say whose they are. What you leave unsorted stays here.")
remarks.of_page("notebook")
notebook_place.follow_address(assessment)
notebook_place.follow_note(assessment)
notebook_place.follow_words(assessment)
contact = notebook_visits.chooser(assessment)
notebook_place.name_note(assessment, contact)
if contact is not None:
    notebook_visits.about(session.assessment(), content, contact)

note, sorting = st.columns([5, 4], gap="medium")
with note:
    if contact is not None:
        notebook_note.of(session.assessment(), contact)
    elif not assessment.contacts:
        st.write("Add a visit to paste its note, or add something that is in no note.")
    else:
        st.write("To paste a letter or the note of a call whole, add it as a visit and say where it came from.")
    with st.container(horizontal=True):
        if contact is not None:
            notebook_note.changes(session.assessment(), contact)
        notebook_lists.add(contact)
with sorting:
    notebook_sorting.form(session.assessment(), content, notebook_place.piece(session.assessment()))

notebook_lists.to_sort(session.assessment(), content)
notebook_lists.is_sorted(session.assessment(), content, contact)
