"""How the pages of areas, voice and history look, and the small pieces of our own words they share."""

from collections.abc import Iterable
from html import escape
from pathlib import Path

import streamlit as st

from pages.parts import looks

SHEET = Path(__file__).with_name("areas.css")
NARROW = "43.75rem"  # where the children no longer fit side by side


def apply(only: str = "") -> None:
    """Lay the style over the page; in a narrow window only the child of this id is shown."""
    alone = f"@media (max-width: {NARROW}) {{ .st-key-kids > :not(:has(> .st-key-kid_{only})) {{ display: none; }} }}"
    looks.lay(SHEET, alone if only else "")


def lead(says: str) -> None:
    """The sentence under a heading."""
    st.html(f'<p class="wm-lead">{escape(says)}</p>')


def prompts(*lists: tuple[str, Iterable[str]]) -> None:
    """Lists of things to think with, each under its own small heading; an empty one is left out."""
    found = [(title, list(says)) for title, says in lists]
    drawn = "".join(
        f"<h3>{escape(title)}</h3><ul>{''.join(f'<li>{escape(one)}</li>' for one in says)}</ul>"
        for title, says in found
        if says
    )
    st.html(f'<div class="wm-prompts">{drawn}</div>')
