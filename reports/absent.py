"""Show that what a version leaves out is nowhere in its file: pages, attachment, outline, properties, what is heard.

The record a file is made from does not hold it, so it can only stand there because somebody also wrote it elsewhere, or
through a fault. The first is a question for the author; after the second no file is handed out.
"""

import json
from collections.abc import Iterable, Iterator
from enum import StrEnum
from io import BytesIO
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

from pathway import undisclosed
from pathway.assessment import Assessment
from pathway.frozen import Frozen
from pathway.scales import Handling
from reports import search
from reports.search import WINDOW, Search
from reports.search import Found as Found
from reports.search import Secret as Secret
from reports.sharing import Policy, visible

if TYPE_CHECKING:
    from reports.readers import Pages

ROUGH = "the pages as pypdf"  # which puts spaces into words, so that a piece of one looks like a name
TITLES = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "sister", "nurse"})  # before a name, and no part of it
WHOLE = 3  # words; a shorter text that is left out is no quotation when it stands elsewhere


def secrets(assessment: Assessment, policy: Policy, include: frozenset[Handling] = frozenset()) -> tuple[Secret, ...]:
    """Every text of the record that the version may not show, and the names of the adults it leaves out.

    A note is left out whole, and passages of it stand as evidence: what evidence or a voice that is shown says itself
    is no secret, wherever else it stands. What may not be given away is looked for in its parts, and a part that may be
    said of something else is found to be asked about.
    """
    shown = visible(assessment, policy, include)
    given_away = tuple(_given_away(assessment))
    assessment = undisclosed.without(assessment)
    kept = {_folded(words) for _, words in texts(shown)}
    open_words: set[str] = set().union(*(_all_stretches(words) for _, words in texts((shown.evidence, shown.voices))))
    gone = dict.fromkeys(_folded(words) for _, words in texts(assessment) if _folded(words) not in kept)
    handled = {_folded(words) for _, words in texts(_handled(assessment, policy, include))}
    found = {words: tuple(one for one in _stretches(words) if one not in open_words) for words in gone}
    stretches = (Secret(each, asked=words in handled) for words, each in found.items() if each)
    return (*stretches, *_names(assessment, shown), *given_away)


def _handled(assessment: Assessment, policy: Policy, include: frozenset[Handling]) -> tuple[Frozen, ...]:
    """Each piece that is left out because of how it is to be handled."""
    left_out = policy.left_out(include)
    return (
        *(piece for piece in assessment.evidence if piece.handling in left_out),
        *(voice for voice in assessment.voices if voice.handling in left_out),
        *(event for event in assessment.events if event.handling in left_out),
    )


def _given_away(assessment: Assessment) -> Iterator[Secret]:
    for item in assessment.not_disclosed:
        for part in (*undisclosed.parts(item), *undisclosed.uncertain(item)):
            folded = search.words(part)
            yield Secret((part.strip(),), is_name=True) if len(folded) == 1 else Secret((" ".join(folded),))


def _stretches(folded: str) -> Iterator[str]:
    """Every so many words in a row of a text; the whole of a short one, and nothing of one that is shorter still."""
    words = folded.split()
    if len(words) >= WHOLE:
        length = min(len(words), WINDOW)
        yield from (" ".join(words[start : start + length]) for start in range(len(words) - length + 1))


def _names(assessment: Assessment, shown: Assessment) -> Iterator[Secret]:
    here = {adult.id for adult in shown.adults}
    theirs = [adult.name for adult in assessment.adults if adult.id not in here]
    ours = TITLES | {word for child in shown.children for word in search.words(child.name)}
    ours |= {word for adult in shown.adults for word in search.words(adult.name)}
    words = dict.fromkeys(word for name in theirs for word in search.spelled(name) if search.fold(word) not in ours)
    return (Secret((word,), is_name=True) for word in words)


