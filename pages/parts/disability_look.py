"""How the disability part looks, and the small pieces it shares: its sections, and where a sentence comes from."""

from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path

import streamlit as st

from pages.parts import areas_look, looks
from pathway.content import Content, Fact

SHEET = Path(__file__).with_name("disability.css")


def apply() -> None:
    """Lay the style over the page."""
    areas_look.apply()
    looks.lay(SHEET)


def title() -> None:
    """The heading of the page and what it stands for."""
    st.title("Disability", anchor=False)
    areas_look.lead("A disabled child is owed the same care as any other, and what they need besides.")


def section(title: str, says: str = "") -> None:
    """The heading of a section, set apart from what stands above it."""
    st.html(f'<h3 class="wm-section">{escape(title)}</h3>')
    if says:
        areas_look.lead(says)


def listed(title: str, lines: Sequence[tuple[str, str]], none: str) -> None:
    """A short list of a person’s words, each with its state beneath; or that there is nothing."""
    found = "".join(
        f'<li dir="auto">{escape(says)}<small dir="auto">{escape(more)}</small></li>' for says, more in lines
    )
    drawn = f'<ul class="wm-short">{found}</ul>' if found else f'<p class="wm-quiet">{escape(none)}</p>'
    st.html(f"<h4>{escape(title)}</h4>{drawn}")


def sources(content: Content, ids: Iterable[str]) -> str:
    """The safe HTML of where something comes from: quiet and folded, but for what could do harm if it were wrong."""
    found = content.facts_of(tuple(dict.fromkeys(ids)))
    loud = "".join(f'<p class="wm-loud">{_fact(fact)}</p>' for fact in found if fact.loud)
    return loud + folded(fact for fact in found if not fact.loud)


def folded(facts: Iterable[Fact]) -> str:
    """The safe HTML of facts behind one quiet line."""
    found = "".join(f"<li>{_fact(fact)}</li>" for fact in facts)
    line = "<summary>Where this comes from</summary>"
    return f'<details class="wm-sources">{line}<ul>{found}</ul></details>' if found else ""


def _fact(fact: Fact) -> str:
    return f"{escape(fact.text)} <small>{escape(fact.standing)}</small>"
