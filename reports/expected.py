"""Every string a document should print, in reading order, so that the finished file can be held against it."""

from collections.abc import Iterator

from reports import document as doc


def strings(document: doc.Document) -> Iterator[str]:
    """What the pages should say, without the furniture."""
    yield from (document.kind, document.heading, *document.subtitle)
    for block in document.opening:
        yield from of_block(block)
    for section in document.sections:
        yield from (section.title, section.aside)
        for block in section.blocks:
            yield from of_block(block)


def of_block(block: doc.Block) -> Iterator[str]:
    """What one block should say."""
    match block:
        case doc.Heading():
            yield from (block.text, block.aside)
        case doc.Paragraph() | doc.Note() | doc.Beside():
            yield block.text
        case doc.Run():
            yield from (part.text for part in block.parts)
        case doc.PageReference():
            yield block.says
        case doc.Quote():
            yield from (block.words, block.source)
        case doc.Bullets():
            for item in block.items:
                yield from _said(item)
        case doc.Facts():
            for fact in block.facts:
                yield fact.label
                for held in fact.holds:
                    yield from of_block(held)
        case doc.Table():
            for row in block.rows:
                for cell in row:
                    yield from _said(cell)
        case doc.ProfileChart():
            for area, marks in block.rows:
                yield area
                yield from (mark.word for mark in marks)
        case doc.AppointmentChart():
            for kind in block.rows:
                yield from (kind.kind, kind.words)
        case doc.Room():
            return
        case doc.Sources():
            for source in block.items:
                yield from (source.says, doc.line_of(source))


def _said(words: str | doc.Run) -> Iterator[str]:
    """What an item of a list or a cell of a table says."""
    yield from (words,) if isinstance(words, str) else of_block(words)
