"""One visit's note shown whole and unaltered, in which a practitioner chooses a passage by mouse, touch or keys."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import streamlit as st

_HERE = Path(__file__).parent


def _read(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")


# Registered once: a second registration under this name would replace the first in every open session.
_COMPONENT = st.components.v2.component(
    "waymark_passages",
    html=_read("passages.html"),
    css=_read("passages.css"),
    js=_read("words.js") + _read("passages.js"),
)


@dataclass(frozen=True, slots=True)
class Selection:
    """Words just chosen: from `start` up to `end` in code points, as Python counts; `serial` tells presses apart."""

    start: int
    end: int
    serial: int


def passages(note_text: str, used: Sequence[tuple[int, int]], key: str, label: str) -> Selection | None:
    """Show the note with the passages already used marked; return what was chosen just now, once.

    `label` is our own words or has been through `text.plain_label`; it is shown as text and never interpreted.
    """
    data = {"note": note_text, "used": [list(span) for span in sorted(used)], "label": label, "key": key}
    # A trigger, not a state: a reload or a later run must never choose the same words again by itself.
    result = _COMPONENT(key=key, data=data, on_chosen_change=lambda: None)
    return _checked(result.chosen, len(note_text))


def passage(note: str, start: int, end: int) -> str:
    """The words themselves, exactly as they stand in the note."""
    return note[start:end]


def _checked(chosen: Any, length: int) -> Selection | None:
    """What a browser sends is a claim: take it only when it fits the note as it stands now."""
    if not isinstance(chosen, dict) or chosen.get("length") != length:
        return None
    start, end, serial = (chosen.get(name) for name in ("start", "end", "serial"))
    if not all(type(value) is int for value in (start, end, serial)) or not 0 <= start < end <= length:
        return None
    return Selection(start, end, serial)
