"""Every long text: what is typed is stored at once, and what two windows wrote is shown together."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from pages.parts import clashes, frames, plain_words, session, set_aside, writing
from pages.parts.binding import Keep
from pathway.drafts import Part, Read

TOKENS = "writing tokens"


@dataclass(frozen=True)
class Slot:
    """Where a text lives in the record: how it is read, how it is kept, and what a change of it is called."""

    key: str
    what: str
    read: Read
    keep: Keep


def draw(
    label: str, slot: Slot, *,
    rows: int = 4, exact: bool = False, hidden: bool = False, placeholder: str = "", alone: bool = False,
    spoken_of: Sequence[str] = (),
) -> str:  # fmt: skip
    """Draw the box, and beneath it a word to think twice about, or what another window wrote; gives what is stored.

    What is pasted is never cut. `rows` is the height of the box in lines of text, 0 for a single line; `exact` says
    that these are somebody’s own words or a note, which nobody rewords; `hidden` leaves the label to those who hear
    the page; `alone` is for a child who has the device: another’s name and words are for the worker to choose about.
    `spoken_of` are the ids of words to avoid that something else on the page asks about.
    The box has a place of its own, so that a line beneath it moves no other box out from under the hands.
    """
    stored = slot.read(session.shown().assessment)
    asides = () if alone else set_aside.of(slot.key)
    with st.container(key=f"long.{slot.key}", gap="xxsmall"):
        opened = _open(slot, stored, aside=bool(asides))
        writing.box(label, opened, key=slot.key, rows=rows, hidden=hidden, placeholder=placeholder)
        if not exact:
            plain_words.beneath(stored, spoken_of)
            frames.beneath(slot.key, slot.read, slot.keep, stored)
        for aside in asides:
            set_aside.choose(aside, slot.read, slot.keep)
        clashes.tell(slot.key)
    return stored


def _open(slot: Slot, stored: str, *, aside: bool) -> writing.Writing:
    """Open the text for this window, under the token it has had here before."""
    held = session.shown()
    record = held.assessment
    part = Part(record.id, slot.key, slot.what, session.signed_by(), slot.read, slot.keep, session.content())
    tokens = st.session_state.setdefault(TOKENS, {})
    name = f"{record.id}/{slot.key}"
    tokens[name], stamp = session.drafts().offer(part, stored, tokens.get(name, ""))
    return writing.Writing(name, tokens[name], stored, stamp, held.revision, aside)


def names(label: str, *, key: str) -> str:
    """A few lines typed before there is an assessment to keep them in; they are stored with what they begin."""
    return st.text_area(label, key=key, height=120) or ""
