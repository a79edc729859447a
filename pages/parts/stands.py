"""The content as it stands for the open assessment, made once for a record as it now is.

A page asks for it many times, and what is kept for a content is known by its place in memory.
"""

import streamlit as st

from pathway import standing
from pathway.assessment import Assessment
from pathway.content import Content

KEPT = "content.stands"


def of(record: Assessment, whole: Content) -> Content:
    """The content for this record, of all that is asked here; the very same until one of the two is another."""
    of_record, of_whole, found = st.session_state.get(KEPT, (None, None, None))
    if of_record is not record or of_whole is not whole:
        found = standing.content(record, whole)
        st.session_state[KEPT] = (record, whole, found)
    return found  # type: ignore[no-any-return]
