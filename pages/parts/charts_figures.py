"""The pictures themselves, drawn by plotly: its markup is kept from acting on anything that was typed."""

from html import escape
from textwrap import wrap
from typing import TYPE_CHECKING

from pages.parts import charts_appointments, charts_profile

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

ROW = 42  # pixels a row takes
FONT = "'Source Sans 3', 'Segoe UI', system-ui, 'Noto Sans', 'DejaVu Sans', sans-serif"
CLEAR = "rgba(0,0,0,0)"


def profile(column: charts_profile.Column) -> "Figure":
    """One child: each level’s shape under its word; where there is none the row says so and stays empty."""
    placed = [(row, cell) for row, cell in enumerate(column.cells) if cell.place is not None]
    said = [(row, cell) for row, cell in enumerate(column.cells) if cell.place is None]
    figure = _frame([cell.area for cell in column.cells], list(column.heads), title=column.name)
    _lines(figure, [row for row, _ in placed], len(column.heads))
    _write(figure, [cell.place or 0 for _, cell in placed], [row for row, _ in placed],
           [cell.glyph for _, cell in placed], size=22)  # fmt: skip
    _write(figure, [(len(column.heads) - 1) / 2] * len(said), [row for row, _ in said],
           [f"{cell.glyph} {cell.word}".strip() for _, cell in said], size=12)  # fmt: skip
    return figure


def appointments(rows: list[charts_appointments.Row]) -> "Figure":
    """One shape for each appointment, in the order they were offered."""
    names = [f"{row.name}: {row.kind.kind or 'Appointments'}" for row in rows]
    most = max(len(row.kind.rows) for row in rows)
    figure = _frame(names, [""] * max(most, 6), title="")
    _lines(figure, list(range(len(rows))), max(most, 6))
    for turn, row in enumerate(rows):
        shapes = [charts_appointments.GLYPHS[one.outcome] for one in row.kind.rows]
        _write(figure, list(range(len(shapes))), [turn] * len(shapes), shapes, size=20)
    return figure


def _write(figure: "Figure", x: list[float], y: list[int], words: list[str], *, size: int) -> None:
    figure.add_scatter(x=x, y=y, mode="text", text=[escape(one) for one in words], textfont={"size": size},
                       hoverinfo="skip", cliponaxis=False)  # fmt: skip


def _lines(figure: "Figure", rows: list[int], width: int) -> None:
    """A thin line to follow along the rows in which something stands; a row without one is a gap."""
    for row in rows:
        figure.add_shape(type="line", x0=-0.4, x1=width - 0.6, y0=row, y1=row, layer="below", line={"width": 1})


def _frame(rows: list[str], heads: list[str], *, title: str) -> "Figure":
    """Rows named on the left, places named above, and nothing else: no menu, no paper of its own."""
    from plotly import graph_objects as go

    top = (34 if title else 0) + (44 if any(heads) else 6)
    figure = go.Figure()
    figure.update_layout(
        showlegend=False, height=top + 8 + ROW * len(rows), margin={"l": 4, "r": 4, "t": top, "b": 4},
        paper_bgcolor=CLEAR, plot_bgcolor=CLEAR, font={"size": 13, "family": FONT},
        title={"text": label(title, 40, 1), "x": 0, "xanchor": "left", "y": 0.99, "yanchor": "top",
               "font": {"size": 16, "weight": 700}},
    )  # fmt: skip
    still = {"zeroline": False, "fixedrange": True, "ticks": ""}
    figure.update_xaxes(
        tickvals=list(range(len(heads))), ticktext=[label(head, 8, 2) for head in heads], side="top", tickangle=0,
        range=[-0.5, len(heads) - 0.5], showgrid=False, tickfont={"size": 12}, **still,
    )  # fmt: skip
    figure.update_yaxes(
        tickvals=list(range(len(rows))), ticktext=[label(row, 19, 2) + " " for row in rows], automargin=True,
        range=[len(rows) - 0.5, -0.5], showgrid=False, **still,
    )  # fmt: skip
    return figure


def label(words: str, width: int, most: int) -> str:
    """Somebody’s words as a name in a picture: broken into lines, and nothing in them acts."""
    lines = wrap(" ".join(words.split()), width, max_lines=most, placeholder="…")
    return "<br>".join(escape(line, quote=False) for line in lines)
