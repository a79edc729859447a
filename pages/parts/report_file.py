"""The file: made in a process of its own with its progress shown, and never handed out older than the record."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from html import escape
from itertools import groupby

import streamlit as st

from pages.parts import handing, report_given, report_lock, session, text
from pages.parts.report_version import Chosen
from pages.parts.steps_look import listed
from pages.parts.text import quiet
from pathway import ids, sentences
from pathway.assessment import Assessment
from pathway.errors import PathwayError
from pathway.given import Given
from pathway.people import Person
from pathway.scales import Handling
from reports import hinting, minutes, policies, proof, worker
from reports.absent import Found
from reports.forms import Form
from reports.request import Request

MADE = "made "  # what a finished file is kept under in this window, before the assessment it is of
STALE = "Make the file again: the record, or what you chose above, has changed since this one was made."
KEEP = "It holds what a family told you: keep it where only those who need it can read it."
ASKED = (
    "Read these sentences once more. They are in this file, and hold a name or words that you keep out elsewhere. "
    "Change them where they stand, or say below that they may stay."
)
HINTS = "Read these as well: they may hint at something that is kept back here."
LOOKED = "I have looked: these words may stand in this file"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be made of which record; what was made of another is old.

    Who was given a report is written down after it is made, and makes no file old.
    """

    record: Assessment
    chosen: Chosen
    form: Form
    include: frozenset[Handling]

    def same(self, other: "Wanted") -> bool:
        """Whether both make the same file."""
        return _as_made(self) == _as_made(other)


def _as_made(wanted: Wanted) -> tuple[object, ...]:
    chosen = wanted.chosen
    of = (chosen.version.id, chosen.child_id, chosen.meeting_id)
    return (wanted.record.but(given=()), of, wanted.form, wanted.include)


@dataclass(frozen=True, slots=True)
class Made:
    """A finished file, what it was made from, and the line that was written down of it."""

    file: bytes
    differences: tuple[str, ...]
    found: tuple[Found, ...]
    hints: tuple[Found, ...]
    wanted: Wanted
    at: datetime
    locked: bool
    given_id: str
    said: dict[str, list[str]]

    @property
    def name(self) -> str:
        """The name of the file: the version, an opaque id, a day and a fingerprint, and nothing of the family."""
        print_of = hashlib.sha256(self.file).hexdigest()[:12]
        record, wanted = self.wanted.record, self.wanted
        return f"waymark-{wanted.chosen.version.id}-{record.id[:8]}-{self.at:%Y-%m-%d}-{print_of}.{wanted.form.ending}"


def forget() -> None:
    """Leave no file of any family in this window, nor the record it was made from."""
    for key in [key for key in st.session_state if str(key).startswith(MADE)]:
        st.session_state.pop(key)


def request(record: Assessment, chosen: Chosen, include: frozenset[Handling]) -> Request:
    """What the person here asks for, at this moment."""
    return Request(
        record, session.content(), on=session.today(), made_at=session.now().astimezone(session.HERE),
        author=session.person() or Person(name=session.signed_by()), include=include, child_id=chosen.child_id,
        earlier=session.earlier(), meeting_id=chosen.meeting_id,
    )  # fmt: skip


def offer(
    record: Assessment, chosen: Chosen, form: Form, include: frozenset[Handling], *, make: str = "Make the file"
) -> str:
    """Make the file when asked, by a button that says `make`, and hand it out while it is still true.

    Gives the id of the line that is asked about here, or nothing: it is not asked about a second time on the page.
    """
    key = f"{MADE}{session.assessment_id()} {chosen.version.id} {chosen.child_id}"
    wanted = Wanted(record, chosen, form, include)
    # In a form, for a box outside one forgets what was typed when it is left by the key for the next stop.
    with st.form("report.making", border=False):
        phrase = report_lock.ask() if form is Form.PDF else report_lock.OPEN
        pressed = st.form_submit_button(make, key="report.make", type="primary")
    place = st.container(key="making")
    if pressed:
        with place:
            made = _make(wanted, phrase)
        if made is not None:
            st.session_state[key] = made
    with place:
        return _show(st.session_state.get(key), wanted)


