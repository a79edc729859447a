"""How the screens of decisions look: one style sheet, and the small pieces of HTML they share."""

from collections.abc import Iterable
from functools import cache
from html import escape
from pathlib import Path

import streamlit as st


@cache
def _style() -> str:
    return Path(__file__).with_suffix(".css").read_text(encoding="utf-8")


def apply() -> None:
    """Lay the style sheet of these screens over the page."""
    st.html(f"<style>{_style()}</style>")


def listed(words: Iterable[str]) -> None:
    """A short plain list of our own sentences."""
    items = "".join(f"<li>{escape(one)}</li>" for one in words)
    if items:
        st.html(f'<ul class="wm-plain">{items}</ul>')


def quiet(*words: str) -> None:
    """Quiet lines of our own words."""
    st.html("".join(f'<p class="wm-quiet">{escape(line)}</p>' for line in words))


def subheading(words: str) -> None:
    """A heading of a part of a section, in our own words."""
    st.subheader(words, anchor=False)
