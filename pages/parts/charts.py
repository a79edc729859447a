"""The charts: each child’s profile of areas, and appointments by kind; every one with its words in a table below.

Shapes and words carry the meaning and colour none, so a chart takes the ink of whatever look was chosen.
"""

from datetime import date

import streamlit as st

from pages.parts import areas_look, charts_appointments, charts_figures, charts_profile, tables, text
from pathway.assessment import Assessment
from pathway.content import Content

CONFIG = {"displayModeBar": False, "staticPlot": True, "responsive": True}
BELOW = "The table below says the same in words."


def profile(record: Assessment, content: Content, on: date, *, key: str, only: str = "") -> None:
    """Draw the profile of every child, or of the one of this id, with its text twin; `key` names the screen."""
    areas_look.apply()
    columns = charts_profile.columns(record, content, on, only=only)
    if not columns:
        return
    with st.container(key=f"charts_{key}"):
        for column in columns:
            st.plotly_chart(
                charts_figures.profile(column), key=f"chart_{key}_{column.child_id}", config=CONFIG, theme=None,
                alt=f"Levels in each area of care by place, shape and word. {BELOW}",
            )  # fmt: skip
    tables.show(charts_profile.table(columns), "Levels in each area, in words")


def appointments(record: Assessment, *, key: str) -> None:
    """Draw each child’s appointments by kind in the order they were offered, with the text twin."""
    areas_look.apply()
    rows = charts_appointments.rows(record)
    if not rows:
        return
    text.quiet(charts_appointments.key())
    with st.container(key=f"chart_appointments_{key}"):
        st.plotly_chart(
            charts_figures.appointments(rows), key=f"appointments_{key}", config=CONFIG, theme=None,
            alt=f"Appointments by child and kind, one shape each. {BELOW}",
        )  # fmt: skip
    tables.show(charts_appointments.table(rows), "Appointments by kind, in words")
