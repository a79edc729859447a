"""To and from the published JSON: the form a family travels in, strict on the way in and unchanged on the way out."""

import json
from collections.abc import Iterable
from typing import Any

from pydantic import ValidationError

from pathway.assessment import Assessment
from pathway.errors import PathwayError

FORMAT = "waymark-assessment"
VERSION = 1
LARGEST_FILE = 10 * 1024 * 1024  # bytes
DEEPEST = 20  # levels of nesting


def to_json(assessment: Assessment) -> str:
    """The assessment in the published form, readable by a person and by `from_json`."""
    published = {"format": FORMAT, "version": VERSION, "assessment": assessment.model_dump(mode="json")}
    return json.dumps(published, ensure_ascii=False, indent=1) + "\n"


def from_json(text: str | bytes) -> Assessment:
    """Read the published form.

    Raises PathwayError, with a sentence and no word of the family, when the text is too large, not JSON, not ours,
    from a newer version, or not a whole assessment.
    """
    published = _strict(text)
    if not isinstance(published, dict) or published.get("format") != FORMAT:
        raise PathwayError("Choose a file that Waymark saved; this one is something else.")
    version = published.get("version")
    if not isinstance(version, int):
        raise PathwayError("Choose another copy of this file; this one does not say which version it is.")
    if version > VERSION:
        raise PathwayError("Update Waymark to open this file; it was saved by a newer version.")
    return read_document(published.get("assessment"))


def read_document(document: Any) -> Assessment:
    """An assessment from its bare JSON object; PathwayError names the first place that does not fit, and no words."""
    try:
        return Assessment.model_validate_json(json.dumps(document))
    except (ValidationError, ValueError) as fault:
        places = _places(fault.errors()) if isinstance(fault, ValidationError) else ""
        raise PathwayError(
            f"Choose another copy of this file; part of this one does not fit an assessment{places}."
        ) from None


def schema() -> dict[str, Any]:
    """The JSON Schema of the published form."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Waymark assessment",
        "type": "object",
        "required": ["format", "version", "assessment"],
        "properties": {
            "format": {"const": FORMAT},
            "version": {"const": VERSION},
            "assessment": {"$ref": "#/$defs/Assessment"},
        },
        "additionalProperties": False,
        "$defs": _definitions(),
    }


def _definitions() -> dict[str, Any]:
    whole = Assessment.model_json_schema(ref_template="#/$defs/{model}", mode="serialization")
    parts: dict[str, Any] = whole.pop("$defs")
    return {**parts, "Assessment": whole}


def _strict(text: str | bytes) -> Any:
    if len(text) > LARGEST_FILE:
        raise PathwayError("Choose a smaller file; a Waymark file is at most 10 MB.")
    try:
        decoded = text.decode("utf-8-sig") if isinstance(text, bytes) else text
        loaded = json.loads(decoded, object_pairs_hook=_once, parse_constant=_refuse)
    except (ValueError, RecursionError):
        raise PathwayError("Choose another copy of this file; this one is damaged or is not a Waymark file.") from None
    if _depth(loaded) > DEEPEST:
        raise PathwayError("Choose a file that Waymark saved; this one is nested too deeply.")
    return loaded


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A key that stands twice would silently lose the first, so it is refused."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found


def _refuse(constant: str) -> None:
    raise ValueError("not a number that JSON knows")


def _depth(value: Any) -> int:
    deepest, level = 0, [value]
    while level:
        deepest += 1
        level = [child for parent in level for child in _children(parent)]
    return deepest


def _children(value: Any) -> Iterable[Any]:
    if isinstance(value, dict):
        return [child for child in value.values() if isinstance(child, dict | list)]
    if isinstance(value, list):
        return [child for child in value if isinstance(child, dict | list)]
    return []


def _places(errors: Any) -> str:
    """Where the first fault is; numbers and field names only, so that no word of a family is repeated."""
    known = set(Assessment.model_fields)
    place = [str(part) for part in errors[0]["loc"] if isinstance(part, int) or str(part) in known]
    return f" ({', '.join(place)})" if place else ""
