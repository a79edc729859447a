"""Choices that are told before their page is drawn again: what the page offers, and what of it is stored already."""

import re
from collections.abc import Callable
from typing import Any

import streamlit as st

from pages.parts import session, text, writing
from pathway.choosing import Keep, Question, Window, Windows
from pathway.keeping import Opened

_WINDOW = "window of choices"
_OFFERED = "choices offered"
_NOT_IN_CSS = re.compile(r"[^a-zA-Z0-9_-]")


@st.cache_resource(show_spinner=False)
def windows() -> Windows:
    """The windows of this process that show questions."""
    return Windows()


def begin() -> None:
    """A page begins to be drawn, and offers nothing yet; what could not be stored by the last one may be by now."""
    st.session_state[_OFFERED] = {}
    made = _window().mended()
    if made is not None and made.assessment.id == session.assessment_id():
        session.has_stored(made)


def offer(key: str, options: tuple[Any, ...], shown: Any, keep: Keep, what: str, words: Callable[[Any], str]) -> None:
    """This question stands on the page and shows this answer.

    `keep` runs outside the page as well, and knows only what it was made with.
    """
    if session.assessment_id():
        st.session_state.setdefault(_OFFERED, {})[key] = Question(
            options, shown, keep, what, session.signed_by(), lambda value: text.unmarked(words(value)),
            session.content(),
        )  # fmt: skip


def lay() -> None:
    """The page is drawn: tell the browser which of its questions it may tell the answers of, and how."""
    offered: dict[str, Question] = st.session_state.get(_OFFERED, {})
    window = _window()
    window.show(session.shown() if offered else None, offered)
    told = {
        _NOT_IN_CSS.sub("-", key): {"key": key, "options": list(question.answers), "shown": question.says}
        for key, question in offered.items()
    }
    writing.choices(window.token, session.assessment_id(), told)


def stored(key: str, value: Any) -> bool:
    """Whether what was just chosen here is stored already; the open assessment is then the one that holds it."""
    made = _window().told(key, value)
    if made is not None:
        session.has_stored(made)
    return made is not None


def seen() -> Opened:
    """The open assessment as this window knows it: its own choices may be stored since the page was drawn."""
    shown, known = session.shown(), _window().seen
    if known is None or known.assessment.id != shown.assessment.id or known.revision < shown.revision:
        return shown
    return known


def coming(key: str) -> bool:
    """Whether a choice of this control is being stored past its page, which is drawn again afterwards."""
    return _window().coming(key)


def waits(key: str, held: Any) -> bool:
    """Whether a choice that is stored is still on its way to the control of this key, which holds an older one."""
    return _window().waits(key, held)


def forget(key: str) -> None:
    """The control of this key is new on its page."""
    _window().forget(key)


def _window() -> Window:
    if _WINDOW not in st.session_state:
        st.session_state[_WINDOW] = windows().opened()
    window: Window = st.session_state[_WINDOW]
    return window
