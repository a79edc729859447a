"""What England says of its own nine factors, where a local pack has put another list in their place."""

from collections.abc import Iterator, Mapping

from pathway.content.disability import FactorList
from pathway.content.fault import Fault
from pathway.content.reading import Reading

# By these ids England’s pack speaks of the composed nine; an area with an own list words each for itself.
SPEAK_OF_NINE: Mapping[str, str] = {
    "guides": "disabled-nine-factors",
    "tools": "nine-factors",
    "quiz": "whose-nine",
}
COMPOSED = "factors-composed"  # the fact that they were put together by the project
_CALLED: Mapping[str, str] = {"guides": "guide", "tools": "tool", "quiz": "question of the quiz"}


def left_of_nine(reading: Reading, base: Reading | None) -> Iterator[Fault]:
    """A warning for each piece that goes on speaking of a list not in force here: England’s own, or a copy of it."""
    if base is None or not any(kind == "factors" for kind, _ in reading.ids):
        return
    lists = (each for each in reading.written if isinstance(each.piece, FactorList))
    own = next((each for each in lists if (each.kind, each.piece.id) not in base.ids), None)
    if own is None:
        return
    for kind, id in SPEAK_OF_NINE.items():
        there = next((each for each in base.written if (each.kind, each.piece.id) == (kind, id)), None)
        if there is not None and (kind, id) not in reading.ids:
            says = f"England’s {_CALLED[kind]} “{id}” still speaks of the composed nine, and not of “{own.piece.id}”"
            remedy = f"Copy all of it from {there.file} with its id into this pack, and put it into your own words"
            yield Fault(own.file, own.place, says, remedy, warning=True)
    for each in reading.written:
        if SPEAK_OF_NINE.get(each.kind) == each.piece.id and COMPOSED in getattr(each.piece, "facts", ()):
            says = f"“{each.piece.id}” was copied, and still rests on “{COMPOSED}”, which is about the composed nine"
            remedy = "Put a fact about your own list in its place, and read the piece once more to its end"
            yield Fault(each.file, each.place, says, remedy, warning=True)
