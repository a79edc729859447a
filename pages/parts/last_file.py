"""The last assessment as a PDF: taken in from wherever it was made, so that the next one can stand beside it."""

from typing import Any

import streamlit as st

from pages.parts import said, start_look, text
from pages.parts.places import place
from pathway.errors import PathwayError

LARGEST = 20  # megabytes, as reports are
_FAULT, _TURN = "last file fault", "last file turn"


def draw() -> None:
    """The place for the PDF and its passphrase; once taken in, the next assessment can be started beside it."""
    st.header("A later look, where you have the last one as a PDF", anchor=False)
    st.write("Choose the report for professionals that Waymark made. It is kept here beside the new one, as it was.")
    with st.form("last.file", border=False):
        given = st.file_uploader("The PDF of the last assessment", type=["pdf"], key="last.pdf",
                                 max_upload_size=LARGEST)  # fmt: skip
        # “new-password” keeps the browser from offering the password of something else.
        phrase = st.text_input(
            "Its passphrase, if it was locked with one", type="password", key=f"last.phrase.{_turn()}",
            autocomplete="new-password", width=start_look.LINE,
        )  # fmt: skip
        pressed = st.form_submit_button("Take in the PDF", key="last.take")
    if fault := st.session_state.pop(_FAULT, ""):
        st.error(text.plain_label(fault))
    if pressed:
        _take(given, phrase or "")


def _take(given: Any, phrase: str) -> None:
    from pages.parts import taking  # only here: a new assessment needs nothing of reports
    from reports import reading

    try:
        if given is None:
            raise PathwayError("Choose the PDF first.")
        with st.spinner("Reading the PDF."):
            arrival = taking.take_in(reading.read(given.getvalue(), phrase))
    except PathwayError as fault:
        st.session_state[_FAULT] = str(fault)
        st.session_state[_TURN] = _turn() + 1  # what was typed is neither on the screen nor in memory any longer
        st.rerun()
    said.done(taking.said_of(arrival))
    st.switch_page(place("new").file, query_params={"earlier": arrival.record.id})


def _turn() -> int:
    turn: int = st.session_state.get(_TURN, 0)
    return turn
