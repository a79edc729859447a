"""One search over all that the content says, so that a question typed in a person’s own words finds its answer.

It is built in memory by SQLite’s full-text search, from content alone: no word of a family is ever in it.
"""

import re
import sqlite3
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import groupby
from threading import Lock

from pathway.content import Content
from pathway.findable import RING, ROUTE, SHEET, Findable, Hit, everything

_WORDS = re.compile(r"\w+")
_LONGEST = 200  # characters; more is surely a paste gone astray
_MOST_WORDS = 12
_SHORTEST = 2  # letters: a single one is what is left of “parent’s”
_ENOUGH = 5  # answers that hold every word, before those that hold some are shown as well
# Words that a question has and an answer does not need.
_PASSED_OVER = frozenset(
    {
        *("a", "about", "an", "and", "any", "are", "as", "ask", "at", "be", "by", "can", "could", "do", "does", "for"),
        "from",
        *("get", "go", "has", "have", "how", "if", "in", "is", "it", "me", "my", "of", "on", "or", "our", "should"),
        *("so", "some", "that", "the", "their", "them", "there", "they", "this", "to", "was", "we", "what", "when"),
        *("where", "which", "who", "whom", "why", "may", "will", "with", "would", "you", "your"),
    }
)
# Short forms, and words that this content does not use, with the word it uses instead.
_MEANT = {
    "cin": "need",
    "cp": "protection",
    "dad": "father",
    "dna": "brought",
    "drank": "drinking",
    "drunk": "drinking",
    "eha": "early",
    "icpc": "conference",
    "lac": "looked",
    "mum": "mother",
    "nonverbal": "speech",
    "plo": "proceedings",
    "preverbal": "speak",
    "rcpc": "conference",
    "respite": "breaks",
    "s17": "17",
    "s47": "47",
    "sibling": "brother",
    "siblings": "brothers",
    "teen": "teenager",
}
# Whom a question is about says little of what is asked: beside other words these only choose among the answers to them.
_OF_AN_ADULT = frozenset(
    {
        *("boyfriend", "carer", "dad", "dads", "father", "fathers", "girlfriend", "mother", "mothers", "mum", "mums"),
        *("parent", "parents", "partner", "stepdad", "stepfather", "stepmother", "stepmum"),
    }
)
_OF_THE_ADULT_TOO = 1.5  # how much more readily what also holds such a word comes first
# Who types one of these, and nothing else but words that go with it, asks for somebody to ring, whoever it may be.
_RINGS = frozenset(
    {
        *("call", "calling", "contact", "contacts", "number", "numbers", "phone", "phoning", "refer", "referral"),
        *("ring", "ringing", "telephone", "telephoning", "worried", "worry"),
    }
)
_BESIDE_RINGING = frozenset({"am", "child", "children", "concern", "make", "need", "now", "report", "someone", "today"})
_ALIKE = 0.8  # of difflib’s measure: one letter or two away in a word of common length
_MISSPELT = range(4, 31)  # letters of a word that may be a misspelt one
# How much a word counts in the title, in what else it is called, in the line that answers, and in all it says.
_WEIGHTS = (14.0, 8.0, 3.0, 1.0)


@dataclass(frozen=True, slots=True)
class Found:
    """The answers, best first; `instead` has each word as it was typed that nothing holds, and the one looked for."""

    hits: tuple[Hit, ...] = ()
    instead: tuple[tuple[str, str], ...] = ()


