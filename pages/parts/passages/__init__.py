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


def passages(
    note_text: str, used: Sequence[tuple[int, int]], key: str, label: str, *, focus: int = 0
) -> Selection | None:  # fmt: skip
    """Show the note with the passages already used marked; return what was chosen just now, once.

    `label` is shown as text and never interpreted. Each time `focus` rises, the note takes the keyboard's focus.
    """
    data = {
        "note": note_text,
        "used": [list(span) for span in sorted(used)],
        "label": label,
        "key": key,
        "focus": focus,
    }
    # A trigger, not a state: a reload or a later run must never choose the same words again by itself.
    result = _COMPONENT(key=key, data=data, on_chosen_change=lambda: None)
    return _checked(result.chosen, len(note_text))


def passage(note: str, start: int, end: int) -> str:
    """The words themselves, exactly as they stand in the note."""
    return note[start:end]


def _checked(chosen: Any, length: int) -> Selection | None:
    """What a browser sends is a claim: take it only when it fits the note as it stands now."""
    match chosen:
        case {"start": int(start), "end": int(end), "serial": int(serial), "length": int(sent)} if sent == length:
            return Selection(start, end, serial) if 0 <= start < end <= length else None
    return None
