"""Words to think twice about: beneath the box stands another way to say it and why; nothing is blocked or changed."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from pages.parts import session
from pathway import plain
from pathway.content import PlainWord

AT_ONCE = 2  # lines that lie open; a long text may hold more, and they fold


def beneath(written: str, spoken_of: Sequence[str] = ()) -> None:
    """A quiet line for each such word in what is written; none for what stands in quotation marks.

    `spoken_of` are the ids of those that something else on the page asks about.
    """
    content = session.content()
    if found := [word for word in plain.found(written, content) if word.id not in spoken_of]:
        st.html(html([(plain.phrase(word, written), word) for word in found]))


def html(found: Sequence[tuple[str, PlainWord]]) -> str:
    """The safe HTML of the lines; what is beyond the first is a press away."""
    more = "".join(_line(*one) for one in found[AT_ONCE:])
    named = ", ".join(f"“{escape(phrase)}”" for phrase, _ in found[AT_ONCE:])
    folded = f"<details><summary>Other ways to say {named}</summary>{more}</details>" if more else ""
    return f'<div class="wm-other-words">{"".join(_line(*one) for one in found[:AT_ONCE])}{folded}</div>'


def _line(phrase: str, word: PlainWord) -> str:
    instead = word.instead[:1].lower() + word.instead[1:]
    return f"<p>Instead of “{escape(phrase)}”: {escape(instead)} {escape(word.because)}</p>"
