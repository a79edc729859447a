"""What was thought of one child and what they said last time, and the areas that are asked about no more."""

from collections.abc import Sequence

import streamlit as st

from pages.parts import last_time as panel
from pages.parts import text
from pathway import ages, last_time
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.household import Child
from pathway.last_time import Gone, Heard, Look
from pathway.voice import Voice

AT_ONCE = 3  # pieces that lie open in a wide window; more are folded there as well
SAID = "What they said and showed then"
GONE = "Areas that are asked about no more"


def beneath(child: Child, part: str, before: Sequence[Look]) -> None:
    """What was written last time in one part of this child’s argument, folded beneath the box of that part."""
    found = last_time.meaning_of(before, child.id, part)
    if found is not None:
        words = text.block(found.words.strip())
        st.html(
            f'<div class="wm-last folded beneath"><details><summary>{panel.TITLE}, {panel.whose(found.look)}</summary>'
            f"<div>{words}</div></details></div>"
        )


def no_more(child: Child, content: Content, before: Sequence[Look]) -> None:
    """What was judged in areas that are rated no more; what it was is not lost from sight."""
    found = last_time.asked_no_more(before, child.id, content)
    if found:
        with st.expander(GONE):
            for one in found:
                _gone(one, content)


def _gone(one: Gone, content: Content) -> None:
    text.heading(one.title, 4)
    st.html(panel.judged(one.judged, content, level=5))


def voice(content: Content, child: Child, before: Sequence[Look]) -> None:
    """Their exact words last time, and each time they were heard or watched then."""
    found = last_time.heard(before, child.id)
    if found is not None:
        with st.container(key=f"last_voice_{child.id}"):
            st.html(_heard(found, content))


def _heard(found: Heard, content: Content) -> str:
    record = found.look.record
    quotes = "".join(panel.quote(piece, record, content) for piece in found.words)
    times = "".join(_time(one, record) for one in found.times)
    folded = len(found.words) + len(found.times) > AT_ONCE
    return panel.framed(found.look, "", quotes + times, level=4, called=SAID, folded=folded)


def _time(one: Voice, record: Assessment) -> str:
    met = next((contact for contact in record.contacts if contact.id == one.contact_id), None)
    on = one.on or (met.on if met else None)
    return f"<p>{ages.day(on) if on else 'No date was given'}</p>" + panel.pairs(
        ("What was seen", one.observed),
        ("What it might have meant", one.possible_meanings),
        ("A day in their life", one.day),
        ("What they wanted", one.wants),
        ("What was not clear", one.unclear),
        ("What was to be asked again", one.ask_again),
        ("What we did about it", one.what_we_did),
        ("What they were told", one.told),
        ("How it was to be shared", one.handling_words),
    )
