"""Walking through a piece of content: every string in it with the path that leads there."""

from collections.abc import Iterator, Mapping
from enum import Enum

from pydantic import BaseModel

Path = tuple[str, ...]


def strings(value: object, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every string, with the names and positions that lead to it; words of a scale are left out."""
    if isinstance(value, Enum):
        return
    if isinstance(value, str):
        yield path, value
    for name, inner in _inside(value):
        yield from strings(inner, (*path, name))


def field(path: Path) -> str:
    """The last name on a path, without positions in a list."""
    return next((part for part in reversed(path) if not part.isdigit()), "")


def place(start: str, path: Path) -> str:
    """A path as a person reads it, counted from one."""
    parts = [f"number {int(part) + 1}" if part.isdigit() else part for part in path]
    return ", ".join(part for part in (start, *parts) if part)


def _inside(value: object) -> Iterator[tuple[str, object]]:
    if isinstance(value, BaseModel):
        yield from value
    elif isinstance(value, Mapping):
        yield from ((str(key), inner) for key, inner in value.items())
    elif isinstance(value, tuple | list):
        yield from ((str(index), inner) for index, inner in enumerate(value))
