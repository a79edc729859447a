"""Read one assessment in five minutes, say what you see, and decide."""

import streamlit as st

from pages.parts import session

st.title("Read and decide", anchor=False)
session.assessment()
