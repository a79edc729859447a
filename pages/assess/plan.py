"""The plan: what will be happening instead of each worry, who does what by when, and how the child will notice."""

import streamlit as st

from pages.parts import actions, prompts, remarks, session, steps_look
from pathway.content.prompts import At

steps_look.apply()
st.title("Plan", anchor=False)
assessment = session.assessment()
st.write("Write it so that a parent or a young person could read it and know what happens next.")
remarks.of_page("plan")

st.header("Goals", anchor=False)
actions.goals(assessment)

st.header("Actions", anchor=False)
actions.of_care(assessment)
prompts.of_household(assessment, session.content(), At.PLAN)

st.header("What services and money owe", anchor=False)
st.write("Kept apart from care. A damp wall or a missing bed is nobody’s parenting.")
actions.owed(assessment)

st.header("The plan as a whole", anchor=False)
actions.whole(assessment)
