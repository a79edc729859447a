"""Set a drawing beside the title it stands with: a figure in the structure, heard by words that say what it shows."""

from dataclasses import replace
from functools import partial

from reports import document as doc
from reports import drawings, look, running
from reports.ink import Ink
from reports.strips import Strip
from reports.tags import Kind, Tag

SMALL, BIG = 13.0, 27.0  # millimetres
AIR = 5.0  # between a drawing and its title


def tall(picture: doc.Picture) -> float:
    """How tall a drawing is, and as wide."""
    return BIG if picture.big else SMALL


def wide(picture: doc.Picture) -> float:
    """How far the title stands from the left because of it."""
    return tall(picture) + AIR


def beside(picture: doc.Picture, title: list[Strip]) -> list[Strip]:
    """The title with its drawing: both in one strip, unless the title is the taller and runs on beside and below."""
    height = sum(strip.height for strip in title)
    paint = partial(_draw, drawing=picture.drawing, tall=tall(picture))
    figure = (Tag(Kind.FIGURE, alt=picture.says),)
    if height > tall(picture):
        return [replace(title[0], paint=paint, figure=figure), *title[1:]]
    texts, _ = running.cell(title, (tall(picture) - height) / 2)
    return [Strip(tall(picture), texts, paint=paint, figure=figure)]


def _draw(ink: Ink, y: float, *, drawing: doc.Drawing, tall: float) -> None:
    drawings.draw(ink, drawing, look.SIDE, y, tall)
