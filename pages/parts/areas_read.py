"""An area that was retired, or that its pack has no more: what stands in it is read, and nothing new is asked."""

from html import escape

import streamlit as st

from pages.parts import last_time, text
from pathway import profile, standing, wording
from pathway.assessment import Assessment
from pathway.content import Area, Content
from pathway.household import Child
from pathway.judgement import Judgement

NOTHING = "Nothing is written about {name} here."


def lead(area: Area) -> None:
    """The one line that says why nothing is asked."""
    text.quiet(standing.why_only_read(area))


def judged(record: Assessment, content: Content, area: Area, child: Child, name: str) -> None:
    """The level with the sentence that was chosen, and all that was written with it, as text."""
    one = record.judgement(child, area.id)
    level = f"<p><strong>{escape(wording.capital(profile.words(one.level, content)))}</strong></p>" if one.level else ""
    said = level + last_time.pairs(*_written(one))
    if said:
        st.html(f'<div class="wm-read">{said}</div>')
    elif not standing.speaks_of(record, area.id, child):
        text.show(NOTHING.format(name=name), css="wm-quiet")


def _written(one: Judgement) -> tuple[tuple[str, str], ...]:
    return (
        ("The sentence that was chosen", one.chosen),
        ("For how long", one.how_long),
        ("How often", one.how_often),
        ("How recent", one.how_recent),
        ("What it means now", one.meaning_now),
        ("And in six months", one.meaning_six_months),
        ("What else could explain it", one.other_explanations),
        ("How sure", wording.say(one.how_sure)),
        ("What to find out", one.to_find_out),
        ("Whom to ask", one.ask_whom),
        ("Why it is still true", one.still_true_because),
    )
