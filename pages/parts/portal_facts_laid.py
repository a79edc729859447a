"""The content as it is read here: the packs in force, with what somebody on this computer has confirmed."""

from collections.abc import Callable, Mapping
from pathlib import Path

import streamlit as st

from pathway import content as packs
from pathway import in_force
from pathway.content import confirming, laying
from pathway.content.laying import Laid
from pathway.store import PackEntry

Stands = tuple[tuple[str, bytes], ...]  # of each pack that was put in force here: its id, and what its files are
Made = tuple[Path, str, tuple[tuple[str, str], ...], Stands]
MOST = 8  # of those no pack alone makes that are kept at once: they share most of what they hold with the rest


class Packs:
    """What is in force in one place: the folder that came with Waymark, and what was taken in since."""

    def __init__(
        self, folder: Path, entries: tuple[PackEntry, ...] = (), files: Callable[[int], bytes | None] = lambda _: None
    ) -> None:
        self.folder = folder
        self.entries = entries
        self.stands: Stands = tuple((one.pack, one.digest or b"") for one in entries)
        self._files = files

    def taken(self) -> dict[str, in_force.Bundle | None]:
        """The packs that were taken in, read from where they are kept."""
        return in_force.taken(self.entries, self._files, self.folder)


def content(given: Packs, local: str, settings: Mapping[str, str]) -> packs.Content:
    """England’s content with this local pack, or with none, and with what the settings say was confirmed.

    What is made is kept by what it was made of; PathwayError when what came with Waymark has a fault.
    """
    return laid(given, local, settings).content


def laid(given: Packs, local: str, settings: Mapping[str, str]) -> Laid:
    """The same, and which packs that were taken in had to be passed over for a fault."""
    held = confirming.kept(settings, local)
    made, key = kept(), (given.folder, local, held, given.stands)
    if (found := made.get(key)) is None:
        if held:
            plain = laid(given, local, {})
            said = confirming.confirmed(plain.content, confirming.read(held))
            found = Laid(said, plain.passed_over)
        elif given.stands:
            found = laying.in_force(given.folder, given.taken(), local or None)
        else:
            found = Laid(packs.load(given.folder, local or None))
        made[key] = found
        for old in [one for one in list(made) if one[2] or one[3]][:-MOST]:
            made.pop(old, None)
    return found


def areas(given: Packs) -> tuple[packs.Pack, ...]:
    """The local packs in force, of which one may be chosen."""
    held, key = _areas(), (given.folder, given.stands)
    if key not in held:
        whole = {id: one for id, one in given.taken().items() if one is not None}
        held.clear()
        held[key] = tuple(pack for pack in laying.packs(given.folder, whole) if pack.local)
    return held[key]


# Asked for many times a page: the framework would work out anew each time what these settings are known by.
@st.cache_resource(show_spinner=False)
def kept() -> dict[Made, Laid]:
    """What was read and made so far in this process."""
    return {}


@st.cache_resource(show_spinner=False)
def _areas() -> dict[tuple[Path, Stands], tuple[packs.Pack, ...]]:
    return {}
