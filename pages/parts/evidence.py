"""Evidence beside the judgement it bears on: each piece as text with its source, changed or added in place."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

import streamlit as st

from pages.parts import evidence_form, evidence_words, session, text
from pathway import ids
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.evidence import Evidence

OPEN = "evidence_open"
GLANCE = 24  # characters of a piece that tell one button from another


@dataclass(frozen=True)
class Spot:
    """Where evidence is shown, so that the same piece may be shown for two children on one screen."""

    name: str
    start: Evidence  # what a piece added here begins with
    add: str = "Add what you know"


def listed(
    pieces: Sequence[Evidence], spot: Spot, record: Assessment, content: Content,
    draw: Callable[[Evidence], None] | None = None,
) -> None:  # fmt: skip
    """Each piece with a way to change it, then the way to add another; `draw` shows a piece in another way."""
    opened = st.session_state.get(OPEN)
    for piece in pieces:
        if draw is None:
            st.html(block(piece, record, content))
        else:
            draw(piece)
        if opened == (spot.name, piece.id):
            _form(piece, record, content)
        else:
            _open_button(piece, spot)
    st.button(spot.add, key=f"evidence_add_{spot.name}", on_click=_add, args=(spot,))


def block(piece: Evidence, record: Assessment, content: Content) -> str:
    """The safe HTML of one piece: an unbroken edge for a strength, a broken one for a concern; the word says it too."""
    words = escape(piece.words) or "<i>Nothing written yet</i>"
    if piece.exact and not piece.words.lstrip().startswith(evidence_words.QUOTES):
        words = f"<q>{words}</q>"
    more = escape(evidence_words.about(piece, record, content))
    return f'<div class="wm-evidence {piece.leaning or ""}" dir="auto">{words}<small dir="auto">{more}</small></div>'


def _open_button(piece: Evidence, spot: Spot) -> None:
    glance = " ".join(piece.words.split())[:GLANCE] or "nothing written yet"
    with st.container(key=f"evidence_change_{spot.name}_{piece.id}"):
        st.button(f"Change “{text.plain_label(glance)}…”", key=f"evidence_open_{spot.name}_{piece.id}", type="tertiary",
                  on_click=_open, args=(spot, piece.id))  # fmt: skip


def _form(piece: Evidence, record: Assessment, content: Content) -> None:
    with st.container(border=True, key=f"evidence_form_{piece.id}"):
        evidence_form.draw(piece, record, content)
        with st.container(horizontal=True):
            st.button("Done", key=f"evidence_done_{piece.id}", on_click=_done, args=(piece.id,), type="primary")
            if piece.note_id is None:
                st.button("Remove", key=f"evidence_remove_{piece.id}", on_click=_remove, args=(piece.id,))


def _add(spot: Spot) -> None:
    piece = spot.start.but(id=ids.fresh())
    if session.keep("Added evidence", piece):
        _open(spot, piece.id)


def _open(spot: Spot, piece_id: str) -> None:
    st.session_state[OPEN] = (spot.name, piece_id)


def _done(piece_id: str) -> None:
    """Close the form; a piece in which nothing was written is not kept."""
    st.session_state.pop(OPEN, None)
    found = _piece(piece_id)
    if found is not None and found.note_id is None and not found.words.strip() and not found.source.strip():
        session.change("Left out evidence with no words", lambda record: record.remove(found))


def _remove(piece_id: str) -> None:
    st.session_state.pop(OPEN, None)
    found = _piece(piece_id)
    if found is not None:
        session.remove("Evidence removed", found)


def _piece(piece_id: str) -> Evidence | None:
    return next((one for one in session.assessment().evidence if one.id == piece_id), None)
