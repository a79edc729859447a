"""Check and finish: everything that is missing, together, with a way to each place; nothing here blocks."""

import streamlit as st

from pages.parts import (
    answers_due,
    check_findings,
    remarks,
    report_check,
    report_words,
    session,
    set_aside,
    steps_links,
    steps_look,
)
from pathway import gaps
from pathway.places import Place

steps_look.apply()
st.title("Check and finish", anchor=False)
assessment = session.assessment()
found = gaps.gaps(assessment, session.content(), session.today())
st.write(report_check.left(found))

set_aside.led_to()
answers_due.draw(assessment)
remarks.of_page("check")
if found:
    st.header("What is missing", anchor=False)
    report_check.missing(assessment, found)

report_words.once_more(assessment, session.content())
check_findings.draw(assessment, session.content())

st.header("Finish", anchor=False)
report_check.finish(assessment, found)
steps_links.link(Place("report"), "Make the report")
