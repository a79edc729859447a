"""Who is given a report, why and on what basis: asked once it is made, and kept with the record."""

import streamlit as st

from pages.parts import bound, session, steps_children, text, unfolding
from pages.parts.text import quiet
from pathway import ages, wording
from pathway.assessment import Assessment
from pathway.given import Given
from pathway.scales import Basis
from pathway.wording import choices
from reports.forms import Form
from reports.titles import TITLES

BASES = choices(Basis)


def ask(given: Given) -> None:
    """Three questions about the file that was just made; each answer is saved, and none stands in its way."""
    asks = bound.item("given", given)
    asks.line("Who will have it", "for_whom")
    asks.line("Why they need it", "why")
    asks.choice("On what basis", "basis", BASES)


def shared(assessment: Assessment) -> None:
    """Whether the family has seen this assessment, which every report for professionals says."""
    st.header("Shared with the family", anchor=False)
    quiet("The reports for professionals say it: on which day, or why not yet.")
    asks = bound.part("family_told", assessment.family_told)
    left, right = st.columns(2)
    with left:
        asks.day("Shared with them on", "on")
        asks.line("How, and who was there", "how")
    with right:
        asks.long_text("If not yet: why not, and when it will be", "not_yet", rows=3)


def log(assessment: Assessment, asked: str) -> None:
    """Every report that was made, the newest first, with what was said of it; the one `asked` about stands above."""
    st.header("Reports made so far", anchor=False)
    if not assessment.given:
        quiet("None yet. Each report you make is written down here: for whom, why, and on what basis.")
        return
    names = steps_children.called(assessment)
    for given in reversed(assessment.given):
        with st.container(border=True, key=f"unfold_{given.id}"):
            line = _line(given, names.get(given.child_id or "", ""))
            if given.id == asked:
                text.show(line, css="wm-stated")
                text.show(_said(given), css="wm-their")
            elif unfolding.line(given.id, line, _said(given)):
                ask(given)


def _said(given: Given) -> str:
    said = [given.for_whom.strip() or "For whom: not said yet", given.why.strip(), wording.say(given.basis)]
    return ". ".join(" ".join(part.split()).rstrip(".") for part in said if part) + "."


def _line(given: Given, child: str) -> str:
    at = given.at.astimezone(session.HERE)
    form = Form(given.form).title if given.form in list(Form) else ""
    what = ", ".join(part for part in (TITLES.get(given.version, "A report"), child, form) if part)
    return f"{ages.day(at.date())} at {at:%H:%M}{unfolding.SEPARATOR}{what}, made by {' '.join(given.by.name.split())}"
