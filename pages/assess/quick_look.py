"""Quick look."""

import streamlit as st

st.title("Quick look", anchor=False)
