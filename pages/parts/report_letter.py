"""What is said to a child in their letter: written to them, in place of notes that speak about them."""

from functools import partial

import streamlit as st

from pages.parts import steps_children, text
from pages.parts.bound import Bound
from pages.parts.text import quiet
from pathway.assessment import Assessment
from pathway.household import Child
from pathway.voice import Letter

WHY = (
    "The letter holds the child’s own words and what they will notice. Say here what you did about what they told you, "
    "to them and in short sentences; until you do, it repeats your notes, which speak about them."
)


def ask(record: Assessment, child: Child) -> None:
    """Two boxes, stored with the record; what is written to one child is in no other letter."""
    name = text.plain_label(steps_children.called(record)[child.id])
    st.header("Written to the child", anchor=False)
    quiet(WHY)
    asks = Bound(
        key=f"letters.{child.id}",
        shown=record.letter(child),
        read=partial(_read, child=child),
        write=lambda record, letter: record.keep(letter),
    )
    asks.long_text(f"What you did about what {name} told you, and if not, why not", "did", rows=4)
    asks.long_text(f"Anything more you want to say to {name}", "more", rows=2)


def _read(record: Assessment, child: Child) -> Letter:
    return record.letter(child)
