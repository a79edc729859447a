"""The children side by side, an area a line: each level in words and shape, and what each child said about it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

import streamlit as st

from pages.parts import charts_profile, evidence_words, steps_children, text
from pathway import applies, profile
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.evidence import Evidence
from pathway.household import Child
from pathway.scales import Handling, Level

ABREAST = 4  # children in columns; more stand one below the other in each area
CAPTION = "The children side by side"
ELSEWHERE = "Said, and placed in no area"


@dataclass(frozen=True, slots=True)
class Cell:
    """One child in one line: their level, unless the line is about words alone, and what they said."""

    child: Child
    level: str
    said: tuple[Evidence, ...]


Row = tuple[str, tuple[Cell, ...]]


def draw(record: Assessment, content: Content, child: Child, on: date) -> None:
    """This child first, then brothers and sisters; nothing where there is nobody to stand beside."""
    order = [child, *(one for one in record.children if one.id != child.id and not one.unborn)]
    found = rows(record, content, order, on)
    if len(order) > 1 and found:
        st.html(html(found, steps_children.called(record), content))


def rows(record: Assessment, content: Content, order: Sequence[Child], on: date) -> list[Row]:
    """Each area that somebody looked at or spoke about; a need that one child alone has is no difference in care."""
    found: list[Row] = []
    for area in content.rated:
        levels = {child.id: applies.level(record, child, area, on) for child in order}
        said = {child.id: _said(record.words_of(child), area.id) for child in order}
        if area.id != applies.EXTRA_NEEDS and (any(record.judgement(child, area.id).level for child in order)
                                               or any(said.values())):  # fmt: skip
            cells = (Cell(child, _level(levels[child.id], content), said[child.id]) for child in order)
            found.append((area.title, tuple(cells)))
    rated = {area.id for area in content.rated}
    others = tuple(
        Cell(child, "", tuple(one for one in record.words_of(child) if not rated & set(one.area_ids)))
        for child in order
    )
    return [*found, (ELSEWHERE, others)] if any(cell.said for cell in others) else found


def _said(words: Iterable[Evidence], area_id: str) -> tuple[Evidence, ...]:
    return tuple(one for one in words if area_id in one.area_ids)


def _level(level: Level | None, content: Content) -> str:
    glyph, word = charts_profile.GLYPHS[profile.SHAPES[level]], profile.words(level, content).lower()
    shape = f'<span class="shape" aria-hidden="true">{escape(glyph)}</span> ' if glyph else ""
    return f'<p class="level">{shape}{escape(word)}</p>'


def html(found: Sequence[Row], names: dict[str, str], content: Content) -> str:
    """The safe HTML of the table; in a small window the children of an area stand one below the other."""
    order = [cell.child for cell in found[0][1]]
    heads = "".join(f'<th role="columnheader" scope="col">{text.inline(names[child.id])}</th>' for child in order)
    lines = "".join(
        f'<tr role="row"><th role="rowheader" scope="row">{escape(title)}</th>'
        + "".join(_cell(cell, names, content) for cell in cells)
        + "</tr>"
        for title, cells in found
    )
    css = "wm-side" if len(order) <= ABREAST else "wm-side tall"
    return (
        f'<table class="{css}" role="table"><caption>{CAPTION}</caption>'
        f'<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Area</th>{heads}</tr></thead>'
        f'<tbody role="rowgroup">{lines}</tbody></table>'
    )


def _cell(cell: Cell, names: dict[str, str], content: Content) -> str:
    words = "".join(_words(piece, content) for piece in cell.said)
    who = f'<span class="who">{text.inline(names[cell.child.id])}</span>'
    css = "" if cell.level or words else ' class="empty"'
    return f'<td role="cell"{css}>{who}<div>{cell.level}{words}</div></td>'


def _words(piece: Evidence, content: Content) -> str:
    said = escape(piece.words)
    quoted = said if piece.words.lstrip().startswith(evidence_words.QUOTES) else f"<q>{said}</q>"
    care = "" if piece.handling is Handling.MAY_SHARE else evidence_words.handling(piece.handling, content).lower()
    return f'<p class="own" dir="auto">{quoted}{f" <small>{escape(care)}</small>" if care else ""}</p>'
