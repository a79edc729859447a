"""What one content says that another does not: piece by piece, with the words before and after."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import zip_longest
from typing import Any

from pydantic import BaseModel

from pathway.content import Area, Content
from pathway.content.ground import Piece
from pathway.content.references import REFERS
from pathway.pack_words import INNER, KINDS, name_of, part_in_words, shown, unsaid

ORDER = "Their order"  # in the place of a name, where the pieces of one kind stand in another order

Path = tuple[str, ...]
Names = Mapping[tuple[str, str], str]
Holds = tuple[tuple[str, tuple[str, ...]], ...]


class What(StrEnum):
    """What became of a piece of content, or of a part of one."""

    ADDED = "added"
    REWORDED = "reworded"
    RETIRED = "retired"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs: in which kind of content, of what, where in it, and both wordings.

    `holds` is what a piece, or a part of one, that is new or gone says, each line with what it is called. `day` is
    that from which an area is retired, where that is what differs.
    """

    kind: str
    name: str
    what: What
    where: str = ""
    before: str = ""
    after: str = ""
    holds: Holds = ()
    day: date | None = None


@dataclass(frozen=True, slots=True)
class _Part:
    """Where inside of one piece something differs, and how."""

    path: Path
    before: str = ""
    after: str = ""
    what: What = What.REWORDED
    holds: Holds = ()


def differences(before: Content, after: Content) -> tuple[Difference, ...]:
    """All that differs, the areas first; within a kind in the order of the content, what is gone at its end."""
    between = _Between(_names(before), _names(after))
    return tuple(one for kind in KINDS for one in between.kind(kind, getattr(before, kind), getattr(after, kind)))


@dataclass(frozen=True, slots=True)
class _Between:
    """Two contents, by what each calls the pieces that others refer to."""

    old: Names
    new: Names

    # Pieces

    def kind(self, kind: str, before: Any, after: Any) -> Iterator[Difference]:
        """What differs in all the pieces of one kind, which are the same ones by their ids."""
        was, now = _by_id(before), _by_id(after)
        for id, piece in now.items():
            if id not in was:
                yield Difference(kind, name_of(piece), What.ADDED, holds=tuple(_holds(piece, self.new)))
            elif piece != was[id]:
                yield from self._piece(kind, was[id], piece)
        for id, piece in was.items():
            if id not in now:
                yield Difference(kind, name_of(piece), What.GONE, holds=tuple(_holds(piece, self.old)))
        stood, stands = [id for id in was if id in now], [id for id in now if id in was]
        if stood != stands:
            row = _rows([name_of(was[id]) for id in stood], [name_of(now[id]) for id in stands])
            yield Difference(kind, ORDER, What.REWORDED, "", *row)

    def _piece(self, kind: str, was: Piece, now: Piece) -> Iterator[Difference]:
        area = now if isinstance(was, Area) and isinstance(now, Area) else None
        for one in self._differing(was, now, (), ""):
            retired = area.retired if area and one.path == (part_in_words("retired"),) else None
            newly = retired and isinstance(was, Area) and was.retired is None
            yield Difference(
                kind, name_of(was), What.RETIRED if newly else one.what, ", ".join(one.path), one.before, one.after,
                one.holds, retired,
            )  # fmt: skip

    # Their parts

    def _differing(self, was: Any, now: Any, path: Path, field: str) -> Iterator[_Part]:
        """Where two values part, with what stands there in each; what is alike around it is left out."""
        if was == now:
            return
        if isinstance(was, BaseModel) and isinstance(now, BaseModel):
            for name in type(now).model_fields:
                if name not in unsaid(now):
                    inner = getattr(was, name, None), getattr(now, name)
                    yield from self._differing(*inner, (*path, part_in_words(name)), name)
        elif isinstance(was, BaseModel) or isinstance(now, BaseModel):
            yield self._one_sided(was, now, path)
        elif isinstance(was, Mapping) or isinstance(now, Mapping):
            was, now = was or {}, now or {}
            for key in dict.fromkeys((*was, *now)):
                yield from self._differing(was.get(key), now.get(key), (*path, part_in_words(key)), field)
        elif isinstance(was, tuple) or isinstance(now, tuple):
            models = any(isinstance(one, BaseModel) for one in (*(was or ()), *(now or ())))
            yield from (self._models if models else self._lines)(was or (), now or (), path, field)
        else:
            yield from self._told(was, now, path, field)

    def _one_sided(self, was: Any, now: Any, path: Path) -> _Part:
        """A part that has parts of its own and is new or gone, with all that it says."""
        if isinstance(now, BaseModel):
            return _Part(path, what=What.ADDED, holds=tuple(_holds(now, self.new, named=False)))
        return _Part(path, what=What.GONE, holds=tuple(_holds(was, self.old, named=False)))

    def _models(
        self, was: tuple[BaseModel, ...], now: tuple[BaseModel, ...], path: Path, field: str
    ) -> Iterator[_Part]:
        """What differs in the parts that stand several times in one piece, such as the passages of a guide."""
        one, many = INNER.get(field, (part_in_words(field),) * 2)
        twins = _twins(was, now)
        for turn, model in enumerate(now):
            if turn in twins:
                here = _called(one, was[twins[turn]])
                yield from self._differing(was[twins[turn]], model, (*path[:-1], here), field)
            else:
                holds = tuple(_holds(model, self.new))
                yield _Part((*path[:-1], _called(one, model)), what=What.ADDED, holds=holds)
        for turn, model in enumerate(was):
            if turn not in twins.values():
                holds = tuple(_holds(model, self.old))
                yield _Part((*path[:-1], _called(one, model)), what=What.GONE, holds=holds)
        stood, stands = sorted(twins.values()), [twins[turn] for turn in sorted(twins)]
        if stood != stands:
            row = _rows([name_of(was[turn]) for turn in stood], [name_of(now[turn]) for turn in sorted(twins)])
            yield _Part((*path[:-1], f"order of the {many}"), *row)

    def _lines(self, was: tuple[Any, ...], now: tuple[Any, ...], path: Path, field: str) -> Iterator[_Part]:
        """The lines that two lists do not share, side by side where one stands in the place of the other."""
        for tag, start, end, begin, finish in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
            if tag != "equal":
                for before, after in zip_longest(was[start:end], now[begin:finish]):
                    yield from self._told(before, after, path, field)

    def _told(self, was: Any, now: Any, path: Path, field: str) -> Iterator[_Part]:
        before, after = _worded(was, field, self.old), _worded(now, field, self.new)
        if before != after:  # what a piece refers to may have another id and the same words
            yield _Part(path, before, after)


