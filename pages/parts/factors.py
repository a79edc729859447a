"""Behind the door of worry: the list of factors in force, of whatever number, and what else to look for."""

from html import escape

import streamlit as st

from pages.parts import areas_look, disability_look, factor_form, unfolding
from pathway import applies
from pathway.assessment import Assessment
from pathway.content import Content, Factor
from pathway.household import Child
from pathway.wording import say

UNTOUCHED = "Not looked at yet"


def draw(record: Assessment, content: Content, child: Child) -> None:
    """The factors asked of this child, each a line that unfolds; nothing while the door is closed."""
    asked = applies.factors(record, content, child)
    if not asked:
        return
    disability_look.section("Behind the second door: factors to think through")
    _banner(content)
    _signs(content)
    for factor in asked:
        _factor(record, content, child, factor)


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
