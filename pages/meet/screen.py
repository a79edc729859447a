"""The screen everybody in the room sees: one child at a time, in their own words first."""

import streamlit as st

from pages.parts import session

st.title("Meeting screen", anchor=False)
session.assessment()
