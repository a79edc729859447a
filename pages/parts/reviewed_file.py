"""The reviewed PDF: the report for professionals with what was said of it, and then its copy off this computer."""

import streamlit as st

from pages.parts import erase_box, report_file, session, text
from pages.parts.places import place
from pages.parts.report_version import Chosen
from pathway import exchange
from pathway.assessment import Assessment
from pathway.scales import Handling
from reports.forms import Form
from reports.policies import PROFESSIONALS
from reports.versions import BY_ID

MAKE = "Make the reviewed PDF"
SAYS = "Send it to the author: opened in Waymark, your comments stand beside what they are about."
GO = "When its author has the PDF, this copy need not stay here."


def offer(record: Assessment) -> None:
    """Make it and hand it over. A copy is made again as whole as it came: what was withheld is not in it."""
    text.quiet(SAYS)
    include: frozenset[Handling] = PROFESSIONALS.asked if record.taken_in else frozenset()
    report_file.offer(record, Chosen(BY_ID["professional"], ""), Form.PDF, include, make=MAKE)


def delete(record: Assessment) -> None:
    """Take a copy off this computer; where the family has an assessment of its own here, the list is the place."""
    if record.taken_in is None:
        return
    st.header("Delete it from this computer", anchor=False)
    text.quiet(GO)
    rows = session.store().family(record.family_id)
    stored = [session.store().load(row.id) for row in rows]
    if all(one and exchange.from_json(one.document).taken_in for one in stored):
        erase_box.draw(next(row for row in rows if row.id == record.id))
    else:
        st.page_link(place("home").file, label="Open the list: the family has an assessment here that is no copy")
