"""Sentences a reader at home may find hard, each with what to try and the way to it; leaving them is a choice too."""

from collections.abc import Iterable

import streamlit as st

from pages.parts import session, steps_children, text
from pages.parts.steps_links import link, title
from pages.parts.text import quiet
from pathway.readable import Hint

AT_ONCE = 3  # hints that lie open; what is beyond them folds
ONLY_YOU = (
    "This is only for you who write it and is never printed; a sentence you have thought about may stay as it is."
)
NOTHING = "No sentence stands out. Read it aloud to somebody all the same: only its reader can say whether it is easy."


def show(found: Iterable[Hint]) -> None:
    """Every hint in its order, the first of them open; says so where there is none."""
    hints = tuple(found)
    st.header("Easy to read?", anchor=False)
    quiet(ONLY_YOU)
    if not hints:
        quiet(NOTHING)
    _each(hints[:AT_ONCE])
    if more := hints[AT_ONCE:]:
        with st.expander("More sentences to look at"):
            _each(more)


def _each(hints: tuple[Hint, ...]) -> None:
    names = steps_children.called(session.assessment())
    areas = {area.id: area.title for area in session.content().areas}
    for hint in hints:
        with st.container(gap=None):
            text.show(hint.sentence, css="wm-evidence words")
            quiet(*hint.tries)
            whose, where = names.get(hint.child_id, ""), areas.get(hint.place.area_id) or title(hint.place.page)
            says = f"{where}: {hint.label}"
            link(hint.place, f"{whose}, {says}" if whose else says)
