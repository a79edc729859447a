"""How an assessment begins: new, later than another of the same family, brought in from a file, or to practise with."""

import hashlib
import re
from collections.abc import Callable, Sequence
from datetime import datetime

from pathway.assessment import Assessment, PackRef
from pathway.household import Adult, Child
from pathway.people import Person

_OPAQUE = re.compile("[0-9a-f]{32}")


def new(id: str, family_id: str, author: Person, packs: Sequence[PackRef], at: datetime) -> Assessment:
    """An empty assessment of a family that is not in Waymark yet."""
    return Assessment(id=id, family_id=family_id, author=author, packs=tuple(packs), started_at=at)


def later(
    earlier: Assessment, id: str, author: Person, packs: Sequence[PackRef], at: datetime, *, people: bool
) -> Assessment:
    """An empty assessment that follows `earlier`; only who the people are comes across, so that all is asked again."""
    begun = new(id, earlier.family_id, author, packs, at).but(
        earlier_id=earlier.id, practice=earlier.practice, marking=earlier.marking
    )
    return begun.keep(*_children(earlier), *_adults(earlier)) if people else begun


def to_practise(family: Sequence[Assessment], fresh: Callable[[], str]) -> tuple[Assessment, ...]:
    """Copies of one family’s assessments under ids of their own, marked as practice, still linked to one another."""
    own = {assessment.id: fresh() for assessment in family}
    family_id = fresh()
    return tuple(
        assessment.but(
            id=own[assessment.id],
            family_id=family_id,
            earlier_id=own.get(assessment.earlier_id or ""),
            practice=True,
        )
        for assessment in family
    )


def brought_in(assessment: Assessment) -> Assessment:
    """The same with ids that say nothing: those of a stranger’s file may hold a name, and ids stand in addresses."""
    earlier = assessment.earlier_id
    return assessment.but(
        id=_opaque(assessment.id),
        family_id=_opaque(assessment.family_id),
        earlier_id=_opaque(earlier) if earlier else None,
    )


def _opaque(id: str) -> str:
    return id if _OPAQUE.fullmatch(id) else hashlib.sha256(id.encode()).hexdigest()[:32]


def _children(earlier: Assessment) -> list[Child]:
    return [Child(id=child.id, name=child.name, born=child.born, pronouns=child.pronouns) for child in earlier.children]


def _adults(earlier: Assessment) -> list[Adult]:
    return [Adult(id=adult.id, name=adult.name, relation=adult.relation) for adult in earlier.adults]
