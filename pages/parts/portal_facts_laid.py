"""The content as it is read here: the packs from the disk, with what somebody on this computer has confirmed."""

from collections.abc import Mapping
from pathlib import Path

import streamlit as st

from pathway import content as packs
from pathway.content import confirming


def content(folder: Path, local: str, settings: Mapping[str, str]) -> packs.Content:
    """England’s content with this local pack, or with none, and with what the settings say was confirmed.

    Each is read once and kept; PathwayError when a pack has a fault.
    """
    held = confirming.kept(settings, local)
    return _confirmed(folder, local, held) if held else _packs(folder, local)


@st.cache_resource(show_spinner=False)
def _packs(folder: Path, local: str) -> packs.Content:
    return packs.load(folder, local or None)


# A confirmation more makes another; the pieces in them are the same ones, so that few are kept and cost little.
@st.cache_resource(show_spinner=False, max_entries=8)
def _confirmed(folder: Path, local: str, held: tuple[tuple[str, str], ...]) -> packs.Content:
    return confirming.confirmed(_packs(folder, local), confirming.read(held))