class Finder:
    """The search over one content; safe to ask from several threads at once."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self._found_by = tuple(everything(content))
        self._known = _known(self._found_by)
        self._lock = Lock()
        self._table = sqlite3.connect(":memory:", check_same_thread=False)
        self._table.execute(
            "CREATE VIRTUAL TABLE piece USING fts5(title, words, says, body, tokenize='porter unicode61', prefix='3 4')"
        )
        self._table.executemany(
            "INSERT INTO piece (rowid, title, words, says, body) VALUES (?, ?, ?, ?, ?)",
            [(number, one.hit.title, one.words, one.hit.says, one.body) for number, one in enumerate(self._found_by)],
        )

    def find(self, typed: str, most: int = 12) -> tuple[Hit, ...]:
        """The answers to what somebody typed, best first, at most so many; () where nothing holds any of the words."""
        return self.look(typed, most).hits

    def look(self, typed: str, most: int = 12, *, dated: bool = False) -> Found:
        """The same, with the words that were looked for in place of misspelt ones.

        Those that hold every word come first. Whatever is typed is looked for as words: no character means anything.
        `dated` says that a day was typed with them: what is counted from a day then comes before all else.
        """
        instead = {word: near for word in asked(typed) if (near := self._near(word))}
        words = tuple(dict.fromkeys(instead.get(word, word) for word in asked(typed)))
        if not words:
            return Found()
        telling = tuple(word for word in words if word not in _OF_AN_ADULT) or words
        found = self._matching(" AND ", telling, words)
        if len(found) < _ENOUGH and len(words) > 1:
            found += self._matching(" OR ", words)
        if _RINGS.intersection(words) and _RINGS.union(_BESIDE_RINGING).issuperset(words):
            found = [one for one in self._found_by if one.hit.kind == RING] + found
        if dated:
            found.sort(key=lambda one: not one.hit.clock)
        as_typed = tuple((_as_typed(word, typed), near) for word, near in instead.items())
        return Found(_with_sheets(_each_once(found))[:most], as_typed)

    def dated(self) -> tuple[Hit, ...]:
        """Everything that is counted from a day, for somebody who typed nothing else."""
        return tuple(one.hit for one in self._found_by if one.hit.clock)

    def _near(self, word: str) -> str:
        """The word of the content that is most like one that nothing holds; "" where one holds it, or none is like it.

        Only among those with the same first letter, which is seldom wrong: “cutting” is not to become “putting”.
        """
        if len(word) not in _MISSPELT or not word.isalpha() or self._matching("", (word,)):
            return ""
        alike = [known for known in self._known.get(word[0], ()) if abs(len(known) - len(word)) <= 2]
        nearest: list[str] = get_close_matches(word, alike, 1, _ALIKE)
        return nearest[0] if nearest else ""

    def _matching(self, joined: str, words: tuple[str, ...], more: tuple[str, ...] = ()) -> list[Findable]:
        """What holds these words, best first; of equally good ones that first which holds all of `more` as well."""
        rows = self._rows(joined, words)
        also = {row for row, _ in self._rows(" AND ", more)} if len(more) > len(words) else set()
        # The better a piece holds the words, the further below nought its number is.
        weighed = [
            (worth * self._readily(self._found_by[row], words) * (_OF_THE_ADULT_TOO if row in also else 1), row)
            for row, worth in rows
        ]
        return [self._found_by[row] for _, row in sorted(weighed)]

    def _rows(self, joined: str, words: tuple[str, ...]) -> list[tuple[int, float]]:
        asks = "SELECT rowid, bm25(piece, ?, ?, ?, ?) FROM piece WHERE piece MATCH ?"
        with self._lock:
            return self._table.execute(asks, (*_WEIGHTS, joined.join(map(_either, words)))).fetchall()

    def _readily(self, one: Findable, words: tuple[str, ...]) -> float:
        """How readily it comes first: most of all where its name, or a word for nothing else, is what was typed."""
        title = _WORDS.findall(one.hit.title.casefold())
        named = [word for word in words if any(each.startswith(_stem(word)) for each in title)]
        called = [word for word in words if word in one.called]
        return one.turn * (1 + (len(named) + 2 * len(called)) / len(words))


def _stem(word: str) -> str:
    """The beginning that the forms of a word have in common, near enough: “drinks” and “drinking”."""
    return word[: max(4, len(word) - 3)]


def asked(typed: str) -> tuple[str, ...]:
    """The words to look for in what was typed, without those that any question has, unless it has no others."""
    words = [word for word in _WORDS.findall(typed[:_LONGEST].casefold()) if len(word) >= _SHORTEST]
    telling = [word for word in words if word not in _PASSED_OVER]
    return tuple(dict.fromkeys(telling or words))[:_MOST_WORDS]


def _known(found_by: tuple[Findable, ...]) -> dict[str, tuple[str, ...]]:
    """Every word that may be meant by a misspelt one, by its first letter."""
    said = " ".join(f"{one.hit.title} {one.words} {one.hit.says} {one.body}" for one in found_by).casefold()
    words = sorted({word for word in _WORDS.findall(said) if len(word) in _MISSPELT and word.isalpha()})
    return {letter: tuple(same) for letter, same in groupby(words, key=lambda word: word[0])}


def _as_typed(word: str, typed: str) -> str:
    """A word that is looked for, as somebody typed it."""
    return next((found[0] for found in _WORDS.finditer(typed[:_LONGEST]) if found[0].casefold() == word), word)


def _either(word: str) -> str:
    """The word itself, one it begins, or one that is meant by it: in quotes, where the search reads only words."""
    begins = (f'"{word}"*',) if len(word) > _SHORTEST else ()
    meant = (f'"{_MEANT[word]}"',) if word in _MEANT else ()
    anyone = " OR ".join((f'"{word}"', *begins, *meant))
    return f"({anyone})"


def _each_once(found: list[Findable]) -> tuple[Hit, ...]:
    """One answer for each place: passages of one page are one answer, by the best of them."""
    kept: dict[object, Hit] = {}
    for one in found:
        at = (one.hit.page, one.hit.query) if one.hit.query and one.hit.kind != ROUTE else (one.hit.kind, one.hit.title)
        kept.setdefault(at, one.hit)
    return tuple(kept.values())


def _with_sheets(found: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """The answers with each blank sheet right after the first of the same name, as who found one may want to print."""
    first = {hit.title: number for number, hit in reversed(tuple(enumerate(found)))}
    beside = sorted(enumerate(found), key=lambda one: (first[one[1].title] if one[1].kind == SHEET else one[0], one[0]))
    return tuple(hit for _, hit in beside)
