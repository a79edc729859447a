"""Forums: where practitioners meet, those still to come first, with how to ask to join."""

import streamlit as st

from pages.parts import portal_forums, portal_look, session

portal_look.apply()
st.title("Forums", anchor=False)
portal_look.lead("Practitioners meet to learn from each other, and take it back to their teams.")
portal_forums.draw(session.content(), session.today())
