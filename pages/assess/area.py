"""Areas of care."""

import streamlit as st

st.title("Areas of care", anchor=False)
