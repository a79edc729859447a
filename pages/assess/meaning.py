"""What it means."""

import streamlit as st

st.title("What it means", anchor=False)
