"""What a meeting decides, each decision for the children it is about."""

import streamlit as st

from pages.parts import session, steps_children, unfolding
from pages.parts.bound import item
from pathway.assessment import Assessment
from pathway.meetings import Decided, Meeting


def draw(record: Assessment, meeting: Meeting) -> None:
    """Each decision as it was said, and the button for one more."""
    st.header("What is decided", anchor=False)
    for one in record.decided:
        if one.meeting_id == meeting.id:
            with st.container(border=True, key=f"decided-{one.id}"), st.container(key=f"unfold_{one.id}"):
                _one(record, one)
    st.button("Add a decision", key="decided.add", on_click=_add, args=(meeting.id,))


def _one(record: Assessment, one: Decided) -> None:
    bound = item("decided", one)
    bound.long_text("What was decided", "words", rows=2)
    steps_children.several("For which children", record, one.child_ids, bound.keep("child_ids"),
                           key=f"{bound.key}.children")  # fmt: skip
    st.button("Remove this decision", key=f"{bound.key}.remove", on_click=session.remove,
              args=("A decision removed", one))  # fmt: skip


def _add(meeting_id: str) -> None:
    """One more, or the one that stands there with nothing typed in it; either takes the focus."""
    here = (one for one in session.shown().assessment.decided if one.meeting_id == meeting_id)
    if blank := next((one for one in here if not (one.words.strip() or one.child_ids)), None):
        unfolding.show(blank.id)
    else:
        unfolding.make_one(lambda id: Decided(id=id, meeting_id=meeting_id), "A decision added")
