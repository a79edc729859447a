"""Voice."""

import streamlit as st

st.title("Voice", anchor=False)
