"""The pathway: the steps, the questions that lead along it, and what the practitioner decides for each child."""

import streamlit as st

from pages.parts import areas_switch, session, steps_children, steps_decide, steps_drawn, steps_links, steps_look
from pages.parts.steps_escalation import escalation
from pages.parts.steps_movers import movers
from pages.parts.steps_points import points
from pathway.places import Place

steps_look.apply()
st.title("Pathway", anchor=False)
assessment, content = session.assessment(), session.content()
st.write(
    "Your answers suggest steps, and each suggestion names the answers it rests on. You decide, and say why. "
    "A child may enter at any step, and several may be open at once."
)
steps_drawn.draw(assessment, content)

st.header("For the household", anchor=False)
points(assessment, content, None)

st.header("For each child", anchor=False)
child = areas_switch.chosen(assessment)
if child is None:
    st.write("Add the children first.")
    steps_links.link(Place("family"), "Go to the family")
else:
    areas_switch.draw(assessment, child)
    steps_children.heading(assessment, child)
    points(assessment, content, child)
    movers(assessment, content, child)
    steps_decide.reasons(session.assessment(), content, child)
    st.subheader("The steps, and what you decide", anchor=False)
    steps_decide.decide(session.assessment(), content, child)

st.header("Where professionals disagree", anchor=False)
escalation(content)
