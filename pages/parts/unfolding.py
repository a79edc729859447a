"""A list of people or things, each a line that unfolds to its form: many stay calm, and only what is open is drawn."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import streamlit as st

from pages.parts import session, text, writing
from pathway import ids
from pathway.assessment import Keepable
from pathway.frozen import Item

Kind = TypeVar("Kind", bound=Item)

ADDED = "unfold added"
SEPARATOR = " · "  # between what a line is called and what else it says


def each(
    items: Sequence[Kind], says: Callable[[Kind], str], form: Callable[[Kind], None], *, remove: str, removed: str,
    beside: Callable[[Kind], None] | None = None,
) -> None:  # fmt: skip
    """One line for each; `says` may hold a person’s words, `remove` and `removed` are our own.

    `beside` draws what stands with it, folded or not.

    The framework’s own expander closes when the words on it change, under the hands of whoever is typing.
    """
    for item in items:
        with st.container(border=True, key=f"unfold_{item.id}"):
            if line(item.id, says(item)):
                form(item)
                st.button(remove, key=f"remove.{item.id}", on_click=session.remove, args=(removed, item))
            if beside is not None:
                beside(item)


def line(id: str, says: str, state: str = "", level: int = 3, *, unfolded: bool = False) -> bool:
    """One line that unfolds, and whether it is open.

    `state` stands under it while it is folded. Unfolded, its form says the same, and an answer moves nothing above it.
    `unfolded` is how it lies until somebody opens or closes it.
    """
    _open_asked()
    if writing.waits(id):
        hold_open(id)
    opened: bool = st.session_state.get(_key(id), unfolded)
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        more = f'<p class="wm-quiet">{text.inline(state)}</p>' if state and not opened else ""
        st.html(f'<h{level} class="name">{text.inline(says)}</h{level}>{more}')
        name, _, _ = says.partition(SEPARATOR)
        label = f"{'Close' if opened else 'Open'} {text.plain_label(name)}"
        st.button(label, key=f"unfold.button.{id}", on_click=_turn, args=(id, opened))
    return opened


def _open_asked() -> None:
    """Unfold what the address names, once for each address, so that it may be closed again."""
    asked = (st.query_params.get("child", ""), st.query_params.get("item", ""))
    if st.session_state.get("unfold asked") != asked:
        st.session_state["unfold asked"] = asked
        # What stands once for each child, such as a factor, is named by the two together.
        st.session_state.update({_key(id): True for id in (*asked, "_".join(asked)) if id})


def is_open(id: str) -> bool:
    """Whether this line is unfolded."""
    return bool(st.session_state.get(_key(id), False))


def hold_open(id: str) -> None:
    """Keep a line unfolded that would fold by itself, while somebody writes in it."""
    st.session_state[_key(id)] = True


def _turn(id: str, opened: bool) -> None:
    st.session_state[_key(id)] = not opened


def _key(id: str) -> str:
    return f"unfold.{id}"


def add(label: str, make: Callable[[str], Keepable], *, key: str, what: str) -> None:
    """The button that adds one more and unfolds it."""
    st.button(label, key=key, on_click=make_one, args=(make, what))


def make_one(make: Callable[[str], Keepable], what: str) -> None:
    """Store what was added, and unfold it."""
    id = ids.fresh()
    if session.keep(what, make(id)):
        show(id)


def show(id: str) -> None:
    """Unfold what was added just now, so that its form takes the focus."""
    st.session_state[_key(id)] = True
    st.session_state[ADDED] = id


def added() -> str:
    """What was added just now, once: its form takes the focus, as the button that added it moves down under it."""
    found: str = st.session_state.pop(ADDED, "")
    return found
