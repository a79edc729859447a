"""Guidance and people: the front page of the portal, with one search over all of it and who to ring."""

import streamlit as st

from pages.parts import portal_find, portal_look, portal_parts, portal_ring, session

portal_look.apply()
st.title("Guidance and people", anchor=False)
content = session.content()
if found := portal_find.search(content):
    # The answers are what was come for, perhaps an hour ago: whom to ring now is never below them, nor out of sight.
    portal_ring.folded(content)
    portal_find.answers(content, found)
else:
    portal_ring.draw(content)
    portal_find.often(content)
    portal_parts.cards()
