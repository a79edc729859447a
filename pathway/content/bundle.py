"""A pack as files in hand: what somebody gave, taken in without trusting it, and given out as one .zip to be edited."""

import hashlib
import re
import tomllib
import zipfile
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from stat import S_ISLNK

from pathway.content.kinds import PACK_FILE
from pathway.content.reading import UTF_8
from pathway.content.unread import READ, meant
from pathway.errors import PathwayError

MOST_FILES = 500
MEGABYTE = 1_000_000
LARGEST_FILE, LARGEST, LARGEST_ZIP = MEGABYTE, 5 * MEGABYTE, 5 * MEGABYTE
LIMITS = "At most 500 files, 1 MB each and 5 MB together. Only .toml and .json files are read."
DEEPEST = 5  # folders in one another, the pack’s own among them

_MOST_LISTED = 10_000  # entries of a .zip, of whatever kind, before it is put away unread
_PART = re.compile(r"[\w\-. ()+]{1,100}")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST_ID = 60
_PASSED_OVER = "__MACOSX"  # what a Mac puts beside the files of a .zip
_NAMELESS = "pack"  # the folder of a pack that does not say what it is
_WHEN = (2000, 1, 1, 0, 0, 0)  # the same files make the same .zip, whatever the day
_LOCKED, _KIND = 0x1, 16  # in the entry of a .zip: a flag, and where what a file is on its own system begins

NOT_A_ZIP = "Choose another file: this .zip is damaged, or is none."
LOCKED = "Make the .zip again without a passphrase: a pack holds nothing that is private."
TOO_LARGE = f"Choose the folder of one pack: this is too much. {LIMITS}"
NOTHING = f"Choose the folder of a pack, with its {PACK_FILE}: there is no .toml file in what was chosen."
SEVERAL = f"Choose the folder of one pack alone: there are several here, each with its {PACK_FILE}."
NAME = "Rename “{name}” and choose again: use letters, figures, dots, hyphens and spaces in the names of files."
TWICE = "Keep one of the two: “{name}” is there twice, or in capitals and in small letters."
LINK = "Put the file itself in the place of “{name}”: it only points to another one."
OUTSIDE = f"Choose the folder that holds {PACK_FILE} itself: “{{name}}” lies outside it."


@dataclass(frozen=True, slots=True)
class Bundle:
    """The files of one pack, exactly as they were, by their paths inside its folder; `id` is the folder’s name.

    `unread` are names of files that were passed over and look as if they were meant to be read.
    """

    id: str
    files: tuple[tuple[str, bytes], ...] = field(repr=False)
    unread: tuple[str, ...] = field(default=(), repr=False, compare=False)

    @property
    def digest(self) -> bytes:
        """What two bundles have in common only when all their files are the same."""
        held = hashlib.sha256()
        for path, data in self.files:
            held.update(f"{len(path.encode())} {len(data)} {path}".encode() + data)
        return held.digest()

    def zipped(self) -> bytes:
        """All of it as one .zip, with the pack’s folder in it."""
        made = BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as into:
            for path, data in self.files:
                into.writestr(zipfile.ZipInfo(f"{self.id}/{path}", _WHEN), data, zipfile.ZIP_DEFLATED)
        return made.getvalue()

    def lay(self, folder: Path) -> None:
        """Write its files into the folder of its name, inside a folder of ours."""
        for path, data in self.files:
            file = folder / self.id / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)


def of_files(given: Iterable[tuple[str, bytes]]) -> Bundle:
    """The pack whose files somebody chose, each with its path; PathwayError with what to do where they are not one."""
    found, over = dict[str, bytes](), list[str]()
    for name, data in given:
        parts = _parts(name)
        if not _read(parts):
            over.append(name)
            continue
        if len(data) > LARGEST_FILE or len(found) >= MOST_FILES:
            raise PathwayError(TOO_LARGE)
        _add(found, parts, data)
    return _bundle(found, over)


def of_zip(data: bytes) -> Bundle:
    """The pack in a .zip, unpacked within bounds; PathwayError with what to do where it is not one pack."""
    if len(data) > LARGEST_ZIP:
        raise PathwayError(TOO_LARGE)
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return _bundle(*_unpacked(archive))
    # What is in a damaged file decides which of these it is.
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError):
        raise PathwayError(NOT_A_ZIP) from None


def of_folder(folder: Path) -> Bundle:
    """A pack that lies on the disk."""
    files = sorted(each for each in folder.rglob("*") if each.is_file() and each.suffix in READ)
    return Bundle(folder.name, tuple((each.relative_to(folder).as_posix(), each.read_bytes()) for each in files))