def _make(wanted: Wanted, phrase: report_lock.Phrase) -> Made | None:
    """The file of the record as it now stands; where there is none, one sentence says what to do."""
    told = st.empty()
    try:
        phrase.check()
        asked = request(wanted.record, wanted.chosen, wanted.include)
        job = wanted.chosen.version.job(asked, wanted.form, phrase.words)
        finished = worker.make(job, _teller(told.html))
    except PathwayError as fault:
        st.error(text.plain_label(str(fault)))
        return None
    finally:
        told.empty()
    given = Given(
        id=ids.fresh(), version=wanted.chosen.version.id, form=wanted.form, child_id=wanted.chosen.child_id or None,
        at=asked.made_at, by=asked.by,
    )  # fmt: skip
    session.keep("Made a report", given)
    said = dict(proof.places(job.document))
    return Made(
        finished.file, finished.differences, finished.found, _hints(wanted, said), wanted, asked.made_at,
        bool(phrase.words), given.id, said,
    )  # fmt: skip


def _hints(wanted: Wanted, said: dict[str, list[str]]) -> tuple[Found, ...]:
    """What may hint at what is kept back, in minutes: a whole room reads them, the family too."""
    if wanted.chosen.version.id != minutes.VERSION:
        return ()
    texts = ((where, text) for where, texts in said.items() for text in texts)
    return hinting.of(texts, wanted.record, policies.MINUTES, wanted.include)


def _teller(draw: Callable[[str], object]) -> Callable[[worker.Progress], None]:
    """Draws how far it is, only when there is something new to say."""
    last = ""

    def tell(progress: worker.Progress) -> None:
        nonlocal last
        if progress.stage != last:
            last = progress.stage
            draw(
                f'<p role="status">{escape(progress.stage)}…</p>'
                f'<progress aria-label="How far the file has come" max="1" value="{progress.fraction}"></progress>'
            )

    return tell


def _show(made: Made | None, wanted: Wanted) -> str:
    """The file, unless something has changed since it was made; and the id of the line that is asked about."""
    if made is None:
        return ""
    if not made.wanted.same(wanted) or made.at.date() != session.today():
        st.warning(STALE)
        return ""
    if (made.found or made.hints) and not _looked_at(made):
        return ""
    lock = " It opens only with its passphrase; send that another way." if made.locked else ""
    st.html(f'<p role="status">The {escape(made.wanted.form.file)} was made at {made.at:%H:%M}.{lock}</p>')
    handing.button(f"Download the {made.wanted.form.file}", made.file, made.name, made.wanted.form.mime,
                   key="report.download", type="primary")  # fmt: skip
    quiet(KEEP)
    given = next((one for one in session.assessment().given if one.id == made.given_id), None)
    if given is not None:
        st.subheader("Write down who will have it", anchor=False)
        report_given.ask(given)
    if made.differences:
        with st.expander("Some text does not read back exactly as it was typed"):
            listed(made.differences)
    return given.id if given is not None else ""


def _sentences(made: Made, where: str, found: tuple[Found, ...]) -> dict[str, list[str]]:
    """Each sentence in which any of it stands, with what of it stands there; the words alone where none is found."""
    said: dict[str, list[str]] = {}
    for one in found:
        whole = next((text for text in made.said.get(where, ()) if one.words in text), one.words)
        sentence = next((part for part in sentences.sentences(whole) if one.words in part.text), None)
        said.setdefault(sentence.text.strip() if sentence else whole, []).append(one.words)
    return {sentence: list(dict.fromkeys(words)) for sentence, words in said.items()}


def _looked_at(made: Made) -> bool:
    """Whether the author has said that what was found may stand there."""
    if made.found:
        st.warning(ASKED)
        _to_read(made)
    if made.hints:
        st.warning(HINTS)
        for where, hints in groupby(made.hints, key=lambda one: one.where):
            text.show(f"In: {where}", css="wm-stated")
            for one in hints:
                text.show(one.words, css="wm-evidence")
    return st.checkbox(LOOKED, key=f"report.looked.{made.given_id}")


def _to_read(made: Made) -> None:
    for where, found in groupby(made.found, key=lambda one: one.where):
        text.show(f"In: {where}", css="wm-stated")
        for sentence, words in _sentences(made, where, tuple(found)).items():
            text.show(sentence, css="wm-evidence")
            text.show(f"It holds: {'; '.join(words)}", css="wm-their")
