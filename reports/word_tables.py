"""Tables of a Word file: headings that are repeated, and rows that do not break across pages where they need not."""

from collections.abc import Sequence
from enum import StrEnum

from docx.document import Document as WordFile
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Mm
from docx.table import _Row

from reports.word_styles import Name
from reports.word_text import said

LONG = 600  # characters; a longer row may go over to the next page


class Headings(StrEnum):
    """Which cells of a table are headings, as Word counts it."""

    ON_TOP = "0420"
    IN_ROWS = "0480"
    BOTH = "04A0"


def rows(file: WordFile, style: Name, widths: Sequence[float], rows: int, headings: Headings) -> list[_Row]:
    """The rows of a new table, their cells empty; widths are in millimetres."""
    apart(file)
    table = file.add_table(rows, len(widths), style)
    table.autofit = False
    for wanted in table._tbl.tblPr.iterchildren(qn("w:tblLook")):
        wanted.set(qn("w:val"), headings)
        wanted.set(qn("w:firstRow"), str(int(headings is not Headings.IN_ROWS)))
        wanted.set(qn("w:firstColumn"), str(int(headings is not Headings.ON_TOP)))
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    made = list(table.rows)
    for row in made:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)
            cell._tc.remove(cell.paragraphs[0]._p)
    return made


def apart(file: WordFile) -> None:
    """A paragraph after a table, or the next one would be taken for a part of it."""
    before = file.element.body[-2:-1]
    if before and before[0].tag == qn("w:tbl"):
        said(file, Name.GAP)


def whole(row: _Row) -> None:
    """Keep a row on one page, unless it is so long that it would leave a page half empty."""
    if sum(len(cell.text) for cell in row.cells) <= LONG:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def together(rows: Sequence[_Row]) -> None:
    """Keep rows on the page of those that follow."""
    for row in rows[:-1]:
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.keep_with_next = True


def titles(row: _Row, titles: Sequence[str]) -> None:
    """The headings of a table’s columns, which are repeated on every page it goes over to."""
    for cell, title in zip(row.cells, titles, strict=True):
        said(cell, Name.CELL_HEADING, title)
    whole(row)
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
