"""The charts: each child’s profile of areas, and appointments by kind; every one with its words in a table below.

Shapes and words carry the meaning and colour none, so a chart takes the ink of whatever look was chosen.
"""

from datetime import date
from html import escape
from textwrap import wrap
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from pages.parts import charts_appointments, steps_children, tables
from pathway import profile as profiles
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.scales import Level

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

# One glyph for each shape; where nothing is known there is a gap and the words say so.
GLYPHS = {"circle": "●", "circle with a notch": "◕", "half circle": "◐", "square": "■", "dash": "–", "gap": ""}
TOGETHER = 3  # children in one picture; more stand in pictures of their own below
ROW = 46  # pixels an area takes
QUIET = {"displayModeBar": False, "staticPlot": True, "responsive": True}


def profile(record: Assessment, content: Content, on: date, *, key: str, only: str = "") -> None:
    """Draw the profile of every child, or of the one of this id, with its text twin."""
    frame = profile_table(record, content, on, only=only)
    names = list(frame.columns[1:])
    for first in range(0, len(names), TOGETHER):
        part = names[first : first + TOGETHER]
        with st.container(key=f"chart_profile_{key}_{first}"):
            st.plotly_chart(
                profile_figure(frame[[frame.columns[0], *part]], _glyphs(record, content, on, only)[first:][:TOGETHER]),
                key=f"profile_{key}_{first}", config=QUIET, theme=None,
                alt="Levels in each area of care, by shape and word. The table below says the same.",
            )  # fmt: skip
    tables.show(frame, "Levels in each area, in words")


def profile_table(record: Assessment, content: Content, on: date, *, only: str = "") -> pd.DataFrame:
    """The profile in words: areas down, children across."""
    found = profiles.profile(record, content, on)
    names = steps_children.called(record)
    columns: dict[str, list[str]] = {"Area": [row.area.title for row in found.rows]}
    for place, child in enumerate(found.children):
        if not only or child.id == only:
            columns[names[child.id]] = [_words(row.cells[place], child.unborn, content) for row in found.rows]
    return pd.DataFrame(columns)


def _words(level: Level | None, unborn: bool, content: Content) -> str:
    return "before birth" if unborn and level is Level.NOT_APPLICABLE else profiles.words(level, content).lower()


def _glyphs(record: Assessment, content: Content, on: date, only: str) -> list[list[str]]:
    """The shape of each cell, by child."""
    found = profiles.profile(record, content, on)
    return [
        [GLYPHS[profiles.SHAPES[row.cells[place]]] for row in found.rows]
        for place, child in enumerate(found.children)
        if not only or child.id == only
    ]


def profile_figure(frame: pd.DataFrame, glyphs: list[list[str]]) -> "Figure":
    """The picture of a profile: a shape over its word for each child and area, nothing over a word not known."""
    from plotly import graph_objects as go

    areas, names = list(frame.iloc[:, 0]), list(frame.columns[1:])
    figure = go.Figure()
    for place, name in enumerate(names):
        cells = [_cell(glyph, words) for glyph, words in zip(glyphs[place], frame[name], strict=True)]
        figure.add_scatter(x=[place] * len(areas), y=list(range(len(areas))), mode="text", text=cells,
                           textfont={"size": 12}, hoverinfo="skip")  # fmt: skip
    return plain(figure, rows=areas, columns=names)


def _cell(glyph: str, words: str) -> str:
    said = "<br>".join(escape(line) for line in wrap(words, 10))
    return f"<span style='font-size:15px'>{glyph}</span><br>{said}" if glyph else said


def plain(figure: "Figure", *, rows: list[str], columns: list[str]) -> "Figure":
    """One calm frame for a picture: rows named on the left, columns above, no axes, no menu, no paper of its own."""
    figure.update_layout(
        showlegend=False, height=70 + ROW * len(rows), margin={"l": 8, "r": 8, "t": 52, "b": 8},
        paper_bgcolor="rgba(0,0,0,0)", plot_bgcolor="rgba(0,0,0,0)", font={"size": 13},
    )  # fmt: skip
    figure.update_xaxes(
        tickvals=list(range(len(columns))), ticktext=[label(name, 12) for name in columns], side="top",
        range=[-0.5, len(columns) - 0.5], showgrid=False, zeroline=False, fixedrange=True,
    )  # fmt: skip
    figure.update_yaxes(
        tickvals=list(range(len(rows))), ticktext=[label(name, 16) for name in rows], automargin=True,
        range=[len(rows) - 0.5, -0.5], showgrid=True, gridcolor="rgba(128,128,128,.35)", zeroline=False,
        fixedrange=True,
    )  # fmt: skip
    return figure


def label(words: str, width: int) -> str:
    """A person’s words as the name of a row or a column: broken into lines, and nothing in them acts."""
    lines = wrap(" ".join(words.split()), width, max_lines=3, placeholder="…") or [""]
    return "<br>".join(escape(line, quote=False) for line in lines)


def appointments(record: Assessment, *, key: str) -> None:
    """Draw each child’s appointments by kind, in order, with the text twin."""
    rows = charts_appointments.rows(record)
    if not rows:
        return
    with st.container(key=f"chart_appointments_{key}"):
        st.plotly_chart(
            appointments_figure(rows), key=f"appointments_{key}", config=QUIET, theme=None,
            alt="Appointments by child and kind, a shape for each. The table below says the same.",
        )  # fmt: skip
    tables.show(charts_appointments.table(rows), "Appointments by kind, in words")


def appointments_figure(rows: "list[charts_appointments.Row]") -> "Figure":
    """The picture of appointments: one shape each, in the order they were offered."""
    from plotly import graph_objects as go

    figure = go.Figure()
    for place, row in enumerate(rows):
        shapes = "  ".join(charts_appointments.GLYPHS[one.outcome] for one in row.kind.rows)
        figure.add_scatter(x=[-0.45], y=[place], mode="text", text=[shapes], textposition="middle right",
                           textfont={"size": 17}, hoverinfo="skip")  # fmt: skip
    return plain(figure, rows=[f"{row.name}: {row.kind.kind or 'Appointments'}" for row in rows], columns=[""])
