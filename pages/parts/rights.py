"""What stands behind the door of support: what the family may ask for, and whom to ask."""

from html import escape

import streamlit as st

from pages.parts import disability_look
from pathway.content import Content, Right


def draw(content: Content) -> None:
    """Every right with whom to ask; its sources are quiet."""
    disability_look.section("Behind the first door: rights to support", "None of this waits for a worry about care.")
    st.html(f'<div class="wm-rights">{"".join(_right(content, right) for right in content.rights)}</div>')


def _right(content: Content, right: Right) -> str:
    return (
        f'<div class="wm-right"><h4>{escape(right.title)}</h4><p>{escape(right.says)}</p>'
        f"<p><b>Whom to ask:</b> {escape(right.ask)}</p>{disability_look.sources(content, right.facts)}</div>"
    )
