"""Checking packs as a whole: every fault at once, each with its file, its place and its remedy."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from pathway.content.complete import incomplete
from pathway.content.copied import reading_faults
from pathway.content.directory import DIRECTORY, DIRECTORY_FILE
from pathway.content.facts import Fact
from pathway.content.fault import Fault
from pathway.content.invented import invented_faults
from pathway.content.kinds import PACK_FILE
from pathway.content.lists import list_faults
from pathway.content.meaning import meaning_faults
from pathway.content.nine import left_of_nine
from pathway.content.prose import prose_faults
from pathway.content.published import gone
from pathway.content.reading import Reading, read
from pathway.content.references import duplicate_ids, unknown_references
from pathway.content.retired import retired_faults
from pathway.content.times import longer_times
from pathway.content.unread import names_in, nearly_content, unread_faults


def check(folder: Path, on: date | None = None) -> list[Fault]:
    """Every fault of the packs in a folder, or of the one pack it is; `on` also asks whether a review is due."""
    readings = {reading.folder.name: reading for reading in map(read, _pack_folders(folder))}
    if not readings:
        return [
            Fault(
                folder.name,
                "",
                "There is no content pack here",
                "Name a folder that holds packs, or one pack",
            )
        ]
    found: list[Fault] = []
    for reading in readings.values():
        faults = faults_of(reading, _base_of(reading, readings), on)
        # What cannot be read would look gone as well: one slip is said once.
        whole = all(fault.warning for fault in faults)
        found += [*faults, *(gone(reading.folder.parent, reading) if whole else ())]
        found += unread_faults(reading.folder.name, names_in(reading.folder))
    return found


def faults_of(reading: Reading, base: Reading | None, on: date | None = None) -> list[Fault]:
    """Every fault of one pack, read beside the pack it adds to."""
    known = reading.ids | (base.ids if base else set())
    facts = {**_facts(base), **_facts(reading)}
    found = [*reading_faults(reading, base), *_pack_faults(reading, base, on), *duplicate_ids(reading)]
    found += [*list_faults(reading, base), *retired_faults(reading, base), *invented_faults(reading)]
    found += [*longer_times(reading, base), *left_of_nine(reading, base)]
    alone = base is None and reading.pack is not None and reading.pack.local
    for written in reading.written:
        if not alone:  # without the pack it adds to, every reference would look unknown
            found += unknown_references(written, known)
        found += meaning_faults(written, facts)
        if written.kind != DIRECTORY:  # what a service says of itself is in its own words
            found += prose_faults(written.file, written.place, written.piece)
    for wrong in reading.misshapen:
        found += prose_faults(wrong.file, wrong.place, wrong.raw)
    return found


def _pack_faults(reading: Reading, base: Reading | None, on: date | None) -> Iterator[Fault]:
    pack, file = reading.pack, f"{reading.folder.name}/{PACK_FILE}"
    if pack is None:
        return
    if pack.id != reading.folder.name:
        remedy = "Make the id and the name of the folder the same"
        yield Fault(file, "id", f"The id “{pack.id}” is not the name of its folder", remedy)
    if pack.extends is None:
        yield from incomplete(reading)
        yield from _nobodys_directory(reading)
    elif base is None or (base.pack is not None and base.pack.local):
        says = f"There is no pack “{pack.extends}” beside it that stands alone"
        yield Fault(file, "extends", says, "Put the two packs side by side, or correct the name")
    if on and pack.review_by < on:
        says = f"The pack was to be looked at again by {pack.review_by:%d/%m/%Y}"
        remedy = "Check its facts against their sources, then move as_of and review_by on"
        yield Fault(file, "review_by", says, remedy, warning=True)


def _nobodys_directory(reading: Reading) -> Iterator[Fault]:
    """A directory in a pack for everywhere would show one county’s people to all the others."""
    if any(written.kind == DIRECTORY for written in reading.written):
        file = f"{reading.folder.name}/{DIRECTORY_FILE}"
        remedy = f"Move {DIRECTORY_FILE} into the pack of the area it is about"
        yield Fault(file, "", "A pack that stands alone has no directory", remedy)


def _base_of(reading: Reading, readings: dict[str, Reading]) -> Reading | None:
    extends = reading.pack.extends if reading.pack else None
    if extends is None:
        return None
    beside = reading.folder.parent / extends
    return readings.get(extends) or (read(beside) if (beside / PACK_FILE).is_file() else None)


def _pack_folders(folder: Path) -> list[Path]:
    """The folder itself where it is a pack; else each folder in it that holds content files, or nearly."""
    if not folder.is_dir():
        return []
    if any(folder.glob("*.toml")) or nearly_content(each.name for each in folder.iterdir() if each.is_file()):
        return [folder]
    return [each for each in sorted(folder.iterdir()) if each.is_dir() and _holds_content(each)]


def _holds_content(folder: Path) -> bool:
    return any(folder.rglob("*.toml")) or nearly_content(names_in(folder))


def _facts(reading: Reading | None) -> dict[str, Fact]:
    pieces = (written.piece for written in reading.written) if reading else ()
    return {piece.id: piece for piece in pieces if isinstance(piece, Fact)}
