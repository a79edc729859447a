"""Which version of the report is made: for whom, about which child, and as what kind of file."""

from dataclasses import dataclass

import streamlit as st

from pages.parts import steps_children, text
from pathway.assessment import Assessment
from reports.forms import Form
from reports.sharing import Policy
from reports.versions import BY_ID, Version

ASKED = "report asked"  # the version and the child that the address named last
SAYS = {
    Form.PDF: "to read, to print and to send on; Waymark can read it back",
    Form.HTML: "one file for any browser, with letters as large as its reader wants",
    Form.WORD: "to go on writing in; Waymark cannot read it back",
}


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is to be made: for one child where the version is for one, and of one meeting where it is not the last."""

    version: Version
    child_id: str
    meeting_id: str = ""

    @property
    def whole(self) -> bool:
        """Whether nothing is missing to make it: a letter needs a child."""
        return bool(self.child_id) or not self.version.for_a_child

    @property
    def policy(self) -> Policy:
        """What it may show."""
        return self.version.rules(self.child_id)


def choose(assessment: Assessment) -> Chosen:
    """One of the versions, with who reads it; and the child it is for, where it is for one.

    An address may name both, by their ids, once: what is chosen on the page then stands.
    """
    _asked_for(assessment)
    id = st.radio(
        "Who is to read it?", list(BY_ID), key="report.version", format_func=lambda id: BY_ID[id].title,
        captions=[version.readers for version in BY_ID.values()],
    )  # fmt: skip
    version = BY_ID[id]
    return Chosen(version, _child(assessment) if version.for_a_child else "")


def _asked_for(assessment: Assessment) -> None:
    asked = (assessment.id, st.query_params.get("version", ""), st.query_params.get("child", ""))
    if st.session_state.get(ASKED) == asked:
        return
    st.session_state[ASKED] = asked
    if asked[1] in BY_ID:
        st.session_state["report.version"] = asked[1]
    if len(assessment.children) > 1 and any(child.id == asked[2] for child in assessment.children):
        st.session_state["report.child"] = asked[2]


def _child(assessment: Assessment) -> str:
    names = steps_children.called(assessment)
    if not names:
        st.info("Enter a child first; a letter is for one child.")
        return ""
    if len(names) == 1:
        return next(iter(names))
    chosen: str = st.radio("Which child is it for?", list(names), key="report.child", horizontal=True,
                           format_func=lambda id: text.plain_label(names[id]))  # fmt: skip
    return chosen


def form() -> Form:
    """As what kind of file it is made."""
    chosen = st.radio(
        "As what kind of file?", [form.value for form in Form], key="report.form",
        format_func=lambda form: Form(form).title, captions=[SAYS[form] for form in Form],
    )  # fmt: skip
    return Form(chosen)
