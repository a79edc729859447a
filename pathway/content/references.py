"""References: every id that one piece names must be the id of another piece."""

from collections import Counter
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet

from pathway.content.fault import Fault
from pathway.content.ground import Piece
from pathway.content.reading import Reading, Written
from pathway.content.walk import field, place, strings

# The names under which a piece may refer to another, and the kind they must refer to.
REFERS: Mapping[str, str] = {
    "clocks": "clocks",
    "dimensions": "dimensions",
    "fact": "facts",
    "facts": "facts",
    "footing": "facts",
    "guide": "guides",
    "kinds": "helps",
    "neglect_types": "neglect_types",
    "ring": "contacts",
    "sheet": "sheets",
    "step": "steps",
    "steps": "steps",
    "theme": "themes",
    "tool": "tools",
}


def unknown_references(written: Written, known: AbstractSet[tuple[str, str]]) -> Iterator[Fault]:
    """Each id that this piece names and that no piece has."""
    for path, id in strings(written.piece):
        kind = REFERS.get(field(path))
        if kind and (kind, id) not in known:
            says = f"“{id}” is not among the {kind.replace('_', ' ')}"
            remedy = f"Correct the id, or add {id} under [[{kind}]]" if kind != "steps" else "Correct the id"
            yield Fault(written.file, place(written.place, path), says, remedy)


def duplicate_ids(reading: Reading) -> Iterator[Fault]:
    """Each piece whose id an earlier piece of its kind, in the same pack, has already."""
    first: dict[tuple[str, str], str] = {}
    for written in reading.written:
        key = (written.kind, written.piece.id)
        if key in first and written.kind != "retired":  # there the id is that of an area
            says = f"The id “{written.piece.id}” is used already, in {first[key]}"
            yield Fault(written.file, written.place, says, "Give one of the two an id of its own")
        first.setdefault(key, written.file)
        yield from _duplicates_inside(written)


def _duplicates_inside(written: Written) -> Iterator[Fault]:
    for name, value in written.piece:
        inner = [each.id for each in value if isinstance(each, Piece)] if isinstance(value, tuple) else []
        for id, times in Counter(inner).items():
            if times > 1:
                place = f"{written.place}, {name}" if written.place else name
                remedy = "Give each an id of its own"
                yield Fault(written.file, place, f"The id “{id}” is used {times} times", remedy)
