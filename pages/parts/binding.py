"""How a control and the record are kept the same, whatever the control is: `fields` and `chips` are both bound so."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from pages.parts import session
from pathway.assessment import Assessment

Keep = Callable[[Assessment, Any], Assessment]


def take_over(key: str, stored: Any) -> None:
    """Show what another tab stored since this control was drawn, unless something else was typed here meanwhile."""
    base = _base(key)
    if key in st.session_state and base in st.session_state:
        shown = st.session_state[key]
        if _same(shown, st.session_state[base]) and not _same(shown, stored):
            st.session_state[key] = stored
    st.session_state.setdefault(base, stored)


def commit(key: str, keep: Keep, what: str, part: Callable[[Any], Any] = lambda value: value) -> None:
    """Called by the framework when a control was changed, before the page is drawn again; `part` of it is kept.

    What is beyond that part differs from the record for good: it is taken for typed here, and so left where it is.
    """
    value = part(st.session_state[key])
    if session.change(what, lambda record: keep(record, value)):
        st.session_state[_base(key)] = value


def reconcile(key: str, stored: Any, held: Any, keep: Keep, what: str) -> Any:
    """Store what this control holds when the record does not: the first edit after a restart comes this way."""
    if _same(held, stored):
        st.session_state[_base(key)] = stored
    elif session.change(what, lambda record: keep(record, held)):
        st.session_state[_base(key)] = held
    return held


def _same(one: Any, other: Any) -> bool:
    """Whether two values of a control say the same; the order in which several were chosen says nothing."""
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return sorted(one) == sorted(other)
    return bool(one == other)


def _base(key: str) -> str:
    return f"base:{key}"
