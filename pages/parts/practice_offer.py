"""The offer to open a practice family, wherever somebody may want to try Waymark first."""

import streamlit as st

from pages.parts import begin, said, session, text
from pathway.errors import PathwayError
from pathway.practice import Family


def draw() -> None:
    """Each practice family with a button that opens a copy of it."""
    try:
        families = begin.practice_families()
    except PathwayError as fault:
        text.show(str(fault))
        return
    if not families:
        st.write("There are no practice families here.")
        return
    st.write("Invented families, marked as practice wherever they are shown. Change them as you like: each is a copy.")
    for family in families:
        looks = f" ({len(family.assessments)} assessments over time)" if len(family.assessments) > 1 else ""
        label = text.plain_label(f"Open {family.title}{looks}")
        st.button(label, key=f"practice.{family.name}", on_click=_open, args=(family,))


def _open(family: Family) -> None:
    if session.person() is None:
        said.not_done("Type your name first: each change is kept with the name of whoever made it.")
        return
    try:
        st.session_state["go.to"] = begin.practice(family)
    except PathwayError as fault:
        said.not_done(str(fault))
