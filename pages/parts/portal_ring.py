"""Who to ring in this area: each contact with its number, its hours, and how far the number may be relied on."""

from collections.abc import Iterable
from html import escape

import streamlit as st

from pages.parts import act_today_ring, portal_look, steps_look, text
from pathway.content import Contact, Content, When

TITLE = "Who to ring"
OTHERS = "Other numbers"
FIRST = (When.NOW, When.WORKING_HOURS, When.OUT_OF_HOURS)  # whom a child in danger cannot wait for
NO_AREA = (
    "England: no area is chosen, so only what holds everywhere in England is here. Each council has a front door of its"
    " own; its number is found as said below."
)


def draw(content: Content) -> None:
    """Whom to ring in danger, the others behind one line; with no area chosen, how the council’s number is found."""
    st.header(TITLE, anchor=False)
    first, others = _parted(content)
    _opening(content)
    _cards(content, first, "wm-ring-first")
    if others:
        with st.expander(OTHERS):
            _cards(content, others)


def folded(content: Content) -> None:
    """Above answers that somebody searched for: the numbers for danger in a line, and everybody folded beneath it."""
    first, _ = _parted(content)
    st.html(f'<p class="wm-ring-line">{" ".join(filter(None, (_short(content, one) for one in first)))}</p>')
    with st.expander(TITLE):
        _opening(content)
        _cards(content, content.contacts)


def _parted(content: Content) -> tuple[tuple[Contact, ...], tuple[Contact, ...]]:
    """Those for danger, and the others, each in the order of the content."""
    first = tuple(one for one in content.contacts if one.when in FIRST)
    return first, tuple(one for one in content.contacts if one.when not in FIRST)


def _opening(content: Content) -> None:
    steps_look.apply()
    if content.local is None:
        st.write(NO_AREA)
        portal_look.onward("settings", "Choose your area")
    else:
        text.quiet(f"For {content.local.title}. Somewhere else, ring that council’s front door, not this one.")


def _cards(content: Content, contacts: Iterable[Contact], css: str = "") -> None:
    """Cards side by side; those for danger fold where they come from, so that questions are in the first screen too."""
    items = "".join(f"<li>{act_today_ring.one(contact, content, folded=bool(css))}</li>" for contact in contacts)
    st.html(f'<ul class="wm-ring wm-ring-side {css}">{items}</ul>')


def _short(content: Content, contact: Contact) -> str:
    """The safe HTML of one number within a line, with whether it may be relied on; how it is found stands below."""
    if not contact.phone:
        return f"<span>{escape(contact.title)}: how to find its number stands below.</span>"
    doubt = act_today_ring.warning(contact, content)
    return f"<span>{escape(contact.title)}: {portal_look.phone(contact.phone)}. {doubt}</span>"
