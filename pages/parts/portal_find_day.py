"""The day that is due, worked out right beside an answer about how long: who searches for a date wants the date."""

import streamlit as st

from pages.parts import portal_dates, session, text
from pathway import clocks, due, written_day
from pathway.content import Content
from pathway.errors import PathwayError


def draw(content: Content, clock_id: str, searched: str, key: str) -> None:
    """A box for the day it is counted from, which holds the day that was searched for, and the last day beneath."""
    happened = due.begins(clock_id)
    if happened is None:
        return
    counted_from = content.clock(clock_id).counted_from
    typed = st.text_input(
        f"Day of {counted_from.removeprefix('the day ')}, such as 17/12/2026", searched,
        key=f"find.day.{key}.{clock_id}.{searched}", autocomplete="off", max_chars=40, width=420,
    )  # fmt: skip
    if searched and typed == searched:
        text.quiet("From your search.")
    if not typed.strip():
        text.quiet("Write the day and press the Enter key: the date is worked out here.")
        return
    try:
        on = written_day.read_day(typed)
        found = due.by_clock(content, clock_id, on)
    except PathwayError as fault:
        st.error(text.plain_label(str(fault)))
        return
    if typed != searched:
        portal_dates.bring(typed)
    st.html(portal_dates.short((found,), happened))
    if doubt := due.doubt(on, session.today()):
        (text.quiet if clocks.is_working_day(on) else st.info)(doubt)


def fault(searched: str) -> str:
    """What is wrong with the day that was searched for; nothing where it can be read, and is then taken along."""
    try:
        due.check(written_day.read_day(searched))
    except PathwayError as wrong:
        return str(wrong)
    portal_dates.bring(searched)
    return ""
