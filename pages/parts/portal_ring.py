"""Who to ring in this area: each contact with its number, its hours, and how far the number may be relied on."""

import streamlit as st

from pages.parts import act_today_ring, portal_look, steps_look, text
from pathway.content import Content

TITLE = "Who to ring"
NO_AREA = (
    "England: no area is chosen, so only what holds everywhere in England is here. Each council has a front door of its"
    " own; its number is found as said below."
)


def draw(content: Content) -> None:
    """Everybody to ring, in the order of the content; with no area chosen, how the council’s own number is found."""
    st.header(TITLE, anchor=False)
    _everybody(content)


def folded(content: Content) -> None:
    """The same behind one line, above answers that somebody searched for."""
    with st.expander(TITLE):
        _everybody(content)


def _everybody(content: Content) -> None:
    steps_look.apply()
    if content.local is None:
        st.write(NO_AREA)
        portal_look.onward("settings", "Choose your area")
    else:
        text.quiet(f"For {content.local.title}. Somewhere else, ring that council’s front door, not this one.")
    items = "".join(f"<li>{act_today_ring.one(contact, content)}</li>" for contact in content.contacts)
    st.html(f'<ul class="wm-ring wm-ring-side">{items}</ul>')
