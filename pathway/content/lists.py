"""Checking what only shows when pieces stand side by side: the list of factors as one, and words named twice."""

from collections.abc import Iterator

from pathway.content.disability import Factor, FactorList
from pathway.content.fault import Fault
from pathway.content.prompts import VagueWord
from pathway.content.reading import Reading, Written
from pathway.content.topics import PlainWord


def list_faults(reading: Reading, base: Reading | None) -> Iterator[Fault]:
    """Every fault of a pack’s list of factors and of its words to avoid; `base` is the pack it adds to."""
    factors = [each for each in reading.written if isinstance(each.piece, Factor)]
    lists = [each for each in reading.written if isinstance(each.piece, FactorList)]
    named = _ids(reading, "factor_lists")
    if factors and not named:
        says = "These factors belong to no list, so nobody could tell whose they are"
        yield _at(factors[0], says, "Add one [[factor_lists]] with its title and what to know of it")
    if base is not None:
        theirs, own_factors = _ids(base, "factor_lists"), bool(_ids(reading, "factors"))
        own = [each for each in lists if each.piece.id not in theirs]
        if own_factors and own:
            yield from _left_over([each for each in lists if each.piece.id in theirs], own[0])
            lists = own
        yield from _beside(lists, own_factors, theirs)
    for each in lists[1:]:
        yield _at(each, "There is more than one list of factors", "Keep one; a pack has one list, and all its factors")
    yield from _codes(factors)
    yield from _named_twice(reading)


def _left_over(former: list[Written], own: Written) -> Iterator[Fault]:
    """What a pack said of England’s list before it brought its own: that one stays, and this one goes."""
    for each in former:
        says = f"“{each.piece.id}” is the list that the factors of this pack take the place of"
        yield _at(each, says, f"Take this [[factor_lists]] out, and keep “{own.piece.id}” in {own.file}")


def _beside(lists: list[Written], own_factors: bool, theirs: set[str]) -> Iterator[Fault]:
    """A local list never goes under the name of the one it replaces, and a local name never covers other factors."""
    for each in lists:
        if own_factors and each.piece.id in theirs:
            says = f"“{each.piece.id}” is the list that these factors take the place of"
            yield _at(each, says, "Give the list an id of its own")
        if not own_factors and each.piece.id not in theirs:
            yield _at(each, "This list has no factors", "Add its [[factors]], or take the list out")


def _codes(factors: list[Written]) -> Iterator[Fault]:
    first: dict[str, str] = {}
    for each in factors:
        code = each.piece.code if isinstance(each.piece, Factor) else ""
        if code in first:
            says = f"The code “{code}” is used already, by {first[code]}"
            yield _at(each, says, "Give one of the two a code of its own")
        first.setdefault(code, each.piece.id)


def _named_twice(reading: Reading) -> Iterator[Fault]:
    """One phrase leads to one offer; two would show the same word twice, with two remedies."""
    first: dict[tuple[str, str], str] = {}  # a word may be one to avoid and, in an action, one that may mean anything
    for each in reading.written:
        for phrase in each.piece.phrases if isinstance(each.piece, PlainWord | VagueWord) else ():
            key = (each.kind, phrase.casefold())
            if key in first:
                says = f"“{phrase}” is named already, in {first[key]}"
                yield _at(each, says, "Keep it in one of the two")
            first.setdefault(key, each.piece.id)


def _ids(reading: Reading, kind: str) -> set[str]:
    return {id for known, id in reading.ids if known == kind}


def _at(written: Written, says: str, remedy: str) -> Fault:
    return Fault(written.file, written.place, says, remedy)
