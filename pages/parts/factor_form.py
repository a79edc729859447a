"""One factor for one child: what it means and what to look for, then the answer in words and what it rests on."""

from html import escape

import streamlit as st

from pages.parts import areas_look, chips, disability_look
from pages.parts.bound import Bound
from pages.parts.text import quiet
from pathway.assessment import Assessment
from pathway.content import Content, Factor
from pathway.disability import FactorJudgement
from pathway.household import Child
from pathway.scales import FactorAnswer
from pathway.wording import choices

ANSWERS = choices(FactorAnswer)
APART = (
    "Concern: it affects this child now. Some concern: there are signs, and the effect is not clear yet. "
    "Strength: somebody does this well, and it can be shown."
)
OURS = "This one is about our own practice. Rate ourselves here, and not the parents."


def draw(record: Assessment, content: Content, child: Child, factor: Factor) -> None:
    """To think with on one side, to answer on the other; where there is no room, one after the other."""
    ours = f'<p class="wm-ours">{escape(OURS)}</p>' if factor.ours else ""
    st.html(f'<p class="wm-means">{escape(factor.says)}</p>{ours}')
    thinking, answering = st.columns(2, gap="medium")
    with thinking:
        _thinking(content, factor)
    with answering:
        _answering(_bound(record, child, factor), factor)


def _thinking(content: Content, factor: Factor) -> None:
    areas_look.prompts(
        ("Ask ourselves" if factor.ours else "Ask or look for", factor.prompts),
        ("Concern looks like", factor.concern),
        ("Strength looks like", factor.strength),
        ("What to do next", factor.next),
    )
    if found := disability_look.sources(content, factor.facts):  # a list of another hand may rest on none
        st.html(found)


def _answering(bound: Bound, factor: Factor) -> None:
    chips.one("How do we rate ourselves?" if factor.ours else "What do you find?", tuple(ANSWERS), bound.shown.answer,
              bound.keep("answer"), key=f"{bound.key}.answer", words=ANSWERS.__getitem__,
              what=f"Answered a factor: {factor.code}")  # fmt: skip
    quiet(APART)
    bound.long_text("What was seen, heard or read", "words", rows=4)
    bound.line("Who says so, or where it was read", "source")
    bound.day("When", "on")
    bound.long_text("What would tell us more, and who could", "would_tell_more", rows=2)


def _bound(record: Assessment, child: Child, factor: Factor) -> Bound:
    def read(newest: Assessment) -> FactorJudgement:
        return newest.factor(newest.child(child.id), factor.id)

    return Bound(f"factor.{child.id}.{factor.id}", read(record), read, lambda newest, answer: newest.keep(answer))
