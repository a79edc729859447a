"""How one child was heard: their exact words first, then each time they were heard or watched."""

from pathlib import Path

import streamlit as st

from pages.parts import (
    evidence,
    evidence_words,
    last_time,
    last_time_child,
    looks,
    remarks,
    session,
    text,
    voices_entry,
    voices_prompts,
    writing,
)
from pathway import ages, applies, ids, origin
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.evidence import Evidence
from pathway.household import Child
from pathway.places import Place
from pathway.scales import Handling, Kind
from pathway.voice import Voice

SHEET = Path(__file__).with_suffix(".css")
OPEN = "voice_open"
WATCHED = "watched"  # the way of hearing that is watching instead of asking


def words(record: Assessment, content: Content, child: Child, name: str) -> None:
    """The child’s exact words as quotations, and the way to add more."""
    looks.lay(SHEET)
    st.subheader("In their own words", anchor=False)
    said = record.words_of(child)
    if not said:
        text.quiet("No exact words are written down yet.")
    shown = evidence.Spot(f"voice_{child.id}", _start(child, name), add=f"Add exact words of {text.plain_label(name)}")
    evidence.listed(said, shown, record, content, draw=lambda piece: _quote(piece, record, content))
    last_time_child.voice(content, child, last_time.begin())


def _start(child: Child, name: str) -> Evidence:
    return Evidence(id="new", kind=Kind.TOLD_BY_CHILD, exact=True, source=name, child_ids=(child.id,), said_by=child.id)


def _quote(piece: Evidence, record: Assessment, content: Content) -> None:
    care = "" if piece.handling is Handling.MAY_SHARE else evidence_words.handling(piece.handling, content).lower()
    parts = (origin.of(piece, record), care, piece.handling_words.strip())
    asked = next((one.question for one in content.own_prompts if one.id == piece.own_prompt), "")
    with st.container(key=f"said_{piece.id}", gap="xsmall"):
        if asked:
            text.quiet(f"Answers the question: {asked}")
        text.quote(piece.words or "Nothing written yet", " · ".join(part for part in parts if part))
        _not_understood(piece)


def _not_understood(piece: Evidence) -> None:
    """Beneath words nobody understands yet: that it is so, and a guess only where it says that it is one."""
    if piece.not_understood:
        text.quiet("We do not know yet what this refers to.")
        if piece.guess.strip():
            text.show(f"A guess, by the worker: {piece.guess}", css="wm-quiet")


def times(record: Assessment, content: Content, child: Child, name: str) -> None:
    """Each time this child was heard or watched, the newest first and open; or not yet, with the plan."""
    st.subheader("How they were heard or watched", anchor=False)
    heard = tuple(reversed(record.voices_of(child)))
    if _in_one_place(child, record, heard):
        text.quiet("All that was watched so far was watched in one place. A second setting would tell more.")
    _ways_on(child, name, heard)
    ids_here = [voice.id for voice in heard]
    waiting = next(filter(writing.waits, ids_here), next(iter(ids_here), ""))
    opened = st.session_state.get(OPEN)
    opened = opened if opened in ids_here else waiting
    for voice in heard:
        if voice.id == opened:
            voices_entry.draw(voice, record, content, child, name)
        else:
            _folded(voice, record, content)
        remarks.beside(Place("voice", child_id=child.id, item_id=voice.id))


def _in_one_place(child: Child, record: Assessment, heard: tuple[Voice, ...]) -> bool:
    """Whether a child who is watched rather than asked was watched in one place only, as far as places were given."""
    watched = [one for one in heard if not one.not_yet and (one.method == WATCHED or one.observed.strip())]
    places = {" ".join(one.where.split()).casefold() for one in watched} - {""}
    by_age = applies.stage_of(child, applies.as_of(record, session.today())) in voices_prompts.WATCHED
    rather = by_age or applies.disability_open(child) or any(one.method == WATCHED for one in watched)
    return rather and len(places) == 1


def _folded(voice: Voice, record: Assessment, content: Content) -> None:
    says = called(voice, record, content)
    text.show(says, css="wm-evidence")
    st.button(f"Open {text.plain_label(says[:60])}", key=f"voice_open_{voice.id}", type="tertiary",
              on_click=_turn, args=(voice.id,))  # fmt: skip


def called(voice: Voice, record: Assessment, content: Content) -> str:
    """One time in a line: the day and the way."""
    if voice.not_yet:
        return "Not yet heard or watched: the plan"
    met = next((one for one in record.contacts if one.id == voice.contact_id), None)
    on = voice.on or (met.on if met else None)
    return ", ".join(part for part in (ages.day(on) if on else "no date yet", method(voice.method, content)) if part)


def method(id: str, content: Content) -> str:
    """What a way of hearing is called."""
    return next((one.title for one in content.voice_methods if one.id == id), "")


def _ways_on(child: Child, name: str, heard: tuple[Voice, ...]) -> None:
    with st.container(horizontal=True):
        st.button(f"Add a time {text.plain_label(name)} was heard or watched", key=f"voice_add_{child.id}", wrap=True,
                  on_click=_add, args=(child, False))  # fmt: skip
        if not heard:
            st.button("Not yet: write the plan", key=f"voice_not_yet_{child.id}", on_click=_add, args=(child, True))


def _add(child: Child, not_yet: bool) -> None:
    voice = Voice(id=ids.fresh(), child_id=child.id, not_yet=not_yet)
    if session.keep("Wrote the plan to hear a child" if not_yet else "Added a time a child was heard", voice):
        _turn(voice.id)


def _turn(voice_id: str) -> None:
    st.session_state[OPEN] = voice_id
