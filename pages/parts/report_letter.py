"""What is said to a family or to one child in their own version: written to them, and stored with the record."""

from functools import partial

import streamlit as st

from pages.parts import bound, steps_children, text
from pages.parts.bound import Bound
from pages.parts.text import quiet
from pathway.assessment import Assessment
from pathway.household import Child
from pathway.voice import Letter

TO_CHILD = (
    "The letter opens with the child’s own words. Say here what you did about them and what comes next: to the child, "
    "in short sentences. What you leave empty is not in the letter; your notes never stand in its place."
)
TO_FAMILY = (
    "It stands first, in a panel. Say to them what matters most now, what was decided and whether it has happened, "
    "what it means for them and their children, and what they can do if they disagree."
)


def to_child(record: Assessment, child: Child) -> None:
    """Three boxes, with what your notes say about it; what is written to one child is in no other letter."""
    name = text.plain_label(steps_children.called(record)[child.id])
    st.header("Written to the child", anchor=False)
    quiet(TO_CHILD)
    _notes(record, child)
    asks = Bound(
        key=f"letters.{child.id}",
        shown=record.letter(child),
        read=partial(_read, child=child),
        write=lambda record, letter: record.keep(letter),
    )
    asks.long_text(f"What you did about what {name} told or showed you; if nothing yet, why", "did", rows=4)
    asks.long_text(f"What comes next for {name}, and when they see you again", "next", rows=3)
    asks.long_text(f"Anything more you want to say to {name}", "more", rows=2)


def _read(record: Assessment, child: Child) -> Letter:
    return record.letter(child)


def _notes(record: Assessment, child: Child) -> None:
    """What was noted of it on Voice, to write from."""
    found = [words for voice in record.voices_of(child) for words in (voice.what_we_did, voice.told) if words.strip()]
    if found:
        with st.expander("What your notes say about it"):
            for words in found:
                text.show(words, css="wm-evidence")


def to_family(record: Assessment) -> None:
    """One box for what their version opens with."""
    st.header("Said to the family first", anchor=False)
    quiet(TO_FAMILY)
    asks = bound.part("said_to_family", record.said_to_family)
    asks.long_text("In short, to them", "in_short", rows=5)
