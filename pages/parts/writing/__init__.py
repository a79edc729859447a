"""The box every long text is written in: what is typed is sent to be stored while it is typed.

`text.js` is one text and its way to the store, `boxes.js` the boxes on the screen, `choices.js` a choice that is told
before the page is, `bar.js` the state of saving in sight, `unleft.js` what the framework’s own fields still hold,
`page.js` what holds for the whole page. They are laid down once on each page; a box itself brings only the few lines of
`box.js`, as the framework sends those with every box again.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import streamlit as st

from pathway.drafts import LARGEST

DESIGNED_FOR = 20_000  # characters a box is designed for; beyond it a notice
LENGTHS = {
    "designed": DESIGNED_FOR,
    "long": f"Keep this shorter if you can: a box is made for about {DESIGNED_FOR:,} characters. All of it is saved.",
    "tooLong": (
        f"Move part of this text to another box: the first {LARGEST:,} characters are saved and the rest is "
        "only on this page."
    ),
}
_HERE = Path(__file__).parent
_WAITING = "words that wait for their box"
_MOST_WAITING = 50  # boxes asked for at once; what a browser says is a claim


def _read(*names: str) -> str:
    return "\n".join((_HERE / name).read_text(encoding="utf-8") for name in names)


_SCRIPT = st.components.v2.component(
    "waymark_writing", js=_read("text.js", "boxes.js", "choices.js", "bar.js", "unleft.js", "page.js")
)
_LAID = st.components.v2.component("waymark_choices", js=_read("laid.js"))
_BOX = st.components.v2.component("waymark_box", js=_read("box.js"), isolate_styles=False)


@dataclass(frozen=True, slots=True)
class Writing:
    """One text as a window is given it: what is stored, its stamp, the token to send by, and how far the record was."""

    part: str
    token: str
    stored: str
    stamp: str
    revision: int
    aside: bool = False


def lay() -> None:
    """Lay the script down, once on each page and before its boxes."""
    with st.container(key="writing"):
        told = _SCRIPT(key="writing.script", on_waiting_change=lambda: None)
    parts = told.waiting if isinstance(told.waiting, list) else []
    st.session_state.setdefault(_WAITING, set()).update(map(str, parts[:_MOST_WAITING]))


def choices(token: str, assessment: str, questions: Mapping[str, Mapping[str, Any]]) -> None:
    """Say which questions stand on the page, by the CSS name of each: its key, its answers in order, what it shows."""
    with st.container(key="choices"):
        _LAID(key="choices.laid", data={"token": token, "assessment": assessment, "questions": questions})


def waits(id: str) -> bool:
    """Whether this window holds words for a box of what has this id, and the box is not drawn: it is to be opened.

    After a restart the window knows what was typed, and a new session knows nothing of what was open.
    """
    parts: set[str] = st.session_state.get(_WAITING, set())
    return bool(id) and any(id in part.partition("/")[2] for part in parts)


def box(label: str, writing: Writing, *, key: str, rows: int, hidden: bool = False, placeholder: str = "") -> None:
    """Draw a box; `rows` is its height in lines, 0 for one that takes a single line.

    `hidden` leaves the label to those who hear the page.

    The label is shown as text and never interpreted. The page is drawn again when the box was left and all is stored.
    """
    st.session_state.get(_WAITING, set()).discard(writing.part)
    data: dict[str, Any] = {
        "part": writing.part,
        "token": writing.token,
        "stored": writing.stored,
        "stamp": writing.stamp,
        "revision": writing.revision,
        "aside": writing.aside,
        "largest": LARGEST,
        "lengths": LENGTHS,
        "label": label,
        "rows": rows,
        "hidden": hidden,
        "placeholder": placeholder,
    }
    _BOX(key=key, data=data, on_left_change=lambda: None)
