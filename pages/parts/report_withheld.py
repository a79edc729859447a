"""What a file leaves out because of how it must be handled: said to the author, never in the file."""

from html import escape

import streamlit as st

from pages.parts import evidence, evidence_words, steps_children
from pages.parts.steps_links import link
from pages.parts.text import quiet
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.places import Place
from pathway.scales import Handling
from reports.policies import PROFESSIONALS
from reports.sharing import Withheld, withheld

ASK = {
    Handling.THIRD_PARTY: "Put what is about somebody else into this file",
    Handling.CHILD_ASKED_FOR_CARE: "Put what a child asked care for into this file",
}
BEFORE = {
    Handling.THIRD_PARTY: "Do this only where these readers need it, and the person it is about would expect it.",
    Handling.CHILD_ASKED_FOR_CARE: "Do this only after the child was told who will read it.",
}


def choose(assessment: Assessment, content: Content) -> frozenset[Handling]:
    """What is left out, each piece with its place, and a tick for each kind that lets it through this once."""
    st.header("What this file leaves out", anchor=False)
    everything = withheld(assessment, PROFESSIONALS)
    if not everything:
        quiet("Nothing: no piece of this record is marked as about somebody else, or as one a child asked care for.")
        return frozenset()
    st.write("The file does not show that anything is left out. Only you see this.")
    quiet(
        "Your own sentences are not searched: read them once more for what a child asked care for, "
        "or what is about somebody else."
    )
    return frozenset(
        handling
        for handling in sorted(PROFESSIONALS.asked, reverse=True)
        if _kind(assessment, content, handling, tuple(one for one in everything if one.handling is handling))
    )


def _kind(assessment: Assessment, content: Content, handling: Handling, pieces: tuple[Withheld, ...]) -> bool:
    if not pieces:
        return False
    st.subheader(evidence_words.handling(handling, content), anchor=False)
    let_through = st.checkbox(ASK[handling], key=f"report.include.{handling}", help=None, wrap=True)
    quiet(BEFORE[handling])
    pieces_are = "1 piece is" if len(pieces) == 1 else f"{len(pieces)} pieces are"
    st.write(f"{pieces_are} {'put in' if let_through else 'left out'}:")
    for piece in pieces:
        with st.container(key=f"withheld-{piece.item_id}", gap=None):
            _one(assessment, content, piece)
    return let_through


def _one(assessment: Assessment, content: Content, piece: Withheld) -> None:
    names = steps_children.called(assessment)
    match piece.kind:
        case "evidence":
            found = next(one for one in assessment.evidence if one.id == piece.item_id)
            st.html(evidence.block(found, assessment, content))
            child = next(iter(found.child_ids), "")
            area = next(iter(found.area_ids), "")
            place = Place("area", area, child, found.id) if area else Place("notebook", item_id=found.id)
            link(place, "Go to this piece of evidence")
        case "voice":
            voice = next(one for one in assessment.voices if one.id == piece.item_id)
            _words(voice.observed or voice.day or voice.wants or voice.method)
            link(Place("voice", child_id=voice.child_id, item_id=voice.id), f"Go to {names[voice.child_id]}’s voice")
        case _:
            event = next(one for one in assessment.events if one.id == piece.item_id)
            _words(event.what)
            link(Place("history", item_id=event.id), "Go to this event in the history")


def _words(words: str) -> None:
    st.html(f'<div class="wm-evidence" dir="auto">{escape(words)}</div>')
