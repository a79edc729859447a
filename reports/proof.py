"""Prove a finished file: it says what its document says, and nothing that its version leaves out.

Words that are left out may stand in it because somebody typed them in another place as well: then its author is asked.
Where neither the document nor the record it carries says them, they got in through a fault, and no file is handed out.
"""

import dataclasses
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import Any

from pathway import exchange
from pathway.errors import PathwayError
from reports import absent, furniture
from reports.absent import Found, Secret
from reports.document import Document, Run
from reports.forms import Form, Tell
from reports.search import Search

LEAKED = (
    "Do not try to make this file again before somebody has looked at Waymark: words that this version leaves out got "
    "into it through a fault of Waymark’s, so it was thrown away; tell whoever looks after Waymark."
)
TOP, BESIDE, RECORD = "the beginning", "the top and the foot", "the record that the PDF carries"
# What a file says of itself in our words, so that somebody called Page is not found on every one.
OURS = (
    "Page of, page, on page, further on, made, Waymark, Identity, Adobe, en-GB",
    "format version for made_at pages record waymark-report waymark-record.json application/json",
    "The record this report was made from, for Waymark to read",
)


def read_back(file: bytes, document: Document, form: Form, tell: Tell) -> "Read":
    """All that a file says, and how it differs from what its document says."""
    from reports import readback

    if form is Form.PDF:
        pages = readback.pages(file, tell)
        return Read(tuple(absent.of_file(file, read=pages)), _words(readback.of_pages(pages, document)))
    tell("Reading it back", 0.0)
    said = tuple(form.said(file))
    differences = readback.of_text("\n".join(text for _, text in said), document, f"the {form.file}")
    return Read(said, _words(differences))


@dataclasses.dataclass(frozen=True, slots=True)
class Read:
    """What a file says and where, and in words what a reader does not find in it as it was typed."""

    said: tuple[tuple[str, str], ...]
    differences: tuple[str, ...]


def _words(differences: Iterable[Any]) -> tuple[str, ...]:
    return tuple(one.words for one in differences)


def look_through(read: Read, document: Document, form: Form, secrets: tuple[Secret, ...]) -> tuple[Found, ...]:
    """What its author is to be asked about; PathwayError where the file says what it could not say without a fault."""
    if not secrets:
        return ()
    wanted = Search(secrets)
    inside = {one for where, text in read.said for one in wanted.surely(text, names=not where.startswith(absent.ROUGH))}
    if inside and not inside <= {one for text in _own(document, form) for one in wanted.exactly(text)}:
        raise PathwayError(LEAKED)
    asked = Search(secret for secret in secrets if secret.asked)
    return tuple(dict.fromkeys(_asked(document, form, asked)))


def _asked(document: Document, form: Form, wanted: Search) -> Iterator[Found]:
    """What stands in the document, then what only the record says that its file carries."""
    known: set[str] = set()
    for where, texts in places(document):
        whole = wanted.found(where, "\n".join(texts))
        found = [one for text in texts for one in wanted.found(where, text)]
        runs_on = [one for one in whole if one.sure and not any(one.words in each for each in texts)]
        yield from (*found, *runs_on)
        known |= {_plain(one.words) for one in (*found, *runs_on)}
    for text in _carried(document, form):
        yield from (one for one in wanted.found(RECORD, text) if _plain(one.words) not in known)


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()


def places(document: Document) -> Iterator[tuple[str, list[str]]]:
    """All that a document says, by the place it stands in; what runs on in one paragraph is one text."""
    yield TOP, [document.kind, document.heading, *document.subtitle, *_texts(document.opening)]
    for section in document.sections:
        yield section.title.strip() or TOP, [*_texts(section)]
    yield BESIDE, [document.title, document.marking, document.state, document.signed, document.author]


def _texts(thing: Any) -> Iterator[str]:
    """Every text of a part of a document, in its order."""
    if isinstance(thing, Enum):
        return
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, Run):
        yield " ".join(part.text for part in thing.parts)
    elif isinstance(thing, tuple):
        for part in thing:
            yield from _texts(part)
    elif dataclasses.is_dataclass(thing):
        for field in dataclasses.fields(thing):
            yield from _texts(getattr(thing, field.name))


def _carried(document: Document, form: Form) -> Iterator[str]:
    """What a person typed and the file carries, printed or not."""
    if form is Form.PDF and document.record:
        yield from (text for _, text in absent.texts(exchange.from_json(document.record)))


def _own(document: Document, form: Form) -> Iterator[str]:
    """All that a file of this document may say, as it was typed and as it is printed, apart and run together."""
    from reports import fonts, glyphs
    from reports.marks import explained

    texts = [text for _, held in places(explained(document)) for text in held]
    in_a_font = [glyphs.printable(text, fonts.has_glyph) for text in texts]
    in_any = [glyphs.printable(text, lambda character: True) for text in texts]
    for each in (texts, in_a_font, in_any):
        yield from (*each, "\n".join(each))
    yield from (*OURS, form.title, furniture.moment(document), document.version, document.language)
    if form is Form.PDF:
        yield from absent.written(document.record)
