"""No ground is painted over words: a label of several lines reaches down beside what follows it."""

from io import BytesIO

from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTChar, LTRect
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage

from reports import document as doc
from reports import pdf
from tests.reports.build import document

LONG = "Harm to Ellie-May Marsh-Okafor, called the second"


def _hidden(made: bytes) -> str:
    """The letters that a box painted after them lies upon."""
    resources = PDFResourceManager()
    looking = PDFPageAggregator(resources, laparams=None)
    found: list[str] = []
    for page in PDFPage.get_pages(BytesIO(made)):
        PDFPageInterpreter(resources, looking).process_page(page)
        letters: list[LTChar] = []
        for part in looking.get_result():
            if isinstance(part, LTChar):
                letters.append(part)
            elif isinstance(part, LTRect):
                found += [one.get_text() for one in letters if _upon(part, one)]
    return "".join(found)


def _upon(box: LTRect, letter: LTChar) -> bool:
    x, y = (letter.x0 + letter.x1) / 2, (letter.y0 + letter.y1) / 2
    return bool(box.x0 <= x <= box.x1 and box.y0 <= y <= box.y1)


def test_the_whole_name_of_a_child_who_is_harmed_can_be_seen() -> None:
    lines = tuple(doc.Paragraph(words) for words in ("One thing.", "Another.", "A third."))
    panel = doc.Facts((doc.Fact(LONG, lines), doc.Fact("Then", lines)), panel=True, urgent=True)

    assert _hidden(pdf.draw(document(panel, doc.Note("A note."), doc.Paragraph("After it.")))) == ""
