"""Behind the door of worry: the list of factors in force, of whatever number, and what else to look for."""

from html import escape

import streamlit as st

from pages.parts import areas_look, disability_look, factor_form, last_time, text, unfolding
from pathway import ages, applies
from pathway.assessment import Assessment
from pathway.content import Content, Factor
from pathway.disability import FactorJudgement
from pathway.household import Child
from pathway.wording import say

OTHERS = "Answered in another list of factors"
UNTOUCHED = "Not looked at yet"


def draw(record: Assessment, content: Content, child: Child) -> None:
    """The factors asked of this child, each a line that unfolds; nothing while the door is closed."""
    asked = applies.factors(record, content, child)
    if not asked:
        _others(record, content, child)
        return
    disability_look.section("Behind the second door: factors to think through")
    _banner(content)
    _signs(content)
    for factor in asked:
        _factor(record, content, child, factor)
    _others(record, content, child)


def _others(record: Assessment, content: Content, child: Child) -> None:
    """What was answered to factors that the list in force has not: to be read, under the last name each is known by."""
    found = ((one.title, record.factor(child, one.id)) for one in content.past_factors)
    said = [(title, one) for title, one in found if one != FactorJudgement(child_id=child.id, factor_id=one.factor_id)]
    if said:
        st.html(f'<h4 class="wm-quiet">{escape(OTHERS)}</h4>')
    for title, one in said:
        text.show(title, css="wm-stated")
        st.html(last_time.pairs(
            ("The answer", say(one.answer, UNTOUCHED)), ("What was seen, heard or read", one.words),
            ("Who says so, or where it was read", one.source), ("When", ages.day(one.on) if one.on else ""),
            ("What would tell us more", one.would_tell_more),
        ))  # fmt: skip


def _banner(content: Content) -> None:
    """Which list this is and how far it may be relied on: loud, because it must not be taken for another."""
    found = content.factor_list
    st.html(
        f'<div class="wm-banner" role="note"><p><b>{escape(found.title)}</b></p><p>{escape(found.says)}</p>'
        f"{disability_look.folded(content.facts_of(found.facts))}</div>"
    )


def _signs(content: Content) -> None:
    if not content.signs:
        return
    with st.expander("Signs particular to disabled children: things to look for"):
        areas_look.prompts(("Look for", [sign.says for sign in content.signs]))
        st.html(disability_look.sources(content, (id for sign in content.signs for id in sign.facts)))


def _factor(record: Assessment, content: Content, child: Child, factor: Factor) -> None:
    judgement = record.factor(child, factor.id)
    here, called = f"{child.id}_{factor.id}", f"{factor.code}{unfolding.SEPARATOR}{factor.title}"
    with st.container(border=True, key=f"unfold_{here}"):
        if unfolding.line(here, called, say(judgement.answer, UNTOUCHED), level=4):
            factor_form.draw(record, content, child, factor)
