"""Put words into a Word file as they were typed: each stretch in its own direction, and places that can be led to."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Protocol

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from reports import direction, glyphs
from reports import document as doc
from reports.word_styles import Name, id_of

NOT_IN_XML = frozenset("\ufffe\uffff")  # the two that have no place in a file of XML and are no control characters
BREAKS = re.compile("([\n\t])")
AFTER_BIDI = ("w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing", "w:mirrorIndents",
              "w:suppressOverlap", "w:jc", "w:outlineLvl", "w:rPr", "w:sectPr")  # fmt: skip
TONES: dict[doc.Tone, str | None] = {
    doc.Tone.PLAIN: None,
    doc.Tone.STRONG: Name.STRONG_TEXT,
    doc.Tone.QUIET: Name.QUIET_TEXT,
}


class Box(Protocol):
    """What paragraphs stand in: the body, a cell, the head or the foot of a page."""

    def add_paragraph(self) -> Paragraph:
        """Add one at the end."""


@dataclass(slots=True)
class Anchors:
    """The places of a file that can be led to; their names in it say nothing of anybody."""

    names: dict[str, str] = field(default_factory=dict)
    begun: set[str] = field(default_factory=set)

    def name(self, anchor: str) -> str:
        """What a place is called in the file, wherever it is met first."""
        return self.names.setdefault(anchor, f"place{len(self.names) + 1}")

    def mark(self, paragraph: Paragraph, anchor: str) -> None:
        """Let a paragraph be led to; a place that is named twice is where it was first."""
        if not anchor or anchor in self.begun:
            return
        self.begun.add(anchor)
        number = {qn("w:id"): str(len(self.begun))}
        start = OxmlElement("w:bookmarkStart", attrs=number | {qn("w:name"): self.name(anchor)})
        paragraph._p.insert(1 if paragraph._p.pPr is not None else 0, start)
        paragraph._p.append(OxmlElement("w:bookmarkEnd", attrs=number))


def printable(typed: str) -> str:
    """What was typed, with a visible mark for each character that has no place in the file; a tab stays one."""
    return "\t".join(
        glyphs.printable(part, lambda character: character not in NOT_IN_XML) for part in typed.split("\t")
    )


def said(box: Box, style: str, *parts: str | doc.Paragraph, keep: bool = False, between: str = " ") -> Paragraph:
    """A paragraph of these parts, which as a whole runs as its first letter does; `keep` holds it to the next."""
    made = box.add_paragraph()
    if style != Name.NORMAL:
        made._p.style = id_of(style)  # looked up by its name it takes longer than all the rest
    texts = [doc.Paragraph(part) if isinstance(part, str) else part for part in parts]
    for number, part in enumerate(texts):
        if number:
            made.add_run(between)
        add(made, printable(part.text), TONES[part.tone])
    if direction.rtl("".join(part.text for part in texts)):
        made._p.get_or_add_pPr().insert_element_before(OxmlElement("w:bidi"), *AFTER_BIDI)
    if keep:
        made.paragraph_format.keep_with_next = True
    return made


def add(paragraph: Paragraph, text: str, style: str | None = None) -> list[Run]:
    """Text at the end of a paragraph, as the runs it takes: those from right to left are marked as such."""
    made = []
    for stretch, rtl in stretches(text):
        run = paragraph.add_run(stretch)
        if style:
            run._r.style = id_of(style)
        if rtl:
            run.font.rtl = True
        made.append(run)
    return made


def stretches(text: str) -> Iterator[tuple[str, bool]]:
    """A text in stretches that run one way, and whether that is from right to left."""
    if not direction.mixed(text):
        yield from [(text, False)] * bool(text)
        return
    for rtl, each in groupby(_directed(text), key=lambda pair: pair[1]):
        yield "".join(character for character, _ in each), rtl


def _directed(text: str) -> Iterator[tuple[str, bool]]:
    """Each character and whether it runs from right to left; numbers do that are set among such letters."""
    for part in filter(None, BREAKS.split(text)):
        levels = [0] if BREAKS.fullmatch(part) else direction.levels(part)
        for level, each in groupby(zip(part, levels, strict=True), key=lambda pair: pair[1]):
            characters = [character for character, _ in each]
            latin = any(unicodedata.bidirectional(character) == "L" for character in characters)
            yield from ((character, level % 2 == 1 or (level > 0 and not latin)) for character in characters)


def link(paragraph: Paragraph, text: str, name: str) -> None:
    """Words that lead to a place of this file, and to nowhere else."""
    leads = OxmlElement("w:hyperlink", attrs={qn("w:anchor"): name, qn("w:history"): "1"})
    paragraph._p.append(leads)
    for run in add(paragraph, printable(text), Name.LINK):
        leads.append(run._r)


def count(paragraph: Paragraph, what: str) -> None:
    """A number that Word works out from the pages alone: `PAGE` or `NUMPAGES`."""
    for kind in ("begin", "", "separate", "1", "end"):
        run = paragraph.add_run("1" if kind == "1" else None)
        if kind == "":
            asked = OxmlElement("w:instrText")
            asked.text = what
            run._r.append(asked)
        elif kind != "1":
            run._r.append(OxmlElement("w:fldChar", attrs={qn("w:fldCharType"): kind}))
