"""Faults of shape in words a practice lead can act on, made from what pydantic found."""

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from pathway.content.fault import Fault
from pathway.content.walk import field
from pathway.content.walk import place as placed

Loc = tuple[int | str, ...]  # where in a piece something stands, as pydantic names it

_SLUG_REMEDY = "Use small letters, figures and single hyphens only, such as “safe-sleep”"


def shape_faults(error: ValidationError, file: str, place: str) -> list[Fault]:
    """One fault for each thing that has the wrong shape."""
    details = error.errors(include_url=False)
    misspelt = _misspelt(details)
    return [
        _fault(detail, file, place, misspelt.get(detail["loc"], ()))
        for detail in details
        if detail["loc"] not in misspelt.values()
    ]


def _misspelt(details: list[ErrorDetails]) -> dict[Loc, Loc]:
    """Each name that is not known, with the one that is missing beside it and is surely meant: one slip, one fault."""
    found: dict[Loc, Loc] = {}
    missing = [one["loc"] for one in details if one["type"] == "missing"]
    for one in details:
        if one["type"] == "extra_forbidden":
            beside = {str(loc[-1]): loc for loc in missing if loc[:-1] == one["loc"][:-1] and loc not in found.values()}
            if near := get_close_matches(str(one["loc"][-1]), list(beside), 1):
                found[one["loc"]] = beside[near[0]]
    return found


def _fault(detail: ErrorDetails, file: str, place: str, meant: Loc) -> Fault:
    path = tuple(str(part) for part in detail["loc"] if not _machinery(str(part)))
    name = field(path) or "this"
    if detail["type"] in ("enum", "literal_error"):
        says = f"“{detail['input']}” is not one of the words that can stand here"
        remedy = f"Use one of these: {_listed(detail.get('ctx', {}))}"
    else:
        says, remedy = _words(detail["type"], name)
        if meant:
            remedy = f"Correct its spelling: write {meant[-1]}"
    return Fault(file, placed(place, path), says, remedy)


def _listed(context: Mapping[str, Any]) -> str:
    return str(context.get("expected", "")).replace("'", "")


def _machinery(part: str) -> bool:
    """Parts of a place that name our code and mean nothing to whoever wrote the file."""
    return part == "[key]" or "[" in part or part in ("Stage", "Level")


def _words(kind: str, name: str) -> tuple[str, str]:
    match kind:
        case "missing":
            return f"“{name}” is missing", f"Add a line that begins {name} ="
        case "extra_forbidden":
            return f"“{name}” is not a name this kind of content has", "Correct its spelling or take it out"
        case "string_too_short":
            return f"“{name}” is empty", "Write a sentence, or take the line out if it may be left out"
        case "string_pattern_mismatch":
            return f"“{name}” is not in the form it must have", _SLUG_REMEDY
        case _:
            return _wrong_type(kind, name)


def _wrong_type(kind: str, name: str) -> tuple[str, str]:
    wanted = {
        "string_type": "words between quotation marks",
        "tuple_type": "a list in square brackets",
        "dict_type": "a section of its own",
        "model_type": "a section of its own",
        "model_attributes_type": "a section of its own",
        "bool_type": "true or false",
        "bool_parsing": "true or false",
        "int_type": "a whole number",
        "int_parsing": "a whole number",
    }.get(kind, "a date such as 2026-05-03" if "date" in kind else "another kind of value")
    return f"“{name}” is not {wanted}", f"Write {wanted}"
