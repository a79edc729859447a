"""What is open of a copy that was read from a report: it is read and decided on, and only its author writes it."""

import streamlit as st

from pages.parts import frame, session, text
from pages.parts.enough import Enough
from pages.parts.places import PARTS, PRIVATE, Place, place
from pathway import ages
from pathway.assessment import Assessment
from reports import wording

OPEN = ("tasks", "safety", "report", "versions")  # of the parts; Act today is open always
WAYS = ("read", "meet", "tasks")
SAYS = "This is a copy of what {who} wrote, read from the report that was made for professionals on {day}."
ITS_AUTHOR = (
    "Only its author changes it, so that what is signed is what they wrote. Read it under Read and decide and say "
    "there what you see: it reaches them in the reviewed PDF."
)
_SHUT = frozenset(one.name for one in (*PARTS, *PRIVATE) if one.name not in OPEN)


def shut() -> frozenset[str]:
    """The names of the pages that are closed while a copy is open; none while an assessment of one’s own is."""
    opened = session.opened()
    return _SHUT if opened is not None and opened.assessment.taken_in is not None else frozenset()


def close(at: Place) -> None:
    """In the place of a page on which the author’s words are changed: whose they are, and what is open instead."""
    if at.name not in _SHUT or at.name not in shut():
        return
    record = session.assessment()
    st.title(at.title, anchor=False)
    with st.container(border=True, key="copied", gap="small"):
        text.show(says(record), css="wm-stated")
        text.quiet(ITS_AUTHOR)
        for name in WAYS:
            st.page_link(frame.page(name), label=place(name).title, query_params={"a": record.id})
    raise Enough


def says(record: Assessment) -> str:
    """Whose the copy is, and of which day."""
    assert record.taken_in is not None
    return SAYS.format(who=wording.person(record.author), day=ages.day(wording.here(record.taken_in.made_at).date()))
