"""Reading one record in five minutes: each child’s argument first, then what has changed with what is new behind it."""

from collections.abc import Callable, Sequence
from datetime import date
from html import escape
from pathlib import Path

import streamlit as st

from pages.parts import (
    arguments_evidence,
    evidence_words,
    looks,
    reading_asked,
    reading_judged,
    reading_links,
    reading_plan,
    reading_remarks,
    remarks,
    text,
)
from pathway import ages, applies, made_with, reading_order
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.places import Place
from pathway.reading_order import ChildToRead
from reports.sections import argument

SHEET = Path(__file__).with_suffix(".css")
NOTHING = "Nothing is written yet."
NOBODY = "No child is entered yet, so there is nobody to read about."
Beside = Callable[[Place, str], None]  # what stands beside an item, by its place and what it is called


def draw(
    record: Assessment, earlier: Sequence[Assessment], content: Content, on: date, beside: Beside | None = None,
    first: str = "",
) -> None:  # fmt: skip
    """One record to read; `earlier` are those of the family before it, oldest first, and `on` is today.

    The child whose id is `first` stands before the others.

    Without `beside` it is read only: it may be a record that is stored nowhere, so nothing leads to its screens and
    what was said in review is shown as it stands.
    """
    looks.lay(SHEET)
    looks.lay(remarks.SHEET)
    said = beside or (lambda place, called: reading_remarks.shown(record, content, place))
    if versions := made_with.says(record, content, does="read here"):
        text.show(versions, css="wm-quiet")
    if not record.children:
        text.quiet(NOBODY)
    read = sorted(reading_order.children(record, earlier, content, on), key=lambda one: one.child.id != first)
    reading_links.draw(read, decides=beside is not None)
    for child in read:
        with st.container(key=f"reading_{child.child.id}", gap="small"):
            _child(record, content, child, on, said)
    reading_plan.draw(record, on, said)
    reading_asked.draw(record, earlier, content, on, said, linked=beside is not None)


def _child(record: Assessment, content: Content, read: ChildToRead, on: date, beside: Beside) -> None:
    reading_links.heading(
        reading_links.of_child(read.child.id), read.name, "· " + ages.age(read.child, applies.as_of(record, on))
    )
    _words(record, content, read, beside)
    _argument(record, read)
    beside(Place("meaning", child_id=read.child.id), f"What it means, {read.name}")
    reading_plan.friday(read, on)
    reading_plan.steps(record, content, read, beside)
    if read.notes:
        text.quiet(*read.notes)
    reading_judged.draw(record, content, read, beside)
    _not_known(record, read)


def _words(record: Assessment, content: Content, read: ChildToRead, beside: Beside) -> None:
    """The child’s own words before anything an adult says; what was seen of one who has said none."""
    st.html("<h3>In their own words</h3>")
    opening = argument.chosen(record, read.child)
    for piece in opening:
        text.quote(piece.words, evidence_words.about(piece, record, content))
    if not opening:
        watched = next((one for one in record.voices_of(read.child) if one.observed.strip()), None)
        if watched is None:
            text.quiet(f"{read.name} has not been heard or watched yet.")
        else:
            text.show(watched.observed)
            text.quiet("Watched" + (f" on {ages.day(watched.on)}" if watched.on else ""))
    more = tuple(one for one in record.words_of(read.child) if one not in opening)
    if more:
        with st.expander(f"More of the words of {text.plain_label(read.name)}", key=f"reading-words-{read.child.id}"):
            arguments_evidence.listed(more, record, content, "")
    beside(Place("voice", child_id=read.child.id), f"Voice, {read.name}")


def _argument(record: Assessment, read: ChildToRead) -> None:
    meaning = record.meaning(read.child)
    told = (
        ("What life is like", meaning.life, True),
        ("What works", meaning.working, False),
        ("What worries us, and why we think so", meaning.worried, True),
        ("What else could explain it", meaning.other_explanations, False),
        ("What would change our mind", meaning.change_our_mind, True),
    )
    st.html("".join(_said(title, words) for title, words, always in told if always or words.strip()))


def _said(title: str, words: str) -> str:
    held = text.block(words) if words.strip() else f'<p class="wm-quiet">{NOTHING}</p>'
    return f"<h3>{escape(title)}</h3>{held}"


def _not_known(record: Assessment, read: ChildToRead) -> None:
    own = record.meaning(read.child).not_known.strip()
    asked = "".join(
        f'<li dir="auto">{text.inline(one.about)}: {text.inline(_to_find_out(one.to_find_out, one.ask_whom))}</li>'
        for one in read.not_known
    )
    listed = f'<ul class="wm-plain">{asked}</ul>' if asked else ""
    nothing = "" if own or asked else '<p class="wm-quiet">Nothing is said to be unknown.</p>'
    st.html(f"<h3>What is not known</h3>{text.block(own) if own else ''}{listed}{nothing}")


def _to_find_out(words: str, whom: str) -> str:
    asked = f"ask {whom.strip()}" if whom.strip() else ""
    return " · ".join(part for part in (words.strip(), asked) if part) or "what to find out is not written yet"
