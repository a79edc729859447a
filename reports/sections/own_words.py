"""All that one child said in their own words: those that open a report large, the others after them."""

from collections.abc import Iterator
from dataclasses import replace

from pathway.assessment import Assessment
from pathway.content import Content
from pathway.household import Child
from reports.document import Beside, Block, PageReference
from reports.sections import argument
from reports.sections.known import NOT_UNDERSTOOD


def first(assessment: Assessment, content: Content, child: Child, name: str, *, heard: bool) -> Iterator[Block]:
    """The words that open a report, or what was seen of the child, where the others stand in another file.

    `heard` says that the child was heard, also where nothing of it stands here.
    """
    found = argument.words_first(assessment, content, child, name, heard=heard)
    yield from (block for block in found if not isinstance(block, PageReference))


def every(assessment: Assessment, content: Content, child: Child, name: str, *, heard: bool) -> Iterator[Block]:
    """The same, and then each other exact word of the child."""
    yield from first(assessment, content, child, name, heard=heard)
    opened = argument.chosen(assessment, child)
    for piece in assessment.words_of(child):
        if piece not in opened:
            yield replace(argument.quote(piece, assessment, argument.question(piece, content)), small=True)
            if piece.not_understood:
                yield Beside(NOT_UNDERSTOOD)
