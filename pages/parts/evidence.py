"""Evidence beside the judgement it bears on: each piece as text with its source, changed or added in place."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

import streamlit as st

from pages.parts import evidence_form, evidence_words, session, text, writing
from pathway import ids
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.evidence import Evidence

OPEN = "evidence_open"
ADDED = "evidence_added"
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
    """Each piece with a way to change it, then the way to add another; `draw` shows a piece in another way.

    A piece just added opens under the button that added it, so that the next step by keyboard leads into it.
    """
    added = st.session_state.get(ADDED)
    for piece in pieces:
        if piece.id != added or not _is_open(piece, spot):
            st.html(block(piece, record, content)) if draw is None else draw(piece)
            _toggle(piece, spot)
            if _is_open(piece, spot):
                _form(piece, record, content)
    st.button(spot.add, key=f"evidence_add_{spot.name}", on_click=_add, args=(spot,))
    for piece in record.evidence:
        if piece.id == added and _is_open(piece, spot):
            _form(piece, record, content)


def block(piece: Evidence, record: Assessment, content: Content) -> str:
    """The safe HTML of one piece: an unbroken edge for a strength, a broken one for a concern; the word says it too."""
    words = escape(piece.words) or "<i>Nothing written yet</i>"
    if piece.exact and not piece.words.lstrip().startswith(evidence_words.QUOTES):
        words = f"<q>{words}</q>"
    more = escape(evidence_words.about(piece, record, content))
    return f'<div class="wm-evidence {piece.leaning or ""}" dir="auto">{words}<small dir="auto">{more}</small></div>'


def _is_open(piece: Evidence, spot: Spot) -> bool:
    if OPEN not in st.session_state and writing.waits(piece.id):
        _open(piece.id, spot)
    return bool(st.session_state.get(OPEN) == (spot.name, piece.id))


def _toggle(piece: Evidence, spot: Spot) -> None:
    """One button that opens and closes the fields, so that it keeps the focus."""
    glance = " ".join(piece.words.split())[:GLANCE] or "nothing written yet"
    says = "Close" if _is_open(piece, spot) else "Change"
    with st.container(key=f"evidence_change_{spot.name}_{piece.id}"):
        st.button(f"{says} “{text.plain_label(glance)}…”", key=f"evidence_open_{spot.name}_{piece.id}", type="tertiary",
                  on_click=_done if says == "Close" else _open, args=(piece.id, spot))  # fmt: skip


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
        _open(piece.id, spot)
        st.session_state[ADDED] = piece.id


def _open(piece_id: str, spot: Spot) -> None:
    st.session_state[OPEN] = (spot.name, piece_id)
    st.session_state.pop(ADDED, None)


def _done(piece_id: str, _spot: Spot | None = None) -> None:
    """Close the form; a piece in which nothing was written is not kept."""
    st.session_state.pop(OPEN, None)
    found = _piece(piece_id)
    if found is not None and found.note_id is None and not found.words.strip():
        session.press("Left out evidence with no words", lambda record: record.remove(found))


def _remove(piece_id: str) -> None:
    st.session_state.pop(OPEN, None)
    found = _piece(piece_id)
    if found is not None:
        session.remove("Evidence removed", found)


def _piece(piece_id: str) -> Evidence | None:
    return next((one for one in session.assessment().evidence if one.id == piece_id), None)
