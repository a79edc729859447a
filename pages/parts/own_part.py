"""The young person’s own part: for whom it is, whether it is open, and giving it back."""

import streamlit as st

from pages.parts import own_answers, session
from pathway import applies
from pathway.assessment import Assessment
from pathway.content import Content, OwnPrompt
from pathway.household import Child
from pathway.scales import Stage

OLD_ENOUGH = (Stage.CHILD, Stage.ADOLESCENT)
DONE = "done"


@st.cache_resource(show_spinner=False)
def _given_back() -> set[tuple[str, str]]:
    """The parts that are over, by assessment and child; kept beyond one window, which a reload makes anew."""
    return set()


def prompts(record: Assessment, content: Content, child: Child) -> tuple[OwnPrompt, ...]:
    """The questions for a child of this age; none for one who is too young to write for themself."""
    stage = applies.stage_of(child, applies.as_of(record, session.today()))
    return content.own_prompts_at(stage) if stage in OLD_ENOUGH and not child.unborn else ()


def opened() -> Child | None:
    """The child whose part is open at this address; None once it is given back, so that the way back shows nothing."""
    found = session.opened()
    wanted = st.query_params.get("child", "")
    if found is None or over(wanted):
        return None
    child = next((one for one in found.assessment.children if one.id == wanted), None)
    return child if child and prompts(found.assessment, session.content(), child) else None


def over(child_id: str) -> bool:
    """Whether this child’s part was given back: the browser’s own way back must not show it again."""
    return DONE in st.query_params or (session.assessment_id(), child_id) in _given_back()


def give_back(child_id: str) -> None:
    """Close the part, unless something on it is not stored: that would be lost with the page."""
    if session.saving()[0]:
        _given_back().add((session.assessment_id(), child_id))
        st.query_params[DONE] = "1"
        own_answers.forget(child_id)


def may_open_again(child_id: str) -> None:
    """Said where only the worker comes: from there the part may be opened anew."""
    _given_back().discard((session.assessment_id(), child_id))
