"""The forms a report can be handed over in: what each is called, how its file ends, and how it is written."""

from collections.abc import Callable, Iterator
from enum import StrEnum

from reports.document import Document

Tell = Callable[[str, float], None]


class Form(StrEnum):
    """What kind of file a report becomes; only a PDF carries the record and can be locked."""

    PDF = "pdf"
    HTML = "html"
    WORD = "docx"

    @property
    def title(self) -> str:  # type: ignore[override]  # what a person reads, not the method of a text
        """What a person knows it as."""
        return {Form.PDF: "PDF", Form.HTML: "Web page", Form.WORD: "Word"}[self]

    @property
    def file(self) -> str:
        """What to call such a file in a sentence."""
        return {Form.PDF: "PDF", Form.HTML: "web page", Form.WORD: "Word file"}[self]

    @property
    def ending(self) -> str:
        """How its name ends, after the dot."""
        return self.value

    @property
    def mime(self) -> str:
        """What it is called between programs."""
        return {
            Form.PDF: "application/pdf",
            Form.HTML: "text/html",
            Form.WORD: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        }[self]

    def write(self, document: Document, tell: Tell) -> bytes:
        """The whole file; `tell` hears each stage in words and how far it has come, from 0 to 1."""
        match self:
            case Form.PDF:
                from reports import pdf

                return pdf.draw(document, tell)
            case Form.HTML:
                from reports import html

                tell("Writing the web page", 0.0)
                return html.write(document)
            case Form.WORD:
                from reports import word

                tell("Writing the Word file", 0.0)
                return word.write(document)

    def said(self, file: bytes) -> Iterator[tuple[str, str]]:
        """All that such a file says anywhere, with where."""
        match self:
            case Form.PDF:
                from reports import absent

                return absent.of_file(file)
            case Form.HTML:
                from reports import inside

                return inside.of_html(file)
            case Form.WORD:
                from reports import inside

                return inside.of_word(file)
