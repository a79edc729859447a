"""What changed for an open assessment when a pack was replaced: said once, quietly, on its task list."""

from html import escape

import streamlit as st

from pages.parts import packs_formerly, session, text
from pathway import made_with, standing
from pathway.assessment import Assessment, PackRef
from pathway.content import Content

READ = "I have read it"
WHAT = "Read what a new version of the questions changes"


def draw(record: Assessment, content: Content) -> None:
    """Each thing that changed since it was begun, worked on or last read of; nothing in a copy, or where none did."""
    told = standing.packs(content)
    if record.taken_in is not None or (record.packs_told == told and not made_with.unread(record, told)):
        return
    found = packs_formerly.changes(record, content)
    if not found:
        return
    with st.container(key="packs_changed", gap="xsmall"):
        since = "you last read what changed" if record.packs_told else "this was begun"
        text.show(f"Since {since}, the questions have changed. {_versions(record, content)}".strip(), css="wm-quiet")
        lines = "".join(f"<li>{escape(one)}</li>" for one in found)
        st.html(text.folded("What that changes here", f'<ul class="wm-quiet">{lines}</ul>'))
        st.button(READ, key="packs_read", on_click=_read, args=(told,))


def _versions(record: Assessment, content: Content) -> str:
    return made_with.says(record, content, does="now read")


def _read(told: tuple[PackRef, ...]) -> None:
    session.press(WHAT, lambda record: made_with.read(record, told))
