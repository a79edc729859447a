"""The content as it is read here: the packs from the disk, with what somebody on this computer has confirmed."""

from collections.abc import Mapping
from pathlib import Path

import streamlit as st

from pathway import content as packs
from pathway.content import confirming

Made = tuple[Path, str, tuple[tuple[str, str], ...]]
MOST = 8  # with confirmations that are kept at once: each makes another, which shares all but its facts with the rest


def content(folder: Path, local: str, settings: Mapping[str, str]) -> packs.Content:
    """England’s content with this local pack, or with none, and with what the settings say was confirmed.

    The packs are read from the disk once; PathwayError when one has a fault.
    """
    held = confirming.kept(settings, local)
    made, key = kept(), (folder, local, held)
    if (found := made.get(key)) is None:
        if held:
            found = confirming.confirmed(content(folder, local, {}), confirming.read(held))
        else:
            found = packs.load(folder, local or None)
        made[key] = found
        for old in [one for one in list(made) if one[2]][:-MOST]:
            made.pop(old, None)
    return found


# Asked for many times a page: the framework would work out anew each time what these settings are known by.
@st.cache_resource(show_spinner=False)
def kept() -> dict[Made, packs.Content]:
    """What was read and made so far in this process."""
    return {}
