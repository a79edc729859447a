"""The pictures themselves, drawn by plotly: its markup is kept from acting on anything that was typed."""

from collections.abc import Sequence
from html import escape
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from pages.parts import charts_appointments, charts_profile

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

ROW = 44  # pixels a row takes
LEADING = 18  # pixels a line of a row’s name takes
NAME = 18  # letters in a line of a row’s name
LIFT = 0.16  # of a row: how far a shape stands above the middle, so that its word fits beneath
A_LINE = 8  # appointments in one line, so that they stand apart in a small window
FONT = "'Source Sans 3', 'Segoe UI', system-ui, 'Noto Sans', 'DejaVu Sans', sans-serif"
CLEAR = "rgba(0,0,0,0)"


def profile(column: charts_profile.Column) -> "Figure":
    """One child: each level’s shape in its place with its word beneath; a row that has none says so and stays empty."""
    middle = (len(charts_profile.PLACES) - 1) / 2
    placed = [(row, cell.place, cell.glyph) for row, cell in enumerate(column.cells) if cell.place is not None]
    names = [label(cell.area, NAME, 2) for cell in column.cells]
    figure = frame(names, list(range(len(names))), tall=len(names), width=len(charts_profile.PLACES), title=column.name)
    _lines(figure, [row - LIFT for row, _, _ in placed], len(charts_profile.PLACES))
    _write(figure, [place for _, place, _ in placed], [row - LIFT for row, _, _ in placed],
           [glyph for _, _, glyph in placed], size=21)  # fmt: skip
    _write(figure, [middle if cell.place is None else cell.place for cell in column.cells],
           [row + (0 if cell.place is None else 2 * LIFT) for row, cell in enumerate(column.cells)],
           [cell.said for cell in column.cells], size=12)  # fmt: skip
    return figure


def appointments(rows: list[charts_appointments.Row]) -> "Figure":
    """One shape for each appointment by date; a long row goes on in the line below it."""
    lines = [
        (_named(row) if start == 0 else "", row.outcomes[start : start + A_LINE])
        for row in rows
        for start in range(0, len(row.outcomes), A_LINE)
    ]
    names = [name for name, _ in lines]
    tall = [max(1.0, (LEADING * (name.count("<br>") + 1) + 10) / ROW) for name in names]
    middles = [sum(tall[:turn]) + (height - 1) / 2 for turn, height in enumerate(tall)]
    figure = frame(names, middles, tall=sum(tall), width=A_LINE, title="")
    _lines(figure, middles, A_LINE)
    for middle, (_, outcomes) in zip(middles, lines, strict=True):
        shapes = [charts_appointments.glyph(one) for one in outcomes]
        _write(figure, list(range(len(shapes))), [middle] * len(shapes), shapes, size=18)
    return figure


def _named(row: charts_appointments.Row) -> str:
    """Never shortened: two rows that are cut would read alike."""
    return "<br>".join(label(words, NAME) for words in row.said)


def _write(figure: "Figure", x: Sequence[float], y: Sequence[float], words: Sequence[str], *, size: int) -> None:
    figure.add_scatter(x=x, y=y, mode="text", text=[escape(one) for one in words], textfont={"size": size},
                       hoverinfo="skip", cliponaxis=False)  # fmt: skip


def _lines(figure: "Figure", rows: Sequence[float], width: int) -> None:
    """A thin line to follow along the rows in which something stands; a row without one is a gap."""
    figure.update_layout(shapes=[line(-0.4, width - 0.6, row) for row in rows])


def line(left: float, right: float, row: float) -> dict[str, Any]:
    """A thin line from left to right, as the layout of a picture takes it."""
    return {"type": "line", "x0": left, "x1": right, "y0": row, "y1": row, "layer": "below", "line": {"width": 1}}


def frame(names: list[str], places: Sequence[float], *, tall: float, width: int, title: str) -> "Figure":
    """Rows named on the left, and nothing else: no axis, no menu, no paper of its own."""
    from plotly import graph_objects as go

    top = 34 if title else 4
    figure = go.Figure()
    figure.update_layout(
        showlegend=False, height=top + 8 + ROW * tall, margin={"l": 4, "r": 14, "t": top, "b": 4},
        paper_bgcolor=CLEAR, plot_bgcolor=CLEAR, font={"size": 13, "family": FONT},
        title={"text": label(title, 40, 1), "x": 0, "xanchor": "left", "y": 0.99, "yanchor": "top",
               "font": {"size": 16, "weight": 700}},
    )  # fmt: skip
    still = {"zeroline": False, "fixedrange": True, "ticks": "", "showgrid": False}
    figure.update_xaxes(range=[-0.5, width - 0.5], showticklabels=False, **still)
    figure.update_yaxes(
        tickvals=list(places), ticktext=names, ticklabelstandoff=6,
        automargin=True, range=[tall - 0.5, -0.5], **still,
    )  # fmt: skip
    return figure


def label(words: str, width: int, most: int | None = None) -> str:
    """Somebody’s words as a name in a picture: broken into lines, and nothing in them acts."""
    lines = wrap(" ".join(words.split()), width, max_lines=most, placeholder="…")
    return "<br>".join(escape(line, quote=False) for line in lines)
