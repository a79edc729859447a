"""How the list, the task list and the family’s forms look, and the width of a line that holds a name."""

from functools import cache
from pathlib import Path

import streamlit as st

LINE = 460  # pixels: a name or a job is short, and a short line is easier to find again


@cache
def _style() -> str:
    return Path(__file__).with_suffix(".css").read_text(encoding="utf-8")


def apply() -> None:
    """Lay the style sheet of these screens over the page."""
    st.html(f"<style>{_style()}</style>")
