"""What a supervisor directed when the assessment before was signed off, with the day, where the next one is written."""

from collections.abc import Sequence

import streamlit as st

from pages.parts import text
from pathway import ages, last_time
from pathway.last_time import Look
from pathway.people import SignOffEvent
from reports import wording

TITLE = "What was directed last time"


def draw(before: Sequence[Look]) -> None:
    """The direction of the last sign-off, who gave it and by when; nothing where nothing was directed.

    `before` are the looks before this record, the newest first.
    """
    found = last_time.direction(before)
    if found is not None:
        with st.container(key="last_direction"):
            st.html(_html(found.event))


def _html(event: SignOffEvent) -> str:
    day = ages.day(wording.here(event.at).date())
    when = f'<p class="when">Signed off on {day} by {text.inline(" ".join(event.by.name.split()))}</p>'
    words = text.block(event.words) if event.words.strip() else ""
    due = f"<p>To be done by {ages.day(event.due)}</p>" if event.due else ""
    return f'<div class="wm-last"><h3>{TITLE}</h3>{when}{words}{due}</div>'
