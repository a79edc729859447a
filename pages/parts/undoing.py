"""Putting back what was removed last: `session` keeps what a removal took, and here it is offered and put back."""

import streamlit as st

from pages.parts import session
from pathway import removal


def put_back() -> None:
    """Put back what was removed last; the offer stays for as long as it could not be stored."""
    found = st.session_state.get("undo")
    if found is None or found[0] != session.assessment_id():
        return
    if session.change(f"Put back: {found[1]}", lambda record: removal.put_back(record, found[2])):
        st.session_state["undo"] = None


def forget() -> None:
    """Stop offering to put back what was removed last; every earlier version is kept in the store."""
    st.session_state["undo"] = None


def offered() -> str:
    """What could be put back, in words, or nothing."""
    found = st.session_state.get("undo")
    return found[1] if found is not None and found[0] == session.assessment_id() else ""
