"""Blocks laid over as many slides as they need, so that nothing is cut and nothing has to be scrolled in large type.

How much a slide holds is reckoned in lines of so many letters, carefully: fonts differ from computer to computer, and a
slide with room left is better than one that runs off the screen.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby, takewhile
from math import ceil
from typing import Any

from pathway.sentences import sentences
from reports import document as doc

LINE = 74  # narrow letters in a line of a slide, at 26 px in 1,152 px
LINES = 15.0  # lines on a slide, beneath its title and above its buttons
QUOTED = 1.5  # so much larger a child’s own words are set
LABEL = 18  # letters that the label of a fact takes from its line
WHOLE = 0.6  # of a slide: an item of a list that takes no more is not divided
GAP = 0.5  # of a line, between two blocks
CHUNK = 4 * LINE  # letters of a sentence that is too long for one piece
_WORDS = re.compile(r"\s*\S+\s*")
_TEXTS = {doc.Quote: "words"}  # where the text of a block is kept, if not in `text`


@dataclass(frozen=True, slots=True)
class Leaf:
    """A stretch of text of a block, and the way that leads to it through the block’s parts."""

    path: tuple[int, ...]
    text: str


def fitted(blocks: tuple[doc.Block, ...], lines: float = LINES) -> tuple[tuple[doc.Block, ...], ...]:
    """The same blocks in the same order over as many slides as they need; each word stands on one of them, once.

    A block that fits a slide is not divided; one that is longer is, between sentences where they allow it. A table or a
    chart is never divided.
    """
    slides: list[list[doc.Block]] = [[]]
    for block in blocks:
        if _tall(*slides[-1], block) <= lines:
            slides[-1].append(block)
            continue
        above = list(takewhile(lambda one: isinstance(one, doc.Heading), reversed(slides[-1])))
        if _tall(*above, block) <= lines or not _divides(block):
            slides.append([*_headings(slides[-1]), block])
        else:
            _pour(block, slides, lines)
    return tuple(tuple(slide) for slide in slides if slide)


def _divides(block: doc.Block) -> bool:
    return isinstance(block, doc.Paragraph | doc.Run | doc.Quote | doc.Beside | doc.Bullets | doc.Facts | doc.Note)


def _headings(slide: list[doc.Block]) -> list[doc.Block]:
    """The headings a slide would end with, taken from it: they go with what they stand over."""
    taken: list[doc.Block] = []
    while slide and isinstance(slide[-1], doc.Heading):
        taken.insert(0, slide.pop())
    return taken


def _pour(block: doc.Block, slides: list[list[doc.Block]], lines: float) -> None:
    """Lay a block that is taller than a slide over this one and the next ones, piece by piece."""
    held: list[Leaf] = []
    for unit in _units(block, lines):
        tried = _built(block, [*held, *unit])
        if _tall(*slides[-1], tried) <= lines:
            held += unit
            continue
        if held:
            slides[-1].append(_built(block, held))
            slides.append([])
        elif slides[-1]:
            slides.append(_headings(slides[-1]))
        held = [*unit]
    slides[-1].append(_built(block, held))


def _units(block: doc.Block, lines: float) -> Iterator[list[Leaf]]:
    """What is not divided on the way: an item of a list or one fact, where it is not too long, else each sentence."""
    for number, part in enumerate(_parts(block) or ()):
        whole = [Leaf((number, *leaf.path), leaf.text) for leaf in _leaves(part)]
        yield from [whole] if _lines(part) <= lines * WHOLE else ([leaf] for leaf in whole)
    if _parts(block) is None:
        yield from ([leaf] for leaf in _leaves(block))


# A block as its stretches of text, and the block of some of them


def _leaves(thing: Any) -> Iterator[Leaf]:
    parts = _parts(thing)
    if parts is None:
        yield from (Leaf((), piece) for piece in _pieces(_text(thing)))
        return
    for number, part in enumerate(parts):
        yield from (Leaf((number, *leaf.path), leaf.text) for leaf in _leaves(part))


def _built(thing: Any, leaves: list[Leaf]) -> Any:
    """The block with these of its stretches alone; a stretch next to another runs on as it was typed."""
    parts = _parts(thing)
    if parts is None:
        words = "".join(leaf.text for leaf in leaves)
        return words if isinstance(thing, str) else replace(thing, **{_TEXTS.get(type(thing), "text"): words})
    kept = tuple(
        _built(parts[number], [Leaf(leaf.path[1:], leaf.text) for leaf in group])
        for number, group in groupby(leaves, key=lambda leaf: leaf.path[0])
    )
    return replace(thing, **{_FIELD[type(thing)]: kept})


_FIELD = {doc.Run: "parts", doc.Bullets: "items", doc.Fact: "holds", doc.Facts: "facts"}


def _parts(thing: Any) -> tuple[Any, ...] | None:
    field = _FIELD.get(type(thing))
    return getattr(thing, field) if field else None


def _text(thing: Any) -> str:
    return thing if isinstance(thing, str) else str(getattr(thing, _TEXTS.get(type(thing), "text"), ""))


def _pieces(text: str) -> Iterator[str]:
    """The text in its sentences and all that stands between them; one that is too long, in stretches of words."""
    begin = 0
    for sentence in sentences(text):
        end = text.index(sentence.text, begin) + len(sentence.text)
        yield from _chunks(text[begin:end])
        begin = end
    yield from _chunks(text[begin:]) if begin < len(text) or not text else ()


def _chunks(piece: str) -> Iterator[str]:
    held = ""
    for word in _WORDS.findall(piece) or [piece]:
        for part in _breakable(word):
            if held and _wide(held + part) > CHUNK:
                yield held
                held = ""
            held += part
    yield held


def _breakable(word: str) -> Iterator[str]:
    """A word, or one of unheard length in stretches; a letter keeps the marks that go with it."""
    begin = 0
    while len(word) - begin > CHUNK // 2:
        end = begin + CHUNK // 2
        while end < len(word) and unicodedata.category(word[end]) in ("Mn", "Me", "Mc", "Cf"):
            end += 1
        yield word[begin:end]
        begin = end
    yield word[begin:]


# How tall


def _tall(*blocks: doc.Block) -> float:
    return sum(_lines(block) + GAP for block in blocks)


def _lines(thing: Any, width: int = LINE) -> float:
    """How many lines something takes on a slide of letters of the usual size."""
    match thing:
        case doc.Heading():
            return _rows(thing.text, width) * 1.3 + GAP
        case doc.Quote():
            return QUOTED * _rows(thing.words, int((width - 4) / QUOTED)) + _rows(thing.source, width - 4)
        case doc.Run():
            return _rows(" ".join(part.text for part in thing.parts), width)
        case doc.Bullets():
            return sum(_lines(item, width - 4) + GAP / 2 for item in thing.items)
        case doc.Facts():
            return sum(_lines(fact, width) + GAP / 2 for fact in thing.facts)
        case doc.Fact():
            held = sum(_lines(part, width - LABEL) + GAP / 2 for part in thing.holds)
            return max(held, _rows(thing.label, LABEL - 2))
        case doc.Table():
            return 1.5 + sum(_row(row, thing.columns) for row in thing.rows)
        case doc.ProfileChart():
            return 1.5 + sum(1.5 * _rows(area, width // 3) for area, _ in thing.rows)
        case _:
            return _rows(_text(thing), width)


def _row(row: tuple[str | doc.Run, ...], columns: tuple[doc.Column, ...]) -> float:
    whole = sum(column.share for column in columns)
    return GAP + max(
        _lines(cell, max(8, int(LINE * column.share / whole) - 2))
        for cell, column in zip(row, columns, strict=True)
    )  # fmt: skip


def _rows(text: str, width: int) -> int:
    return sum(max(1, ceil(_wide(line) / width)) for line in text.splitlines() or [""])


def _wide(text: str) -> float:
    """How many narrow letters a text is wide: a capital is wider than they are, and a sign of Chinese twice as wide."""
    return sum(_letter(character) for character in text)


def _letter(character: str) -> float:
    if character.isascii():
        return 1.3 if character.isupper() else 1
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1.3
