"""Act today: four questions about danger, who to ring when one is yes, and what came of the call."""

import streamlit as st

from pages.parts import (
    act_today,
    act_today_anywhere,
    act_today_calls,
    act_today_ring,
    own_frame,
    remarks,
    session,
    steps_look,
)
from pages.parts.enough import Enough
from pathway.scales import Answer

steps_look.apply()
st.title("Safety now: act today", anchor=False)
if session.opened() is None:
    act_today_anywhere.draw(session.content(), own_frame.back())
    raise Enough
assessment, content = session.assessment(), session.content()
act_today_ring.at_once(content)
st.write(
    "Ask these questions with each new contact, and whenever something changes. A yes means ringing somebody today. "
    "It does not wait for a finished form: nothing you have typed is lost, and the assessment goes on afterwards."
)
remarks.of_page("safety")
moment = act_today.choose(assessment, content)
act_today.which_children(assessment, moment.check, content)

shown: set[str] = set()
for question in content.act_today:
    answer = act_today.ask(moment.check, question, content)
    if answer is Answer.YES:
        act_today_ring.panel(question, content, shown)
    if answer is not None:
        act_today.words(moment.check, question, answer, content)

assessment = session.assessment()
stored = next((one for one in assessment.safety_checks if one.id == moment.check.id), moment.check)
act_today_calls.calls(assessment, stored, content)
act_today.taking_back(assessment, stored)
