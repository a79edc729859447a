"""What a file leaves out and why: said to the author before it is made, and never in the file."""

from html import escape

import streamlit as st

from pages.parts import evidence, evidence_words, steps_children, text
from pages.parts.report_version import Chosen
from pages.parts.steps_links import link
from pages.parts.text import quiet
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.places import Place
from pathway.scales import Handling
from reports.sharing import Part, Withheld, parts_left_out, withheld

ASK = {
    Handling.PROFESSIONALS_ONLY: "Only professionals will be in the room: put in what is for them alone",
    Handling.THIRD_PARTY: "Put what is about somebody else into this file",
    Handling.CHILD_ASKED_FOR_CARE: "Put what a child asked care for into this file",
}
BEFORE = {
    Handling.PROFESSIONALS_ONLY: "Do this only where no parent, child or relative is in the room or is sent the file.",
    Handling.THIRD_PARTY: "Do this only where these readers need it, and the person it is about would expect it.",
    Handling.CHILD_ASKED_FOR_CARE: "Do this only after the child was told who will read it.",
}
WHY_NEVER = {
    Handling.PROFESSIONALS_ONLY: "It is marked as for professionals only.",
    Handling.THIRD_PARTY: "It is about somebody else, and theirs to share.",
    Handling.CHILD_ASKED_FOR_CARE: "A child asked for care with it, and whoever reads this may speak of it at home.",
}
YOURS = (
    "Your own sentences are in it as you wrote them, in the argument and the plan too. "
    "Read them once as the family would. The record that a PDF carries holds no more than its pages say."
)
FEW = 4  # pieces that are seen at one look
KEPT_BACK = (
    "What you wrote down under “Not to be given away” is taken out of every text, whoever reads it; "
    "“[not given here]” stands in its place."
)
ANY_ADDRESS = "Is there an address, a school or a name that nobody may be told? Write it down under Family first."


def choose(assessment: Assessment, content: Content, chosen: Chosen) -> frozenset[Handling]:
    """What is left out, each part with its reason and each piece with its place; a tick lets a kind through once."""
    st.header("What this file leaves out", anchor=False)
    parts = parts_left_out(assessment, chosen.policy, _let_through(chosen))
    pieces = withheld(assessment, chosen.policy)
    kept_back = any(one.words.strip() for one in assessment.not_disclosed)
    if not (parts or pieces or kept_back):
        quiet("Nothing: no piece of this record is marked as about somebody else, or as one a child asked care for.")
        return frozenset()
    st.write("The file does not show that anything is left out. Only you see this.")
    _parts(parts)
    with st.container(gap=None, key="withheld-kept-back"):
        quiet(KEPT_BACK if kept_back else ANY_ADDRESS)
        link(Place("family"), "Go to what may not be given away")
    if Handling.PROFESSIONALS_ONLY in chosen.policy.left_out(_let_through(chosen)):
        quiet(YOURS)
    return frozenset(
        handling
        for handling in sorted(Handling, reverse=True)
        if _kind(assessment, content, chosen, handling, tuple(one for one in pieces if one.handling is handling))
    )


def _let_through(chosen: Chosen) -> frozenset[Handling]:
    """What was let through with a tick when this page was last drawn; the tick stands further down."""
    ticked = (one for one in chosen.policy.asked if st.session_state.get(_key(chosen, one)))
    return frozenset(ticked)


def _key(chosen: Chosen, handling: Handling) -> str:
    return f"report.include.{chosen.version.id}.{handling}"


def _parts(parts: tuple[Part, ...]) -> None:
    rows = "".join(f"<dt>{escape(part.title)}</dt><dd>{escape(part.why)}</dd>" for part in parts)
    many = len(parts) > FEW
    if rows:
        with st.expander("Parts that have no place in it, and why", key="report.parts") if many else st.container():
            st.html(f'<dl class="wm-left-out">{rows}</dl>')


def _kind(
    assessment: Assessment, content: Content, chosen: Chosen, handling: Handling, pieces: tuple[Withheld, ...]
) -> bool:
    if not pieces:
        return False
    st.subheader(evidence_words.handling(handling, content), anchor=False)
    let_through = False
    if handling in chosen.policy.asked:
        let_through = st.checkbox(ASK[handling], key=_key(chosen, handling), help=None, wrap=True)
        quiet(BEFORE[handling])
    else:
        quiet(WHY_NEVER[handling])
    pieces_are = "1 piece is" if len(pieces) == 1 else f"{len(pieces)} pieces are"
    st.write(f"{pieces_are} {'put in' if let_through else 'left out'}{':' if len(pieces) <= FEW else '.'}")
    many = len(pieces) > FEW
    with st.expander("Look at each of them", key=f"withheld.{handling}") if many else st.container(gap="small"):
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
            text.show(voice.observed or voice.day or voice.wants or voice.method, css="wm-evidence")
            link(Place("voice", child_id=voice.child_id, item_id=voice.id), f"Go to {names[voice.child_id]}’s voice")
        case _:
            event = next(one for one in assessment.events if one.id == piece.item_id)
            text.show(event.what, css="wm-evidence")
            link(Place("history", item_id=event.id), "Go to this event in the history")
