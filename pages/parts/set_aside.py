"""Two texts of one part, written in two windows: both are shown, with who wrote them and when, and a person chooses."""

from collections.abc import Callable
from datetime import datetime

import streamlit as st

from pages.parts import clashes, frame, session, text
from pages.parts.binding import Keep
from pathway import ages
from pathway.drafts import Read
from pathway.store import Aside

CHOICES: tuple[tuple[str, str, Callable[[str, str], str]], ...] = (
    ("stored", "Keep the stored text", lambda stored, aside: stored),
    ("aside", "Use the text kept aside", lambda stored, aside: aside),
    ("both", "Keep both, one below the other", lambda stored, aside: f"{stored}\n\n{aside}".strip()),
)


def of(part: str) -> tuple[Aside, ...]:
    """What is kept aside of one part of the open assessment."""
    return tuple(aside for aside in session.kept_aside() if aside.part == part)


def choose(aside: Aside, read: Read, keep: Keep) -> None:
    """The two texts one above the other on a narrow screen and side by side on a wide one, and what may be done."""
    stored = read(session.shown().assessment)
    with st.container(border=True, key=f"aside_{aside.number}"):
        text.heading("Written in two windows", level=4)
        text.quiet("Nothing is lost: choose which text to keep. The other stays among the earlier versions.")
        left, right = st.columns(2)
        with left, st.container(gap="xxsmall"):
            _side("Stored", clashes.written(lambda record: read(record) == stored), stored)
        with right, st.container(gap="xxsmall"):
            _side("Kept aside", _said(aside.by, aside.at), aside.words)
        with st.container(horizontal=True):
            for id, says, made in CHOICES:
                st.button(says, key=f"aside.{id}.{aside.number}", on_click=_chosen, args=(aside, read, keep, made))


def led_to() -> None:
    """The way to words that wait for a choice, where there are any."""
    if session.kept_aside():
        says = "What was written in two windows waits for your choice"
        st.page_link(frame.page("versions"), label=says, query_params={"a": session.assessment_id()})


def listed() -> None:
    """All words kept aside, also of a part that is there no more, which has no box to stand below."""
    found = session.kept_aside()
    if not found:
        return
    st.header("Words kept aside", anchor=False)
    text.quiet(
        "Typed in a window that had not seen what another had changed. Choose about them where they were written."
    )
    for aside in found:
        with st.container(border=True, key=f"listed_{aside.number}"):
            text.heading(aside.what, level=3)
            text.show(_said(aside.by, aside.at), css="wm-quiet")
            text.show(aside.words)
            with st.popover("Remove these words", key=f"listed.ask.{aside.number}"):
                st.write("They are in no earlier version, and cannot be brought back.")
                st.button(
                    "Remove for good", key=f"listed.remove.{aside.number}", on_click=session.let_go, args=(aside,)
                )


def _side(title: str, said: str, words: str) -> None:
    text.heading(title, level=5)
    text.show(said, css="wm-quiet")
    text.show(words or "Nothing.")


def _said(by: str, at: datetime) -> str:
    here = at.astimezone(session.HERE)
    return f"{by}, {ages.day(here.date())} at {here:%H:%M}"


def _chosen(aside: Aside, read: Read, keep: Keep, made: Callable[[str, str], str]) -> None:
    """Both texts go into the history before one is chosen, so that the other can always be brought back.

    A window that was not drawn since another one decided still shows the question: pressed there, it decides nothing.
    """
    if all(one.number != aside.number for one in session.kept_aside()):
        clashes.late(aside.part)
        return
    stored = read(session.assessment())
    if session.change(f"{aside.what}: kept aside", lambda record: keep(record, aside.words)):
        words = made(stored, aside.words)
        if session.change(f"{aside.what}: chosen", lambda record: keep(record, words)):
            session.let_go(aside)
