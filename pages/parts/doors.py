"""The two doors of the disability part, clearly apart: help the family asks for, and a worry about care."""

from dataclasses import dataclass
from html import escape

import streamlit as st

from pages.parts import disability_look, text
from pages.parts.bound import Bound
from pathway.assessment import Assessment
from pathway.disability import Door
from pathway.household import Child
from pathway.scales import DoorKind
from pathway.wording import say


@dataclass(frozen=True)
class Asks:
    """What one door asks for; the same whether it is open or closed, so that nothing moves when it opens."""

    opens: str
    words: str
    source: str
    on: str


ASKS = {
    DoorKind.SUPPORT: Asks(
        "Opens when you write what they ask for. Their rights to support, and whom to ask, stand behind it.",
        "What they ask for, in their words", "Who asks", "When they asked",
    ),
    DoorKind.WORRY: Asks(
        "Opens only when you write what was seen or measured. Asking for help is never by itself a reason.",
        "What was seen or measured", "By whom", "When it was seen or measured",
    ),
}  # fmt: skip


def draw(record: Assessment, child: Child) -> None:
    """Both doors, side by side where there is room."""
    with st.container(key="doors_section", gap="xsmall"):
        disability_look.section("Two doors, kept apart", "Opening one does not open the other. A child may need both.")
    with st.container(key="doors"):
        for kind in DoorKind:
            with st.container(key=f"door_{kind}"):
                _door(record, child, kind)


def _door(record: Assessment, child: Child, kind: DoorKind) -> None:
    bound, asks = _bound(record, child, kind), ASKS[kind]
    state = "Open" if bound.shown.open else "Closed"
    st.html(f'<h4 class="wm-door">{escape(say(kind))}</h4><p class="wm-state">{state}</p><p>{escape(asks.opens)}</p>')
    bound.long_text(asks.words, "words", rows=4, exact=kind is DoorKind.SUPPORT)
    bound.line(asks.source, "source")
    bound.day(asks.on, "on")
    if kind is DoorKind.WORRY and not bound.shown.open and _answered(record, child):
        text.quiet("What was answered behind this door is kept. It comes back when an observation is written here.")


def _answered(record: Assessment, child: Child) -> bool:
    return any(one.child_id == child.id and (one.answer or one.words.strip()) for one in record.factors)


def _bound(record: Assessment, child: Child, kind: DoorKind) -> Bound:
    def read(newest: Assessment) -> Door:
        return newest.door(newest.child(child.id), kind)

    return Bound(f"door.{child.id}.{kind}", read(record), read, lambda newest, door: newest.keep(door))
