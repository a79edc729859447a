"""A household’s words without its names: each is put as who that is, and what may be a name still is told apart."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pathway.assessment import Assessment

FAMILY = "the family"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_JOINING = frozenset({"and", "all", "both", "the", "children"})
_NO_ARTICLE = re.compile("(?:ing|ics|help|care)$")  # one says “the nursery” and “health visiting”
_TITLES = "Mrs|Mr|Ms|Miss|Mx|Dr|Sister|Nurse"
_NAME = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
# A word with a capital that begins no sentence; days, months and what is always written so are no names.
_CAPITAL = re.compile(r"(?<=[^\W_][\s,;:(–—-])\s*([A-Z][^\W\d_]+(?:[’'-][^\W\d_]+)*)")
_NO_NAMES = frozenset({
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March",
    "April", "May", "June", "July", "August", "September", "October", "November", "December", "Christmas", "Easter",
    "English", "Act", "Today", "GP", "NHS", "MASH", "TV", "I’m", "I’ll", "I’d", "I’ve",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Somebody:
    """One person, and how they are put where no name may stand."""

    name: str
    put_as: str


def letters(assessment: Assessment) -> dict[str, str]:
    """How each child is put, by id: “child A” is the first that was entered."""
    several = len(assessment.children) > 1
    return {
        child.id: f"child {_letter(number)}" if several else "the child"
        for number, child in enumerate(assessment.children)
    }


def _letter(number: int) -> str:
    again, at = divmod(number, len(LETTERS))
    return LETTERS[at] * (again + 1)


def people(assessment: Assessment) -> Iterator[Somebody]:
    """Everybody whom the record names, and who they are."""
    put = letters(assessment)
    agencies = [(one.person, one.agency, "a professional") for one in assessment.agencies]
    services = [(one.person, one.service, "a professional") for one in assessment.adult_services]
    before = [one for one in assessment.previous_workers if one.name != assessment.author.name]
    workers = [(one.name, one.job, "an earlier worker") for one in before]
    others = [*agencies, *services, *workers]
    family = [*(one.name for one in assessment.children), *(one.name for one in assessment.adults)]
    named = [*family, *(name for name, _, _ in others)]
    names = {word.casefold() for name in named for word in _words_of(name)}
    yield from (Somebody(child.name, put[child.id]) for child in assessment.children)
    yield from _adults(assessment, put, names)
    yield from (Somebody(name, _the(what, otherwise, names)) for name, what, otherwise in others)
    yield Somebody(assessment.author.name, "the worker")


def _words_of(name: str) -> list[str]:
    """The words of a name; what stands behind a comma in small letters is a job, as in “Mr Osei, teacher of art”."""
    first, _, behind = name.partition(",")
    words = [*_NAME.findall(first), *(word for word in _NAME.findall(behind) if word[:1] != word[:1].lower())]
    return [word for word in words if not re.fullmatch(_TITLES, word)]


def _adults(assessment: Assessment, put: dict[str, str], names: set[str]) -> Iterator[Somebody]:
    """The adults by what they are to the children, “the mother”; then those who are told by another, as hers is."""
    called = {word: put[child.id] for child in assessment.children for word in _words_of(child.name)}
    heads = [_kin(adult.relation, called)[0] for adult in assessment.adults]
    plain: dict[str, str] = {}
    for adult, head in zip(assessment.adults, heads, strict=True):
        whose = _kin(adult.relation, called)[1] if heads.count(head) > 1 else ()
        said = _the(head, "", names)
        plain[adult.id] = f"{said} of {' and '.join(whose)}" if said and whose else said
    by_name = called | {_words_of(one.name)[0]: plain[one.id] for one in assessment.adults if _words_of(one.name)}
    for adult, head in zip(assessment.adults, heads, strict=True):
        told = _NAME.sub(lambda word: _possessive(word.group(), by_name), head)
        told = plain[adult.id] or _the(told, "an adult of the family", names, longest=3 if told == head else 5)
        yield Somebody(adult.name, told)


def _kin(relation: str, called: dict[str, str]) -> tuple[str, tuple[str, ...]]:
    """“Father of Ash and Bay; 29” as what he is and whose; a relation that says more is left as it is."""
    for said in (re.split("[;.(\n]", relation)[0], re.split("[,;.(\n]", relation)[0]):
        head, _, behind = said.partition(" of ")
        words = [word for word in _NAME.findall(behind) if word.casefold() not in _JOINING]
        if words and all(word in called for word in words):
            return head, tuple(dict.fromkeys(called[word] for word in words))
    return re.split("[,;.(\n]", relation)[0], ()


def _possessive(word: str, by_name: dict[str, str]) -> str:
    """Whose in place of a name: “Jade’s” as “the mother’s”."""
    name = re.sub("[’']s$", "", word)
    return by_name.get(name, "") + word[len(name) :] if by_name.get(name) else word


def _the(what: str, otherwise: str, names: set[str], *, longest: int = 3) -> str:
    """Who somebody is, unless that is long or is itself said by a name, as “Jade’s mother” is."""
    said = " ".join(what.split())
    named = any(re.sub("[’']s$", "", word.casefold()) in names for word in _NAME.findall(said))
    if not said or len(said.split()) > longest or named:
        return otherwise
    bare = said.casefold().startswith(("the ", "a ", "an ")) or _NO_ARTICLE.search(said)
    in_letters = said[1:2] != said[1:2].lower()  # “GP practice”
    return f"{'' if bare else 'the '}{said if in_letters else said[:1].lower() + said[1:]}"


class Nameless:
    """Puts the texts of one household without names."""

    def __init__(self, assessment: Assessment) -> None:
        self._whose: dict[str, set[str]] = {}
        for one in people(assessment):
            for word in _words_of(one.name):
                if len(word) > 1:
                    self._whose.setdefault(word.casefold(), set()).add(one.put_as)
        known = "|".join(sorted(map(re.escape, self._whose), key=len, reverse=True))
        one_name = rf"(?:{known})(?![^\W_])"
        self._named = (
            re.compile(rf"(?<![^\W_])(?:(?:{_TITLES})\.?\s+)?{one_name}(?:[\s-]+{one_name})*", re.IGNORECASE)
            if known
            else None
        )

    def __call__(self, words: str) -> str:
        """The words with everybody put as who they are; a small letter in front makes an ordinary word of a name."""
        return self._named.sub(self._put, words) if self._named else words

    def _put(self, found: re.Match[str]) -> str:
        said = [word for word in _NAME.findall(found.group()) if word.casefold() in self._whose]
        if not any(word[:1].isupper() for word in said):
            return found.group()
        whose = [self._whose[word.casefold()] for word in said]
        one = next((next(iter(each)) for each in whose if len(each) == 1), FAMILY)
        begins = found.start() == 0 or found.string[: found.start()].rstrip()[-1:] in (".", "?", "!", "\n", "")
        return one[:1].upper() + one[1:] if begins else one


def may_be_names(texts: Iterable[str]) -> tuple[str, ...]:
    """Words that may be names still, each once: what stands with a capital inside a sentence."""
    found = (word for text in texts for word in _CAPITAL.findall(text))
    return tuple(dict.fromkeys(word for word in found if word not in _NO_NAMES))
