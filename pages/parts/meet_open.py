"""How a meeting is opened: of a family that is here, or from a report in a PDF that carries its record."""

import streamlit as st

from pages.parts import new_forms, report_box, session, text

KEPT = (
    "The family is kept on this computer for the meeting. Delete it from the list of assessments when the meeting is "
    "over and everybody has what was agreed."
)


def draw() -> None:
    """The two ways to a meeting."""
    _here()
    st.header("Open a report", anchor=False)
    st.write("A report for professionals, as a PDF that Waymark made, holds all that a meeting needs.")
    text.quiet(KEPT)
    report_box.choose("A report as a PDF", lambda arrival: _go(arrival.record.id), key="meet.file")


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
