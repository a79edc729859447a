"""Whom to ask in adult services: the local directory searched, what in it is due, and what an adult’s record suggests.

A suggestion rests on words that somebody typed about this adult and shows them; it judges nobody.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from pathway import mentions
from pathway.assessment import Assessment
from pathway.content import Content, Help, Service
from pathway.household import Adult
from pathway.places import Place
from pathway.steps import Reason

CHECKED_FOR = 365  # days; a directory entry is looked at again after a year
_QUOTE = 45  # characters kept on each side of the words found
_WORD = re.compile(r"\w+")
# The few words just before, in the same clause, that say the thing is not so.
_NOT_SO = re.compile(r"\b(?:no|not|never|without|nor|denies|\w+n[’']t)(?:\s+\w+){0,3}\s+$", re.IGNORECASE)
_GOES_ON = re.compile(r"[.,;:!?()\n]|\b(?:and|but|then|while|because)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Suggested:
    """A kind of help and the words about this adult that it rests on."""

    help: Help
    because: tuple[Reason, ...]


def search(content: Content, words: str) -> tuple[Service, ...]:
    """The services that hold every word typed, as the start of a word; all of them where nothing was typed.

    Looked through are names, organisations, descriptions, areas, and kinds of help with the words that lead to them;
    those found by name stand first.
    """
    wanted = [word.casefold() for word in _WORD.findall(words)]
    found = [service for service in content.directory if _holds(_told(content, service), wanted)]
    return tuple(sorted(found, key=lambda service: not _holds((service.name,), wanted)))


def of_kind(content: Content, help_id: str) -> tuple[Service, ...]:
    """The services that offer this kind of help, as the directory has them."""
    return tuple(service for service in content.directory if help_id in service.kinds)


def due(content: Content, on: date, after_days: int = CHECKED_FOR) -> tuple[Service, ...]:
    """The services that nobody has looked at for longer than this many days, the longest first."""
    late = (service for service in content.directory if service.checked + timedelta(days=after_days) < on)
    return tuple(sorted(late, key=lambda service: service.checked))


def for_adult(assessment: Assessment, adult: Adult, content: Content) -> tuple[Suggested, ...]:
    """The kinds of help that words typed about this adult suggest, in the order of the content, each with the words.

    Looked through are their own part, what services said of them, and every sentence elsewhere that names them.
    Whole words in capitals or small letters; words said not to be so (“does not drink”) suggest nothing.
    """
    typed = (*_typed(assessment, adult), *mentions.of(assessment, adult))
    found = ((help, tuple(_reasons(help, typed))) for help in content.helps)
    return tuple(Suggested(help, because) for help, because in found if because)


def _told(content: Content, service: Service) -> tuple[str, ...]:
    kinds = (text for help in content.helps if help.id in service.kinds for text in (help.title, *help.words))
    return (service.name, service.organisation, service.says, *service.contacts, *service.areas, *kinds)


def _holds(texts: Iterable[str], wanted: list[str]) -> bool:
    said = [word.casefold() for text in texts for word in _WORD.findall(text)]
    return all(any(word.startswith(want) for word in said) for want in wanted)


def _typed(assessment: Assessment, adult: Adult) -> Iterator[tuple[str, str, Place]]:
    """What was typed about this adult: what it is, the words, and where they were typed."""
    here = Place("family", item_id=adult.id)
    yield "Who they are to the children", adult.relation, here
    yield "How they look after the children", adult.cares_how, here
    yield "Their own view", adult.own_view, here
    for said in assessment.adult_services:
        if said.adult_id == adult.id:
            where = Place("family", item_id=said.id)
            yield "A service that knows them", said.service, where
            yield "Written about what a service said", said.said, where
            yield "What it means for the children’s care", said.means_for_care, where


def _reasons(help: Help, typed: Iterable[tuple[str, str, Place]]) -> Iterator[Reason]:
    """One reason for each text or note that holds a word of this help: the first place it does."""
    if not help.words:
        return
    pattern, given = _pattern(help.words), set[tuple[str, Place]]()
    for says, text, place in typed:
        if (says, place) in given:
            continue
        for found in pattern.finditer(text):
            if not _denied(text[: found.start()]):
                given.add((says, place))
                yield Reason(says, _quote(text, found.start(), found.end()), place)
                break


@lru_cache(maxsize=64)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    either = "|".join(re.escape(word).replace(r"\ ", r"\s+").replace("’", "[’']") for word in longest_first)
    return re.compile(rf"(?<![\w-])(?:{either})(?![\w-])", re.IGNORECASE)


def _denied(before: str) -> bool:
    """Whether the clause that leads to a word says that it is not so."""
    clause = _GOES_ON.split(before)[-1]
    return _NOT_SO.search(clause) is not None


def _quote(text: str, start: int, end: int) -> str:
    """The words found with a little of what stands around them, cut between words and, but for its marks, as typed."""
    first, last = max(0, start - _QUOTE), min(len(text), end + _QUOTE)
    if first and not text[first - 1].isspace():
        first = start - len(text[first:start].partition(" ")[2]) if " " in text[first:start] else start
    if last < len(text) and not text[last].isspace():
        last = end + len(text[end:last].rpartition(" ")[0])
    left, right = "…" if text[:first].strip() else "", "…" if text[last:].strip() else ""
    return f"{left}{_whole_marks(' '.join(text[first:last].split()))}{right}"


def _whole_marks(words: str) -> str:
    """The words with the quotation marks that come in pairs, as single ones inside those the page puts around them.

    A mark whose other half was cut off, and a pair around all of it, would only seem to open or close something.
    """
    opened: list[int] = []
    pairs: list[tuple[int, int]] = []
    for at, letter in enumerate(words):
        if letter == "“" or (letter == '"' and not (opened and words[opened[-1]] == '"')):
            opened.append(at)
        elif letter in '”"' and opened:
            pairs.append((opened.pop(), at))
    said = {mark: "" for mark, letter in enumerate(words) if letter in '“”"'}
    inner = [pair for pair in pairs if pair != (0, len(words) - 1)]
    said |= {first: "‘" for first, _ in inner} | {last: "’" for _, last in inner}
    return "".join(said.get(at, letter) for at, letter in enumerate(words)).strip()
