"""Files in a pack that nobody reads: a name that ends otherwise than was meant is said."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from pathway.content.directory import DIRECTORY_FILE
from pathway.content.fault import Fault
from pathway.content.kinds import PACK_FILE

READ = (".toml", ".json")  # all else in a folder is passed over and never opened
_PLAIN, _WRITTEN = ".txt", (".rtf", ".doc", ".docx", ".odt")  # plain text, and what a word processor keeps
_NOT_MEANT = ("readme.", "published-ids.")  # known by their names, before the ending
_TOML = re.compile(r"(.*)\.toml", re.IGNORECASE)
_MOST = 20  # that are told one by one


def unread_faults(pack: str, names: Iterable[str]) -> Iterator[Fault]:
    """A warning for each of these files of a pack that looks as if it were meant to be read, and is not."""
    told = [(name, remedy) for name in sorted(names) if (remedy := _remedy(name))]
    for name, remedy in told[:_MOST]:
        yield Fault(f"{pack}/{name}", "", "This file is not read", remedy, warning=True)


def meant(name: str) -> bool:
    """Whether a file that is not read looks as if it were meant to be."""
    return bool(_remedy(name))


def names_in(folder: Path) -> Iterator[str]:
    """The files of a pack that lies on the disk, by their paths inside its folder."""
    yield from (each.relative_to(folder).as_posix() for each in folder.rglob("*") if each.is_file())


def nearly_content(names: Iterable[str]) -> bool:
    """Whether one of these names is nearly that of content, such as what Notepad makes of one."""
    return any(_TOML.match(PurePosixPath(name).name) and meant(name) for name in names)


def _remedy(name: str) -> str:
    """What to do so that the file is read; nothing where it is read already, or was never meant to be."""
    path = PurePosixPath(name)
    last, begins, ending = path.name, path.stem, path.suffix.lower()
    hidden = any(part.startswith((".", "~$")) for part in path.parts)
    if hidden or last.lower().startswith(_NOT_MEANT) or last.endswith(READ[0]) or name == DIRECTORY_FILE:
        return ""
    if nearly := _TOML.match(last):
        return f"Rename it to {nearly[1]}{READ[0]} if it belongs to the pack, or take it out"
    if READ[1] in last.lower():
        return f"Name it {DIRECTORY_FILE} and put it beside {PACK_FILE} if it is the local directory, or take it out"
    if ending == _PLAIN:
        return f"Rename it to {begins}{READ[0]} if it belongs to the pack, or take it out"
    if ending in _WRITTEN:
        return f"Save it as plain text and rename it to {begins}{READ[0]} if it belongs to the pack, or take it out"
    return ""
