"""A person’s words on a screen: always shown as text, exactly as typed, never as markup."""

import re
from html import escape

import streamlit as st

from pathway.apart import isolated

WORD_JOINER = "\u2060"
# Only what markdown acts on is escaped: a screen reader is given a label as it is written, backslashes and all.
_ACTS = re.compile(r"[\\*_\[\]<>$~`&|]|^[#+\-]|(?<=^\d)[.)]")
# Markdown links or rewrites these by themselves, escaped or not; an invisible joiner inside stops it.
_ACTS_BY_ITSELF = re.compile(
    r"(?i)(?<=h)(?=ttps?)|(?<=w)(?=ww)|(?<=f)(?=tp)|(?<=m)(?=ailto)|(?<=@)|(?<=:)(?=\S)|(?<=[-<>=])(?=[-<>=])"
)


def show(words: str, *, css: str = "words", lang: str = "") -> None:
    """Show a person’s words: every character, line ends kept, each script in its own direction."""
    st.html(block(words, css=css, lang=lang))


def block(words: str, *, css: str = "words", lang: str = "") -> str:
    """The safe HTML of a person’s words, for a part that puts several together."""
    language = f' lang="{escape(lang, quote=True)}"' if lang else ""
    return f'<div class="{css}" dir="auto"{language}>{escape(words)}</div>'


def inline(words: str) -> str:
    """The safe HTML of a person’s words inside a line of ours; isolates right-to-left words."""
    return f"<bdi>{escape(words)}</bdi>"


def quote(words: str, source: str = "") -> None:
    """Show exact words as a quotation, with where they come from."""
    said = f'<figcaption dir="auto">{escape(source)}</figcaption>' if source else ""
    st.html(f'<figure class="said"><blockquote dir="auto">{escape(words)}</blockquote>{said}</figure>')


def heading(words: str, level: int = 2, more: str = "") -> None:
    """A heading that holds a person’s name; `more` is our own words after it."""
    st.html(f"<h{level} class='name'>{inline(words)}{' ' + escape(more) if more else ''}</h{level}>")


def quiet(*words: str) -> None:
    """Quiet lines of our own words."""
    st.html("".join(f'<p class="wm-quiet">{escape(line)}</p>' for line in words))


def folded(label: str, html: str, *, opened: bool = False) -> str:
    """The safe HTML of something behind one line that opens it; `label` may hold a person’s words, `html` is safe."""
    state = " open" if opened else ""
    return f'<details class="wm-folded"{state}><summary dir="auto">{inline(label)}</summary>{html}</details>'


def named(words: str) -> str:
    """A person’s words fit for a label that is shown as text: on one line, each script in its own direction."""
    return isolated(" ".join(words.split()))


def unmarked(label: str) -> str:
    """What a label says, without the marks that markdown reads: the words of a choice, to be shown as text."""
    return re.sub(r"\*\*|\\(?=[^\w\s])", "", label).replace(WORD_JOINER, "")


def plain_label(words: str) -> str:
    """A person’s words fit for a widget’s label, where Streamlit reads markdown: looks the same, does nothing."""
    return _ACTS.sub(r"\\\g<0>", _ACTS_BY_ITSELF.sub(WORD_JOINER, named(words)))
