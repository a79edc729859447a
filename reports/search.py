"""Look for words that are left out: an index of them is made once, so that hundreds are found in one reading."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

WINDOW = 6  # words in a row that are the same by no chance
LIKE = 5  # letters; in a shorter name one letter that differs makes another name
_HAN = "\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff"  # written without spaces: each sign counts as a word
_LAST = 0x20000  # beyond this stand Han signs and what no name is written with


def _upon_letters() -> str:
    """What is written on a letter or says nothing itself, as a class of characters: no word ends there."""
    return "".join(f"\\U{at:08x}" for at in range(_LAST) if unicodedata.category(chr(at)) in ("Mn", "Mc", "Me", "Cf"))


_ON = _upon_letters()
_WORDS = re.compile(f"[{_HAN}]|[^\\W_{_HAN}](?:[^\\W_{_HAN}]|[{_ON}])*")
_GONE = re.compile(f"[{_ON}]")


@dataclass(frozen=True, slots=True)
class Secret:
    """Words that must not stand in a file: stretches of a text, each of so many words; or a name, in every spelling.

    Where they were typed elsewhere as well, an author is `asked` about them; about a part that a version has no place
    for they are not, for it is nobody’s secret that its words also stand in another part.
    """

    words: tuple[str, ...]
    is_name: bool = False
    asked: bool = True


@dataclass(frozen=True, slots=True)
class Found:
    """Words that stand where they should not, or may not: `sure` where it cannot be a chance."""

    words: str
    where: str
    sure: bool


def words(text: str) -> list[str]:
    """The words of a text, folded."""
    return [fold(found.group()) for found in _WORDS.finditer(text)]


def spelled(text: str) -> list[str]:
    """The words of a text as they were typed."""
    return [found.group() for found in _WORDS.finditer(text)]


def fold(word: str) -> str:
    """A word without accents, capitals and other ways to write the same letters."""
    if word.isascii():
        return word.lower()
    return _GONE.sub("", unicodedata.normalize("NFKD", word.casefold()))


@dataclass(frozen=True, slots=True)
class _Word:
    """One word of a text: folded, as it was typed, and where."""

    folded: str
    typed: str
    start: int
    end: int


class Search:
    """All that is looked for, ready to be found in any text."""

    def __init__(self, secrets: Iterable[Secret]) -> None:
        self._stretches: defaultdict[int, set[str]] = defaultdict(set)
        self._names: dict[str, set[str]] = {}
        self._nearly: defaultdict[str, set[str]] = defaultdict(set)
        self._meant: dict[str, tuple[str, ...]] = {}
        for secret in secrets:
            for one in secret.words:
                self._name(one) if secret.is_name else self._stretches[one.count(" ") + 1].add(one)

    def found(self, where: str, text: str) -> Iterator[Found]:
        """What of it stands in a text, as it is written there: each name in any spelling, each stretch in its length.

        A name with a small letter in front may be an ordinary word, as “rose” is.
        """
        said = _said(text)
        made = dict.fromkeys([*self._names_in(said, where), *self._stretches_in(said, where, text)])
        yield from made

    def exactly(self, text: str) -> Iterator[str]:
        """Each stretch and each name that stands in a text to the letter, accents and capitals apart, folded."""
        said = _said(text)
        yield from (name for name, _ in self._to_the_letter(said))
        yield from (stretch for stretch, _, _ in self._all(said))

    def surely(self, text: str, names: bool = True) -> Iterator[str]:
        """The same, but a name only where it begins as it was typed: “auto” and “page” are words of many a file."""
        said = _said(text)
        if names:
            yield from (name for name, word in self._to_the_letter(said) if self._begins_so(name, word))
        yield from (stretch for stretch, _, _ in self._all(said))

    def _to_the_letter(self, said: list[_Word]) -> Iterator[tuple[str, _Word]]:
        for word in said:
            yield from ((name, word) for name in self._meaning(word.folded) if word.folded in (name, f"{name}s"))

    def _begins_so(self, name: str, word: _Word) -> bool:
        return any(word.typed[:1].isupper() == typed[:1].isupper() for typed in self._names[name])

    def _name(self, typed: str) -> None:
        folded = fold(typed)
        self._names.setdefault(folded, set()).add(typed)
        if len(folded) >= LIKE:
            for near in _one_less(folded):
                self._nearly[near].add(folded)

    def _meaning(self, word: str) -> tuple[str, ...]:
        """The names that a word may be."""
        if word not in self._meant:
            may_be = {word, word.removesuffix("s")} & self._names.keys()
            if len(word) >= LIKE:
                may_be |= {name for near in _one_less(word) for name in self._nearly.get(near, ())}
            self._meant[word] = tuple(sorted(name for name in may_be if _alike(name, word)))
        return self._meant[word]

    def _names_in(self, said: list[_Word], where: str) -> Iterator[Found]:
        for word in said:
            if names := self._meaning(word.folded):
                sure = any(name == word.folded and self._begins_so(name, word) for name in names)
                yield Found(word.typed, where, sure)

    def _stretches_in(self, said: list[_Word], where: str, text: str) -> Iterator[Found]:
        for first, last, longest in _runs([(start, end) for _, start, end in self._all(said)]):
            words = " ".join(text[said[first].start : said[last].end].split())
            yield Found(words, where, sure=longest >= WINDOW)

    def _all(self, said: list[_Word]) -> Iterator[tuple[str, int, int]]:
        """Each stretch that stands there, with its first word and its last, in order."""
        folded = [word.folded for word in said]
        lengths = sorted(self._stretches)
        for start in range(len(folded)):
            for length in lengths:
                if start + length > len(folded):
                    break
                stretch = " ".join(folded[start : start + length])
                if stretch in self._stretches[length]:
                    yield stretch, start, start + length - 1


def _said(text: str) -> list[_Word]:
    return [_Word(fold(one.group()), one.group(), *one.span()) for one in _WORDS.finditer(text)]


def _runs(places: list[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    """Places that overlap as one: its first word, its last, and the length of the longest of them."""
    runs: list[tuple[int, int, int]] = []
    for start, end in places:
        length = end - start + 1
        if runs and start <= runs[-1][1]:
            first, last, longest = runs.pop()
            runs.append((first, max(last, end), max(longest, length)))
        else:
            runs.append((start, end, length))
    yield from runs


def _one_less(word: str) -> Iterator[str]:
    """A word, and it without each of its letters: two words that differ in one letter have one of these in common."""
    yield word
    yield from (word[:at] + word[at + 1 :] for at in range(len(word)))


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
