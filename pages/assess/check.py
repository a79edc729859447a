"""Check and finish."""

import streamlit as st

st.title("Check and finish", anchor=False)
