"""The way on from the list of assessments to what a report has just brought there."""

import streamlit as st

from pages.parts import session, steps_links, text
from pages.parts.places import place
from pathway import commented
from pathway.arriving import Arrival, Arrived

_KEY = "brought"


def hold(arrival: Arrival) -> None:
    """Lead to it on the next drawing of the list."""
    st.session_state[_KEY] = arrival


def forget() -> None:
    """Leave nothing of it in this window."""
    st.session_state.pop(_KEY, None)


def led_to() -> None:
    """The way to what the last report brought, once, below the sentence that says it."""
    arrival: Arrival | None = st.session_state.pop(_KEY, None)
    if arrival is None:
        return
    record, content = arrival.record, session.content()
    if arrival.how is Arrived.ANSWERED and record.taken_in is None:
        for comment in commented.to_answer(record)[:1]:
            where = commented.about(comment, record, content)
            _link(arrival, commented.place(comment, record, content).page, f"Answer the first comment: {where}",
                  steps_links.query(commented.place(comment, record, content), comment.id))  # fmt: skip
        if commented.decision(record):
            _link(arrival, "tasks", "See what was decided")
    elif record.taken_in is not None:
        _link(arrival, "read", "Read it, comment and decide")
        _link(arrival, "tasks", "Open its task list")


def _link(arrival: Arrival, page: str, says: str, more: dict[str, str] | None = None) -> None:
    query = {**(more or {}), "a": arrival.record.id}
    st.page_link(place(page).file, label=text.plain_label(says), query_params=query)
