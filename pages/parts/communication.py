"""How one child says what matters most, who understands it, and how much time it takes."""

import streamlit as st

from pages.parts import aids, text, voices_fold
from pages.parts.bound import Bound
from pathway import applies
from pathway.assessment import Assessment
from pathway.household import Child
from pathway.scales import Stage
from pathway.voice import Communication

WITHOUT_MUCH_SPEECH = (Stage.BABY, Stage.YOUNG)


def draw(record: Assessment, child: Child, name: str, stage: Stage) -> None:
    """Open where a child is likely to need it or something is written; folded for any other."""
    written = record.communication(child) != Communication(child_id=child.id) or bool(record.aids_of(child))
    if child.unborn and not written:
        return
    needed = written or stage in WITHOUT_MUCH_SPEECH or applies.disability_open(child)
    st.subheader("How they communicate", anchor=False)
    if child.communicates_by.strip():
        text.show(f"Communicates by: {child.communicates_by}", css="wm-evidence")
    with voices_fold.part(f"How {name} says yes, no, stop and more", key=f"communication_{child.id}", needed=needed):
        _says(_bound(record, child))
        aids.draw(record, child)


def _bound(record: Assessment, child: Child) -> Bound:
    return Bound(
        key=f"communication.{child.id}",
        shown=record.communication(child),
        read=lambda now: now.communication(now.child(child.id)),
        write=lambda now, changed: now.keep(changed),
    )


def _says(asks: Bound) -> None:
    text.quiet("Ask those who know this child, and write what the child does: a sign, a look, a sound, a word.")
    left, right = st.columns(2)
    with left:
        asks.line("Says yes by", "says_yes")
        asks.line("Says stop by", "says_stop")
        asks.line("Says more by", "says_more")
    with right:
        asks.line("Says no by", "says_no")
        asks.line("Shows that something hurts by", "says_hurt")
    asks.line("Who understands this, besides a parent", "understood_by")
    asks.line("How much time they need to answer", "takes_time")
