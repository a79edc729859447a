"""The frame of every page: the bar at the top, the menu, the place of the page, and the way back and on.

Everything comes in as plain values, so that the frame knows nothing of the record.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from pathlib import Path

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from pages.parts import text
from pages.parts.places import PARTS, PLACES, Place, place

ICON = Path(__file__).resolve().parents[2] / "assets" / "waymark.png"


@dataclass(frozen=True, slots=True)
class Link:
    """A way to another page: its name, what the link says, and what follows the address."""

    to: str
    says: str
    query: Mapping[str, str] = field(default_factory=dict)


def pages() -> list[st.Page]:
    """Every page for st.navigation; the title of the tab names the page and nothing of a family."""
    return [
        st.Page(each.path, title=f"{each.title} · Waymark", url_path=each.address, default=each.name == "home")
        for each in PLACES
    ]


def here(page: st.Page) -> Place:
    """The place a page of st.navigation is."""
    return next(each for each in PLACES if each.address == page.url_path)


def _link(link: Link, *, state: str = "", turn: str = "") -> None:
    label = turn + text.plain_label(link.says) + (f"  \n:small[{text.plain_label(state)}]" if state else "")
    st.page_link(place(link.to).file, label=label, query_params=dict(link.query), width="stretch")


def bar() -> DeltaGenerator:
    """The place of the bar; it is filled last, when it is known whether all is saved."""
    return st.container(key="bar", horizontal=True, vertical_alignment="center")


def top(
    place: DeltaGenerator, *, children: Sequence[str], saving: str, saved: bool = True, act: Link | None = None
) -> None:
    """Fill the bar: whose assessment this is, whether it is saved, and Act today."""
    with place:
        with st.container(key="names", width="content"):
            st.html(f"<p>{', '.join(map(text.inline, children)) or 'Waymark'}</p>", width="content")
        # settle.js makes this container a polite live region; it stays while its words change.
        with st.container(key="saving", width="content"):
            state = "saved" if saved else "unsaved"
            st.html(f"<p class='{state if saving else ''}'>{escape(saving)}</p>", width="content")
        if act is not None:
            with st.container(key="act", width="content"):
                _link(act)


def menu(at: Place, *, parts: Mapping[str, str] | None, query: Mapping[str, str] | None = None) -> None:
    """The sidebar: the parts of an assessment with the state of each in words, then the way out of it.

    `parts` gives a state for each part's name; None where no assessment is open.
    """
    with st.sidebar, st.container(key="menu", gap=None):
        st.html("<p class='brand'>Waymark</p>")
        if parts is not None:
            for part in PARTS:
                _item(at, Link(part.name, part.title, query or {}), parts.get(part.name, ""))
            st.html("<hr>")
        _item(at, Link("home", "All assessments"))
        _item(at, Link("settings", "Settings"))


def _item(at: Place, link: Link, state: str = "") -> None:
    key = "menu_here" if at.name == link.to else f"menu_{link.to}"
    with st.container(key=key, gap=None):
        _link(link, state=state)


def body() -> DeltaGenerator:
    """The place of the page between the bar and the foot."""
    return st.container(key="body")


def foot(*, back: Link | None = None, onward: Link | None = None) -> None:
    """The way back on the left and on to the right, in the same place on every page that has them."""
    if back is None and onward is None:
        return
    with st.container(key="foot", horizontal=True, horizontal_alignment="distribute"):
        for key, word, link in (("back", "Back", back), ("onward", "Next", onward)):
            with st.container(key=key, width="content"):
                if link is not None:
                    _link(link, turn=f"{word}: ")
