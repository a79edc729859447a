"""Settings: who is using Waymark, where, how it looks, where the words are kept, and what was deleted."""

import streamlit as st

from pages.parts import erase_box, preferences, session, start_look, text
from pathway.store import wary

start_look.apply()
st.title("Settings", anchor=False)
st.write("Each choice is saved as you make it, for everybody who uses Waymark on this computer.")

preferences.ask()

st.header("Spelling", anchor=False)
preferences.spelling()

st.header("When nobody is here", anchor=False)
preferences.lock()

st.header("Where your words are kept", anchor=False)
st.write("All assessments are in one file on this computer. Nothing is sent anywhere. The file is:")
text.show(str(session.store().path))
if session.store().notice:
    st.info(text.plain_label(session.store().notice or ""))
if elsewhere := wary.of_database(session.store().path):
    st.warning(elsewhere)

st.header("Families that were deleted", anchor=False)
receipts = session.store().erasures()
if not receipts:
    st.write("No family has been deleted. When one is, its receipt is kept here.")
for receipt in receipts:
    erase_box.show(receipt)
