"""What has changed since the last assessment, child by child: a picture day by day, and the same in words."""

from collections.abc import Iterator
from datetime import date
from html import escape

import pandas as pd
import streamlit as st

from pages.parts import areas_look, charts_change_figure, session, tables, text
from pathway import change
from pathway.assessment import Assessment
from pathway.change import ChildOverTime
from pathway.content import Content
from pathway.errors import PathwayError

TITLE = "What has changed since the last assessment"
FIRST = "This is the first assessment here. What has changed is shown once there is a later one."
ELSEWHERE = "This assessment follows an earlier one that is not on this computer. Bring that one in as well."
DAYS = "Each assessment is named by the day of its latest contact."
SAME = "The same on both days:"
CONFIG = {"displayModeBar": False, "staticPlot": True, "responsive": True}
BELOW = "The table beside or below it says the same in words."
ABREAST = 3  # days in one picture, so that every word has room in a small window


def draw(record: Assessment, content: Content, on: date, *, key: str) -> None:
    """Draw each child over the assessments that are stored here, or say why there is nothing to draw."""
    areas_look.apply()
    st.header(TITLE, anchor=False)
    try:
        series = (*session.earlier(), record)
        children = change.over_time(series, content, on)
    except PathwayError as fault:
        text.show(str(fault))
        return
    if not children:
        text.quiet(ELSEWHERE if record.earlier_id else FIRST)
        return
    opened = st.expander("See each child from one assessment to the next", key=f"changes_{key}", on_change="rerun")
    if opened.open:
        with opened:
            text.quiet(DAYS)
            for child in children:
                _child(child, key)


def _child(child: ChildOverTime, key: str) -> None:
    text.heading(child.name, 3)
    if child.notes:
        text.show(" ".join(child.notes))
    if said := listed(child):
        st.html(said)
    if not child.drawn:
        return
    picture, twin = st.columns(2)
    with picture:
        for turn, first in enumerate(range(0, len(child.days), ABREAST)):
            days = child.days[first : first + ABREAST]
            rows = [change.Row(row.area, row.cells[first : first + ABREAST]) for row in child.rows]
            st.plotly_chart(
                charts_change_figure.over_time(days, rows), key=f"chart_change_{key}_{child.child_id}_{turn}",
                config=CONFIG, theme=None, alt=f"Levels in each area of care, day by day. {BELOW}",
            )  # fmt: skip
    with twin:
        tables.show(table(child), f"{child.name}: the same in words")


def listed(child: ChildOverTime) -> str:
    """The safe HTML of what changed, a line for each area, and of what did not, in one."""
    lines = [f"<li>{line}</li>" for line in _lines(child)]
    return f'<ul class="wm-changed">{"".join(lines)}</ul>' if lines else ""


def _lines(child: ChildOverTime) -> Iterator[str]:
    for one in child.changed:
        yield f"<strong>{text.inline(one.area)}:</strong> {escape(one.words)}"
    if child.same:
        stayed = "; ".join(f"{one.area}, {one.words}" for one in child.same)
        yield f"<strong>{SAME}</strong> {escape(stayed)}."


def table(child: ChildOverTime) -> pd.DataFrame:
    """The picture in words: areas down, days across."""
    words = {day: [row.cells[turn].word for row in child.rows] for turn, day in enumerate(child.days)}
    return pd.DataFrame({"Area": [row.area for row in child.rows], **words})
