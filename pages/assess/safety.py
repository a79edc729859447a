"""Safety now."""

import streamlit as st

st.title("Safety now", anchor=False)