def texts(thing: Any, where: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a record that a person may have typed, with the names of the fields that lead there."""
    if isinstance(thing, StrEnum):
        return
    if isinstance(thing, str):
        if thing.strip():
            yield where, thing
    elif isinstance(thing, tuple):
        for part in thing:
            yield from texts(part, where)
    elif isinstance(thing, Frozen):
        for name in type(thing).model_fields:
            if not (name == "id" or name.endswith(("_id", "_ids"))):
                yield from texts(getattr(thing, name), f"{where} {name}".strip())


def found(secret: Iterable[Secret], said: Iterable[tuple[str, str]]) -> tuple[Found, ...]:
    """Where any of these stands in what is said, place by place; each only once in a place."""
    wanted = Search(secret)
    return tuple(dict.fromkeys(one for where, text in said for one in wanted.found(where, text)))


def _all_stretches(text: str) -> frozenset[str]:
    """Every stretch of a text, of each length that a text which is left out is taken apart into."""
    folded = search.words(text)
    return frozenset(
        " ".join(folded[start : start + length])
        for length in range(WHOLE, WINDOW + 1)
        for start in range(len(folded) - length + 1)
    )


def _folded(text: str) -> str:
    return " ".join(search.words(text))


# A finished file


def of_file(file: bytes, passphrase: str = "", read: "Pages | None" = None) -> Iterator[tuple[str, str]]:
    """All that a PDF says anywhere, with where: by two readers its pages, then every string it holds.

    `read` is what the readers said of its pages, where they were asked before.
    """
    from pikepdf import Pdf

    from reports import readers

    open_file = _opened(file, passphrase) if passphrase else file
    with Pdf.open(BytesIO(open_file)) as pdf:
        pages = read or readers.pages(open_file)
        for name, text in pages.said.items():
            yield f"the pages as {name} reads them", text
        yield "the top and the foot of the pages", pages.beside
        for name, spec in pdf.attachments.items():
            yield from ((f"the attachment {name}", text) for text in _attached(spec.get_file().read_bytes()))
        for number, page in enumerate(pdf.pages, 1):
            yield f"what is heard of page {number}", " ".join(_marked(page))
        for thing in pdf.objects:
            yield from (("a string of the file", text) for text in _strings(thing))
            yield from _streams(thing)


def _opened(file: bytes, passphrase: str) -> bytes:
    """The file without its lock, whose own strings say nothing."""
    from pikepdf import Pdf

    out = BytesIO()
    with Pdf.open(BytesIO(file), password=passphrase) as pdf:
        pdf.save(out)
    return out.getvalue()


def _attached(file: bytes) -> Iterator[str]:
    """Every text of a file that is attached: of a record of ours as it was typed, and not as a file writes it."""
    try:
        yield from written(file.decode("utf-8", "surrogatepass"))
    except UnicodeDecodeError:
        yield file.decode("utf-8", "replace")


def written(text: str) -> Iterator[str]:
    """Each text in what may be a record of ours, written as JSON; of anything else the whole."""
    held = _record(text) if text.startswith("{") else None
    yield from (text,) if held is None else _inside(held)


def _record(text: str) -> dict[str, Any] | None:
    try:
        held = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return held if isinstance(held, dict) and "format" in held else None


def _inside(held: Any) -> Iterator[str]:
    if isinstance(held, str):
        yield from written(held)
    elif isinstance(held, dict):
        yield " . ".join(held)
        for part in held.values():
            yield from _inside(part)
    elif isinstance(held, list):
        for part in held:
            yield from _inside(part)


def _marked(page: Any) -> Iterator[str]:
    """What stands on a page in place of what is drawn, for whoever hears it."""
    import pikepdf

    for instruction in pikepdf.parse_content_stream(page):
        for operand in instruction.operands:
            if isinstance(operand, pikepdf.Dictionary):
                yield from _strings(operand)


def _streams(thing: Any) -> Iterator[tuple[str, str]]:
    """What is attached anywhere in a file, and what it says of itself or of one of its parts."""
    import pikepdf

    if isinstance(thing, pikepdf.Stream):
        kind = str(thing.get("/Type", ""))
        if kind == "/EmbeddedFile":
            yield from (("an attachment", text) for text in _attached(thing.read_bytes()))
        elif kind == "/Metadata":
            yield from (("the properties", text) for text in _properties(thing.read_bytes()))


def _properties(xml: bytes) -> Iterator[str]:
    """What properties say, without the names of the fields, which may be somebody’s: “Li” is one."""
    try:
        root = ElementTree.fromstring(xml)
    except ElementTree.ParseError:
        yield xml.decode("utf-8", "replace")
        return
    for element in root.iter():
        yield from (text for text in (element.text, element.tail, *element.attrib.values()) if text)


def _strings(thing: Any) -> Iterator[str]:
    """Every string directly in an object; those it points to have their own turn."""
    import pikepdf

    if isinstance(thing, pikepdf.String):
        yield str(thing)
    elif isinstance(thing, pikepdf.Array):
        for part in thing:
            if not (isinstance(part, pikepdf.Object) and part.is_indirect):
                yield from _strings(part)
    elif isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        for name, part in (thing.stream_dict if isinstance(thing, pikepdf.Stream) else thing).items():
            digest = name == "/CheckSum" or (
                name == "/ID" and isinstance(part, pikepdf.Array)
            )  # whose bytes say nothing
            if not digest and not (isinstance(part, pikepdf.Object) and part.is_indirect):
                yield from _strings(part)
