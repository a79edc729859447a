"""One child day by day as a picture: under the name of each area a shape with its word for each day, or a gap.

The names stand above their rows, so that three days have room side by side in a small window.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pages.parts import charts_figures, charts_profile
from pages.parts.charts_figures import LEADING, label
from pathway.change import Cell, Row

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

NAME = 32  # letters in a line of an area’s name
DAY = 10  # letters in a line of a day
WORD = 12  # letters in a line of a word
SHAPE = 14  # pixels from under the name to the middle of the shape
BENEATH = 12  # pixels from there to the top of its word
AIR = 12  # pixels under a row
HEAD = 16  # pixels between the days and the first row, and at the top


@dataclass(frozen=True, slots=True)
class _Mark:
    """One cell where it stands: the day’s turn, the pixels from the top, and what is drawn and written there."""

    turn: int
    y: float
    glyph: str
    word: str

    @property
    def written_at(self) -> float:
        """The middle of the word: under its shape, or in the gap."""
        return self.y + (BENEATH + LEADING * _lines(self.word) / 2 if self.glyph else SHAPE / 2)


def over_time(days: Sequence[str], rows: Sequence[Row]) -> "Figure":
    """The picture of these days; a gap has its word and no shape."""
    named = [f"<b>{label(row.area, NAME)}</b>" for row in rows]
    tall = [_tall(name, row) for name, row in zip(named, rows, strict=True)]
    tops = [sum(tall[:turn]) for turn in range(len(tall))]
    marks = [mark for name, row, top in zip(named, rows, tops, strict=True) for mark in _marks(name, row, top)]
    drawn = [mark for mark in marks if mark.glyph]
    head = HEAD + LEADING * max(_lines(_day(day)) for day in days)
    figure = charts_figures.frame([], [], tall=1, width=len(days), title="")
    figure.update_layout(
        height=head + AIR / 2 + sum(tall),
        margin={"t": head, "b": 0},
        shapes=[charts_figures.line(mark.turn - 0.4, mark.turn + 0.4, mark.y) for mark in drawn],
        annotations=[_name(name, top) for name, top in zip(named, tops, strict=True)],
    )
    _write(figure, [(mark.turn, mark.y, mark.glyph) for mark in drawn], size=21)
    _write(figure, [(mark.turn, mark.written_at, mark.word) for mark in marks], size=12)
    figure.update_xaxes(side="top", showticklabels=True, tickangle=0, tickvals=list(range(len(days))),
                        ticktext=[_day(day) for day in days])  # fmt: skip
    figure.update_yaxes(range=[sum(tall), -AIR / 2])
    return figure


def _tall(name: str, row: Row) -> float:
    """How many pixels a row takes, with room for the longest word under a shape."""
    lines = max((_lines(_word(cell)) for cell in row.cells if _glyph(cell)), default=1)
    return LEADING * (_lines(name) + lines) + SHAPE + BENEATH + AIR


def _marks(name: str, row: Row, top: float) -> Iterator[_Mark]:
    middle = top + LEADING * _lines(name) + SHAPE
    for turn, cell in enumerate(row.cells):
        yield _Mark(turn, middle, _glyph(cell), _word(cell))


def _name(name: str, top: float) -> dict[str, object]:
    at = {"x": 0, "xref": "paper", "xanchor": "left", "y": top, "yanchor": "top"}
    return {"text": name, "align": "left", "showarrow": False, "borderpad": 0, **at}


def _write(figure: "Figure", words: Sequence[tuple[int, float, str]], *, size: int) -> None:
    x, y, text = zip(*words, strict=True) if words else ((), (), ())
    figure.add_scatter(x=x, y=y, mode="text", text=text, textfont={"size": size}, hoverinfo="skip", cliponaxis=False)


def _glyph(cell: Cell) -> str:
    return charts_profile.GLYPHS[cell.shape]


def _word(cell: Cell) -> str:
    return label(cell.word, WORD)


def _day(day: str) -> str:
    return label(day, DAY)


def _lines(drawn: str) -> int:
    return drawn.count("<br>") + 1
