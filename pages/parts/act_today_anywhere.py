"""Act today where no assessment is open: who to ring for each question, before anything else is asked of anybody."""

import streamlit as st

from pages.parts import act_today_ring
from pages.parts.frame import Link
from pages.parts.places import place
from pages.parts.steps_look import listed
from pages.parts.text import quiet
from pathway.content import Content


def draw(content: Content, to_child: Link | None = None) -> None:
    """Each question with who to ring and when to ring again, then what to write down and where it is recorded.

    Where a child has the device, `to_child` is the one way on: back to their own page.
    """
    st.write("If the answer to any of these is yes, ring now. Nothing has to be opened or filled in first.")
    for question in content.act_today:
        st.subheader(question.question, anchor=False)
        quiet(question.help)
        act_today_ring.panel(question, content, set())
        quiet(question.chase)
    st.header("Once you have rung", anchor=False)
    listed(dict.fromkeys(one for question in content.act_today for one in question.record))
    if to_child:
        st.page_link(place(to_child.to).file, label=to_child.says, query_params=dict(to_child.query))
        return
    st.write(
        "A record of the call is made within an assessment of the family. Open theirs, or start one, when the call is "
        "made; Act today is in the same place there."
    )
    st.page_link(place("home").file, label="Open the family’s assessment")
    st.page_link(place("new").file, label="Start an assessment of a family new to Waymark")
