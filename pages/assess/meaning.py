"""What it means: the argument for each child, which opens every report."""

import streamlit as st

from pages.parts import (
    areas_look,
    areas_switch,
    arguments,
    last_time,
    last_time_child,
    last_time_direction,
    last_time_drift,
    prompts,
    remarks,
    session,
    steps_look,
    topics,
)
from pathway.content.prompts import At
from pathway.places import Place

areas_look.apply()
steps_look.apply()
st.title("What it means", anchor=False)
assessment, content = session.assessment(), session.content()
st.write("Say what you think and why, for each child. This opens the report, so it is read first and sometimes alone.")

remarks.of_page("meaning")
child = areas_switch.one(assessment)
if child is not None:
    remarks.beside(Place("meaning", child_id=child.id))
    before = last_time.begin()
    last_time_direction.draw(before)
    last_time_drift.draw(assessment, content, child, before, session.today())
    st.subheader("Their own words", anchor=False)
    arguments.words_first(assessment, child, content)
    arguments.life(assessment, child, before)
    arguments.works_and_worries(assessment, child, content, before)
    arguments.what_else(assessment, child, content, before)
    last_time_child.no_more(child, content, before)
    prompts.of_child(assessment, content, child, At.MEANING)
    topics.draw(assessment, content, child)
    arguments.chart(assessment, content)
