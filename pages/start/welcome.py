"""The first start: who is using Waymark, which area they work in, how it looks, and a family to practise with."""

import streamlit as st

from pages.parts import begin, practice_offer, preferences, said, session, start_look
from pages.parts.places import place

if going := st.session_state.pop("go.to", ""):
    begin.open_at("tasks", going)

start_look.apply()
st.title("Welcome to Waymark", anchor=False)
said.show()
st.write(
    "Waymark walks you through a neglect assessment, one family at a time. Everything stays on this computer, and "
    "each change is saved as you make it. You can change what you choose here later, under Settings."
)

preferences.ask()

st.header("Begin", anchor=False)
if st.button("Go to your assessments", type="primary", key="welcome.go"):
    if session.person() is not None:
        st.switch_page(place("home").file)
    st.error("Type your name first: reports say who wrote them.")
st.subheader("Or practise first", anchor=False)
practice_offer.draw()
