"""Disability."""

import streamlit as st

st.title("Disability", anchor=False)
