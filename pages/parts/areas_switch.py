"""Which child a screen shows: in the address, so that a reload and the way back keep the place."""

from collections.abc import Sequence
from pathlib import Path

import streamlit as st

from pages.parts import looks, steps_children, text
from pages.parts.places import place
from pathway.assessment import Assessment
from pathway.household import Child

PARAM = "child"
OPEN_AT_MOST = 6  # children whose names lie open side by side; more are picked from a list
SHEET = Path(__file__).with_suffix(".css")


def chosen(record: Assessment, among: Sequence[Child] | None = None) -> Child | None:
    """The child of this address, else the first; None where there is none. `among` leaves some children out."""
    given = record.children if among is None else among
    wanted = st.query_params.get(PARAM, "")
    found = next((child for child in given if child.id == wanted), None)
    return found or next(iter(given), None)


def one(record: Assessment) -> Child | None:
    """The child a page is about, beneath the switch and their name; where there are none, the way to the family."""
    child = chosen(record)
    if child is None:
        st.write("Add the children first.")
        st.page_link(place("family").file, label="Go to the family", query_params={"a": record.id})
        return None
    draw(record, child)
    steps_children.heading(record, child)
    return child


def draw(record: Assessment, child: Child, *, narrow_only: bool = False, among: Sequence[Child] | None = None) -> None:
    """The switch between children; where they stand side by side it is shown in a narrow window only."""
    shown = {one.id for one in (record.children if among is None else among)}
    names = {id: name for id, name in steps_children.called(record).items() if id in shown}
    if len(names) < 2:
        return
    looks.lay(SHEET)
    with st.container(key="switch_narrow" if narrow_only else "switch"):
        st.session_state["which_child"] = child.id
        if len(names) > OPEN_AT_MOST:
            st.selectbox("Which child", list(names), key="which_child", on_change=_turn,
                         format_func=lambda one: names.get(one, ""))  # fmt: skip
        else:
            st.segmented_control("Which child", list(names), key="which_child", required=True, on_change=_turn,
                                 format_func=lambda one: text.plain_label(names[one]), wrap=True)  # fmt: skip


def _turn() -> None:
    st.query_params[PARAM] = st.session_state["which_child"]
