"""How Waymark looks: as the computer, light, dark or high contrast, by choice of the person."""

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

# The theme Streamlit itself draws with under each look; high contrast is laid over its dark one.
BASE = {Look.SYSTEM: "System", Look.LIGHT: "Light", Look.DARK: "Dark", Look.CONTRAST: "Dark"}


def look_of(kept: str | None) -> Look:
    """The look that was kept; anything else is as the computer."""
    return Look(kept) if kept in set(Look) else Look.SYSTEM


@cache
def _read(sheet: Path) -> str:
    return sheet.read_text(encoding="utf-8")


def _sheet(name: str) -> str:
    return _read(FOLDER / f"{name}.css")


def _root(name: str) -> str:
    return f":root {{ {_sheet(name)} }}"


@cache
def style(look: Look) -> str:
    """All the CSS of one look: its colours, then the shape of the screens, which is the same for all."""
    match look:
        case Look.SYSTEM:
            colours = f"{_root('light')} @media (prefers-color-scheme: dark) {{ {_root('dark')} }}"
        case Look.LIGHT | Look.DARK:
            colours = _root(str(look))
        case Look.CONTRAST:
            colours = _root("contrast") + _sheet("contrast_over")
    return "\n".join((colours, _sheet("shape"), _sheet("controls"), _sheet("boxes"), _sheet("levels")))


def apply(choice: Look) -> None:
    """Lay the look over the page; `settle.page` has the browser draw with the theme beneath it."""
    st.html(f"<style>{style(choice)}</style>")


def lay(sheet: Path, more: str = "") -> None:
    """Lay what only some screens draw over the page; `more` is a rule of this one screen."""
    st.html(f"<style>{_read(sheet)}\n{more}</style>")
