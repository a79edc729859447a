"""Meeting: the chair’s own panel, from which the room’s screen is opened and the minutes are made."""

import streamlit as st

st.title("Meeting", anchor=False)
