"""A report in a PDF on the list of assessments: taken in, its passphrase asked for, and the way to what it brought."""

import streamlit as st

from pages.parts import said, session, start_look, steps_links, text
from pages.parts.places import place
from pathway import commented
from pathway.arriving import Arrival, Arrived
from pathway.errors import PathwayError

LARGEST = 20  # megabytes, as reports are
_START = b"%PDF-"
_WITHIN = 1024  # bytes in which every PDF says that it is one
_HELD, _SAYS, _TAKEN = "report box held", "report box says", "report box taken"


def is_report(file: bytes) -> bool:
    """Whether a file is a PDF by what it says itself, whatever it is called."""
    return _START in file[:_WITHIN]


def take(file: bytes, phrase: str = "") -> None:
    """Take in what a PDF carries and say what became of it; one that is locked waits for its passphrase."""
    from pages.parts import taking  # only here: the list of families needs nothing of reports
    from reports import enclosed, reading

    forget()
    try:
        with st.spinner("Reading the PDF. This takes a moment."):
            found = reading.read(file, phrase)
        arrival = taking.take_in(found)
    except PathwayError as fault:
        if str(fault) in (enclosed.LOCKED, enclosed.WRONG, enclosed.WRONG_OR_CHANGED):
            st.session_state[_HELD], st.session_state[_SAYS] = file, str(fault)
        else:
            said.not_done(str(fault))
    else:
        again = f" {found.says}" if found.state is enclosed.State.SAVED_AGAIN else ""
        said.done(f"{taking.said_of(arrival)}{again}")
        st.session_state[_TAKEN] = arrival


def unlock() -> None:
    """The place for the passphrase of a PDF that is locked; nothing while none waits."""
    file = st.session_state.get(_HELD)
    if file is None:
        return
    with st.form("report.unlock", border=False, clear_on_submit=True):
        # In a form, so that what was typed does not go astray; “new-password” keeps the browser from offering another.
        phrase = st.text_input("The passphrase of this PDF", type="password", key="report.unlock.phrase",
                               autocomplete="new-password", width=start_look.LINE)  # fmt: skip
        st.info(text.plain_label(st.session_state[_SAYS]))
        with st.container(horizontal=True):
            opened = st.form_submit_button("Open the PDF", key="report.unlock.open", type="primary")
            left = st.form_submit_button("Leave it", key="report.unlock.leave")
    if left:
        forget()
    elif opened and phrase:
        take(file, phrase)
    if left or (opened and phrase):
        st.rerun()


def forget() -> None:
    """Leave nothing of a PDF in this window."""
    for key in (_HELD, _SAYS, _TAKEN):
        st.session_state.pop(key, None)


def led_to() -> None:
    """The way to what the last PDF brought, once, below the sentence that says it."""
    arrival: Arrival | None = st.session_state.pop(_TAKEN, None)
    if arrival is None:
        return
    record, content = arrival.record, session.content()
    if arrival.how is Arrived.ANSWERED and record.taken_in is None:
        for comment in commented.to_answer(record)[:1]:
            where = commented.about(comment, record, content)
            _link(arrival, commented.place(comment, record, content).page, f"Answer the first comment: {where}",
                  steps_links.query(commented.place(comment, record, content)))  # fmt: skip
        if commented.decision(record):
            _link(arrival, "tasks", "See what was decided")
    elif record.taken_in is not None:
        _link(arrival, "read", "Read it, comment and decide")
        _link(arrival, "tasks", "Open its task list")


def _link(arrival: Arrival, page: str, says: str, more: dict[str, str] | None = None) -> None:
    query = {**(more or {}), "a": arrival.record.id}
    st.page_link(place(page).file, label=text.plain_label(says), query_params=query)
