"""Words to avoid as one writes: beneath the box stands another way to say it and why; nothing is blocked or changed."""

from html import escape

import streamlit as st

from pages.parts import session
from pathway import plain
from pathway.content import Content, PlainWord


def beneath(written: str) -> None:
    """A quiet line for each word to avoid in what is written; none for what stands in quotation marks."""
    content = session.content()
    found = plain.found(written, content)
    if found:
        lines = "".join(f"<p>{_line(word, written, content)}</p>" for word in found)
        st.html(f'<div class="wm-quiet wm-other-words">{lines}</div>')


def _line(word: PlainWord, written: str, content: Content) -> str:
    return f"“{escape(_as_written(word, written, content))}”: {escape(word.instead)} {escape(word.because)}"


def _as_written(word: PlainWord, written: str, content: Content) -> str:
    """The phrase that was found, of the several that have the same advice."""

    def alone(phrase: str) -> Content:
        only = word.model_copy(update={"phrases": (phrase,)})
        return content.model_copy(update={"plain_words": (only,)})

    return next((phrase for phrase in word.phrases if plain.found(written, alone(phrase))), word.phrases[0])
