"""What stands on every page beside the words: marking, state, author, and which page of how many."""

from collections.abc import Iterable

from reports import look
from reports.document import Document
from reports.ink import Ink
from reports.lines import Breaker, Line
from reports.look import Style

HEAD = 13.0  # top of the upper line
FEET = look.HEIGHT - 15.5  # top of the lower line


def furnish(ink: Ink, breaker: Breaker, document: Document, page: int, of: int) -> None:
    """Draw the furniture of one page; it is no part of the text that is read through."""
    number = _one(breaker, f"Page {page} of {of}", look.TINY_BOLD)
    author = f"{document.author} · made {moment(document)}"
    signed = _fit(breaker, document.signed, look.TINY_BOLD, look.MEASURE) if document.signed else ()
    with ink.artifact():
        _pair(
            ink, _fit(breaker, document.marking, look.TINY_BOLD, 80), _fit(breaker, document.state, look.TINY, 86), HEAD
        )
        _pair(ink, _fit(breaker, author, look.TINY, look.MEASURE - number[0].width - 6), number, FEET)
        _pair(ink, signed, (), FEET + look.TINY.leading)
    ink.rule(look.SIDE, HEAD + 5.2, look.MEASURE, look.ACCENT, 0.35)
    ink.rule(look.SIDE, FEET - 1.6, look.MEASURE)


def moment(document: Document) -> str:
    """When the file was made, in words."""
    at = document.made_at
    return f"{at.day} {at:%B %Y} at {at:%H:%M}"


def _pair(ink: Ink, left: Iterable[Line], right: Iterable[Line], y: float) -> None:
    for number, line in enumerate(left):
        ink.line(line, look.SIDE, y + number * line.style.leading)
    for number, line in enumerate(right):
        ink.line(line, look.SIDE + look.MEASURE - line.width, y + number * line.style.leading)


def _one(breaker: Breaker, text: str, style: Style) -> tuple[Line, ...]:
    return breaker.lines(text, style, look.MEASURE)[:1]


def _fit(breaker: Breaker, text: str, style: Style, width: float) -> tuple[Line, ...]:
    """One line; a longer text is shortened by an ellipsis here, for it stands in full on the first page."""
    lines = breaker.lines(text, style, width)
    if len(lines) == 1:
        return lines
    room = breaker.lines(text, style, width - 4)
    return breaker.lines(room[0].text.rstrip() + " …", style, width)[:1]
