"""What the history shows: each course of help from its beginning to what came after, and appointments in words.

A pattern is something to ask about; nothing here is counted, graded or held against anybody.
"""

from collections.abc import Sequence
from html import escape
from pathlib import Path

import streamlit as st

from pages.parts import history_events, looks, steps_children, steps_look, text
from pathway import patterns, summary
from pathway.assessment import Assessment
from pathway.history import Event
from pathway.patterns import Course

SHEET = Path(__file__).with_name("patterns.css")
AGAIN = (
    "More than once, help ended and something happened to a child afterwards. What did each closing rest on, and what "
    "would have to be different this time?"
)
HINT = "Say at an event where help began or ended, a worker changed or somebody was lost, and a pattern shows here."


def draw(record: Assessment) -> None:
    """The courses of help, then what the appointments each child was not brought to have in common."""
    courses = patterns.courses(record)
    found = {child.id: patterns.appointments(record, child) for child in record.children}
    st.header("What the history shows", anchor=False)
    if not courses and not any(found.values()):
        text.quiet("Nothing stands out from what is written so far.", HINT)
        return
    looks.lay(SHEET)
    for course in courses:
        _course(course, record)
    if patterns.repeated(courses):
        text.quiet(AGAIN)
    names = steps_children.called(record)
    for child_id, says in found.items():
        if says:
            text.heading(names[child_id], 3, "· appointments")
            steps_look.listed(says)


def _course(course: Course, record: Assessment) -> None:
    text.show(in_words(course), css="wm-stated")
    st.html(strip(course, record))


def in_words(course: Course) -> str:
    """One course in a few sentences, with what is not written about it."""
    began = f"Help began{_when(course.began)}." if course.began else "Help ended; when it began is not written."
    gained = "Something got better." if course.gains else "Nothing is written that got better."
    after = "Afterwards more happened." if course.after else "What came after is not written."
    return " ".join((began, gained, f"Help ended{_when(course.ended)}.", after))


def _when(event: Event) -> str:
    said = history_events.when(event)
    return f" ({said})" if said else ""


def strip(course: Course, record: Assessment) -> str:
    """The safe HTML of one course: four stations in order of time, each with what is written there."""
    stations: tuple[tuple[str, str, Sequence[Event]], ...] = (
        ("began", "Help began", [course.began] if course.began else []),
        ("gains", "What got better", course.gains),
        ("ended", "Help ended", [course.ended]),
        ("after", "What came after", course.after),
    )
    return f'<ol class="wm-course">{"".join(_station(*station, record) for station in stations)}</ol>'


def _station(css: str, title: str, events: Sequence[Event], record: Assessment) -> str:
    if not events:
        return f'<li class="{css} none"><b>{escape(title)}</b><p class="wm-quiet">Nothing written</p></li>'
    return f'<li class="{css}"><b>{escape(title)}</b>{"".join(_entry(one, record) for one in events)}</li>'


def _entry(event: Event, record: Assessment) -> str:
    names = steps_children.called(record)
    whose = summary.in_a_row([names[id] for id in event.child_ids if id in names]) if len(names) > 1 else ""
    about = " · ".join(part for part in (history_events.when(event), whose) if part)
    words = event.what.strip() or "nothing written yet"
    return f'<p dir="auto"><small dir="auto">{escape(about)}</small>{escape(words)}</p>'
