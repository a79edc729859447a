"""The box every long text is typed in: one function, so that it can be made better in one place."""

from typing import Any

import streamlit as st

from pages.parts import plain_words

DESIGNED_FOR = 20_000  # characters a box is designed for; beyond it a notice
LARGEST = 100_000  # characters of a box that are stored; the rest stays in the box, and that is said


def draw(label: str, stored: str, *, key: str, rows: int = 4, exact: bool = False, **more: Any) -> str:
    """Draw the box and say beneath it when it holds more than it should, or a word to think twice about.

    What is pasted is never cut. `rows` is the height of the box in lines of text; `exact` says that these are
    somebody’s own words or a note, which nobody rewords; `more` is what the framework’s own box takes besides.
    The box has a place of its own, so that a line beneath it moves no other box out from under the hands.
    """
    with st.container(key=f"long.{key}", gap="xxsmall"):
        typed = st.text_area(label, value=stored, key=key, height=24 * rows + 24, **more)
        notice(typed or "")
        if not exact:
            plain_words.beneath(kept_part(typed))
    return typed or ""


def kept_part(typed: str | None) -> str:
    """The part of a text that is stored."""
    return (typed or "")[:LARGEST]


def notice(typed: str) -> None:
    """Say in one sentence what a very long text means."""
    if len(typed) > LARGEST:
        st.warning(
            f"Move part of this text to another box: the first {LARGEST:,} characters are saved and the rest is "
            "only on this page."
        )
    elif len(typed) > DESIGNED_FOR:
        st.info(
            f"Keep this shorter if you can: a box is made for about {DESIGNED_FOR:,} characters. All of it is saved."
        )
