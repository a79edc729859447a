"""Practice families: the invented families that come with Waymark, each with its assessments from first to newest."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pathway import exchange, summary
from pathway.assessment import Assessment
from pathway.content.load import HOME
from pathway.errors import PathwayError

FOLDER = HOME / "practice"
_PLACE_IN_TIME = re.compile(r"-\d+$")  # “name-2.json” is the second assessment of the family “name”


@dataclass(frozen=True, slots=True)
class Family:
    """One invented family: the name to ask for it by, its children, and its assessments from first to newest."""

    name: str
    title: str
    assessments: tuple[Assessment, ...]

    @property
    def newest(self) -> Assessment:
        """The latest assessment."""
        return self.assessments[-1]


def families(folder: Path = FOLDER) -> tuple[Family, ...]:
    """The families in a folder, by name; PathwayError where a file is not a whole assessment."""
    found: dict[str, list[Assessment]] = {}
    for path in sorted(folder.glob("*.json")):
        found.setdefault(_PLACE_IN_TIME.sub("", path.stem), []).append(exchange.from_json(path.read_bytes()))
    return tuple(_family(name, assessments) for name, assessments in found.items())


def family(name: str, folder: Path = FOLDER) -> Family:
    """The family of this name; PathwayError says which there are."""
    known = families(folder)
    for one in known:
        if one.name == name:
            return one
    there = summary.in_a_row([one.name for one in known]) or "none here"
    raise PathwayError(f"Choose one of the practice families: {there}.")


def _family(name: str, assessments: Sequence[Assessment]) -> Family:
    in_order = tuple(sorted(assessments, key=lambda one: one.started_at))
    return Family(name, summary.names(in_order[-1]), in_order)
