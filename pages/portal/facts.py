"""What to check: a page of the portal."""

import streamlit as st

from pages.parts import portal_look

portal_look.apply()
st.title("What to check", anchor=False)
