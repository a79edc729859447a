"""The words of a report set plainly by other libraries: one paragraph below the other, in a font of the report."""

from collections.abc import Sequence
from functools import cache
from html import escape
from importlib import import_module
from io import BytesIO
from typing import Any

from fpdf import FPDF
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate

from reports.fonts import FOLDER

FONT = FOLDER / "NotoSans-Regular.ttf"
SIZE, LEADING = 9.5, 13.0  # points, about as the body of a report is set
MARGIN = 20  # millimetres
MM = 72 / 25.4  # points
PLAIN = (
    f"@font-face {{ font-family: Noto; src: url({FONT.as_uri()}) }} @page {{ size: A4; margin: {MARGIN}mm }} "
    f"body {{ font: {SIZE}pt/{LEADING}pt Noto }} p {{ margin: 0 }}"
)
# The families that our own HTML asks for first, and the fonts of the PDF for them.
OURS = "@page { size: A4 } " + " ".join(
    f"@font-face {{ font-family: '{family}'; font-weight: {weight}; src: url({(FOLDER / file).as_uri()}) }}"
    for family, weight, file in (
        ("Source Sans 3", "normal", "NotoSans-Regular.ttf"),
        ("Source Sans 3", "bold", "NotoSans-Bold.ttf"),
        ("Georgia", "normal", "NotoSerif-Regular.ttf"),
    )
)


def by_fpdf2(texts: Sequence[str], *, shaping: bool) -> bytes:
    """One `multi_cell` a text; no tags, no headings, no tables."""
    pdf = FPDF(format="A4")
    pdf.set_margins(MARGIN, MARGIN)
    pdf.set_auto_page_break(True, MARGIN)
    pdf.add_font("Noto", "", FONT)
    pdf.set_font("Noto", size=SIZE)
    pdf.set_text_shaping(shaping)
    pdf.add_page()
    for text in texts:
        pdf.multi_cell(0, LEADING / MM, text, align="L", new_x="LMARGIN", new_y="NEXT")
    return bytes(pdf.output())


def by_reportlab(texts: Sequence[str]) -> bytes:
    """One Platypus `Paragraph` a text; the font is read once for all, as is usual there."""
    _registered()
    style = ParagraphStyle("plain", fontName="Noto", fontSize=SIZE, leading=LEADING)
    out = BytesIO()
    margins = dict.fromkeys(("leftMargin", "rightMargin", "topMargin", "bottomMargin"), MARGIN * MM)
    pdf = SimpleDocTemplate(out, pagesize=A4, **margins)
    pdf.build([Paragraph(escape(text).replace("\n", "<br/>"), style) for text in texts])
    return out.getvalue()


@cache
def _registered() -> None:
    pdfmetrics.registerFont(TTFont("Noto", str(FONT)))


def by_weasyprint(texts: Sequence[str]) -> bytes:
    """One `p` a text."""
    said = "".join(f"<p>{escape(text)}</p>" for text in texts)
    return _printed(f"<!doctype html><html lang=en-GB><title>Words</title><style>{PLAIN}</style>{said}</html>")


def tagged_by_weasyprint(html: bytes) -> bytes:
    """Our own HTML of the report as a PDF with tags (PDF/UA-1), in the fonts that our PDF has."""
    said = html.decode().replace("</head>", f"<style>{OURS}</style></head>", 1)
    return _printed(said, pdf_variant="pdf/ua-1")


def _printed(html: str, **more: object) -> bytes:
    return bytes(_weasyprint().HTML(string=html).write_pdf(**more))


def without_weasyprint() -> str:
    """What this machine lacks for WeasyPrint, in words; nothing where it lacks nothing."""
    try:
        _weasyprint()
    except OSError:  # what it raises where a library that it calls cannot be loaded
        return "WeasyPrint needs Pango, which is not on this machine (on Debian: libpango-1.0-0, libpangoft2-1.0-0)"
    return ""


def _weasyprint() -> Any:
    """Asked for late: where Pango is missing, it cannot even be imported."""
    return import_module("weasyprint")
