"""A document as JSON and back, so that another process can draw it; only the document’s own classes are made."""

import dataclasses
import json
from datetime import datetime
from enum import Enum
from typing import Any

from reports import document as doc

CLASSES: dict[str, Any] = {
    name: kind
    for name, kind in vars(doc).items()
    if isinstance(kind, type) and (dataclasses.is_dataclass(kind) or issubclass(kind, Enum))
}


def to_json(document: doc.Document) -> str:
    """The whole document as text."""
    return json.dumps(_plain(document))


def from_json(text: str) -> doc.Document:
    """The very document that was written."""
    document = _made(json.loads(text))
    assert isinstance(document, doc.Document)
    return document


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


def _made(plain: Any) -> Any:
    if isinstance(plain, list):
        return tuple(_made(part) for part in plain)
    if not isinstance(plain, dict):
        return plain
    if plain["is"] == "datetime":
        return datetime.fromisoformat(plain["value"])
    kind = CLASSES[plain["is"]]
    if "value" in plain:
        return kind(plain["value"])
    return kind(**{name: _made(part) for name, part in plain["with"].items()})
