"""Disabled children: guidance, the test question, the factors, ways to hear, rights to support, and whom to ask."""

import streamlit as st

from pages.parts import disability_look, portal_disabled, portal_guides, portal_look, session
from pathway.content import Part

disability_look.apply()
portal_look.apply()
content = session.content()
guide = portal_guides.chosen(Part.DISABLED_CHILDREN)
if guide is None:
    st.title("Disabled children", anchor=False)
    portal_look.lead("A disabled child is owed the same care as any other, and what they need besides.")
    portal_guides.listed(content, Part.DISABLED_CHILDREN)
    portal_disabled.everything(content)
else:
    section = portal_disabled.BESIDE.get(guide.id)
    portal_guides.draw(content, guide, (lambda: section(content)) if section is not None else None)
