"""Child protection: a page of the portal."""

import streamlit as st

from pages.parts import portal_look

portal_look.apply()
st.title("Child protection", anchor=False)
