"""Pathway."""

import streamlit as st

st.title("Pathway", anchor=False)
