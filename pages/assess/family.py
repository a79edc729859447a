"""Family: every child and adult as a person of their own, what the family lives with, and who is around it."""

import streamlit as st

from pages.parts import (
    adult_form,
    around_form,
    child_form,
    circumstances_form,
    not_disclosed,
    prompts,
    remarks,
    session,
    start_look,
)
from pathway import applies
from pathway.content.prompts import At

assessment, today = session.assessment(), session.today()

start_look.apply()
st.title("Family", anchor=False)
st.write("Open one person at a time. Every box may stay empty, and each change is saved as you make it.")
remarks.of_page("family")

st.header("Children", anchor=False)
child_form.children(assessment, applies.as_of(assessment, today), today)

st.header("Adults", anchor=False)
adult_form.adults(assessment)
prompts.of_household(assessment, session.content(), At.FAMILY)

st.header("The family’s situation", anchor=False)
st.write("Described, never rated. Poverty and what a service owes stand apart from care.")
circumstances_form.circumstances(assessment)

st.header("Not to be given away", anchor=False)
not_disclosed.not_disclosed(assessment)

st.header("Agencies asked", anchor=False)
around_form.agencies(assessment)

st.header("What adult services say", anchor=False)
around_form.adult_services(assessment)

st.header("Workers before", anchor=False)
around_form.workers(assessment)

st.header("Supervision discussions", anchor=False)
around_form.supervisions(assessment)
