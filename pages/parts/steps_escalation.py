"""How to disagree well: the rungs of settling a disagreement between professionals, and what happens meanwhile."""

from html import escape

import streamlit as st

from pages.parts import portal_look
from pages.parts.steps_look import listed
from pages.parts.text import quiet
from pathway.content import Content


def escalation(content: Content) -> None:
    """The escalation of this pack, with what the pack does not know about it."""
    way = content.escalation
    st.html(f"<p><b>{escape(way.title)}.</b> {escape(way.says)}</p><p><b>Meanwhile.</b> {escape(way.meanwhile)}</p>")
    if way.where is not None:
        st.html(f"<p>{portal_look.outward(way.where, f'Open the policy: {way.title}')}</p>")
    rungs = "".join(
        f"<li><b>{escape(rung.title)}.</b> {escape(rung.says)} <i>{escape(rung.within)}</i></li>" for rung in way.stages
    )
    st.html(f'<ol class="wm-plain">{rungs}</ol>')
    listed(way.gaps)
    for fact in content.facts_of(way.facts):
        quiet(f"{fact.text} {fact.standing}")
