"""The report: what the file leaves out, how it is marked, and the PDF itself."""

import streamlit as st

from pages.parts import fields, report_file, report_withheld, session, set_aside, steps_links, steps_look
from pathway.assessment import Assessment
from pathway.places import Place


def _mark(record: Assessment, marking: str) -> Assessment:
    return record.but(marking=marking)


steps_look.apply()
st.title("Report", anchor=False)
st.write(
    "The professional summary, for your supervisor and the team. It opens with each child’s own words and your "
    "argument. It can be made at any time: a draft says that it is one."
)
steps_links.link(Place("meaning"), "Read again what it opens with")
set_aside.led_to()
fields.line("Marking on every page", lambda record: record.marking, _mark, key="report.marking")

include = report_withheld.choose(session.assessment(), session.content())
report_file.offer(include)
