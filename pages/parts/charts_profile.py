"""Each child’s profile as it is drawn: for every area a place, a shape and a word; a gap where nothing is known."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from pages.parts import steps_children
from pathway import profile
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.household import Child
from pathway.scales import Level

# One character for each shape of `pathway.profile`; the gap has none.
GLYPHS = {"circle": "●", "circle with a notch": "◕", "half circle": "◐", "square": "■", "dash": "–", "gap": ""}
PLACES = (Level.MET, Level.MOSTLY_MET, Level.PARTLY_MET, Level.NOT_MET)
BEFORE_BIRTH = "before birth"


@dataclass(frozen=True, slots=True)
class Cell:
    """One area of one child: where it stands among the four levels, if it does, its shape and its word."""

    area: str
    place: int | None
    glyph: str
    word: str

    @property
    def said(self) -> str:
        """The word in the picture, with the dash before it where that is its shape."""
        return f"{self.glyph} {self.word}" if self.glyph and self.place is None else self.word


@dataclass(frozen=True, slots=True)
class Column:
    """One child’s profile."""

    child_id: str
    name: str
    cells: tuple[Cell, ...]


def columns(record: Assessment, content: Content, on: date, *, only: str = "") -> list[Column]:
    """The profile of every child, or of the one of this id."""
    found = profile.profile(record, content, on)
    names = steps_children.called(record)
    return [
        Column(child.id, names[child.id],
               tuple(_cell(row.area.title, child, row.cells[turn], content) for row in found.rows))
        for turn, child in enumerate(found.children)
        if not only or child.id == only
    ]  # fmt: skip


def _cell(area: str, child: Child, level: Level | None, content: Content) -> Cell:
    place = PLACES.index(level) if level in PLACES else None
    word = BEFORE_BIRTH if child.unborn else profile.words(level, content).lower()
    return Cell(area, place, GLYPHS[profile.SHAPES[level]], word)


def table(columns: list[Column]) -> pd.DataFrame:
    """The same in words: areas down, children across."""
    words = {column.name: [cell.word for cell in column.cells] for column in columns}
    return pd.DataFrame({"Area": [cell.area for cell in columns[0].cells], **words})
