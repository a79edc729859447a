"""Task list."""

import streamlit as st

st.title("Task list", anchor=False)
