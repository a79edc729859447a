"""Write a document as a Word file: real headings, lists and tables, nothing that runs, what was typed as text."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC
from io import BytesIO
from itertools import zip_longest
from typing import assert_never
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.document import Document as WordFile
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from reports import document as doc
from reports import furniture, look, pictures, png, word_styles, word_tables
from reports.word_styles import HEADINGS, Name
from reports.word_tables import Headings
from reports.word_text import Anchors, Box, add, count, link, printable, said

NEEDED = (RELATIONSHIP_TYPE.STYLES, RELATIONSHIP_TYPE.NUMBERING, RELATIONSHIP_TYPE.SETTINGS)  # of all a template has
EDGE = 10.0  # millimetres from the edge of the page to what stands on every one
LABEL = 40.0  # millimetres for labels
ABREAST = 4  # columns of a chart side by side; more stand in a further table, so that every word has room
# The word beside a shape says everything. A gap has none: few fonts have one that could not be taken for another.
SHAPES = {
    doc.Shape.CIRCLE: "●",
    doc.Shape.NOTCHED: "◕",
    doc.Shape.HALF: "◐",
    doc.Shape.SQUARE: "■",
    doc.Shape.DASH: "–",
    doc.Shape.GAP: "",
    doc.Shape.OPEN_SQUARE: "□",
    doc.Shape.OPEN_DIAMOND: "◇",
    doc.Shape.OPEN_TRIANGLE: "△",
    doc.Shape.DOTTED: "◌",
}


@dataclass(slots=True)
class _Sheet:
    """The file as it grows."""

    file: WordFile
    anchors: Anchors = field(default_factory=Anchors)


def write(document: doc.Document) -> bytes:
    """The whole file; the same bytes for the same document."""
    sheet = _Sheet(_empty(document))
    _furnish(sheet.file, document)
    said(sheet.file, Name.KIND, document.kind)
    said(sheet.file, HEADINGS[0], document.heading)
    for line in document.subtitle:
        said(sheet.file, Name.SUBTITLE, line)
    _blocks(sheet, document.opening, above=1)
    for section in document.sections:
        before = len(sheet.file.paragraphs)
        if section.picture:
            _picture(sheet, section.picture)
        _heading(sheet, 2, section.title, section.aside, section.anchor)
        if section.apart:
            sheet.file.paragraphs[before].paragraph_format.page_break_before = True
        _blocks(sheet, section.blocks, above=2)
    word_tables.apart(sheet.file)  # Word wants a paragraph after a table
    out = BytesIO()
    sheet.file.save(out)
    return _settled(out.getvalue())


def _empty(document: doc.Document) -> WordFile:
    """A file without a word, with the styles of reports and nothing else of the template it is made from."""
    file = docx.Document()
    rels = file.part.rels
    for id in [id for id, rel in rels.items() if rel.reltype not in NEEDED]:
        del rels[id]
    package = file.part.package.rels
    kept = (RELATIONSHIP_TYPE.OFFICE_DOCUMENT, RELATIONSHIP_TYPE.CORE_PROPERTIES)
    for id in [id for id, rel in package.items() if rel.reltype not in kept]:
        del package[id]
    _replaced(file.styles.element, word_styles.styles(document.language, document.size))
    _replaced(file.part.numbering_part.element, word_styles.NUMBERING)
    _replaced(file.settings.element, word_styles.settings(document.language))
    _properties(file, document)
    return file


def _replaced(element: BaseOxmlElement, xml: str) -> None:
    for child in list(element):
        element.remove(child)
    element.extend(list(parse_xml(xml)))


def _properties(file: WordFile, document: doc.Document) -> None:
    about = file.core_properties
    about.title = document.title
    about.author = about.last_modified_by = "Waymark"
    about.language = document.language
    about.comments = about.keywords = about.subject = about.category = ""
    about.revision = 1
    about.created = about.modified = document.made_at.astimezone(UTC).replace(tzinfo=None)


def _furnish(file: WordFile, document: doc.Document) -> None:
    """The size of the page, and what stands on every one beside the words."""
    section = file.sections[0]
    section.page_width, section.page_height = Mm(look.WIDTH), Mm(look.HEIGHT)
    section.left_margin = section.right_margin = Mm(look.SIDE)
    section.top_margin, section.bottom_margin = Mm(look.TOP), Mm(look.FOOT)
    section.header_distance = section.footer_distance = Mm(EDGE)
    section._sectPr.attrib.clear()  # who changed the template, and when
    for part in (section.header, section.footer):
        part.is_linked_to_previous = False
        for paragraph in part.paragraphs:
            part._element.remove(paragraph._p)
    marking = doc.Paragraph(document.marking, doc.Tone.STRONG)
    said(section.header, Name.HEADER, marking, document.state, between="\t")
    if document.signed:
        said(section.header, Name.HEADER, doc.Paragraph(document.signed, doc.Tone.STRONG))
    foot = said(section.footer, Name.FOOTER, f"{document.author} · made {furniture.moment(document)}")
    foot.add_run("\tPage ")
    count(foot, "PAGE")
    foot.add_run(" of ")
    count(foot, "NUMPAGES")


def _blocks(sheet: _Sheet, blocks: Sequence[doc.Block], above: int) -> None:
    """Blocks one after another; `above` is the level of the heading they stand under."""
    for block, after in zip_longest(blocks, blocks[1:]):
        _block(sheet, block, above, keep=isinstance(after, doc.Beside))
        if isinstance(block, doc.Heading):
            above = _level(block, above)


def _level(block: doc.Heading, above: int) -> int:
    """The level of a heading; none is left out between it and the one above."""
    return min(block.level + 1, above + 1, len(HEADINGS))


def _picture(sheet: _Sheet, picture: doc.Picture) -> None:
    """A drawing above its title and held to it, with what it shows for whoever does not see it."""
    held = said(sheet.file, Name.NORMAL, keep=True)
    drawn = held.add_run().add_picture(BytesIO(png.picture(picture)), width=Mm(pictures.tall(picture)))
    drawn._inline.docPr.set("descr", picture.says)


def _heading(sheet: _Sheet, level: int, words: str, aside: str, anchor: str) -> None:
    sheet.anchors.mark(said(sheet.file, HEADINGS[level - 1], words), anchor)
    if aside:
        said(sheet.file, Name.ASIDE, aside)


def _block(sheet: _Sheet, block: doc.Block, above: int, keep: bool) -> None:
    """One block; `keep` holds it on the page of what comes next."""
    match block:
        case doc.Heading():
            _heading(sheet, _level(block, above), block.text, block.aside, block.anchor)
        case doc.Paragraph() | doc.Run() | doc.PageReference() | doc.Bullets():
            _held(sheet, sheet.file, block)
        case doc.Quote():
            style = Name.QUOTE_SMALL if block.small else Name.QUOTE
            sheet.anchors.mark(said(sheet.file, style, block.words), block.anchor)
            said(sheet.file, Name.QUOTE_SOURCE, block.source, keep=keep)
        case doc.Beside():
            said(sheet.file, Name.BESIDE, block.text)
        case doc.Facts():
            _facts(sheet, block)
        case doc.Table():
            _table(sheet, block)
        case doc.ProfileChart():
            _profile(sheet, block)
        case doc.AppointmentChart():
            _appointments(sheet, block)
        case doc.Sources():
            for item in block.items:
                quiet = doc.Paragraph(doc.line_of(item), doc.Tone.QUIET)
                said(sheet.file, Name.BULLETS_SMALL, item.says, quiet)
        case doc.Note():
            said(sheet.file, Name.NOTE, block.text)
        case doc.Room():
            for _ in range(block.lines):
                said(sheet.file, Name.FRAME if block.framed else Name.ROOM)
        case _:
            assert_never(block)


def _held(sheet: _Sheet, box: Box, block: doc.Held, small: bool = False) -> None:
    """What may stand in the text or beside a label."""
    style = Name.SMALL if small else Name.NORMAL
    match block:
        case doc.Paragraph(tone=doc.Tone.QUIET):
            said(box, Name.QUIET, block.text)
        case doc.Paragraph():
            said(box, style, block)
        case doc.Run():
            said(box, style, *block.parts)
        case doc.PageReference():
            leads = said(box, Name.LEADS_ON)
            link(leads, f"{block.says} further on.", sheet.anchors.name(block.anchor))
        case doc.Bullets():
            for item in block.items:
                said(box, Name.BULLETS_SMALL if small or block.small else Name.BULLETS, *_parts(item))
        case _:
            assert_never(block)


def _parts(words: str | doc.Run) -> tuple[str | doc.Paragraph, ...]:
    return words.parts if isinstance(words, doc.Run) else (words,)


def _facts(sheet: _Sheet, block: doc.Facts) -> None:
    if not block.facts:
        return
    style = Name.URGENT if block.urgent else Name.PANEL if block.panel else Name.FACTS
    rows = word_tables.rows(sheet.file, style, (LABEL, look.MEASURE - LABEL), len(block.facts), Headings.IN_ROWS)
    for row, fact in zip(rows, block.facts, strict=True):
        label, holds = row.cells
        said(label, Name.LABEL_SMALL if block.small else Name.LABEL, fact.label)
        for held in fact.holds:
            _held(sheet, holds, held, block.small)
        if not fact.holds:
            said(holds, Name.SMALL)
        word_tables.whole(row)


def _table(sheet: _Sheet, block: doc.Table) -> None:
    share = look.MEASURE / sum(column.share for column in block.columns)
    widths = [column.share * share for column in block.columns]
    rows = word_tables.rows(sheet.file, Name.ROWS, widths, len(block.rows) + 1, Headings.ON_TOP)
    word_tables.titles(rows[0], [column.title for column in block.columns])
    for row, cells in zip(rows[1:], block.rows, strict=True):
        for cell, words in zip(row.cells, cells, strict=True):
            said(cell, Name.CELL, *_parts(words))
        word_tables.whole(row)
    word_tables.together(rows if block.whole else rows[:2])


def _profile(sheet: _Sheet, block: doc.ProfileChart) -> None:
    for first in range(0, len(block.columns), ABREAST):
        titles = block.columns[first : first + ABREAST]
        widths = (LABEL, *[(look.MEASURE - LABEL) / len(titles)] * len(titles))
        rows = word_tables.rows(sheet.file, Name.ROWS, widths, len(block.rows) + 1, Headings.BOTH)
        word_tables.titles(rows[0], ("", *titles))
        for row, (area, marks) in zip(rows[1:], block.rows, strict=True):
            title, *cells = row.cells
            said(title, Name.CELL_HEADING, area)
            for cell, mark in zip(cells, marks[first : first + ABREAST], strict=True):
                _mark(said(cell, Name.CELL), mark)
            word_tables.whole(row)
        word_tables.together(rows)


def _mark(paragraph: Paragraph, mark: doc.Mark) -> None:
    """A shape, where it has one, and its word."""
    if SHAPES[mark.shape]:
        add(paragraph, f"{SHAPES[mark.shape]}\u00a0", Name.SHAPE)
    add(paragraph, printable(mark.word))


def _appointments(sheet: _Sheet, block: doc.AppointmentChart) -> None:
    """For each kind the words, then each appointment in order; every shape has its word here, so there is no key."""
    if not block.rows:
        return
    rows = word_tables.rows(sheet.file, Name.FACTS, (LABEL, look.MEASURE - LABEL), len(block.rows), Headings.IN_ROWS)
    for row, kind in zip(rows, block.rows, strict=True):
        label, holds = row.cells
        said(label, Name.LABEL, kind.kind)
        said(holds, Name.NORMAL, kind.words)
        in_order = said(holds, Name.QUIET, f"{kind.kind}, in order:")
        for number, mark in enumerate(kind.marks):
            add(in_order, ", " if number else " ")
            _mark(in_order, mark)
        add(in_order, ".")
        word_tables.whole(row)


# The file as a whole


def _settled(made: bytes) -> bytes:
    """The same parts in a fixed order and with a fixed time, so that the file depends on the document alone."""
    out = BytesIO()
    with ZipFile(BytesIO(made)) as parts, ZipFile(out, "w") as settled:
        for name in sorted(parts.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            part = ZipInfo(name)  # as of 1980, the first day a ZIP file knows
            part.compress_type, part.create_system = ZIP_DEFLATED, 0
            settled.writestr(part, parts.read(name))
    return out.getvalue()
