"""Whether two changes of one record touch the same part of it, so that neither is made over the other unseen."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from pathway.assessment import Assessment
from pathway.frozen import Frozen

Path = tuple[str, ...]


def touched(before: Assessment, after: Assessment) -> frozenset[Path]:
    """The parts that differ, each by the way to it: names of fields, and keys of what is in a list."""
    return frozenset() if before is after else frozenset(_differing(before, after, ()))


def collide(one: Iterable[Path], other: Iterable[Path]) -> bool:
    """Whether a part of the one is a part of the other, or holds it."""
    others = tuple(other)
    return any(mine[: len(theirs)] == theirs or theirs[: len(mine)] == mine for mine in one for theirs in others)


def was_so(then: Assessment, now: Assessment, wanted: Assessment) -> bool:
    """Whether what a change would make of `now` is how it stood `then`, whatever the dates beside it say."""
    said = [path for path in touched(now, wanted) if not isinstance(_at(wanted, path), date)]
    return bool(said) and all(_at(then, path) == _at(wanted, path) for path in said)


def _differing(one: Any, other: Any, way: Path) -> Iterator[Path]:
    if one == other:
        return
    mine, theirs = _parts(one), _parts(other)
    # What was added or taken away differs in each of its parts but its name: others may be written at the same moment.
    mine = _unnamed(theirs) if mine is None and theirs and not one else mine
    theirs = _unnamed(mine) if theirs is None and mine and not other else theirs
    if mine is None or theirs is None:
        yield way
        return
    for name in {**mine, **theirs}:
        yield from _differing(mine.get(name), theirs.get(name), (*way, name))


def _unnamed(item: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in item.items() if name in ("id", "kind") or name.endswith("_id")}


def _parts(value: Any) -> dict[str, Any] | None:
    """What something is made of, by permanent names; None where it is one thing or nothing.

    Of a part of the record, only what somebody has said.
    """
    if isinstance(value, Frozen):
        fields = type(value).model_fields
        return {name: said for name in fields if (said := getattr(value, name)) != fields[name].default}
    if isinstance(value, tuple) and value and all(isinstance(one, Frozen) for one in value):
        named = {_name(one): one for one in value}
        return named if len(named) == len(value) else {str(turn): one for turn, one in enumerate(value)}
    return None


def _name(part: Frozen) -> str:
    """What tells a part from others of its kind: its key, or all its ids."""
    if (key := getattr(part, "key", None)) is not None:
        return str(key)
    return "/".join(str(getattr(part, name)) for name in sorted(type(part).model_fields) if name.endswith("_id"))


def _at(value: Any, path: Path) -> Any:
    for name in path:
        parts = _parts(value)
        if parts is None or name not in parts:
            return None
        value = parts[name]
    return value
