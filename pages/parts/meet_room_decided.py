"""What a meeting decides, each decision for the children it is about."""

import streamlit as st

from pages.parts import session, steps_children
from pages.parts.bound import item
from pathway import ids
from pathway.assessment import Assessment
from pathway.meetings import Decided, Meeting


def draw(record: Assessment, meeting: Meeting) -> None:
    """Each decision as it was said, and the button for one more."""
    st.header("What is decided", anchor=False)
    for one in record.decided:
        if one.meeting_id == meeting.id:
            with st.container(border=True, key=f"decided-{one.id}"):
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
    session.keep("A decision added", Decided(id=ids.fresh(), meeting_id=meeting_id))
