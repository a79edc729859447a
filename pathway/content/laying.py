"""Packs taken in, laid in the place of those that came with Waymark: read, checked and passed over by the same ways."""

import shutil
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from pydantic import ValidationError

from pathway.content.bundle import Bundle, of_folder
from pathway.content.check import check
from pathway.content.content import Content
from pathway.content.fault import Fault
from pathway.content.kinds import PACK_FILE
from pathway.content.load import HOME, NATIONAL, load
from pathway.content.load import packs as read_packs
from pathway.content.lost import lost
from pathway.content.pack import Pack
from pathway.content.reading import Reading, read
from pathway.content.unread import unread_faults
from pathway.content.walk import place, strings
from pathway.errors import PathwayError

LONGEST = 4_000  # characters of one text; the longest that came with Waymark has a fraction of it
_UNSEEN = ("Cc", "Cs", "Co", "Cn")  # controls, halves of characters, and what no font can have
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")  # they make words read as others


@dataclass(frozen=True, slots=True)
class Laid:
    """Content as it is in force, and the ids of the packs that were taken in and had to be passed over."""

    content: Content
    passed_over: tuple[str, ...] = ()


@contextmanager
def laid(home: Path | None, taken: Iterable[Bundle]) -> Iterator[Path]:
    """A folder of all packs in force, for as long as it is read: those of `home`, and `taken` in their place."""
    bundles = {bundle.id: bundle for bundle in taken}
    with TemporaryDirectory(prefix="waymark-packs-") as made:
        folder = Path(made)
        for id in shipped_in(home) if home else ():
            if home and id not in bundles:
                shutil.copytree(home / id, folder / id)
        for bundle in bundles.values():
            bundle.lay(folder)
        yield folder


def shipped_in(home: Path = HOME) -> tuple[str, ...]:
    """The ids of the packs that came with Waymark."""
    return tuple(sorted(path.parent.name for path in home.glob(f"*/{PACK_FILE}")))


def shipped(id: str, home: Path = HOME) -> Bundle | None:
    """The pack of this id that came with Waymark; None where there is none."""
    return of_folder(home / id) if id in shipped_in(home) else None


def packs(home: Path, taken: Mapping[str, Bundle]) -> tuple[Pack, ...]:
    """What each pack in force says of itself; of one that cannot be read, what came with Waymark in its place."""
    with laid(home, (bundle for bundle in taken.values() if says(bundle))) as folder:
        return read_packs(folder)


def says(bundle: Bundle) -> Pack | None:
    """What a pack says of itself; None where that cannot be read."""
    with laid(None, (bundle,)) as folder:
        return read(folder / bundle.id, PACK_FILE).pack


def in_force(home: Path, taken: Mapping[str, Bundle | None], local: str | None) -> Laid:
    """The content of England with a local pack as it is in force; no taken pack with a fault shuts anybody out.

    `taken` holds None for a pack that was taken in and of which there is nothing to read now. What a fault is found in
    is passed over, and so is what cannot stand without it; PathwayError only where what came with Waymark is faulty,
    or where there never was such a local pack.
    """
    used = {id: bundle for id, bundle in taken.items() if bundle is not None and id in (NATIONAL, local)}
    over = {id for id, bundle in taken.items() if bundle is None and id in (NATIONAL, local)}
    while used:
        with laid(home, used.values()) as folder:
            try:
                return Laid(load(folder, local), tuple(sorted(over)))
            except (PathwayError, ValidationError, KeyError):
                faulty = _faulty(folder) & set(used) or set(used)
        over |= faulty
        used = {id: bundle for id, bundle in used.items() if id not in faulty}
    # A local pack that never came with Waymark leaves England alone, whose front door is nobody’s in particular.
    alone = local is not None and local in taken and local not in shipped_in(home)
    return Laid(load(home, None if alone else local), tuple(sorted(over)))


def _faulty(folder: Path) -> set[str]:
    return {fault.file.partition("/")[0] for fault in check(folder) if not fault.warning}


@dataclass(frozen=True, slots=True)
class Looked:
    """What came of looking at a pack somebody gave: its faults, or the content it would make."""

    faults: tuple[Fault, ...]
    pack: Pack | None = None
    content: Content | None = None


def look(home: Path, taken: Mapping[str, Bundle], given: Bundle, local: str | None, *, again: bool = False) -> Looked:
    """Check a pack whole beside those in force: its own faults, those it would bring on others, and ids that it loses.

    `local` is the area the content is made for, where what was given is not a local pack itself. One that stood before
    and is looked at `again` may lack what came in since: that is worth a look, and bars no way back.
    """
    with laid(home, taken.values()) as folder:
        before = set(check(folder))
        former = read(folder / given.id) if (folder / given.id / PACK_FILE).is_file() else None
    with laid(home, {**taken, given.id: given}.values()) as folder:
        reading = read(folder / given.id)
        found = [fault for fault in check(folder) if _own(fault, given) or fault not in before]
        found += [*_place_of(reading), *_unsafe(reading), *unread_faults(given.id, given.unread)]
        if former is not None:
            whole = all(fault.warning for fault in found if _own(fault, given))
            base = read(folder / NATIONAL) if reading.pack and reading.pack.local else None
            gone = lost(reading, base, former, whole=whole)
            found += (replace(fault, warning=True) for fault in gone) if again else gone
        if any(not fault.warning for fault in found) or reading.pack is None:
            return Looked(tuple(found), reading.pack)
        try:
            content = load(folder, given.id if reading.pack.local else local)
        except (PathwayError, ValidationError, KeyError):
            says = "Its pieces do not make one whole with the other packs"
            found.append(Fault(given.id, "", says, "Compare it with the pack in force, which you can download"))
            return Looked(tuple(found), reading.pack)
    return Looked(tuple(found), reading.pack, content)


def _own(fault: Fault, given: Bundle) -> bool:
    return fault.file.partition("/")[0] == given.id


def _place_of(reading: Reading) -> Iterator[Fault]:
    """England stands alone, and everything else is laid over it."""
    pack = reading.pack
    if pack is None:
        return
    file = f"{reading.folder.name}/{PACK_FILE}"
    if pack.id == NATIONAL and pack.local:
        yield Fault(file, "extends", "England is what the others are laid over", "Take the line out")
    if pack.id != NATIONAL and not pack.local:
        says, remedy = "This pack says of none that it adds to it", f'Add the line extends = "{NATIONAL}"'
        yield Fault(file, "extends", says, remedy)


def _unsafe(reading: Reading) -> Iterator[Fault]:
    """Texts that no page could show as they are: endless ones, and characters that cannot be seen or turn others."""
    for written in reading.written:
        for path, text in strings(written.piece):
            where = place(written.place, path)
            if len(text) > LONGEST:
                yield Fault(written.file, where, "This text is far too long", f"Keep to {LONGEST} characters at most")
            if any(_unseen(char) for char in text):
                says = "There is a character that cannot be seen"
                yield Fault(written.file, where, says, "Type the words anew, without pasting them")


def _unseen(char: str) -> bool:
    return char not in "\n\r\t" and (char in _TURNING or unicodedata.category(char) in _UNSEEN)
