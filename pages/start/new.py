"""New assessment."""

import streamlit as st

st.title("New assessment", anchor=False)
