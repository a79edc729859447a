"""Review: open what was exported, one or many, and see in words which child to read about first."""

import streamlit as st

st.title("Review", anchor=False)
