"""Draw a document as a PDF: A4, real text, the same bytes whenever it is made from the same document."""

from collections.abc import Callable
from io import BytesIO
from itertools import groupby

from fpdf import FPDF
from pikepdf import ObjectStreamMode, Pdf

from reports import blocks, enclosed, look, tagging
from reports.document import Document, Size
from reports.fonts import Fonts
from reports.furniture import furnish
from reports.ink import Ink
from reports.lines import Breaker
from reports.marks import explained
from reports.setting import Setter
from reports.strips import Page, Placed, anchors, pages
from reports.structure import Structure

Tell = Callable[[str, float], None]
ROUNDS = 4  # a page number that grows by a digit may move a line; in practice two rounds settle it


def quietly(stage: str, fraction: float) -> None:
    """Nobody is told how far it has come."""


def draw(document: Document, tell: Tell = quietly) -> bytes:
    """The whole file; `tell` hears each stage in words and how far it has come, from 0 to 1."""
    document = explained(document)
    pdf = _empty(document)
    fonts = Fonts(pdf)
    usual = Breaker(fonts)
    breaker = usual if document.size is Size.USUAL else Breaker(fonts, look.SCALES[document.size])
    placed = _laid_out(document, breaker, tell)
    ink = Ink(pdf, fonts)
    for number, page in enumerate(placed, 1):
        tell(f"Drawing page {number} of {len(placed)}", 0.4 + 0.5 * (number - 1) / len(placed))
        pdf.add_page()
        furnish(ink, usual, document, number, len(placed))
        _page(pdf, ink, page)
    tell("Putting the file together", 0.92)
    out = BytesIO()
    pdf.output(out)
    fonts.close()
    return _finished(out.getvalue(), ink.structure, document)


def _finished(drawn: bytes, structure: Structure, document: Document) -> bytes:
    """The file with its structure and the record it carries, under its seal."""
    with Pdf.open(BytesIO(drawn)) as pdf:
        tagging.tag(pdf, structure, document)
        if document.record:
            enclosed.enclose(pdf, document)
        out = BytesIO()
        pdf.save(out, deterministic_id=True, object_stream_mode=ObjectStreamMode.generate)
    return enclosed.sealed(out.getvalue())


def _empty(document: Document) -> FPDF:
    pdf = FPDF(format="A4")
    pdf.set_auto_page_break(False)
    pdf.str_alias_nb_pages = None  # type: ignore[assignment]  # or {nb}, typed by a person, would turn into a number
    pdf.set_lang(document.language)
    pdf.set_title(document.title)
    pdf.set_creator("Waymark")
    pdf.set_producer("Waymark")
    pdf.set_creation_date(document.made_at)
    pdf.set_display_mode("fullwidth", "continuous")
    return pdf


def _laid_out(document: Document, breaker: Breaker, tell: Tell) -> list[Page]:
    """The pages; laid out again while a page named in a sentence is not where it was named."""
    known: dict[str, int] = {}
    for turn in range(ROUNDS):
        tell("Setting out the pages", 0.05 + 0.3 * turn / ROUNDS)
        placed = pages(blocks.strips(document, Setter(breaker, known)))
        found = anchors(placed)
        if found == known:
            break
        known = found
    return placed


def _page(pdf: FPDF, ink: Ink, page: Page) -> None:
    for placed in page:  # all grounds before any words: a label may reach down beside the strips that follow
        _ground(ink, placed)
    for placed in page:
        strip = placed.strip
        if strip.outline:
            pdf.set_y(placed.y)
            pdf.start_section(strip.outline[0], strip.outline[1], strict=False)
        if strip.paint:
            with ink.tagged(strip.figure):
                strip.paint(ink, placed.y)
        _texts(ink, placed)


def _texts(ink: Ink, placed: Placed) -> None:
    """The words, each stretch of them marked as what it belongs to."""
    for tags, texts in groupby(placed.strip.texts, lambda text: text.tags):
        with ink.tagged(tags):
            for text in texts:
                ink.line(text.line, text.x, placed.y + text.below)


def _ground(ink: Ink, placed: Placed) -> None:
    """The tint of a panel or the bar of a quotation, joined to that of the strip above."""
    strip = placed.strip
    first = strip.before >= 3.5  # the space above a panel or a quotation is not part of it
    top = placed.y if first else placed.y - placed.gap
    height = placed.y + strip.height - top
    if strip.tint:
        ink.box(look.SIDE, top, look.MEASURE, height + 0.02, look.TINT)
    if strip.bar:
        ink.box(look.SIDE, top + 0.4 * first, 1.0, height - 0.4 * first + 0.02, look.ACCENT)
