"""Show that what a version leaves out is nowhere in its file: pages, attachment, outline, properties, what is heard.

The record a file is made from does not hold it, so it can only stand there because somebody also wrote it elsewhere, or
through a fault. The first is a question for the author; after the second no file is handed out.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Pdf

from pathway.assessment import Assessment
from pathway.frozen import Frozen
from pathway.scales import Handling
from reports import readers
from reports.sharing import Policy, visible

WINDOW = 6  # words in a row that are the same by no chance
WHOLE = 3  # words; a shorter text that is left out is no quotation when it stands elsewhere
LIKE = 5  # letters; in a shorter name one letter that differs makes another name
_HAN = "\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff"  # written without spaces: each sign counts as a word
_WORDS = re.compile(f"[{_HAN}]|[^\\W{_HAN}]+")


@dataclass(frozen=True, slots=True)
class Secret:
    """Words that must not stand in a file: stretches of a text, each of so many words; or a name, in every spelling."""

    words: tuple[str, ...]
    is_name: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """Words that stand where they should not, or may not: `sure` where it cannot be a chance."""

    words: str
    where: str
    sure: bool


def secrets(assessment: Assessment, policy: Policy, include: frozenset[Handling] = frozenset()) -> tuple[Secret, ...]:
    """Every text of the record that the version may not show, and the names of the adults it leaves out.

    A note is left out whole, and passages of it stand as evidence: what evidence or a voice that is shown says itself
    is no secret, wherever else it stands.
    """
    shown = visible(assessment, policy, include)
    kept = {_folded(words) for _, words in texts(shown)}
    open_words: set[str] = set().union(*(_all_stretches(words) for _, words in texts((shown.evidence, shown.voices))))
    gone = dict.fromkeys(_folded(words) for _, words in texts(assessment) if _folded(words) not in kept)
    stretches = (tuple(one for one in _stretches(words) if one not in open_words) for words in gone)
    return (*(Secret(each) for each in stretches if each), *_names(assessment, shown))


def _stretches(folded: str) -> Iterator[str]:
    """Every so many words in a row of a text; the whole of a short one, and nothing of one that is shorter still."""
    words = folded.split()
    if len(words) >= WHOLE:
        length = min(len(words), WINDOW)
        yield from (" ".join(words[start : start + length]) for start in range(len(words) - length + 1))


def _names(assessment: Assessment, shown: Assessment) -> Iterator[Secret]:
    here = {adult.id for adult in shown.adults}
    theirs = [adult.name for adult in assessment.adults if adult.id not in here]
    ours = {word for child in shown.children for word in _words(child.name)}
    ours |= {word for adult in shown.adults for word in _words(adult.name)}
    words = dict.fromkeys(word for name in theirs for word in _WORDS.findall(name) if _fold(word) not in ours)
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
    wanted = tuple(secret)
    made: dict[Found, None] = {}
    for where, words in said:
        stretches = _all_stretches(words)
        for one in wanted:
            made |= dict.fromkeys(_name(one, where, words) if one.is_name else _text(one, where, stretches))
    return tuple(made)


def _all_stretches(words: str) -> frozenset[str]:
    """Every stretch of a text, of each length that a secret may have."""
    folded = _words(words)
    return frozenset(
        " ".join(folded[start : start + length])
        for length in range(WHOLE, WINDOW + 1)
        for start in range(len(folded) - length + 1)
    )


def _name(name: Secret, where: str, words: str) -> Iterator[Found]:
    """A name in any spelling; with a small letter in front it may be an ordinary word, as “rose” is."""
    (typed,) = name.words
    wanted = _fold(typed)
    for match in _WORDS.finditer(words):
        word = match.group()
        if _alike(wanted, _fold(word)):
            same = _fold(word) == wanted and word[:1].isupper() == typed[:1].isupper()
            yield Found(word, where, sure=same)


def _alike(one: str, other: str) -> bool:
    """Whether two names are the same but for one letter more, less or other, or for an “s” behind them."""
    if one == other or other == f"{one}s":
        return True
    if min(len(one), len(other)) < LIKE or abs(len(one) - len(other)) > 1:
        return False
    start = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return (
        one[start + 1 :] == other[start + 1 :] or one[start:] == other[start + 1 :] or one[start + 1 :] == other[start:]
    )


def _text(secret: Secret, where: str, stretches: frozenset[str]) -> Iterator[Found]:
    """The first stretch of a text that stands there."""
    first = next((stretch for stretch in secret.words if stretch in stretches), None)
    if first is not None:
        yield Found(first, where, sure=first.count(" ") + 1 >= WINDOW)


def _words(text: str) -> list[str]:
    return [_fold(word) for word in _WORDS.findall(text)]


def _folded(text: str) -> str:
    return " ".join(_words(text))


def _fold(word: str) -> str:
    """A word without accents, capitals and other ways to write the same letters."""
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


# A finished file


def of_file(file: bytes, passphrase: str = "") -> Iterator[tuple[str, str]]:
    """All that a PDF says anywhere, with where: by two readers its pages, then every string it holds."""
    with Pdf.open(BytesIO(file), password=passphrase) as pdf:
        out = BytesIO()
        pdf.save(out)
        for name, read in readers.READERS.items():
            yield f"the pages as {name} reads them", read(out.getvalue())
        for name, spec in pdf.attachments.items():
            yield f"the attachment {name}", spec.get_file().read_bytes().decode("utf-8", "replace")
        yield "the properties", pdf.open_metadata().__str__()
        for number, page in enumerate(pdf.pages, 1):
            yield f"what is heard of page {number}", " ".join(_actual(page))
        for thing in pdf.objects:
            for words in _strings(thing):
                yield "a string of the file", words


def _actual(page: pikepdf.Page) -> Iterator[str]:
    for instruction in pikepdf.parse_content_stream(page):
        for operand in instruction.operands:
            if isinstance(operand, pikepdf.Dictionary) and "/ActualText" in operand:
                yield str(operand.ActualText)


def _strings(thing: Any) -> Iterator[str]:
    """Every string directly in an object; those it points to have their own turn."""
    if isinstance(thing, pikepdf.String):
        yield str(thing)
    elif isinstance(thing, pikepdf.Array):
        for part in thing:
            if not (isinstance(part, pikepdf.Object) and part.is_indirect):
                yield from _strings(part)
    elif isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        for part in (thing.stream_dict if isinstance(thing, pikepdf.Stream) else thing).values():
            if not (isinstance(part, pikepdf.Object) and part.is_indirect):
                yield from _strings(part)
