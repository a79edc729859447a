"""The task list: every part with its state in words, what is left, and what to do next."""

import streamlit as st

from pages.parts import (
    answers_due,
    deciding,
    last_time_drift,
    packs_changed,
    remarks,
    session,
    set_aside,
    start_look,
    task_list,
)
from pathway import progress

assessment = session.assessment()
parts = progress.progress(assessment, session.content(), session.today())

start_look.apply()
st.title("Task list", anchor=False)
if session.saving()[0]:
    st.html("<p class='stop'><strong>You can stop here. Everything is saved.</strong></p>")
set_aside.led_to()
deciding.if_changed(assessment)
answers_due.draw(assessment)
remarks.of_page("tasks")
packs_changed.draw(assessment, session.content())
last_time_drift.named(assessment, session.content(), session.today())
task_list.following(assessment, parts)

st.header("The parts", anchor=False)
if assessment.taken_in is None:
    st.write("Take them in any order. Nothing has to be finished before you go on.")
else:
    st.write("These are open in a copy. What its author wrote is read under Read and decide.")
task_list.every(assessment, parts)
