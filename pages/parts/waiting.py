"""Presses that could not be stored: each is held while this window is open, and made as soon as the store can take it.

What is typed or chosen stands on its page and is stored from there. A press leaves nothing there to be found again: a
goal that was to be added would be missing, and nobody would be told.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import streamlit as st

from pathway.assessment import Assessment
from pathway.store.failures import BUSY

_KEY, _FRESH = "waiting", "waiting fresh"
THEN = "What you pressed is stored as soon as that is done: you need not press it again."
WAITS = "Leave this page open and do not press again: it is stored once the database is free."


@dataclass(frozen=True)
class Press:
    """A change that somebody asked for by a press; two that are the `same` are one, pressed twice."""

    assessment_id: str
    what: str
    how: Callable[[Assessment], Assessment]
    same: Any = None


def hold(press: Press) -> None:
    """Hold a press that could not be stored; not a second time where somebody pressed again."""
    st.session_state[_FRESH] = True
    held = st.session_state.setdefault(_KEY, [])
    alike = (one for one in held if one.assessment_id == press.assessment_id and one.what == press.what)
    if press.same is None or all(one.same != press.same for one in alike):
        held.append(press)


def of(assessment_id: str) -> tuple[Press, ...]:
    """What waits to be made on an assessment, the first first."""
    return tuple(one for one in st.session_state.get(_KEY, ()) if one.assessment_id == assessment_id)


def let_go(press: Press) -> None:
    """It was made, or can no longer be."""
    st.session_state[_KEY] = [one for one in st.session_state.get(_KEY, ()) if one is not press]


def just_now() -> bool:
    """Whether something was held in this very drawing of the page, so that to try again at once would only wait."""
    return bool(st.session_state.pop(_FRESH, False))


def said(why: str) -> str:
    """The sentence for the bar: why nothing can be stored, where that is for the person to mend, and that it waits."""
    return WAITS if not why or why == BUSY else f"{why} {THEN}"
