"""What stands in the bar of every page to see it better and to be gone from it, and the clock that locks it.

`keep.js` has what a page holds that is not stored, `leave.js` the way to leave it, `idle.js` the clock, and `aids.js`
the buttons. Nobody’s words pass through here.
"""

from pathlib import Path
from typing import Literal

import streamlit as st

from pages.parts import desk, locking, looks, preferences, session, text
from pathway.errors import PathwayError
from serving.lock import ADDRESS, LEFT, MARK

_HERE = Path(__file__).parent
_KEY, _FAULT = "away", "away.fault"


def _read(*names: str) -> str:
    return "\n".join((_HERE / name).read_text(encoding="utf-8") for name in names)


_COMPONENT = st.components.v2.component(
    "waymark_away",
    html=_read("aids.html"),
    js=_read("keep.js", "leave.js", "idle.js", "aids.js"),
    isolate_styles=False,
)


def lay(look: looks.Look, *, on: Literal["bar", "screen", "locked"] = "bar") -> None:
    """Draw the buttons and wind the clock; `on` says where they stand: a locked page has no clock."""
    size = looks.size_of(desk.text_size())
    data = {
        "on": on,
        "at": int(session.now().timestamp() * 1000),
        "contrast": look is looks.Look.CONTRAST,
        "size": looks.sizes[size].lower(),
        "minutes": None if on == "locked" else locking.minutes(),
        "title": locking.TITLE,
        "address": ADDRESS,
        "left": LEFT,
        "mark": MARK,
    }
    with st.container(key=f"aids_{on}"):
        _COMPONENT(key=_KEY, data=data, on_contrast_change=_contrast, on_size_change=_size)
        if fault := st.session_state.pop(_FAULT, ""):
            st.error(text.plain_label(fault))


def _contrast() -> None:
    try:
        preferences.switch_contrast()
    except PathwayError as fault:
        st.session_state[_FAULT] = str(fault)


def _size() -> None:
    try:
        preferences.turn_size()
    except PathwayError as fault:
        st.session_state[_FAULT] = str(fault)
