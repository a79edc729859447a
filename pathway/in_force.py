"""The content packs in force: those that came with Waymark, and in their place what was taken into the database."""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from pathway.assessment import PackRef
from pathway.content import Content, bundle, laying
from pathway.content.bundle import Bundle
from pathway.content.laying import Laid
from pathway.content.load import HOME
from pathway.errors import PathwayError
from pathway.store import PackEntry, engine, packs, place, whole

Taken = Mapping[str, Bundle | None]


def taken(
    entries: Iterable[PackEntry], files: Callable[[int], bytes | None], home: Path = HOME
) -> dict[str, Bundle | None]:
    """The packs that these acts, the newest of each pack, put in force; None for one of which nothing can be read.

    A pack that came with Waymark and was put in force again is not among them.
    """
    rows = ((entry.pack, entry.digest, files(entry.number) if entry.digest else None) for entry in entries)
    return _taken(rows, home)


def load(local: str | None, url: str | None = None, home: Path = HOME) -> Laid:
    """The content in force for the database of this computer, or as it came where there is none, for a command.

    PathwayError where the database cannot be read.
    """
    path, chosen = place.find(url), engine.driver()
    if not path.is_file():
        return laying.in_force(home, {}, local)
    with whole.opened(path, chosen, only_read=False) as connection:
        rows = packs.in_force_of(connection)
    return laying.in_force(home, _taken(rows, home), local)


def formerly(
    refs: Iterable[PackRef], at: datetime, history: Sequence[PackEntry], came: Mapping[str, str]
) -> tuple[PackEntry, ...] | None:
    """The acts that put these packs in force as they stood at this moment; None where one is not to be had any more.

    `history` is every act, the newest first, and `came` the versions that came with Waymark: those have no act. What
    was in force then is looked for first, and after it any pack of that version, for a record from elsewhere.
    """
    found: list[PackEntry] = []
    for ref in refs:
        acts = [one for one in history if one.pack == ref.id]
        held = [one for one in acts if one.version == ref.version and (one.digest or came.get(ref.id) == ref.version)]
        then = next((one for one in acts if one.at <= at), None)
        if then is not None and then in held:
            found.append(then)
        elif came.get(ref.id) == ref.version and then is None:
            continue
        elif held:
            found.append(held[0])
        elif came.get(ref.id) != ref.version:
            return None
    return tuple(found)


def content(local: str | None, url: str | None = None) -> Content:
    """The same, where nothing need be said of a pack that was passed over."""
    return load(local, url).content


def _taken(rows: Iterable[tuple[str, bytes | None, bytes | None]], home: Path) -> dict[str, Bundle | None]:
    there = laying.shipped_in(home)
    return {
        pack: _read(pack, digest, files) if digest is not None else None
        for pack, digest, files in rows
        if digest is not None or pack not in there
    }


def _read(pack: str, digest: bytes, files: bytes | None) -> Bundle | None:
    """The files as they were taken in; None where they are not that any more."""
    if files is None or hashlib.sha256(files).digest() != digest:
        return None
    try:
        found = bundle.of_zip(files)
    except PathwayError:
        return None
    return found if found.id == pack else None
