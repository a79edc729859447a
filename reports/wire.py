"""A piece of work as JSON and back, so that another process can do it; only classes that are named here are made."""

import dataclasses
import json
from datetime import datetime
from enum import Enum
from typing import Any, TypeVar

from reports import document as doc
from reports.forms import Form
from reports.search import Secret

T = TypeVar("T")
CLASSES: dict[str, Any] = {
    name: kind
    for name, kind in vars(doc).items()
    if isinstance(kind, type) and (dataclasses.is_dataclass(kind) or issubclass(kind, Enum))
} | {"Form": Form, "Secret": Secret}


def to_json(thing: Any) -> str:
    """The whole of it as text: a document, or what holds one."""
    return json.dumps(_plain(thing))


def from_json(text: str, kind: type[T]) -> T:
    """The very thing that was written, which is of this kind."""
    made = _made(json.loads(text), CLASSES | {kind.__name__: kind})
    assert isinstance(made, kind)
    return made


def _plain(thing: Any) -> Any:
    if isinstance(thing, Enum):
        return {"is": type(thing).__name__, "value": thing.value}
    if isinstance(thing, datetime):
        return {"is": "datetime", "value": thing.isoformat()}
    if isinstance(thing, tuple):
        return [_plain(part) for part in thing]
    if dataclasses.is_dataclass(thing):
        fields = {field.name: _plain(getattr(thing, field.name)) for field in dataclasses.fields(thing)}
        return {"is": type(thing).__name__, "with": fields}
    return thing


def _made(plain: Any, classes: dict[str, Any]) -> Any:
    if isinstance(plain, list):
        return tuple(_made(part, classes) for part in plain)
    if not isinstance(plain, dict):
        return plain
    if plain["is"] == "datetime":
        return datetime.fromisoformat(plain["value"])
    kind = classes[plain["is"]]
    if "value" in plain:
        return kind(plain["value"])
    return kind(**{name: _made(part, classes) for name, part in plain["with"].items()})
