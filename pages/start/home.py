"""Assessments."""

import streamlit as st

st.title("Assessments", anchor=False)
