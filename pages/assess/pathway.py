"""The pathway: the steps, the questions that lead along it, and what the practitioner decides for each child."""

import streamlit as st

from pages.parts import areas_switch, prompts, remarks, session, steps_decide, steps_drawn, steps_look
from pages.parts.steps_escalation import escalation
from pages.parts.steps_movers import movers
from pages.parts.steps_points import points
from pathway.content.prompts import At
from pathway.places import Place

steps_look.apply()
st.title("Pathway", anchor=False)
assessment, content = session.assessment(), session.content()
st.write(
    "Your answers suggest steps, and each suggestion names the answers it rests on. You decide, and say why. "
    "A child may enter at any step, and several may be open at once."
)
remarks.of_page("pathway")
steps_drawn.draw(assessment, content)

st.header("For the household", anchor=False)
points(assessment, content, None)

st.header("For each child", anchor=False)
child = areas_switch.one(assessment)
if child is not None:
    remarks.beside(Place("pathway", child_id=child.id))
    points(assessment, content, child)
    movers(assessment, content, child)
    steps_decide.reasons(session.assessment(), content, child)
    st.subheader("The steps, and what you decide", anchor=False)
    steps_decide.decide(session.assessment(), content, child)
    prompts.of_child(session.assessment(), content, child, At.PATHWAY)

st.header("Where professionals disagree", anchor=False)
escalation(content)
