"""The one box for a report in a PDF: taken in, its passphrase asked for, and what came of it said."""

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from pages.parts import said, start_look, text
from pathway.arriving import Arrival
from pathway.errors import PathwayError

LARGEST = 20  # megabytes, as reports are
_START = b"%PDF-"
_WITHIN = 1024  # bytes in which every PDF says that it is one
_HELD, _TURN = "report box held", "turn of "

Then = Callable[[Arrival], None]


@dataclass(frozen=True, slots=True)
class _Held:
    """A PDF that waits for its passphrase: in which box, and why it did not open."""

    box: str
    file: bytes
    says: str


def choose(label: str, then: Then, *, key: str, other: Callable[[bytes], None] | None = None) -> None:
    """The place for a report; `then` is done with what it brought, and `other` with a file that is no PDF.

    What became of it is told by `said` on the next drawing of a page.
    """
    turn = st.session_state.get(f"{_TURN}{key}", 0)
    types = ["pdf"] if other is None else ["json", "pdf"]
    given = st.file_uploader(label, type=types, key=f"{key}.{turn}", max_upload_size=LARGEST)
    if given is not None:
        document = given.getvalue()
        # A new key empties the box, so that the same file is not taken in twice.
        st.session_state[f"{_TURN}{key}"] = turn + 1
        if other is not None and not is_report(document):
            other(document)
        else:
            _take(key, document, then)
        st.rerun()
    _unlock(key, then)


def is_report(file: bytes) -> bool:
    """Whether a file is a PDF by what it says itself, whatever it is called."""
    return _START in file[:_WITHIN]


def forget() -> None:
    """Leave nothing of a PDF in this window."""
    st.session_state.pop(_HELD, None)


def _take(box: str, file: bytes, then: Then, phrase: str = "") -> None:
    from pages.parts import taking  # only here: a page that shows the box needs nothing of reports
    from reports import envelope, reading

    forget()
    try:
        with st.spinner("Reading the PDF. This takes a moment."):
            found = reading.read(file, phrase)
        arrival = taking.take_in(found)
    except PathwayError as fault:
        if str(fault) in envelope.SHUT:
            st.session_state[_HELD] = _Held(box, file, str(fault))
        else:
            said.not_done(str(fault))
        return
    again = f" {found.says}" if found.state is envelope.State.SAVED_AGAIN else ""
    said.done(f"{taking.said_of(arrival)}{again}")
    then(arrival)


def _unlock(box: str, then: Then) -> None:
    """The place for the passphrase of a PDF that is locked; nothing while none waits."""
    held: _Held | None = st.session_state.get(_HELD)
    if held is None or held.box != box:
        return
    with st.form("report.unlock", border=False, clear_on_submit=True):
        # In a form, so that what was typed does not go astray; “new-password” keeps the browser from offering another.
        phrase = st.text_input("The passphrase of this PDF", type="password", key="report.unlock.phrase",
                               autocomplete="new-password", width=start_look.LINE)  # fmt: skip
        st.info(text.plain_label(held.says))
        with st.container(horizontal=True):
            opened = st.form_submit_button("Open the PDF", key="report.unlock.open", type="primary")
            left = st.form_submit_button("Leave it", key="report.unlock.leave")
    if left:
        forget()
    elif opened and phrase:
        _take(box, held.file, then, phrase)
    if left or (opened and phrase):
        st.rerun()
