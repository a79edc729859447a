"""Beneath the list of assessments: what neglect is, why it matters, and what families want from us."""

from html import escape

import streamlit as st

from pages.parts import portal_look
from pages.parts.places import PARTS, place
from pathway.content import Content, Fact, Part, See, Wish
from pathway.findable import page_of

TITLE = "What neglect is, and what families want from us"


def draw(content: Content) -> None:
    """The short answers with their sources, then each wish with what it asks of us and where Waymark helps."""
    portal_look.apply()
    st.header(TITLE, anchor=False)
    for guide in content.guides_in(Part.HOME):
        portal_look.onward(page_of(guide), guide.answers, {"g": guide.id})
        portal_look.read((guide.says,))
        for fact in content.facts_of(guide.facts[:1]):
            st.html(_from(fact))
    if content.wishes:
        st.subheader("What families want", anchor=False)
        st.html(f'<ul class="wm-shelf">{"".join(f"<li>{_wish(content, one)}</li>" for one in content.wishes)}</ul>')
        facts = (id for one in content.wishes for id in one.facts)
        st.html(portal_look.sources(content, facts))
    portal_look.onward("find", "Look something up, or find who to ring")


def _from(one: Fact) -> str:
    """Where the answer is from, with edition and date in sight: it is the first thing a newcomer may quote."""
    return f'<p class="wm-from"><small>{escape(one.standing)}</small></p>'


def _wish(content: Content, wish: Wish) -> str:
    where = f"Where: {_named(content, wish.see)}."
    says = f"<p>{escape(wish.practice)}</p><small>{escape(wish.says)} {escape(where)}</small>"
    return f"<p><b>“{escape(wish.title)}”</b></p>{says}"


def _named(content: Content, see: See) -> str:
    """Where it is done, by the name the menu has for it; from here no assessment is open that a link could lead to."""
    if see.guide is not None:
        return f"{place(page_of(content.guide(see.guide))).title}, “{content.guide(see.guide).title}”"
    at = place(see.place or "home")
    return f"{at.title}, in an assessment" if at in PARTS else at.title
