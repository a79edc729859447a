"""History: what has happened in each child’s life, and which appointments they were brought to."""

import streamlit as st

from pages.parts import (
    areas_look,
    history_appointments,
    history_events,
    patterns_drawn,
    prompts,
    remarks,
    session,
    steps_look,
)
from pages.parts.places import place
from pathway.content.prompts import At

record, content = session.assessment(), session.content()
areas_look.apply()
steps_look.apply()
st.title("History", anchor=False)
areas_look.lead("What has happened before, what got better, and what was tried: so that nobody starts again.")
remarks.of_page("history")
history_events.draw(record, content)
if record.children:
    history_appointments.draw(record)
    prompts.of_household(record, content, At.HISTORY)
else:
    st.page_link(place("family").file, label="Add the children, to write down their appointments",
                 query_params={"a": record.id})  # fmt: skip
patterns_drawn.draw(record)
