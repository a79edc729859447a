"""The button that hands over a file: made when it is pressed, and saved by the browser without leaving the page."""

from collections.abc import Callable
from pathlib import Path
from typing import Literal

import streamlit as st

from pages.parts import session, text
from pathway.errors import PathwayError
from pathway.handing import Asked, File, Files
from serving.handing import ADDRESS, browser

_ASKED = "handing "
_COMPONENT = st.components.v2.component(
    "waymark_handing",
    html='<p class="wm-handing" role="status"></p>',
    js=(Path(__file__).parent / "handing.js").read_text(encoding="utf-8"),
    isolate_styles=False,
)


@st.cache_resource(show_spinner=False)
def files() -> Files:
    """The files of this process that are ready to be handed over."""
    return Files()


def button(
    label: str, make: Callable[[], bytes] | bytes, file_name: str | Callable[[bytes], str], mime: str, *,
    key: str, type: Literal["primary", "secondary", "tertiary"] = "secondary",
) -> None:  # fmt: skip
    """Draw the button. Each press hands over one file, and nothing is made or has an address before it.

    `make` gives the bytes, or raises PathwayError with the sentence to show; `file_name` must say nothing of the
    family. Whether there is still something to hand over is for the page to say when it is drawn again by the press: a
    button that is not drawn then hands over nothing.
    """

    def made() -> File:
        content = make() if callable(make) else make
        return File(file_name(content) if callable(file_name) else file_name, mime, content)

    with st.container(key=f"handing_{key}", gap=None):
        asked = _asked(key)
        st.button(label, key=key, type=type, on_click=_pressed, args=(key,))
        known = browser(st.context.cookies)
        fault, waiting = "", list[str]()
        try:
            waiting = asked.answer(files(), made, known, session.now())
        except PathwayError as error:
            fault = str(error)
        _COMPONENT(key=f"{key}.handing", data={"address": ADDRESS, "tokens": waiting})
        if fault:
            st.error(text.plain_label(fault))


def forget() -> None:
    """Hand over nothing more of what this window has asked for."""
    for key in [key for key in st.session_state if str(key).startswith(_ASKED)]:
        for token in st.session_state.pop(key).tokens:
            files().let_go(token)


def _asked(key: str) -> Asked:
    found: Asked = st.session_state.setdefault(f"{_ASKED}{key}", Asked())
    return found


def _pressed(key: str) -> None:
    # Counted first: a press that comes quickly after another breaks off the drawing that would have answered that.
    _asked(key).presses.append(session.now())
