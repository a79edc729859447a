"""One drawing of a page: what it reads is read once, so that the page says one thing from top to bottom."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from pages.parts.portal_facts_laid import Packs
from pathway.store import Aside


@dataclass
class Drawing:
    """What one drawing of a page has read so far."""

    settings: dict[str, str] | None = None
    asides: tuple[Aside, ...] | None = None
    packs: Packs | None = None
    read: str = ""


@contextmanager
def drawing() -> Iterator[None]:
    """While a page is drawn, settings and the assessment are read once; what a person does in between reads anew."""
    st.session_state["drawing"] = Drawing()
    try:
        yield
    finally:
        st.session_state.pop("drawing", None)


def now_drawn() -> Drawing | None:
    """The drawing that is going on; None outside of one, as in what a press does."""
    return st.session_state.get("drawing") if get_script_run_ctx(suppress_warning=True) is not None else None