def _unpacked(archive: zipfile.ZipFile) -> tuple[dict[str, bytes], list[str]]:
    """The files that are read, and the names of the others."""
    entries = [each for each in archive.infolist() if not each.is_dir()]
    if len(entries) > _MOST_LISTED:
        raise PathwayError(TOO_LARGE)
    found, over = dict[str, bytes](), list[str]()
    left = LARGEST
    for entry in entries:
        parts = _parts(entry.filename)
        if not _read(parts):
            over.append(entry.filename)
            continue
        if S_ISLNK(entry.external_attr >> _KIND):
            raise PathwayError(LINK.format(name=_shown(entry.filename)))
        if entry.flag_bits & _LOCKED:
            raise PathwayError(LOCKED)
        if len(found) >= MOST_FILES:
            raise PathwayError(TOO_LARGE)
        with archive.open(entry) as opened:  # what an entry says of its own size is not believed
            data = opened.read(min(LARGEST_FILE, left) + 1)
        left -= len(data)
        if len(data) > LARGEST_FILE or left < 0:
            raise PathwayError(TOO_LARGE)
        _add(found, parts, data)
    return found, over


def _parts(name: str) -> tuple[str, ...]:
    return tuple(name.replace("\\", "/").split("/"))


def _read(parts: Sequence[str]) -> bool:
    """Whether a file is one of those that are read; hidden ones are not, but a way out of the folder is looked at."""
    if any(part == _PASSED_OVER or (part.startswith(".") and part.strip(".")) for part in parts):
        return False
    return parts[-1].casefold().endswith(READ)


def _add(found: dict[str, bytes], parts: Sequence[str], data: bytes) -> None:
    name = "/".join(parts)
    if len(parts) > DEEPEST or not all(map(_plain, parts)):
        raise PathwayError(NAME.format(name=_shown(name)))
    if name.casefold() in {each.casefold() for each in found}:
        raise PathwayError(TWICE.format(name=_shown(name)))
    found[name] = data


def _plain(part: str) -> bool:
    """Whether a part of a path is a name on every system, and no way to somewhere else."""
    return bool(_PART.fullmatch(part)) and part == part.strip(" .") and part.isprintable()


def _shown(name: str) -> str:
    """A name as it may stand in a sentence: in full or by its beginning, with nothing in it that cannot be seen."""
    seen = "".join(char if char.isprintable() else "�" for char in name)
    return seen if len(seen) <= 80 else f"{seen[:80]}…"


def _bundle(found: dict[str, bytes], over: Iterable[str]) -> Bundle:
    """Find the pack’s own folder among what was given, and call it by the id the pack gives itself."""
    if not any(name.casefold().endswith(READ[0]) for name in found):
        raise PathwayError(NOTHING)
    if sum(map(len, found.values())) > LARGEST:
        raise PathwayError(TOO_LARGE)
    homes = [name.removesuffix(PACK_FILE) for name in found if f"/{name}".endswith(f"/{PACK_FILE}")]
    home = min(homes, key=len) if homes else _common(found)
    for name in found:
        if not name.startswith(home):
            raise PathwayError(SEVERAL if len(homes) > 1 else OUTSIDE.format(name=_shown(name)))
    files = tuple(sorted((name.removeprefix(home), data) for name, data in found.items()))
    if len(homes) > 1:
        raise PathwayError(SEVERAL)
    return Bundle(_id(dict(files).get(PACK_FILE, b""), home), files, _unread(over, home))


def _unread(over: Iterable[str], home: str) -> tuple[str, ...]:
    """Of the files that were passed over, those of the pack’s own folder that look as if they were meant to be read."""
    inside = (name.removeprefix(home) for name in map("/".join, map(_parts, over)) if name.startswith(home))
    return tuple(_shown(name) for name in inside if meant(name) and _PASSED_OVER not in name)


def _common(found: dict[str, bytes]) -> str:
    """The folder in which all of it lies, where there is one."""
    firsts = {name.partition("/")[0] for name in found if "/" in name}
    return f"{firsts.pop()}/" if len(firsts) == 1 and all("/" in name for name in found) else ""


def _id(pack: bytes, home: str) -> str:
    """What the pack calls itself, so that a folder named “england (2)” is no fault; else what its folder is called."""
    try:
        says = tomllib.loads(pack.decode(UTF_8)).get("id")
    except (ValueError, RecursionError):
        says = None
    named = says if isinstance(says, str) else home.strip("/").rpartition("/")[2]
    return named if _ID.fullmatch(named) and len(named) <= _LONGEST_ID else _NAMELESS
