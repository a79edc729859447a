"""What a reader will ask of the finished thing, part by part with the way there, and what only a person judges."""

from collections.abc import Sequence
from itertools import groupby

import streamlit as st

from pages.parts import session, steps_children, text, unfolding
from pages.parts.actions import shortened
from pages.parts.steps_links import link, title
from pages.parts.text import quiet
from pathway import calling, quality
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.errors import PathwayError
from pathway.quality import Finding, Question

MANY = 6  # findings that can be read at one look; beyond it each part with more than one is folded
SOME = (
    "Each of these is so in the record. Some may be right as they are; then say why where it leads you. "
    "None of it stands in your way."
)
NONE = (
    "Nothing more stands out that can be found by looking. Whether what is written is good, a person has to say: "
    "read it once as the child will."
)


def draw(assessment: Assessment, content: Content) -> None:
    """Both, before finishing; what is named above as missing, or as a word to look at once more, is not said twice."""
    looked_at = (assessment, content, session.today(), _earlier())
    found = [one for one in quality.findings(*looked_at) if not one.also_missing]
    st.header("What a reader will ask", anchor=False)
    quiet(SOME if found else NONE)
    whose = steps_children.called(assessment) | calling.adults(assessment.adults)
    for page, in_part in groupby(found, key=lambda one: one.place.page):
        of_part = [*in_part]
        _part(page, of_part, whose, folded=len(found) > MANY and len(of_part) > 1)
    _judged(quality.questions(*looked_at), whose)


def _earlier() -> Sequence[Assessment]:
    """The assessments before this one; where one cannot be read, the page of what has changed says so."""
    try:
        return session.earlier()
    except PathwayError:
        return ()


def _part(page: str, found: Sequence[Finding], whose: dict[str, str], *, folded: bool) -> None:
    if folded:
        with st.container(border=True, key=f"asks-{page}"):
            if unfolding.line(f"asks-{page}", title(page), _says(found[0], whose)):
                _each(found, whose)
    else:
        st.subheader(title(page), anchor=False)
        _each(found, whose)


def _each(found: Sequence[Finding], whose: dict[str, str]) -> None:
    with st.container(gap="small"):
        for one in found:
            with st.container(gap="xsmall"):
                link(one.place, _says(one, whose))
                if one.words.strip():
                    text.show(_lines(one.words), css="wm-quiet")


def _lines(words: str) -> str:
    """Each thing a line of its own, so that none of several is lost, and a long one shortened."""
    return "\n".join(shortened(line) for line in words.splitlines() if line.strip())


def _says(one: Finding | Question, whose: dict[str, str]) -> str:
    adult = one.adult_id if isinstance(one, Finding) else ""
    name = whose.get(one.child_id) or whose.get(adult) or whose.get(one.place.item_id, "")
    return f"{name}: {one.says}" if name else one.says


def _judged(asked: Sequence[Question], whose: dict[str, str]) -> None:
    if not asked:
        return
    st.subheader("What only a person can judge", anchor=False)
    with st.container(gap="small", key="only-a-person"):
        for because, of_each in groupby(asked, key=lambda one: (one.criterion, one.because)):
            with st.container(gap="xsmall"):
                for one in of_each:
                    link(one.place, _says(one, whose))
                quiet(f"Why it is asked: {because[1]}")
