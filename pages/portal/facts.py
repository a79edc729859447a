"""What to check: what is past its day, doubtful or no longer current, and where a practice lead confirms a fact."""

import streamlit as st

from pages.parts import portal_facts, portal_facts_confirm, portal_look, session

portal_look.apply()
st.title("What to check", anchor=False)
portal_look.lead("What Waymark says that is old, doubtful or not yet looked up here. What could do harm stands first.")
content, made = session.content(), portal_facts_confirm.made_here()
portal_facts_confirm.draw(content, made)
portal_facts.draw(content, session.today(), made, may=portal_facts_confirm.may_confirm())
