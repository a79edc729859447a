"""To and from the published JSON: the form a family travels in, strict on the way in and unchanged on the way out."""

import json
from typing import Any, Literal

from pydantic import BaseModel, ValidationError

from pathway import strictly
from pathway.assessment import Assessment
from pathway.errors import PathwayError
from pathway.strictly import LARGEST_FILE as LARGEST_FILE

FORMAT = "waymark-assessment"
VERSION = 1


class _Published(BaseModel):
    """The published form as it is when there is nothing wrong with it."""

    format: Literal["waymark-assessment"]
    version: Literal[1]
    assessment: Assessment


def to_json(assessment: Assessment) -> str:
    """The assessment in the published form, readable by a person and by `from_json`."""
    published = {"format": FORMAT, "version": VERSION, "assessment": assessment.model_dump(mode="json")}
    return json.dumps(published, ensure_ascii=False, indent=1) + "\n"


def from_json(text: str | bytes) -> Assessment:
    """Read the published form.

    Raises PathwayError, with a sentence and no word of the family, when the text is too large, not JSON, not ours,
    from a newer version, or not a whole assessment.
    """
    published = strictly.read(text)
    if not isinstance(published, dict) or published.get("format") != FORMAT:
        raise PathwayError("Choose a file that Waymark saved; this one is something else.")
    version = published.get("version")
    if not isinstance(version, int):
        raise PathwayError("Choose another copy of this file; this one does not say which version it is.")
    if version > VERSION:
        raise PathwayError("Update Waymark to open this file; it was saved by a newer version.")
    return read_document(published.get("assessment"))


def from_checked(text: str) -> Assessment:
    """The same for a text that `strictly.read` has read elsewhere, in less than half the time."""
    try:
        return _Published.model_validate_json(text).assessment
    except ValueError:
        return from_json(text)  # which says what is wrong


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


def _places(errors: Any) -> str:
    """Where the first fault is; numbers and field names only, so that no word of a family is repeated."""
    known = set(Assessment.model_fields)
    place = [str(part) for part in errors[0]["loc"] if isinstance(part, int) or str(part) in known]
    return f" ({', '.join(place)})" if place else ""
