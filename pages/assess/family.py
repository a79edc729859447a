"""Family."""

import streamlit as st

st.title("Family", anchor=False)
