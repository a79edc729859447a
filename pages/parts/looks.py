"""How Waymark looks: as the computer, light, dark or high contrast, in letters of a size, by choice of the person."""

from enum import StrEnum
from functools import cache
from pathlib import Path

import streamlit as st

FOLDER = Path(__file__).resolve().parent / "look"


class Look(StrEnum):
    """What a person may choose; the value is what is kept."""

    SYSTEM = "as-the-computer"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "high-contrast"


choices: dict[Look, str] = {
    Look.SYSTEM: "As the computer is set",
    Look.LIGHT: "Light",
    Look.DARK: "Dark",
    Look.CONTRAST: "High contrast",
}


class TextSize(StrEnum):
    """How large the letters are; the value is what is kept."""

    NORMAL = "normal"
    LARGER = "larger"
    LARGEST = "largest"


sizes: dict[TextSize, str] = {TextSize.NORMAL: "Normal", TextSize.LARGER: "Larger", TextSize.LARGEST: "Largest"}

# All sizes of text, and most of the room around it, are counted from this: pixels of one rem.
REM = {TextSize.NORMAL: 16, TextSize.LARGER: 19, TextSize.LARGEST: 22}

# The theme Streamlit itself draws with under each look; high contrast is laid over its dark one.
BASE = {Look.SYSTEM: "System", Look.LIGHT: "Light", Look.DARK: "Dark", Look.CONTRAST: "Dark"}


def look_of(kept: str | None) -> Look:
    """The look that was kept; anything else is as the computer."""
    return Look(kept) if kept in set(Look) else Look.SYSTEM


def size_of(kept: str | None) -> TextSize:
    """The size that was kept; anything else is normal."""
    return TextSize(kept) if kept in set(TextSize) else TextSize.NORMAL


def next_size(size: TextSize) -> TextSize:
    """The size after this one; after the largest it begins again."""
    order = list(TextSize)
    return order[(order.index(size) + 1) % len(order)]


@cache
def _read(sheet: Path) -> str:
    return sheet.read_text(encoding="utf-8")


def _sheet(name: str) -> str:
    return _read(FOLDER / f"{name}.css")


def _root(name: str) -> str:
    return f":root {{ {_sheet(name)} }}"


@cache
def style(look: Look, size: TextSize = TextSize.NORMAL) -> str:
    """All the CSS of one look: its colours, then the shape of the screens, which is the same for all."""
    match look:
        case Look.SYSTEM:
            colours = f"{_root('light')} @media (prefers-color-scheme: dark) {{ {_root('dark')} }}"
        case Look.LIGHT | Look.DARK:
            colours = _root(str(look))
        case Look.CONTRAST:
            colours = _root("contrast") + _sheet("contrast_over")
    # At its own size the framework is left alone.
    letters = "" if size is TextSize.NORMAL else f":root {{ font-size: {REM[size]}px !important; }}"
    shapes = (_sheet(name) for name in ("shape", "controls", "boxes", "levels", "aids"))
    return "\n".join((colours, letters, *shapes))


def apply(choice: Look, size: TextSize = TextSize.NORMAL) -> None:
    """Lay the look over the page; `settle.page` has the browser draw with the theme beneath it."""
    st.html(f"<style>{style(choice, size)}</style>")


def lay(sheet: Path, more: str = "") -> None:
    """Lay what only some screens draw over the page; `more` is a rule of this one screen."""
    st.html(f"<style>{_read(sheet)}\n{more}</style>")
