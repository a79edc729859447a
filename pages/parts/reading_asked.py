"""What a careful reader would ask about this record: what was found in it, and what only a person can judge."""

from collections.abc import Callable, Sequence
from datetime import date
from itertools import groupby

import streamlit as st

from pages.parts import reading_links, steps_links, text
from pathway import calling, quality
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.places import Place
from pathway.quality import Finding

Beside = Callable[[Place, str], None]
NOTHING = "Nothing was found that a program can find. What only a person can judge is asked below."
MOST = 3  # questions at once


def draw(
    record: Assessment, earlier: Sequence[Assessment], content: Content, on: date, beside: Beside, *, linked: bool
) -> None:
    """The findings part by part, then a few questions; each `linked` to its place where the record is stored."""
    names = calling.children(record.children) | calling.adults(record.adults)
    found = quality.findings(record, content, on, earlier)
    reading_links.heading(reading_links.ASKED, "What a reader would ask about")
    if not found:
        text.quiet(NOTHING)
    for page, in_part in groupby(found, key=lambda one: one.place.page):
        with st.expander(steps_links.title(page), key=f"asked-{page}"):
            for one in in_part:
                _finding(one, names, beside, linked)
    asked = quality.questions(record, content, on, earlier, MOST)
    if asked:
        st.header("What only a person can judge", anchor=False)
    for question in asked:
        _led(question.place, _whose(names, question.child_id, question.says), linked)
        text.quiet(question.because)


def _finding(one: Finding, names: dict[str, str], beside: Beside, linked: bool) -> None:
    who = next((id for id in (one.child_id, one.adult_id, one.place.item_id) if id in names), "")
    _led(one.place, _whose(names, who, one.says), linked)
    if one.words.strip():
        text.show(one.words, css="wm-their")
    beside(one.place, f"{steps_links.title(one.place.page)}, {names.get(who, '')}".strip(", "))


def _led(place: Place, says: str, linked: bool) -> None:
    if linked:
        steps_links.link(place, says)
    else:
        text.show(f"{says} ({steps_links.title(place.page)})")


def _whose(names: dict[str, str], child_id: str, says: str) -> str:
    name = names.get(child_id, "")
    return f"{name}: {says}" if name else says
