"""What is chosen and typed in a window, carried over the moment in which a new look has its page loaded once more."""

import re
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Lock
from typing import Any

import streamlit as st

from pages.parts import session
from pages.parts.looks import BASE, Look
from pages.parts.places import Place
from serving.handing import browser

# A page loaded once more is here long before; the rest is forgotten as the next page is drawn.
FOR = timedelta(minutes=1)
# What a screen shows that is in no record: words that were looked for, days that were written, what stands unfolded,
# an answer that was chosen. No button is among it, as the framework would not have it pressed by a page.
_CARRIED = re.compile(
    r"find\.(search|words|area)|adult\.search|tools\.does|dates\.\w*\.(held|on\..+)|dates\.set(\.(which|on|reason))?"
    r"|facts\.(asked|which|where)|sheet\.(preview\..+|form)|unfold\.(?!button\.).+|unfold asked"
    r"|quiz\.(?!(keys|wanted|serial)$).+|quiz left"
)
_ON_OR_OFF = ("unfold.", "sheet.preview.")  # what is on or off under another key would be a button
_DRAWN = "carried.drawn"  # the theme this window was drawn with last; a window that is new has none


@dataclass(frozen=True, slots=True)
class _Held:
    at: datetime
    values: dict[str, Any]


@dataclass(slots=True)
class Carried:
    """What waits for a window that is being loaded once more, by browser and address: in memory alone, handed out once.

    May be used from any thread.
    """

    _held: dict[tuple[str, str], _Held] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def keep(self, browser: str, address: str, values: Mapping[str, Any], at: datetime) -> None:
        """Keep this for the next window of this browser at this address."""
        with self._lock:
            self._held[browser, address] = _Held(at, deepcopy(dict(values)))

    def take(self, browser: str, address: str, at: datetime) -> dict[str, Any]:
        """What was kept for it, once; nothing where too long ago."""
        self.clear(at)
        with self._lock:
            held = self._held.pop((browser, address), None)
        return held.values if held is not None else {}

    def clear(self, at: datetime) -> None:
        """Forget what nobody came for in time."""
        with self._lock:
            self._held = {one: held for one, held in self._held.items() if abs(at - held.at) <= FOR}

    def forget(self, browser: str) -> None:
        """Forget all of a browser that is being left."""
        with self._lock:
            self._held = {one: held for one, held in self._held.items() if one[0] != browser}


@st.cache_resource(show_spinner=False)
def kept() -> Carried:
    """What this process carries over."""
    return Carried()


def over(at: Place, look: Look) -> None:
    """Before a page is drawn: keep what it shows where it is about to be loaded once more, or take it up again."""
    known = browser(st.context.cookies)
    drawn, theme = st.session_state.get(_DRAWN), BASE[look]
    st.session_state[_DRAWN] = theme
    kept().clear(session.now())
    if not known or drawn == theme:  # who keeps no cookie cannot be told from others who do not
        return
    address = f"{at.address}?{sorted(st.query_params.to_dict().items())}"
    if drawn is None:
        st.session_state.update(kept().take(known, address, session.now()))
    else:
        kept().keep(known, address, _shown(), session.now())


def _shown() -> dict[str, Any]:
    """What this window shows and a new one would not."""
    named = {str(key): value for key, value in st.session_state.items() if _CARRIED.fullmatch(str(key))}
    return {key: value for key, value in named.items() if key.startswith(_ON_OR_OFF) or not isinstance(value, bool)}
