"""Notebook."""

import streamlit as st

st.title("Notebook", anchor=False)
