"""A note at the end of a file about each character it could not print, so that a mark is never a riddle."""

from dataclasses import replace

from reports import expected, fonts, glyphs
from reports.document import Document, Note, Section

SHOWN = 40  # kinds of characters; more than these would be a page of code points


def explained(document: Document) -> Document:
    """The document, with what its marks stand for where it needs any."""
    found = dict.fromkeys(
        character for text in expected.strings(document) for character in glyphs.unprintable(text, fonts.has_glyph)
    )
    if not found:
        return document
    listed = "; ".join(f"{glyphs.mark(character)} {glyphs.name(character)}" for character in list(found)[:SHOWN])
    more = "; and others" if len(found) > SHOWN else ""
    text = f"A mark in square brackets stands for a character that the fonts of this file cannot show: {listed}{more}."
    return replace(
        document, sections=(*document.sections, Section("Characters that could not be printed", (Note(text),)))
    )
