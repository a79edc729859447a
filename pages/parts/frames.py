"""A sentence to begin with, offered beneath a box and put into it while that is empty; it may be ignored.

No word is ever written over. What was put in and not touched since can be taken out again.
"""

from html import escape

import streamlit as st

from pages.parts import session, text
from pages.parts.binding import Keep
from pages.parts.disability_look import sources
from pathway import beginnings
from pathway.assessment import Assessment
from pathway.content.prompts import Box, SentenceFrame
from pathway.drafts import Read

FULL = "The box has words in it, so nothing is put there. Read how it may be said."


def beneath(key: str, read: Read, keep: Keep, stored: str) -> None:
    """What the box of this key may be begun with, and what is still to be filled in; nothing for any other box."""
    record = session.shown().assessment
    found = box_of(key, record)
    if found is None:
        return
    box, name = found
    for frame in session.content().frames_for(box):
        left = beginnings.left(frame, name, stored)
        if left:
            text.quiet(f"“…” still stands for: {' '.join(left)}")
        _offer(frame, name, key, read, keep, stored)


def box_of(key: str, record: Assessment) -> tuple[Box, str] | None:
    """Which box this is, by the key of its place in the record, and the name of the child it is about."""
    kind, _, rest = key.partition(".")
    if kind == "goals":
        id, _, field = rest.rpartition(".")
        goal = next((one for one in record.goals if one.id == id), None)
        box = {"worry": Box.WORRY, "goal": Box.GOAL}.get(field)
        return (box, beginnings.named(record, goal.child_ids)) if goal and box else None
    for child in record.children:
        if key == f"meaning.{child.id}.worried":
            return Box.WORRIED, beginnings.named(record, (child.id,))
        area, _, id = key.removeprefix("meaning_now_").partition("_")
        if key.startswith("meaning_now_") and id == child.id and record.judgement(child, area).worrying:
            return Box.MEANING_NOW, beginnings.named(record, (child.id,))
    return None


def _offer(frame: SentenceFrame, name: str, key: str, read: Read, keep: Keep, stored: str) -> None:
    beginning = beginnings.begins(frame, name)
    with st.expander(text.plain_label(frame.title), key=f"frame.{frame.id}.{key}"):
        st.html(_shown(frame, beginning))
        if stored == beginning:
            st.button("Take it out again", key=f"frame.out.{frame.id}.{key}", on_click=_out,
                      args=(read, keep, beginning))  # fmt: skip
        elif stored.strip():
            text.quiet(FULL)
        else:
            st.button("Begin the box with it", key=f"frame.in.{frame.id}.{key}", on_click=_in,
                      args=(read, keep, beginning))  # fmt: skip
        st.html(sources(session.content(), frame.facts))


def _shown(frame: SentenceFrame, beginning: str) -> str:
    asks = "".join(f"<li>{escape(ask)}</li>" for ask in frame.asks)
    return (
        f'<p class="wm-quiet" dir="auto">{escape(beginning)}</p>'
        '<p class="wm-quiet">Where “…” stands, in this order:</p>'
        f'<ol class="wm-quiet">{asks}</ol><p class="wm-quiet">For example: “{escape(frame.example)}”</p>'
    )


def _in(read: Read, keep: Keep, beginning: str) -> None:
    session.press("Began a sentence", lambda record: keep(record, beginnings.into(read(record), beginning)))


def _out(read: Read, keep: Keep, beginning: str) -> None:
    session.press("Took a beginning out", lambda record: keep(record, beginnings.out_of(read(record), beginning)))
