"""Report."""

import streamlit as st

st.title("Report", anchor=False)
