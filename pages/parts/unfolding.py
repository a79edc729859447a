"""A list of people or things, each a line that unfolds to its form: many stay calm, and only what is open is drawn."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import streamlit as st

from pages.parts import session, text
from pathway import ids
from pathway.assessment import Keepable
from pathway.frozen import Item

Kind = TypeVar("Kind", bound=Item)


def each(
    items: Sequence[Kind], says: Callable[[Kind], str], form: Callable[[Kind], None], *, remove: str, removed: str
) -> None:
    """One line for each; `says` may hold a person’s words, `remove` and `removed` are our own."""
    asked = {st.query_params.get("child", ""), st.query_params.get("item", "")}
    for item in items:
        key = f"unfold.{item.id}"
        box = st.expander(text.plain_label(says(item)), expanded=item.id in asked, key=key, on_change="rerun")
        if box.open:
            with box:
                form(item)
                st.button(remove, key=f"remove.{item.id}", type="tertiary", on_click=session.remove,
                          args=(removed, item))  # fmt: skip


def add(label: str, make: Callable[[str], Keepable], *, key: str, what: str) -> None:
    """The button that adds one more and unfolds it."""
    st.button(label, key=key, on_click=_add, args=(make, what))


def _add(make: Callable[[str], Keepable], what: str) -> None:
    id = ids.fresh()
    if session.keep(what, make(id)):
        st.session_state[f"unfold.{id}"] = True
