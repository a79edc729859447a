"""Beneath an action: what it still has to say so that somebody could see it done. Quiet, and it stops nothing."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from pages.parts import session
from pathway import clear, summary
from pathway.plan import Action

SPOKEN_OF = ("the-specific-act",)  # words to avoid that are asked about here, and so not beneath the box as well


def beneath(action: Action, asked: Sequence[str] = ()) -> None:
    """A line for each word that may mean anything, what is not said yet, and an example; nothing for a clear one.

    `asked` is what the page asks for besides.
    """
    lacking = tuple(says for says in clear.lacks(action, session.content()) if says not in asked)
    if lacking:
        st.html(html(action, lacking))


def html(action: Action, lacking: tuple[str, ...]) -> str:
    """The safe HTML of the lines."""
    found = clear.vague(action.what, session.content())
    asked = "".join(f"<p>“{escape(one.typed)}” may mean anything. {escape(one.word.asks)}</p>" for one in found)
    still = f"<p>Still to say: {escape(summary.in_a_row([*lacking]))}.</p>"
    example = f"<p>For example: {escape(found[0].word.example)}</p>" if found else ""
    return f'<div class="wm-other-words">{asked}{still}{example}</div>'
