"""How a meeting is opened: of a family that is here, or from a report in a PDF that carries its record."""

import streamlit as st

from pages.parts import new_forms, said, session, start_look, taking, text
from pathway.errors import PathwayError
from reports import enclosed, reading

KEPT = (
    "The family is kept on this computer for the meeting. Delete it from the list of assessments when the meeting is "
    "over and everybody has what was agreed."
)
WRONG = (enclosed.WRONG, enclosed.WRONG_OR_CHANGED)
_TURN, _TRIED = "meet.file.turn", "meet.file.tried"


def draw() -> None:
    """The two ways to a meeting."""
    _here()
    st.header("Open a report", anchor=False)
    st.write("A report for professionals, as a PDF that Waymark made, holds all that a meeting needs.")
    text.quiet(KEPT)
    _file()


def _here() -> None:
    rows = {row.id: row for row in session.store().list(limit=new_forms.OFFERED)}
    st.header("A family that is here", anchor=False)
    if not rows:
        st.write("Nobody is here yet. Open a report below, or start an assessment.")
        return
    id = st.selectbox(
        "Which family", list(rows), index=None, key="meet.which", format_func=lambda one: new_forms.says(rows[one]),
        placeholder="Choose a family",
    )  # fmt: skip
    if st.button("Open the meeting", key="meet.open", type="primary"):
        if id:
            _go(id)
        st.error("Choose the family first.")


def _go(id: str) -> None:
    st.query_params.from_dict({"a": id})
    st.rerun()


def _file() -> None:
    """The place for a PDF; it is read once, and again only with another passphrase."""
    turn = st.session_state.get(_TURN, 0)
    given = st.file_uploader("A report as a PDF", type=["pdf"], key=f"meet.file.{turn}", max_upload_size=20)
    if given is None:
        return
    tried, fault = st.session_state.get(_TRIED, ("", ""))
    if tried != given.file_id:
        fault = _read(given.getvalue())
    if fault == enclosed.LOCKED or fault in WRONG:
        phrase = _passphrase(fault)
        fault = _read(given.getvalue(), phrase) if phrase else fault
        if phrase:
            st.session_state[_TRIED] = (given.file_id, fault)
            st.rerun()
    elif fault:
        st.error(text.plain_label(fault))
    st.session_state[_TRIED] = (given.file_id, fault)


def _passphrase(fault: str) -> str:
    """The passphrase that was just typed for a file that is locked; it is asked for again where it was wrong."""
    if fault != enclosed.LOCKED:
        st.error(text.plain_label(fault))
    with st.form("meet.locked", border=False, clear_on_submit=True):
        phrase = st.text_input(enclosed.LOCKED, type="password", key="meet.phrase", autocomplete="new-password",
                               width=start_look.LINE)  # fmt: skip
        pressed = st.form_submit_button("Open it")
    return phrase or "" if pressed else ""


def _read(file: bytes, phrase: str = "") -> str:
    """Open the meeting of what the file carries; gives why not where it cannot be."""
    try:
        with st.spinner("Reading the file. This takes a moment."):
            found = reading.read(file, phrase)
        arrival = taking.take_in(found)
    except PathwayError as fault:
        return str(fault)
    st.session_state.pop(_TRIED, None)
    st.session_state[_TURN] = st.session_state.get(_TURN, 0) + 1
    said.done(f"{found.says} {taking.said_of(arrival)}")
    _go(arrival.record.id)
    return ""
