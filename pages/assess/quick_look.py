"""The quick look: ten questions whose answers stand in the full assessment at once, and make a first report."""

import streamlit as st

from pages.parts import quick_questions, session, start_look, steps_look
from pages.parts.places import place

start_look.apply()
steps_look.apply()
assessment, content = session.assessment(), session.content()

st.title("Quick look", anchor=False)
st.write(
    "Answer what you can. Each answer is saved where the full assessment keeps it, so nothing is typed twice. "
    "Leave the rest empty: not knowing yet is an answer too."
)
for number, question in enumerate(content.quick_look, start=1):
    st.header(f"{number}. {question.question}", anchor=False)
    st.caption(question.help)
    quick_questions.DRAWN[question.fills](assessment, content)

st.header("Done for now", anchor=False)
st.page_link(place("report").file, label="Make the PDF", query_params={"a": assessment.id})
st.page_link(place("tasks").file, label="Go on to the full assessment", query_params={"a": assessment.id})
