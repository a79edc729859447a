"""Ids that were ever published: saved records and pages refer to them, so that none of them may go."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from pathway.content.fault import Fault
from pathway.content.reading import UTF_8, Reading
from pathway.content.walk import field, strings

FILE = "published-ids.txt"  # beside the packs: a line for each id, with its pack and its kind
_OF_LISTS = ("factor_lists", "factors")
_OF_NONE = ("pack", "retired")  # kinds whose ids name a pack or an area, and nothing of their own
HEAD = "# Every id that was ever published. Saved assessments refer to them: add lines, and never take one out."


def ids(reading: Reading) -> frozenset[str]:
    """Every id of a pack, one a line: pack, kind, id; an id inside a piece follows that of the piece."""
    found = set()
    for written in reading.written:
        if written.kind in _OF_NONE:
            continue
        for path, id in strings(written.piece):
            if field(path) == "id":
                inside = "" if len(path) == 1 else f"/{id}"
                found.add(f"{reading.folder.name} {written.kind} {written.piece.id}{inside}")
    return frozenset(found)


def published(folder: Path) -> frozenset[str]:
    """What the list in this folder holds; nothing where there is none."""
    path = folder / FILE
    lines = path.read_text(encoding=UTF_8).splitlines() if path.is_file() else []
    return frozenset(line for line in lines if line and not line.startswith("#"))


def publish(folder: Path, readings: Iterable[Reading]) -> int:
    """Add what is new to the list in this folder; gives how many lines were added. No line is ever taken out."""
    listed = published(folder)
    now = listed.union(*map(ids, readings))
    (folder / FILE).write_text("\n".join((HEAD, *sorted(now), "")), encoding="utf-8")
    return len(now - listed)


def gone(folder: Path, reading: Reading) -> Iterator[Fault]:
    """Every published id that a pack no longer has; none of a list of factors that another took the place of."""
    here = ids(reading)
    before = [line for line in sorted(published(folder)) if line.split(" ", 1)[0] == reading.folder.name]
    passed = _OF_LISTS if _another_list(before, here) else ()
    for line in before:
        pack, kind, id = line.split(" ", 2)
        if line not in here and kind not in passed:
            says = f"The id “{id.rpartition('/')[2]}” was published and is gone"
            remedy = "Put it back: saved assessments refer to it. An area is retired, and never taken out"
            yield Fault(pack, f"{kind} {id}", says, remedy)


def _another_list(before: Iterable[str], here: frozenset[str]) -> bool:
    """Whether a pack’s factors are a list of its own, of which it has published nothing yet."""
    now = {line for line in here if line.split(" ", 2)[1] in _OF_LISTS}
    return any(line.split(" ", 2)[1] == "factors" for line in now) and now.isdisjoint(before)
