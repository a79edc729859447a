"""Two independent readers of a PDF’s text, each named, so that a fault of one is not taken for the truth."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from importlib.metadata import version
from io import BytesIO
from typing import Any, BinaryIO, Protocol

from pdfminer.converter import PDFConverter
from pdfminer.pdffont import PDFFont, PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pypdf import PageObject, PdfReader
from pypdf.generic import ByteStringObject, ContentStream, DictionaryObject, FloatObject, NameObject

from reports import ink


class Reader(Protocol):
    """Reads the text of a file; `tell` hears how many pages are read, of how many."""

    def __call__(self, pdf: bytes, tell: "Tell" = ...) -> str: ...


Tell = Callable[[int, int], None]
FURNITURE, TURNED = "Artifact", "ReversedChars"  # marked content, ISO 32000 14.8.2
UNREAD = frozenset({FURNITURE, ink.SILENT})
CORNER, LINE = 100.0, 5.0  # points across and down, from which on two pieces of furniture are two
UNNAMED = "\ufffd"


def names() -> dict[str, Reader]:
    """The readers by name and version."""
    return {f"{package} {version(package)}": read for package, read in READERS.items()}


class _Plain(PDFConverter[BinaryIO]):
    """Takes each character as it is drawn, in the order of the page’s own stream, and passes furniture over."""

    def __init__(self, resources: PDFResourceManager) -> None:
        super().__init__(resources, BytesIO())
        self.text: list[str] = []
        self.beside: list[str] = []
        self._pen = (0.0, 0.0)
        self._open: list[tuple[str, list[str], int]] = []

    def begin_tag(self, tag: Any, props: Any = None) -> None:
        furniture = tag.name == FURNITURE or any(name == FURNITURE for name, _, _ in self._open)
        to = self.beside if furniture else self.text
        self._open.append((tag.name, to, len(to)))

    def end_tag(self) -> None:
        if not self._open:
            return
        tag, to, start = self._open.pop()
        if tag == TURNED:
            to[start:] = to[start:][::-1]
        if not self._open:  # what is marked apart is apart: a cell’s last word does not run into the next cell’s first
            to.append("\n")

    def render_char(
        self,
        matrix: Any,
        font: PDFFont,
        fontsize: float,
        scaling: float,
        rise: float,
        cid: int,
        ncs: Any,
        graphicstate: Any,
    ) -> float:
        tags = {tag for tag, _, _ in self._open}
        if tags.isdisjoint(UNREAD):
            self.text.append(_said(font, cid))
        elif ink.SILENT not in tags:
            self._apart(matrix[4], matrix[5])
            self.beside.append(_said(font, cid))
        return 0.0

    def _apart(self, x: float, y: float) -> None:
        """Furniture stands in corners, and its lines do not end with a space."""
        was_x, was_y = self._pen
        if abs(x - was_x) > CORNER or abs(y - was_y) > LINE:
            self.beside.append("\n")
        self._pen = (x, y)

    def begin_page(self, page: Any, ctm: Any) -> None:
        self._open = []

    def end_page(self, page: Any) -> None:
        self.text.append("\n")

    def paint_path(self, *args: Any, **kwargs: Any) -> None:
        """Shapes say nothing."""


def _said(font: PDFFont, cid: int) -> str:
    """The letter of a shape; one that a file forgot to name is a gap for the comparison to find, not an end."""
    try:
        return font.to_unichr(cid)
    except PDFUnicodeNotDefined:
        return UNNAMED


def quietly(page: int, of: int) -> None:
    """Nobody is told how far the reading has come."""


def by_pdfminer(pdf: bytes, tell: Tell = quietly) -> str:
    """The text as pdfminer.six reads it."""
    return _by_pdfminer(pdf, tell)[0]


def _by_pdfminer(pdf: bytes, tell: Tell) -> tuple[str, str]:
    """The text, and apart from it the furniture."""
    resources = PDFResourceManager()
    plain = _Plain(resources)
    interpreter = PDFPageInterpreter(resources, plain)
    pages = list(PDFPage.get_pages(BytesIO(pdf)))
    for number, page in enumerate(pages, 1):
        tell(number, len(pages))
        interpreter.process_page(page)
    return "".join(plain.text), "".join(plain.beside)


def by_pypdf(pdf: bytes, tell: Tell = quietly) -> str:
    """The text as pypdf reads it; it turns what runs from right to left by itself, run by run."""
    reader = PdfReader(BytesIO(pdf))
    said = []
    for number, page in enumerate(reader.pages, 1):
        tell(number, len(reader.pages))
        said.append(_page(reader, page))
    return "\n".join(said)


SEAM = "waymarkseam"  # drawn between runs of different directions, for pypdf joins them otherwise
SEAM_FONT = "/WaymarkSeam"


def _page(reader: PdfReader, page: PageObject) -> str:
    stream = ContentStream(page["/Contents"].get_object(), reader, "bytes")
    stream.operations = _without_furniture(stream.operations)
    page[NameObject("/Contents")] = stream
    fonts = page["/Resources"]["/Font"]  # type: ignore[index]
    fonts[NameObject(SEAM_FONT)] = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
        }
    )
    return page.extract_text().replace(SEAM, "")


def _without_furniture(operations: list[tuple[Any, Any]]) -> list[tuple[Any, Any]]:
    kept: list[tuple[Any, Any]] = []
    tags: list[str] = []
    for operands, operator in operations:
        if operator in (b"BMC", b"BDC"):
            tags.append(str(operands[0])[1:])
        seam = operator in (b"BMC", b"EMC") and tags and tags[-1] == TURNED
        if operator == b"EMC" and tags:
            tags.pop()
        if UNREAD.isdisjoint(tags) or operator in (b"q", b"Q"):
            kept += _seam() if seam else [(operands, operator)]
    return kept


def _seam() -> list[tuple[Any, Any]]:
    return [
        ([], b"BT"),
        ([NameObject(SEAM_FONT), FloatObject(10)], b"Tf"),
        ([ByteStringObject(SEAM.encode())], b"Tj"),
        ([], b"ET"),
    ]


READERS: dict[str, Reader] = {"pypdf": by_pypdf, "pdfminer.six": by_pdfminer}  # by the name of the package


@dataclass(frozen=True, slots=True)
class Pages:
    """What the pages of a file say, by the name of each reader, and the furniture that stands beside it."""

    said: dict[str, str]
    beside: str


def pages(pdf: bytes, tell: "TellTurn" = lambda turn, page, of: None) -> Pages:
    """Read by each reader; `tell` hears which of them it is, beginning with 0, the page, and how many there are."""
    by_one, by_other = names()
    one = by_pypdf(pdf, partial(tell, 0))
    other, beside = _by_pdfminer(pdf, partial(tell, 1))
    return Pages({by_one: one, by_other: other}, beside)


TellTurn = Callable[[int, int, int], None]
