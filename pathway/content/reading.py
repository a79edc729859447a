"""Reading a pack from its folder: every piece with the place it was written, and every fault of syntax and shape."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from pathway.content.directory import DIRECTORY, DIRECTORY_FILE
from pathway.content.fault import Fault
from pathway.content.ground import Piece
from pathway.content.kinds import FOLDERS, LISTS, PACK_FILE, SHAPES
from pathway.content.marks import REMEDY, SAYS, curly_at
from pathway.content.open_referral import read_directory
from pathway.content.pack import Pack
from pathway.content.shape_faults import shape_faults

ALL = "*.toml"
UTF_8 = "utf-8-sig"  # with or without the mark that some editors put before the first character
_UNREADABLE = "The file cannot be read as TOML"


@dataclass(frozen=True, slots=True)
class Written:
    """One piece of content, of which kind it is and where it was written."""

    kind: str
    piece: Piece
    file: str
    place: str


@dataclass(frozen=True, slots=True)
class Misshapen:
    """A piece of the wrong shape as it was typed: its sentences can still be looked at."""

    kind: str
    raw: object
    file: str
    place: str


@dataclass(slots=True)
class Reading:
    """All that one folder holds, good and bad."""

    folder: Path
    written: list[Written] = field(default_factory=list)
    misshapen: list[Misshapen] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    ids: set[tuple[str, str]] = field(default_factory=set)

    @property
    def pack(self) -> Pack | None:
        """What the pack says of itself, or None when that could not be read."""
        return next((each.piece for each in self.written if isinstance(each.piece, Pack)), None)


def read(folder: Path, only: str = ALL) -> Reading:
    """Read every file of one pack, or only those of one name; nothing is raised for what a person wrote."""
    reading = Reading(folder)
    if not (folder / PACK_FILE).is_file():
        reading.faults.append(
            Fault(
                f"{folder.name}/{PACK_FILE}",
                "",
                "The pack has no file that says what it is",
                f"Add {PACK_FILE}",
            )
        )
    for path in sorted(folder.rglob(only)):
        name = f"{folder.name}/{path.relative_to(folder).as_posix()}"
        document = _document(path, name, reading)
        for kind, place, raw in _raw_pieces(path, folder, document, name, reading):
            _keep(reading, kind, raw, name, place)
    if only == ALL:
        _keep_directory(reading)
    return reading


def _document(path: Path, name: str, reading: Reading) -> dict[str, Any]:
    try:
        text = path.read_text(encoding=UTF_8)
        return tomllib.loads(text)
    except UnicodeDecodeError:
        reading.faults.append(Fault(name, "", "The file is not plain UTF-8 text", "Save it again as UTF-8"))
    except tomllib.TOMLDecodeError as error:
        says, _, place = str(error).partition(" (at ")
        line = re.match(r"line (\d+)", place)
        if line and curly_at(text, int(line[1])):
            says, remedy = f"{_UNREADABLE}: {SAYS}", REMEDY
        else:
            says = f"{_UNREADABLE} ({says})"
            remedy = "Mend the line, or the one before it: look for a missing quotation mark, comma or bracket"
        reading.faults.append(Fault(name, place.rstrip(")"), says, remedy))
        reading.ids |= set(_ids_in_passing(path))
    except (RecursionError, ValueError):  # brackets in one another, or a number, beyond all that content could need
        says, remedy = "The file holds something that cannot be read", "Take out what is nested too deeply or too long"
        reading.faults.append(Fault(name, "", says, remedy))
    return {}


def _ids_in_passing(path: Path) -> Iterator[tuple[str, str]]:
    """The ids of a file that cannot be read, so that what refers to them is not called unknown as well."""
    kind = FOLDERS.get(path.parent.name, "")
    for line in path.read_text(encoding=UTF_8).splitlines():
        if heading := re.match(r"\[\[(\w+)\]\]", line):
            kind = heading[1]
        elif id := re.match(r'id\s*=\s*["“”]([^"“”]+)["“”]', line):
            yield kind, id[1]


def _raw_pieces(
    path: Path, folder: Path, document: dict[str, Any], name: str, reading: Reading
) -> Iterator[tuple[str, str, Any]]:
    """Each piece as it was typed, with its kind and its place in the file."""
    if not document:
        return
    kind = "pack" if path == folder / PACK_FILE else FOLDERS.get(path.parent.name)
    if kind:
        yield kind, "", document
        return
    for heading, value in document.items():
        if heading in LISTS and isinstance(value, list):
            for number, raw in enumerate(value, start=1):
                yield heading, _place(heading, number, raw), raw
        else:
            says = f"“{heading}” is not a kind of content"
            remedy = f"Use one of these in double square brackets: {', '.join(sorted(LISTS))}"
            reading.faults.append(Fault(name, heading, says, remedy))


def _place(heading: str, number: int, raw: Any) -> str:
    id = raw.get("id") if isinstance(raw, dict) else None
    return f"{heading} {id}" if isinstance(id, str) and id else f"{heading}, number {number}"


def _keep(reading: Reading, kind: str, raw: Any, file: str, place: str) -> None:
    """A piece of the wrong shape is left out, but its id stays known, so that one slip makes one fault."""
    if isinstance(raw, dict) and isinstance(raw.get("id"), str):
        reading.ids.add((kind, raw["id"]))
    try:
        piece = SHAPES[kind].model_validate(raw)
    except ValidationError as error:
        reading.faults += shape_faults(error, file, place)
        reading.misshapen.append(Misshapen(kind, raw, file, place))
    else:
        reading.written.append(Written(kind, piece, file, place))


def _keep_directory(reading: Reading) -> None:
    """The pack’s own directory of people and services, where it has one."""
    path, name = reading.folder / DIRECTORY_FILE, f"{reading.folder.name}/{DIRECTORY_FILE}"
    if not path.is_file():
        return
    entries, faults = read_directory(path, name)
    reading.faults += faults
    for entry in entries:
        reading.ids.add((DIRECTORY, entry.service.id))
        reading.written.append(Written(DIRECTORY, entry.service, name, entry.place))
