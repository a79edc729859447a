"""Drift to look at, quietly above the argument: prompts in words, each with the way to what it is about."""

from collections.abc import Sequence
from datetime import date
from html import escape

import streamlit as st

from pages.parts import session, steps_links, text
from pathway import ages, calling, drift
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.drift import Drift
from pathway.errors import PathwayError
from pathway.household import Child
from pathway.judgement import Judgement
from pathway.last_time import Look
from pathway.places import Place

TITLE = "Drift to look at"
NAMED = "What may have drifted"
OLDER = "From {day}, more than six weeks ago. Is it still so?"


def draw(record: Assessment, content: Content, child: Child, before: Sequence[Look], today: date) -> None:
    """What may have drifted for this child and for the whole family; nothing where nothing has.

    `before` are the looks before this record, the newest first.
    """
    series = (*(look.record for look in reversed(before)), record)
    try:
        found = [one for one in drift.drift(series, content, today) if one.child_id in ("", child.id)]
    except PathwayError as fault:
        text.show(str(fault), css="wm-quiet")
        return
    if not found:
        return
    with st.container(key="last_drift", gap="xsmall"):
        st.subheader(TITLE, anchor=False)
        for turn, one in enumerate(found):
            with st.container(key=f"drift_{turn}", gap=None):
                st.html(html(one))
                steps_links.link(one.place, _leads(one, content))


def named(record: Assessment, content: Content, today: date) -> None:
    """On the task list, a link for each child with something to look at; nothing where nothing has drifted."""
    if record.taken_in is not None:
        return
    try:
        found = drift.drift((*session.earlier(), record), content, today)
    except PathwayError as fault:
        text.show(str(fault), css="wm-quiet")
        return
    called = calling.children(record.children)
    whose = {one.child_id for one in found}
    # What is the whole family’s stands with each child, so the first leads there where no child has anything alone.
    for id in [id for id in called if id in whose] or ([*called][:1] if found else []):
        steps_links.link(Place("meaning", child_id=id), f"{NAMED}: {called[id]}")


def beside(record: Assessment, judgement: Judgement, today: date) -> None:
    """From which day a level is, where that is more than six weeks ago."""
    on = drift.older_from(record, judgement, today) if judgement.level in drift.BEST_FIRST else None
    if on is not None:
        text.show(OLDER.format(day=ages.day(on)), css="wm-quiet")


def html(one: Drift) -> str:
    """The safe HTML of one prompt, with what somebody typed about it behind."""
    words = f'<div class="words" dir="auto">{escape(one.words)}</div>' if one.words else ""
    return f'<div class="wm-drift"><p>{escape(one.says)}</p>{words}</div>'


def _leads(one: Drift, content: Content) -> str:
    area = next((area.title for area in content.areas if area.id == one.place.area_id), "")
    return f"Go to {area or steps_links.title(one.place.page)}"
