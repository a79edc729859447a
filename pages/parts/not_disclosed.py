"""What no report may give away, such as an address somebody fled to: written down once, and taken out of every file."""

import streamlit as st

from pages.parts import bound, unfolding
from pathway.assessment import Assessment
from pathway.household import NotDisclosed

FIRST = (
    "An address somebody fled to, a new school, a name nobody may find: write it here as it is written elsewhere. "
    "Every report is made without it, wherever else it stands in this assessment."
)


def not_disclosed(assessment: Assessment) -> None:
    """Each thing that is kept out of every report; what it is stands only in its box."""
    st.write(FIRST)
    unfolding.each(
        assessment.not_disclosed,
        lambda one: unfolding.SEPARATOR.join(part for part in ("Words kept out", _line(one.whose)) if part),
        _form, remove="Remove this", removed="Removed what may not be given away",
    )  # fmt: skip
    unfolding.add("Add what may not be given away", lambda id: NotDisclosed(id=id), key="add.not-disclosed",
                  what="Added what may not be given away")  # fmt: skip


def _line(words: str) -> str:
    return " ".join(words.split())


def _form(kept: NotDisclosed) -> None:
    asks = bound.item("not_disclosed", kept)
    asks.long_text("The words themselves, each part of an address on a line of its own", "words", rows=3, exact=True)
    left, right = st.columns(2)
    with left:
        asks.line("Whose it is", "whose")
    with right:
        asks.line("Why nobody may be told", "why")
