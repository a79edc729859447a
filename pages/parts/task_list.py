"""The parts of an assessment as a list of links, with what is left and the next one to take."""

from collections.abc import Sequence

import streamlit as st

from pages.parts import copied, text
from pages.parts.places import place
from pathway import summary
from pathway.assessment import Assessment
from pathway.progress import NOTHING_MISSING, PartState

LAST = ("check", "report")  # open to the end, so never what is left


def following(assessment: Assessment, parts: Sequence[PartState]) -> None:
    """What is left, by name, and the first of it as the next step; of a copy nothing is left to anybody here."""
    if assessment.taken_in is not None:
        return
    left = [part for part in parts if part.slug not in LAST and part.state and part.state != NOTHING_MISSING]
    if left:
        st.write(f"Still to look at: {summary.in_a_row([part.title for part in left])}.")
        _link(assessment, left[0].slug, f"Next: {left[0].title}")
    else:
        st.write("Nothing is missing. Check and finish shows the whole once more.")
        _link(assessment, "check", "Next: Check and finish")
    if not assessment.meanings:
        st.write("Short of time? The quick look asks about ten questions and makes a first report from the answers.")
        _link(assessment, "quick-look", "Take the quick look")


def every(assessment: Assessment, parts: Sequence[PartState]) -> None:
    """Each part that is open, with its state beside it."""
    shut = copied.shut()
    with st.container(key="tasks", gap=None):
        for part in (one for one in parts if one.slug not in shut):
            with st.container(key=f"task_{part.slug}", horizontal=True, horizontal_alignment="distribute",
                              vertical_alignment="center"):  # fmt: skip
                _link(assessment, part.slug, part.title)
                st.html(f"<p class='state'>{text.inline(part.state)}</p>", width="content")


def _link(assessment: Assessment, slug: str, says: str) -> None:
    st.page_link(place(slug).file, label=text.plain_label(says), query_params={"a": assessment.id})
