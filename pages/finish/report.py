"""The report: for whom it is, what it leaves out and why, and the file itself."""

import streamlit as st

from pages.parts import (
    fields,
    report_file,
    report_given,
    report_letter,
    report_preview,
    report_readable,
    report_version,
    report_withheld,
    session,
    set_aside,
    steps_links,
    steps_look,
)
from pathway import readable
from pathway.assessment import Assessment
from pathway.places import Place


def _mark(record: Assessment, marking: str) -> Assessment:
    return record.but(marking=marking)


steps_look.apply()
st.title("Report", anchor=False)
st.write("One record, and a version of it for each reader. It can be made at any time: a draft says that it is one.")
steps_links.link(Place("meaning"), "Read again what it opens with")
set_aside.led_to()

record, content = session.assessment(), session.content()
chosen = report_version.choose(record)
include = report_withheld.choose(record, content, chosen)
own = record.taken_in is None  # nothing of a copy is typed here: what it says is its author’s
if own and chosen.child_id:
    report_letter.to_child(record, record.child(chosen.child_id))
if own and chosen.version.id == "family":
    report_letter.to_family(record)
if own and chosen.version.gentle and chosen.whole:
    report_readable.show(
        readable.for_child(record, content, record.child(chosen.child_id), session.today())
        if chosen.child_id
        else readable.for_family(record, content)
    )

st.header("The file", anchor=False)
if own:
    fields.line("Marking on every page", lambda record: record.marking, _mark, key="report.marking")
form = report_version.form()
asked = ""
if chosen.whole:
    report_preview.draw(chosen.version, lambda: report_file.request(record, chosen, include))
    asked = report_file.offer(record, chosen, form, include)

if own:
    report_given.shared(session.assessment())
report_given.log(session.assessment(), asked)
