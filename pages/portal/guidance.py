"""Guidance: the questions people come with, one page of guidance in full, and the documents by name."""

import streamlit as st

from pages.parts import portal_escalation, portal_guides, portal_look, portal_outside, session
from pathway.content import Part

portal_look.apply()
content = session.content()
guide = portal_guides.chosen(Part.GUIDANCE)
if guide is None:
    st.title("Guidance", anchor=False)
    portal_look.lead("Choose the question that is nearest to yours. Each page begins with the answer.")
    portal_outside.document(content, st.query_params.get("d", ""))
    portal_guides.listed(content, Part.GUIDANCE)
    if content.documents:
        st.header("The documents, by name", anchor=False)
        with st.expander("Which edition stands, whose it is, and where to ask for it"):
            st.write(portal_outside.LEAVES)
            portal_outside.documents(content)
else:
    disagrees = guide.id == portal_escalation.GUIDE
    route = (lambda: portal_escalation.draw(content)) if disagrees else None
    portal_guides.draw(content, guide, first=route, sides=portal_escalation.SIDES if disagrees else None)
