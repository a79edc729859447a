"""One sentence about what has just been done or could not be, shown once at the top of the page."""

import streamlit as st

from pages.parts import text

_KEY, _FOCUS = "said", "said focus"


def done(sentence: str, *, focus: bool = False) -> None:
    """Say on the next drawing of the page that something is done.

    `focus` is for where what was pressed goes away with it: the keyboard then goes on from the sentence.
    """
    st.session_state[_KEY] = ("done", sentence)
    if focus:
        st.session_state[_FOCUS] = True


def focused() -> bool:
    """Whether what is said on this drawing takes the focus, once."""
    return bool(st.session_state.pop(_FOCUS, False))


def not_done(sentence: str) -> None:
    """Say on the next drawing of the page what to mend."""
    st.session_state[_KEY] = ("not-done", sentence)


def show() -> None:
    """Show what was said, once."""
    found = st.session_state.pop(_KEY, None)
    # Its place is kept where nothing is said: were it new, all below would be built anew, and a long page jump with it.
    place = st.empty()
    if found is not None:
        kind, sentence = found
        # It stays in sight below the bar, as what was pressed may be far down a long page.
        with place.container(key="said"):
            (st.success if kind == "done" else st.error)(text.plain_label(sentence))
