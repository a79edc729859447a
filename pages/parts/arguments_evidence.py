"""The evidence an argument rests on, gathered by what it leans to."""

import streamlit as st

from pages.parts import text
from pages.parts.evidence import block
from pages.parts.text import quiet
from pathway import calling
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.evidence import Evidence
from pathway.household import Child
from pathway.scales import Leaning


def leaning(assessment: Assessment, child: Child, towards: Leaning) -> tuple[Evidence, ...]:
    """The evidence about one child that leans this way, as it was entered."""
    return tuple(piece for piece in assessment.evidence_for(child) if piece.leaning is towards)


def listed(pieces: tuple[Evidence, ...], assessment: Assessment, content: Content, otherwise: str) -> None:
    """Pieces of evidence as text, each with its source; a sentence where there is none."""
    if pieces:
        st.html(_blocks(pieces, assessment, content))
    else:
        quiet(otherwise)


def folded(pieces: tuple[Evidence, ...], assessment: Assessment, content: Content, label: str) -> None:
    """Pieces of evidence behind one line that says what they are; it may stand in a place that is itself folded."""
    st.html(text.folded(label, _blocks(pieces, assessment, content)))


def _blocks(pieces: tuple[Evidence, ...], assessment: Assessment, content: Content) -> str:
    return f'<div class="wm-pieces">{"".join(block(piece, assessment, content) for piece in pieces)}</div>'


def others(assessment: Assessment, child: Child, content: Content) -> None:
    """The evidence that leans neither way, folded away but one press from sight."""
    pieces = tuple(
        piece for piece in assessment.evidence_for(child) if piece.leaning not in (Leaning.STRENGTH, Leaning.CONCERN)
    )
    if pieces:
        name = text.plain_label(calling.children(assessment.children)[child.id])
        with st.expander(f"Evidence about {name} that is neither by itself", key=f"neither-{child.id}"):
            listed(pieces, assessment, content, "")
