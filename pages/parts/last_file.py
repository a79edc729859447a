"""The last assessment as a PDF: taken in from wherever it was made, so that the next one can stand beside it."""

import streamlit as st

from pages.parts import report_box
from pages.parts.places import place
from pathway.arriving import Arrival


def draw() -> None:
    """The place for the PDF; once taken in, the next assessment can be started beside it."""
    st.header("A later look, where you have the last one as a PDF", anchor=False)
    st.write("Choose the report for professionals that Waymark made. It is kept here beside the new one, as it was.")
    report_box.choose("The PDF of the last assessment", _beside, key="last.pdf")


def _beside(arrival: Arrival) -> None:
    st.switch_page(place("new").file, query_params={"earlier": arrival.record.id})
