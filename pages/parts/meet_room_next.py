"""When everybody meets again, with a word about a day that is late; who leads then, and who tells the children."""

import streamlit as st

from pages.parts import session
from pages.parts.bound import item
from pages.parts.text import quiet
from pathway import ages, meeting_dates
from pathway.content import Content
from pathway.meetings import Meeting


def draw(meeting: Meeting, content: Content) -> None:
    """The four things to settle before the room empties."""
    st.header("The next meeting", anchor=False)
    bound = item("meetings", meeting)
    day, place = st.columns(2)
    with day:
        bound.day("On which day", "next_on")
        if meeting.next_on:
            quiet(f"{meeting.next_on:%A} {ages.day(meeting.next_on)}")
    with place:
        bound.line("Where, and at what time", "next_place")
    if said := meeting_dates.said_of_next(meeting, session.today(), content):
        st.warning(said.says)
        for fact in said.facts:
            quiet(f"{fact.text} {fact.standing}")
    bound.line("Who leads if the lead is away", "next_leads")
    bound.long_text("Who tells the children, and what", "tells_children", rows=2)
