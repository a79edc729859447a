"""Small documents and the ways a test looks at the file made of them."""

from datetime import UTC, datetime
from io import BytesIO

from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTChar
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pypdf import PdfReader

from reports.document import Block, Document, Paragraph, Section

AT = datetime(2026, 3, 12, 21, 7, tzinfo=UTC)


def document(*blocks: Block, **more: object) -> Document:
    """A document with one section of these blocks."""
    whole: dict[str, object] = {
        "title": "Waymark assessment summary",
        "kind": "Professional summary of an assessment",
        "heading": "Rowan and Ash",
        "subtitle": ("Seen on 3 March 2026",),
        "sections": (Section("What was typed", blocks),),
        "marking": "OFFICIAL-SENSITIVE",
        "state": "Draft · Practice family",
        "author": "Sam Rivers, school nurse (name given, not verified)",
        "made_at": AT,
    }
    return Document(**(whole | more))  # type: ignore[arg-type]


def saying(*texts: str) -> Document:
    """A document with a paragraph for each text."""
    return document(*map(Paragraph, texts))


def page_texts(pdf: bytes) -> list[str]:
    """What stands on each page, furniture and all."""
    return [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]


def outside(pdf: bytes) -> list[str]:
    """Each character that reaches over the edge of its page."""
    resources = PDFResourceManager()
    looking = PDFPageAggregator(resources, laparams=None)
    found: list[str] = []
    for page in PDFPage.get_pages(BytesIO(pdf)):
        PDFPageInterpreter(resources, looking).process_page(page)
        sheet = looking.get_result()
        letters = [part for part in sheet if isinstance(part, LTChar)]
        found += [
            letter.get_text()
            for letter in letters
            if letter.x0 < 0 or letter.y0 < 0 or letter.x1 > sheet.width or letter.y1 > sheet.height
        ]
    return found
