"""The links at the top of a page that is read: to each child, to the plan and on; each leads to its heading."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from pages.parts import text
from pathway.reading_order import ChildToRead

PLAN, ASKED, DECIDE = "read-plan", "read-asked", "read-decide"
OTHERS = ((PLAN, "The plan"), (ASKED, "What a reader would ask about"))
DECIDING = (DECIDE, "Decide")


def draw(children: Sequence[ChildToRead], *, decides: bool) -> None:
    """A short list of them; to where it is decided only where that is on the page."""
    of_children = [(of_child(one.child.id), one.name) for one in children]
    led = (*of_children, *OTHERS, *((DECIDING,) if decides else ()))
    items = "".join(f'<li dir="auto"><a href="#{escape(to)}">{text.inline(name)}</a></li>' for to, name in led)
    st.html(f'<nav aria-label="On this page"><ul class="wm-on-page">{items}</ul></nav>')


def of_child(id: str) -> str:
    """The place of one child; an id from a stranger’s file is made safe by being spelled in hex."""
    return f"read-child-{id.encode('utf-8', 'surrogatepass').hex()}"


def heading(to: str, words: str, more: str = "") -> None:
    """A heading that a link leads to: it can be given the focus, so that what is read next is under it."""
    after = f" {escape(more)}" if more else ""
    st.html(f'<h2 id="{escape(to)}" tabindex="-1" class="name">{text.inline(words)}{after}</h2>')
