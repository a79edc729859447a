"""“Not looked at in this visit”: the rest of an area marked not known yet in one act, and taken back in one."""

from datetime import date

import streamlit as st

from pages.parts import session, text
from pathway import applies
from pathway.assessment import Assessment
from pathway.content import Area
from pathway.judgement import Judgement
from pathway.scales import Level


def draw(record: Assessment, area: Area, on: date) -> None:
    """One button in one place: it marks what is blank, or takes the mark back."""
    with st.container(key="not_looked_at", horizontal=True, vertical_alignment="center"):
        if _marked(record, area):
            st.button("Undo: leave them blank again", key=f"unseen_undo_{area.id}", on_click=_undo, args=(area,))
            text.quiet("Marked “not looked at in this visit”.")
        else:
            blank = bool(_blank(record, area, on))
            st.button("Not looked at in this visit", key=f"unseen_{area.id}", disabled=not blank,
                      on_click=_mark, args=(area, on))  # fmt: skip
            text.quiet("Children still blank here become “not known yet”." if blank else "Nothing is blank here.")


def _blank(record: Assessment, area: Area, on: date) -> tuple[Judgement, ...]:
    asked = (child for child in record.children if applies.asked(area, child, on))
    found = (record.judgement(child, area.id) for child in asked)
    return tuple(judgement for judgement in found if judgement.level is None)


def _marked(record: Assessment, area: Area) -> tuple[Judgement, ...]:
    found = (record.judgement(child, area.id) for child in record.children)
    return tuple(one for one in found if one.not_looked_at and one.level is Level.NOT_KNOWN_YET)


def _mark(area: Area, on: date) -> None:
    seen = {"level": Level.NOT_KNOWN_YET, "judged_on": session.today(), "not_looked_at": True}
    session.press(f"Not looked at in this visit: {area.title}",
                  lambda record: record.keep(*(one.but(**seen) for one in _blank(record, area, on))))  # fmt: skip


def _undo(area: Area) -> None:
    blank = {"level": None, "judged_on": None, "not_looked_at": False}
    session.press(f"Left blank again: {area.title}",
                  lambda record: record.keep(*(one.but(**blank) for one in _marked(record, area))))  # fmt: skip
