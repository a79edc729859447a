"""A family as a file with a lock: made to be carried, and opened again as an entry that replaces nothing."""

from typing import Any

import streamlit as st

from pages.parts import handing, said, session, start_look, text
from pathway import beginning, carry, exchange, ids, summary
from pathway.assessment import Assessment
from pathway.errors import PathwayError
from pathway.store import Row, Stored

# What is made and still locked, what is opened and not yet decided on, what to say, and which boxes are drawn.
READY, WAITING, _SAYS, _TURN = "carry.ready", "carry.waiting", "carry.says", "carry.turn"


def forget() -> None:
    """Leave nothing of any family in this window: neither a file that was made nor one that was opened."""
    handing.forget()
    for key in (READY, WAITING):
        st.session_state.pop(key, None)


# Made


def save(of: Row) -> None:
    """The place where one assessment is locked into a file, under a passphrase that is typed twice."""
    with st.expander("Carry it on a stick or by mail", key=f"carry.{of.id}"):
        st.write(
            "This makes a file that opens only with its passphrase. Without it nobody can read anything, "
            "not even a name. It holds the assessment as it is now, without its earlier versions."
        )
        _ready(of)
        with st.form(f"carry.form.{of.id}", border=False):
            first = _passphrase("Passphrase: four words that do not belong together", "first")
            again = _passphrase("The same passphrase again", "again")
            st.write(
                "Take no name or date of this family, and send the passphrase another way than the file. "
                "Waymark does not keep it: **a lost passphrase cannot be got back**, and the file stays shut."
            )
            pressed = st.form_submit_button("Make the carry file", key="carry.make")
        _show("make")
        if pressed:
            _make(of, first, again)


def _make(of: Row, first: str, again: str) -> None:
    st.session_state.pop(READY, None)
    try:
        if first != again:
            raise PathwayError("Type the same passphrase in both boxes; the two were not the same.")
        stored = session.store().load(of.id)
        if stored is None:
            raise PathwayError("Go back to the list of assessments; this one is no longer stored.")
        with st.spinner("Locking the file. This takes a moment, so that guessing the passphrase takes very long."):
            sealed = carry.seal(stored.document, first)
    except PathwayError as fault:
        _say("make", str(fault))
    else:
        st.session_state[READY] = (of.id, stored.revision, sealed)
    _empty("first", "again")


def _ready(of: Row) -> None:
    id, revision, sealed = st.session_state.get(READY) or ("", 0, b"")
    if id == of.id and revision == of.revision:
        st.success("Save the carry file now: it is ready, and opens only with the passphrase you typed.")
        handing.button(
            "Save the carry file to this computer", sealed, carry.file_name(session.today()),
            "application/octet-stream", key="carry.take",
        )  # fmt: skip
    elif id:
        # Of another family, or of words that have changed since: the file on the stick would be the wrong one.
        st.session_state.pop(READY)
        if id == of.id:
            st.info("Make the carry file again; this assessment has changed since the last one was made.")


# Opened


def open_file() -> None:
    """The place for a carry file and its passphrase; an assessment that is here already is asked about."""
    waiting = st.session_state.get(WAITING)
    if waiting is not None:
        _which(waiting)
        return
    st.write("Choose the file and type the passphrase it was made with. Nothing that is in the list is replaced.")
    with st.form("carry.open", border=False):
        given = st.file_uploader("A carry file", type=[carry.ENDING], key=_key("file"), max_upload_size=10)
        phrase = _passphrase("Its passphrase", "phrase")
        pressed = st.form_submit_button("Open the carry file", key="carry.unlock")
    _show("open")
    if pressed:
        _open(given, phrase)


def _open(given: Any, phrase: str) -> None:
    try:
        if given is None:
            raise PathwayError("Choose the carry file first.")
        if not phrase.strip():
            raise PathwayError("Type the passphrase this file was made with.")
        with st.spinner("Opening the file. This takes a moment."):
            document = carry.open(given.getvalue(), phrase)
        _take(beginning.brought_in(exchange.from_json(document)))
    except PathwayError as fault:
        _say("open", str(fault))
        _empty("phrase")
    else:
        _empty("file", "phrase")


def _take(assessment: Assessment) -> None:
    here = session.store().load(assessment.id)
    if here is None:
        session.begin(assessment, "Opened from a carry file")
        said.done(f"Opened: {summary.names(assessment)}. It is the first in the list.")
    elif exchange.from_json(here.document) == assessment:
        said.done("Open this assessment from the list: it is already here, and the file says the same.")
    else:
        st.session_state[WAITING] = assessment


def _which(waiting: Assessment) -> None:
    from pages.parts.families import when

    here: Stored | None = session.store().load(waiting.id)
    changed = f" What is here was last changed {when(here.changed_at)}." if here else ""
    st.warning("Choose what to do: this assessment is already here, and the file says something else.")
    text.show(f"{summary.names(waiting)}.{changed} Whatever you choose, it stays as it is.")
    with st.container(horizontal=True):
        st.button("Keep both: add the file’s as a copy", key="carry.both", type="primary", on_click=_keep_both)
        st.button("Leave the file: keep only what is here", key="carry.leave", on_click=_leave)


def _keep_both() -> None:
    waiting = st.session_state.get(WAITING)
    if waiting is None:  # pressed twice
        return
    copy = waiting.but(id=ids.fresh())
    try:
        session.begin(copy, "Opened from a carry file, beside the one that was here")
    except PathwayError as fault:
        said.not_done(str(fault))
    else:
        _leave()
        said.done(f"Kept both: {summary.names(copy)}. The copy from the file is the first in the list.")


def _leave() -> None:
    st.session_state.pop(WAITING, None)


# The boxes


def _passphrase(label: str, name: str) -> str:
    # “new-password” keeps the browser from offering the password of something else.
    return (
        st.text_input(label, type="password", key=_key(name), autocomplete="new-password", width=start_look.LINE) or ""
    )


def _key(name: str) -> str:
    return f"carry.{name}.{st.session_state.get(f'{_TURN}.{name}', 0)}"


def _empty(*names: str) -> None:
    """Draw these boxes afresh, so that what was typed is neither on the screen nor in memory any longer."""
    for name in names:
        turn = f"{_TURN}.{name}"
        st.session_state[turn] = st.session_state.get(turn, 0) + 1
    st.rerun()


def _say(where: str, sentence: str) -> None:
    st.session_state[_SAYS] = (where, sentence)


def _show(where: str) -> None:
    """What could not be done, beside the boxes it is about, once."""
    at, sentence = st.session_state.get(_SAYS, ("", ""))
    if at == where:
        st.session_state.pop(_SAYS)
        st.error(text.plain_label(sentence))
