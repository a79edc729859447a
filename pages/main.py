"""The frame around every page, and the navigation between them."""

import streamlit as st

from pages.parts import frame, looks, settle

page = st.navigation(frame.pages(), position="hidden")
at = frame.here(page)
st.set_page_config(page_icon=str(frame.ICON), layout="wide", initial_sidebar_state="auto")
look = looks.Look.SYSTEM

looks.apply(look)
settle.page(at, look)
frame.menu(at, parts=None)
frame.top(children=(), saving="Nothing to save yet")
with frame.body():
    page.run()
frame.foot()
