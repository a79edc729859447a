"""How the screens of decisions look: one style sheet, and the small pieces of HTML they share."""

from collections.abc import Iterable
from html import escape
from pathlib import Path

import streamlit as st

from pages.parts import looks

SHEET = Path(__file__).with_suffix(".css")


def apply() -> None:
    """Lay the style sheet of these screens over the page."""
    looks.lay(SHEET)


def listed(words: Iterable[str]) -> None:
    """A short plain list of our own sentences."""
    items = "".join(f"<li>{escape(one)}</li>" for one in words)
    if items:
        st.html(f'<ul class="wm-plain">{items}</ul>')


def subheading(words: str) -> None:
    """A heading of a part of a section, in our own words."""
    st.subheader(words, anchor=False)
