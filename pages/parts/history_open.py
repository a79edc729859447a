"""Which event or appointment is open for changing: one at a time, so that a long history stays quick."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import streamlit as st

from pages.parts import session, writing
from pathway.history import Appointment, Event

REMOVED = {"event": "Event removed", "appointment": "Appointment removed"}


class Way(NamedTuple):
    """One way to add: what its button says, and what makes the new one and gives its id."""

    key: str
    says: str
    make: Callable[[], str]


def choose(label: str, labels: Mapping[str, str], *, kind: str, new: Sequence[Way]) -> str:
    """The way to open one and the ways to add one; the id of the one that is open, or nothing."""
    _open_asked(kind, labels)
    here = f"open_{kind}"
    opened = st.session_state.get(f"opened_{kind}", "")
    with st.container(horizontal=len(new) == 1, vertical_alignment="bottom"):
        if labels:
            st.session_state[here] = opened if opened in labels else None
            st.selectbox(label, list(labels), index=None, key=here, placeholder="Choose one", on_change=_turn,
                         args=(kind, tuple(labels)), format_func=lambda one: labels.get(one, ""))  # fmt: skip
        with st.container(horizontal=True, width="stretch" if len(new) > 1 else "content"):
            for way in new:
                st.button(way.says, key=way.key, on_click=_add, args=(kind, way.make))
    return opened


def _open_asked(kind: str, labels: Mapping[str, str]) -> None:
    """Open what the address names, once for each address, so that “Done” closes it; or what words wait for."""
    asked = st.query_params.get("item", "")
    waiting = next(filter(writing.waits, labels), "")
    if waiting:
        st.session_state[f"opened_{kind}"] = waiting
    elif asked in labels and st.session_state.get(f"asked_{kind}") != asked:
        st.session_state[f"asked_{kind}"] = asked
        st.session_state[f"opened_{kind}"] = asked


def ending(kind: str, item: Event | Appointment) -> None:
    """Done with it, or take it away."""
    with st.container(horizontal=True):
        st.button("Done", key=f"done_{item.id}", type="primary", on_click=_close, args=(kind,))
        st.button("Remove", key=f"remove_{item.id}", on_click=_remove, args=(kind, item))


def _turn(kind: str, offered: Sequence[str]) -> None:
    """Open what was chosen.

    A list knows its options by their words; while somebody types these words the old ones may arrive late, as nothing
    or as mere words. That must not close the form under their hands: “Done” closes it.
    """
    chosen = st.session_state[f"open_{kind}"]
    if chosen in offered:
        st.session_state[f"opened_{kind}"] = chosen


def _add(kind: str, new: Callable[[], str]) -> None:
    st.session_state[f"opened_{kind}"] = new()


def _close(kind: str) -> None:
    st.session_state[f"opened_{kind}"] = ""


def _remove(kind: str, item: Event | Appointment) -> None:
    _close(kind)
    session.remove(REMOVED[kind], item)
