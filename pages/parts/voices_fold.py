"""A part of a page that is folded until it is needed, and never folds by itself under the hands of whoever writes."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from pages.parts import text


def part(label: str, *, key: str, needed: bool) -> DeltaGenerator:
    """The place to draw in; once needed it stays open here, also when the last word in it is taken out again."""
    kept = f"was needed: {key}"
    st.session_state[kept] = opened = needed or st.session_state.get(kept, False)
    return st.expander(text.plain_label(label), expanded=opened, key=key)
