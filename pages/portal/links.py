"""Links: addresses outside Waymark that last, by group, with whose they are and when they were last looked at."""

import streamlit as st

from pages.parts import portal_look, portal_outside, session

portal_look.apply()
st.title("Links", anchor=False)
content = session.content()
portal_look.lead("The law, the guidance and the research themselves, kept to few addresses that last.")
if content.links:
    st.write(portal_outside.LEAVES)
    portal_outside.links(content, session.today())
else:
    st.write("Look in Guidance for the documents by name. No links are in this pack yet.")
