"""Each child’s profile of areas: the one description that the chart on screen and the chart on paper both draw."""

from dataclasses import dataclass
from datetime import date

from pathway import applies
from pathway.assessment import Assessment
from pathway.content import Area, Content
from pathway.household import Child
from pathway.scales import Level

UNTOUCHED = "not looked at"

# A shape for each level, so that no meaning hangs on colour; where nothing is known there is a gap.
SHAPES: dict[Level | None, str] = {
    Level.MET: "circle",
    Level.MOSTLY_MET: "circle with a notch",
    Level.PARTLY_MET: "half circle",
    Level.NOT_MET: "square",
    Level.NOT_KNOWN_YET: "gap",
    Level.NOT_APPLICABLE: "dash",
    None: "gap",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One area, with the level of each child in the order of `Profile.children`."""

    area: Area
    cells: tuple[Level | None, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """Children across, areas down; levels are words, so nothing here can be added up."""

    children: tuple[Child, ...]
    rows: tuple[Row, ...]


def profile(assessment: Assessment, content: Content, on: date) -> Profile:
    """The profile of every child on the day ages are counted on (`applies.as_of`)."""
    children = assessment.children
    return Profile(
        children,
        tuple(
            Row(area, tuple(applies.level(assessment, child, area, on) for child in children)) for area in content.rated
        ),
    )


def words(level: Level | None, content: Content) -> str:
    """A level as it is read: “partly met”, or “not looked at” where nobody has answered."""
    return UNTOUCHED if level is None else content.level(level)
