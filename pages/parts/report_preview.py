"""The report as its reader will see it, before anything is made or written down."""

from collections.abc import Callable

import streamlit as st

from pages.parts import text
from pages.parts.text import quiet
from pathway.errors import PathwayError
from reports import html
from reports.request import Request
from reports.versions import Version

HEIGHT = 640  # pixels of the frame it is read in


def draw(version: Version, request: Callable[[], Request]) -> None:
    """The whole document in a frame of its own, when somebody asks to see it."""
    if not st.toggle("Look at it before you make it", key="report.preview"):
        return
    try:
        written = html.write(version.document(request()))
    except PathwayError as fault:
        text.show(str(fault))
        return
    st.iframe(written.decode("utf-8", "surrogatepass"), height=HEIGHT, tab_index=0, alt="The report, as it will be")
    quiet("This is the web page; the PDF and the Word file say the same.")
