"""Checking a code that stands on a paper: what it is of, of all that is stored of this family."""

import streamlit as st

from pages.parts import session, start_look, text
from reports import signing

TITLE = "Check a code"
SAYS = "A signed report has a code on every page. Type it here to see whether the paper is what stands now."


def draw() -> None:
    """A box for the code, and what it is of; the code is no word of the record and is kept nowhere."""
    with st.expander(TITLE, key="code.check"):
        text.quiet(SAYS)
        with st.form("code.form", border=False):
            typed = st.text_input("The code on the paper", key="code.typed", autocomplete="off", width=start_look.LINE)
            pressed = st.form_submit_button("Check this code", key="code.press")
        if pressed:
            text.show(signing.of_code(session.assessment(), typed or "", session.earlier()), css="wm-stated")
