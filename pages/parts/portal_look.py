"""How the portal looks and reads: its style, its leads, and each fact with where it comes from."""

import re
from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path

import streamlit as st

from pages.parts import frame, looks, session, text
from pages.parts.places import PARTS, place
from pathway.content import Content, Fact, See
from pathway.findable import page_of

SHEET = Path(__file__).with_name("portal.css")
_NOT_DIALLED = re.compile(r"[^0-9+]")
FROM_SEARCH = {"via": "find"}  # in an address: that it was reached from an answer of the search
_NUMBER = re.compile(r"(?<!\d)(?:\+44 ?|0)\d[\d ]{5,12}\d(?!\d)")


def apply() -> None:
    """Lay the style of the portal over the page."""
    looks.lay(SHEET)


def lead(says: str) -> None:
    """The first sentences of a page, set to be read."""
    st.html(f'<p class="wm-lead">{escape(says)}</p>')


def read(says: Iterable[str], points: Iterable[str] = ()) -> None:
    """Sentences of ours one under the other, then points to take in one by one."""
    listed = "".join(f"<li>{escape(point)}</li>" for point in points)
    st.html(
        f'<div class="wm-read">{"".join(f"<p>{escape(line)}</p>" for line in says)}'
        f"{f'<ul>{listed}</ul>' if listed else ''}</div>"
    )


def sources(content: Content, ids: Iterable[str]) -> str:
    """The safe HTML of where something comes from: loud where an error could do harm, else behind one quiet line."""
    named = tuple(dict.fromkeys(ids))
    return loud(content, named) + quiet(content, named)


def loud(content: Content, ids: Iterable[str]) -> str:
    """The safe HTML of those of these facts where an error could do harm, always in sight."""
    return "".join(f'<p class="wm-loud">{fact(one)}</p>' for one in content.facts_of(tuple(ids)) if one.loud)


def quiet(content: Content, ids: Iterable[str]) -> str:
    """The safe HTML of the other facts, behind one line."""
    told = "".join(f"<li>{fact(one)}</li>" for one in content.facts_of(tuple(ids)) if not one.loud)
    return (
        f'<details class="wm-sources"><summary>Where this comes from</summary><ul>{told}</ul></details>' if told else ""
    )


def fact(one: Fact) -> str:
    """The safe HTML of one fact with its source, its date and how far it may be relied on."""
    return f"{escape(one.text)} <small>{escape(one.standing)}</small>"


def phone(number: str) -> str:
    """The safe HTML of a telephone number, large, to be read out or pressed."""
    return f'<a class="wm-phone" href="tel:{_NOT_DIALLED.sub("", number)}">{escape(number)}</a>'


def whole(words: str) -> str:
    """The words with the spaces in telephone numbers made firm: half a number on the next line is dialled wrong."""
    return _NUMBER.sub(lambda found: found[0].replace(" ", "\u00a0"), words)


def outward(where: str, says: str) -> str:
    """The safe HTML of a link that leaves Waymark: it opens beside it, and tells the other side nothing of it."""
    address = escape(where, quote=True)
    opens = ' <small class="wm-opens">(leaves Waymark)</small>'
    return f'<a href="{address}" target="_blank" rel="noopener noreferrer">{escape(says)}{opens}</a>'


def ways_on(content: Content, ways: Iterable[See]) -> None:
    """Links to pages of the app and of guidance; an open assessment stays open on the way.

    What is done in an assessment is named and not led to while none is open: the link would end at a shut door.
    """
    for see in ways:
        if see.guide is not None:
            guide = content.guide(see.guide)
            onward(page_of(guide), see.says, {"g": guide.id})
        elif see.place is not None and open_to(see.place):
            onward(see.place, see.says)
        elif see.place is not None:
            text.quiet(f"{see.says}: in an assessment, under {place(see.place).title}.")


def open_to(name: str) -> bool:
    """Whether a page can be read now: a part of an assessment only while one is open, but for Act today."""
    return place(name) not in PARTS or name == "safety" or session.opened() is not None


def back(page: str, says: str, more: Mapping[str, str] | None = None) -> None:
    """The way back from one page of the portal: to its part, or to the search where somebody came from an answer.

    The words of the search stay in the window and are in no address, which says no more than where from.
    """
    if all(st.query_params.get(name) == said for name, said in FROM_SEARCH.items()):
        onward("find", "Back to your search")
    else:
        onward(page, says, more)


def onward(page: str, says: str, more: Mapping[str, str] | None = None) -> None:
    """One link to another page, with the open assessment and what else follows the address."""
    opened = {"a": session.assessment_id()} if session.assessment_id() else {}
    st.page_link(frame.page(page), label=whole(text.plain_label(says)), query_params=opened | dict(more or {}))