def _twins(was: Sequence[BaseModel], now: Sequence[BaseModel]) -> dict[int, int]:
    """Which of those before each of those now is: by its id, else by its name, else by where it stands."""
    found: dict[int, int] = {}

    def match(key: Callable[[BaseModel], Any]) -> None:
        for turn, model in enumerate(now):
            same = (at for at, one in enumerate(was) if at not in found.values() and key(one) == key(model) is not None)
            if turn not in found and (twin := next(same, None)) is not None:
                found[turn] = twin

    match(repr)  # one that stays as it is is nobody else’s, whatever came or went around it
    match(lambda model: getattr(model, "id", None))
    match(name_of)
    left = [at for at, one in enumerate(was) if at not in found.values() and not isinstance(one, Piece)]
    came = [at for at, one in enumerate(now) if at not in found and not isinstance(one, Piece)]
    return {**found, **dict(zip(came, left, strict=False))}


# All that one says


def _holds(model: BaseModel, names: Names, *, named: bool = True) -> Iterator[tuple[str, tuple[str, ...]]]:
    """All that one piece says, line by line; without what it is known by, where it is `named` already."""
    known = name_of(model) if named else None
    for field, value in model:
        off = isinstance(value, int) and value == type(model).model_fields[field].default
        if field not in (*unsaid(model), "facts") and value != known and not off:
            yield from _parts(part_in_words(field), value, field, names)


def _parts(name: str, value: Any, field: str, names: Names) -> Iterator[tuple[str, tuple[str, ...]]]:
    """One part with its lines; what has parts of its own, such as the sentences of an age, is told part by part."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _parts(f"{name}, {part_in_words(key)}", inner, field, names)
    elif isinstance(value, BaseModel):
        yield from ((f"{name}, {inner}", lines) for inner, lines in _holds(value, names, named=False))
    elif isinstance(value, tuple) and any(isinstance(one, BaseModel) for one in value):
        one_of, _ = INNER.get(field, (name, name))
        for model in value:
            inner = tuple(_holds(model, names)) or (("", (name_of(model),)),)
            called = _called(one_of, model)
            yield from ((f"{called}, {part}" if part else one_of, lines) for part, lines in inner)
    else:
        several = value if isinstance(value, tuple) else (value,)
        if lines := tuple(filter(None, (_worded(one, field, names) for one in several))):
            yield name, lines


def _called(one: str, model: BaseModel) -> str:
    return f"{one} “{name_of(model)}”"


def _worded(value: Any, field: str, names: Names) -> str:
    """A value in words; where it refers to another piece, what that piece is called."""
    return names.get((REFERS.get(field, ""), str(value))) or shown(value)


def _rows(before: list[str], after: list[str]) -> tuple[str, str]:
    """Two orders of the same, from the first that stands elsewhere to the last."""
    moved = [turn for turn, (one, other) in enumerate(zip(before, after, strict=True)) if one != other] or [0]
    here = slice(moved[0], moved[-1] + 1)
    return "; ".join(before[here]), "; ".join(after[here])


def _names(content: Content) -> Names:
    return {(kind, id): name_of(piece) for kind in set(REFERS.values())
            for id, piece in _by_id(getattr(content, kind)).items()}  # fmt: skip


def _by_id(pieces: Any) -> dict[str, Piece]:
    several = pieces if isinstance(pieces, tuple) else (pieces,)
    return {piece.id: piece for piece in several if isinstance(piece, Piece)}
