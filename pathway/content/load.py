"""Loading: a checked pack with a local one laid over it, or one plain sentence that says what to mend."""

from collections import defaultdict
from pathlib import Path
from typing import Any

from pathway.content.areas import GENERAL, Area, LevelWords
from pathway.content.check import faults_of
from pathway.content.content import Content
from pathway.content.fault import Fault
from pathway.content.ground import Piece
from pathway.content.journey import Step
from pathway.content.kinds import PACK_FILE
from pathway.content.pack import Pack
from pathway.content.reading import Reading, read
from pathway.content.retired import KIND, laid
from pathway.errors import PathwayError
from pathway.scales import Level

HOME = Path(__file__).resolve().parents[2] / "data"
NATIONAL = "england"


def packs(folder: Path = HOME) -> tuple[Pack, ...]:
    """What each pack in the folder says of itself: those that stand alone first, and those of invented areas last."""
    found = [_pack(path.parent) for path in sorted(folder.glob(f"*/{PACK_FILE}"))]
    return tuple(sorted(found, key=lambda pack: (pack.local, pack.invented, pack.title)))


def load(folder: Path = HOME, local: str | None = None) -> Content:
    """England’s content, with the local pack of this id laid over it; PathwayError where either has a fault."""
    base = read(folder / NATIONAL)
    _stop_at(faults_of(base, None))
    if local is None:
        return _content(base, None)
    if not (folder / local / PACK_FILE).is_file():
        raise PathwayError(f"Choose another area: there is no local pack “{local}” here.")
    over = read(folder / local)
    _stop_at(faults_of(over, base))
    return _content(base, over)


def _pack(folder: Path) -> Pack:
    reading = read(folder, PACK_FILE)
    if reading.pack is None:
        _stop_at(reading.faults)
        raise PathwayError(f"Mend {folder.name}/{PACK_FILE}: it does not say what the pack is.")
    return reading.pack


def _stop_at(faults: list[Fault]) -> None:
    faults = [fault for fault in faults if not fault.warning]
    if faults:
        rest = f" There are {len(faults) - 1} more." if len(faults) > 1 else ""
        see = " To see them all, run: python -m pathway check-content"
        raise PathwayError(f"Mend the content pack: {faults[0]}{rest}{see}")


def _content(base: Reading, over: Reading | None) -> Content:
    """A local piece stands in for the national one of the same kind and id; a new one follows after."""
    pieces: dict[str, dict[str, Piece]] = defaultdict(dict)
    for reading in (base, over) if over else (base,):
        if reading is over and _brings_factors(over):
            for kind in ("factors", "factor_lists"):  # an area’s list is whole; two lists never mix
                pieces.pop(kind, None)
        for written in reading.written:
            if written.kind != "pack":
                pieces[written.kind][written.piece.id] = written.piece
    kinds: dict[str, Any] = {kind: tuple(by_id.values()) for kind, by_id in pieces.items()}
    kinds["steps"] = tuple(sorted(kinds["steps"], key=_number))
    areas = laid(kinds["areas"], kinds.pop(KIND, ()))
    kinds["areas"] = tuple(sorted((_whole(area, kinds["levels"]) for area in areas), key=_number))
    return Content.model_validate({"pack": base.pack, "local": over.pack if over else None, **kinds})


def _brings_factors(reading: Reading) -> bool:
    return any(written.kind == "factors" for written in reading.written)


def _number(piece: Area | Step) -> int:
    return piece.number


def _whole(area: Area, levels: tuple[LevelWords, ...]) -> Area:
    """An area with the sentences that all areas share, unless it has its own."""
    if not area.rated:
        return area
    shared = {Level(level.id): level.sentence for level in levels if level.sentence}
    general = {**shared, **area.anchors[GENERAL]}
    return area.model_copy(update={"anchors": {**area.anchors, GENERAL: general}})
