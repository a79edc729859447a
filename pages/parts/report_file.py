"""The PDF: made in a process of its own with its progress shown, and never handed out older than the record."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from html import escape

import streamlit as st

from pages.parts import handing, session, text
from pages.parts.steps_look import listed
from pages.parts.text import quiet
from pathway.errors import PathwayError
from pathway.people import Person
from pathway.scales import Handling
from reports import worker
from reports.professional import professional

STALE = "Make the PDF again: the record, or what is left out, has changed since this one was made."

KEEP = "It holds what a family told you: keep it where only those who need it can read it."


@dataclass(frozen=True, slots=True)
class Made:
    """A finished file, and what it was made from."""

    pdf: bytes
    differences: tuple[str, ...]
    revision: int
    include: frozenset[Handling]
    at: datetime

    @property
    def name(self) -> str:
        """The name of the file: an opaque id, a day and a fingerprint, and nothing of the family."""
        print_of = hashlib.sha256(self.pdf).hexdigest()[:12]
        return f"waymark-summary-{session.assessment_id()[:8]}-{self.at:%Y-%m-%d}-{print_of}.pdf"


def offer(include: frozenset[Handling]) -> None:
    """Make the PDF when asked, and hand it out while it is still true."""
    key = f"made {session.assessment_id()}"
    st.header("The PDF", anchor=False)
    pressed = st.button("Make the PDF", key="report.make", type="primary")
    place = st.container(key="making")
    if pressed:
        with place:
            made = make(include)
        if made is not None:
            st.session_state[key] = made
    with place:
        show(st.session_state.get(key), include)


def make(include: frozenset[Handling]) -> Made | None:
    """The file of the record as it now stands; where there is none, one sentence says what to do."""
    opened = session.opened()
    if opened is None:
        return None
    at = session.now().astimezone(session.HERE)
    told = st.empty()
    try:
        document = professional(
            opened.assessment, session.content(), on=session.today(), made_at=at,
            author=session.person() or Person(name=session.signed_by()), include=include,
        )  # fmt: skip
        finished = worker.make(document, _teller(told.html))
    except PathwayError as fault:
        st.error(text.plain_label(str(fault)))
        return None
    finally:
        told.empty()
    return Made(finished.pdf, finished.differences, opened.revision, include, at)


def _teller(draw: Callable[[str], object]) -> Callable[[worker.Progress], None]:
    """Draws how far it is, only when there is something new to say."""
    last = ""

    def tell(progress: worker.Progress) -> None:
        nonlocal last
        if progress.stage != last:
            last = progress.stage
            draw(
                f'<p role="status">{escape(progress.stage)}…</p>'
                f'<progress aria-label="How far the PDF has come" max="1" value="{progress.fraction}"></progress>'
            )

    return tell


def show(made: Made | None, include: frozenset[Handling]) -> None:
    """The file, unless something has changed since it was made."""
    opened = session.opened()
    if made is None or opened is None:
        return
    if (made.revision, made.include, made.at.date()) != (opened.revision, include, session.today()):
        st.warning(STALE)
        return
    handing.button("Download the PDF", made.pdf, made.name, "application/pdf", key="report.download")
    quiet(f"Made at {made.at:%H:%M}. {KEEP}")
    if made.differences:
        with st.expander("Some text does not read back exactly as it was typed"):
            listed(made.differences)
