"""The frame of every page: the bar at the top, the menu, the place of the page, and the way back and on.

Everything comes in as plain values, so that the frame knows nothing of the record.
"""

from base64 import b64encode
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from pathlib import Path

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from pages.parts import text
from pages.parts.places import PARTS, PLACES, PORTAL, Place, place

# Written out, as a file would be served from an address of the framework’s that is closed.
_ICON = (Path(__file__).resolve().parents[2] / "assets" / "waymark.png").read_bytes()
ICON = f"data:image/png;base64,{b64encode(_ICON).decode()}"

_PAGES: dict[str, st.Page] = {}


@dataclass(frozen=True, slots=True)
class Link:
    """A way to another page: its name, what the link says, and what follows the address."""

    to: str
    says: str
    query: Mapping[str, str] = field(default_factory=dict)


def pages() -> list[st.Page]:
    """Every page for st.navigation; the title of the tab names the page and nothing of a family."""
    for each in PLACES:
        _PAGES[each.name] = st.Page(
            each.path, title=f"{each.in_tab} · Waymark", url_path=each.address, default=each.name == "home"
        )
    return list(_PAGES.values())


def page(name: str) -> st.Page | str:
    """A page as a link takes it: by itself, as a path would be looked up on the disk for each link anew."""
    return _PAGES.get(name) or place(name).file


def here(page: st.Page) -> Place:
    """The place a page of st.navigation is."""
    return next(each for each in PLACES if each.address == page.url_path)


def _link(link: Link, *, state: str = "", turn: str = "") -> None:
    label = turn + text.plain_label(link.says) + (f"  \n:small[{text.plain_label(state)}]" if state else "")
    st.page_link(page(link.to), label=label, query_params=dict(link.query), width="stretch")


class Bar:
    """The bar: whose assessment this is, whether all is saved, and Act today.

    It is filled first, as a change is stored before its page is drawn, and again where the page has made a difference.
    """

    def __init__(self) -> None:
        with st.container(key="bar", horizontal=True, vertical_alignment="center"):
            with st.container(key="names", width="content"):
                self._names = st.empty()
            # bar.js says it to those who hear the page, in a polite live region of its own.
            with st.container(key="saving", width="content"):
                self._saving = st.empty()
            # What helps to see the page, and to be gone from it: the same place on every page.
            self.aids = st.container(key="aids", width="content")
            self._act = st.container(key="act", width="content")
        self._said: dict[str, str] = {}

    def fill(
        self, *, children: Sequence[str], saving: str, saved: bool = True, act: Link | None = None,
        practice: bool = False,
    ) -> None:  # fmt: skip
        """Say it; only what has changed since it was said last is drawn again.

        A `practice` family says so on a line of its own: at the end of the names it would be the first to be cut off.
        """
        names = f"<p>{', '.join(map(text.inline, children)) or 'Waymark'}</p>"
        names += "<div class='practice'>Practice family</div>" if practice else ""
        state = "saved" if saved else "unsaved"
        for slot, name, says in (
            (self._names, "names", names),
            (self._saving, "saving", f"<p class='{state if saving else ''}'>{escape(saving)}</p>"),
        ):
            if self._said.get(name) != says:
                slot.html(says, width="content")
                self._said[name] = says
        if act is not None and "act" not in self._said:
            with self._act:
                _link(act)
            self._said["act"] = act.says


def menu(
    at: Place, *, parts: Mapping[str, str] | None, query: Mapping[str, str] | None = None,
    shut: Collection[str] = (), last: Mapping[str, Mapping[str, str]] | None = None,
) -> None:  # fmt: skip
    """The sidebar: the parts of an assessment with the state of each in words, then the way out of it.

    `parts` gives a state for each part's name; None where no assessment is open. What is `shut` is not
    listed. `last` has what follows the address of a part that opens where this window last was in it.
    """
    with st.sidebar, st.container(key="menu", gap=None):
        st.html("<p class='brand'>Waymark</p>")
        if parts is not None:
            for part in (one for one in (*PARTS, place("read"), place("meet")) if one.name not in shut):
                follows = (last or {}).get(part.name) or query or {}
                _item(at, Link(part.name, part.title, follows), parts.get(part.name, ""))
            st.html("<hr>")
        _item(at, Link("home", "All assessments"))
        _item(at, Link("review", "Review"))
        if parts is None:
            _item(at, Link("meet", "Meeting"))
        _portal(at, query or {})
        _item(at, Link("settings", "Settings"))


def _portal(at: Place, query: Mapping[str, str]) -> None:
    """The way to guidance and people; its parts are listed where somebody is among them."""
    first, *parts = PORTAL
    _item(at, Link(first.name, first.title, query))
    if at in PORTAL:
        with st.container(key="menu_parts", gap=None):
            for part in parts:
                _item(at, Link(part.name, part.title, query))


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
