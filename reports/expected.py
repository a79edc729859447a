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
        case doc.Paragraph() | doc.Note():
            yield block.text
        case doc.PageReference():
            yield from (block.before, block.after)
        case doc.Quote():
            yield from (block.words, block.source)
        case doc.Bullets():
            yield from block.items
        case doc.Facts():
            for fact in block.facts:
                yield fact.label
                for held in fact.holds:
                    yield from of_block(held)
        case doc.Table():
            for row in block.rows:
                yield from row
        case doc.ProfileChart():
            for area, marks in block.rows:
                yield area
                yield from (mark.word for mark in marks)
        case doc.AppointmentChart():
            for kind in block.rows:
                yield from (kind.kind, kind.words)
        case doc.Sources():
            for item in block.items:
                yield from (item.says, f"{item.where} · {item.as_of} · {item.status}")
