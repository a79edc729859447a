"""Retiring an area: a pack says from which day it is asked of nobody new, without copying the area or deleting it."""

from collections.abc import Iterator

from pathway.content.areas import Area, Retired
from pathway.content.fault import Fault
from pathway.content.reading import Reading

KIND = "retired"


def retired_faults(reading: Reading, base: Reading | None) -> Iterator[Fault]:
    """Every fault of what a pack retires; `base` is the pack it adds to."""
    known = reading.ids | (base.ids if base else set())
    alone = base is None and reading.pack is not None and reading.pack.local
    first: dict[str, str] = {}
    for written in reading.written:
        if isinstance(written.piece, Retired):
            id = written.piece.id
            if ("areas", id) not in known and not alone:
                remedy = "Write the id of the area as it stands in the area’s own file"
                yield Fault(written.file, written.place, f"“{id}” is not among the areas", remedy)
            if id in first:
                says = f"“{id}” is retired already, in {first[id]}"
                yield Fault(written.file, written.place, says, "Keep one of the two; an area is retired once")
            first.setdefault(id, written.file)
        elif isinstance(written.piece, Area) and _before_it_came(written.piece):
            says = "The area is retired before it came in"
            yield Fault(written.file, f"{written.place}, retired".lstrip(", "), says, "Put the later day here")
    yield from _all_of_them(reading, base)


def laid(areas: tuple[Area, ...], retired: tuple[Retired, ...]) -> tuple[Area, ...]:
    """The areas, each that a pack retires with its day."""
    days = {one.id: one.on for one in retired}
    return tuple(area.model_copy(update={"retired": days.get(area.id, area.retired)}) for area in areas)


def _before_it_came(area: Area) -> bool:
    return area.since is not None and area.retired is not None and area.retired <= area.since


def _all_of_them(reading: Reading, base: Reading | None) -> Iterator[Fault]:
    """Without one area that is asked there is no assessment."""
    pieces = [each.piece for read in (base, reading) if read for each in read.written]
    rated = {piece.id: piece for piece in pieces if isinstance(piece, Area) and piece.rated}
    gone = {piece.id for piece in pieces if isinstance(piece, Retired)}
    if rated and all(area.retired or id in gone for id, area in rated.items()):
        says = "Every area that is rated is retired, so that nothing would be asked"
        yield Fault(reading.folder.name, KIND, says, "Keep one at least")
