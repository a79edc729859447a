"""What it means: the argument for each child, which opens every report."""

import streamlit as st

from pages.parts import areas_look, areas_switch, arguments, session, steps_look, topics

areas_look.apply()
steps_look.apply()
st.title("What it means", anchor=False)
assessment, content = session.assessment(), session.content()
st.write("Say what you think and why, for each child. This opens the report, so it is read first and sometimes alone.")

child = areas_switch.one(assessment)
if child is not None:
    st.subheader("Their own words", anchor=False)
    arguments.words_first(assessment, child, content)
    arguments.life(assessment, child)
    arguments.works_and_worries(assessment, child, content)
    arguments.what_else(assessment, child, content)
    topics.draw(assessment, content, child)
    arguments.chart(assessment, content)
