"""Adult services: who to ask about a parent’s health, drinking, safety or home, how, and what."""

import streamlit as st

from pages.parts import looks, portal_adult, portal_adult_who, portal_guides, portal_look, session
from pathway.content import Part

portal_look.apply()
looks.lay(portal_adult.STYLE)
content, guide = session.content(), portal_guides.chosen(Part.ADULT_SERVICES)
if guide is not None:
    portal_guides.draw(content, guide)
elif (help := portal_adult.chosen(content)) is not None:
    portal_adult.one(content, help)
else:
    st.title("Adult services", anchor=False)
    portal_look.lead(portal_adult.LEAD)
    opened = session.opened()
    if opened is not None:
        portal_adult_who.draw(opened.assessment, content)
    portal_adult.front(content)
