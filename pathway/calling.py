"""What to call several children or adults at once, so that no two of a list look the same."""

from collections.abc import Iterable
from itertools import count

from pathway import summary
from pathway.apart import isolated
from pathway.household import Adult, Child

UNNAMED_ADULT = "Adult with no name yet"


def children(of: Iterable[Child]) -> dict[str, str]:
    """A name for each child by id; a second child of the same name is told apart by a number."""
    return _apart({child.id: " ".join(summary.called(child).split()) for child in of})


def adults(of: Iterable[Adult]) -> dict[str, str]:
    """A name for each adult by id, told apart in the same way."""
    return _apart(
        {adult.id: " ".join(adult.name.split()) or " ".join(adult.relation.split()) or UNNAMED_ADULT for adult in of}
    )


def _apart(names: dict[str, str]) -> dict[str, str]:
    # A list that opens tells its options apart by their words alone: two of the same name would become one.
    apart: dict[str, str] = {}
    for id, name in names.items():
        numbered = (f"{name} ({number})" for number in count(2))
        apart[id] = name if name not in apart.values() else next(one for one in numbered if one not in apart.values())
    return {id: isolated(name) for id, name in apart.items()}
