"""What a reviewer said, beside what it is about on the author’s screens, with the box for the author’s answer."""

from html import escape
from pathlib import Path

import streamlit as st

from pages.parts import fields, items, looks, reading_remarks, session, text, writing
from pages.parts.binding import Keep
from pages.parts.steps_links import link
from pathway import commented
from pathway.meetings import View
from pathway.people import Person
from pathway.places import Place
from pathway.review import Comment
from reports import wording

SHEET = Path(__file__).with_suffix(".css")
OPEN = "remarks open"  # what was said that this window showed without an answer: their box stays while it is written in
OPENS = ("history", "notebook", "safety")  # pages on which the address opens an item; what is said of it stands on top
REMOVED = "This is about something that was removed."
THEIRS = "Its author answers; the answer comes with their next report."


def beside(place: Place) -> None:
    """Every comment about what stands at this place, and how a reviewer sees it differently; nothing without any."""
    record = session.shown().assessment
    if not (record.comments or record.views):
        return
    content = session.content()
    found = commented.at(place, record, content)
    views = reading_remarks.differing(record, place)
    if found or views:
        looks.lay(SHEET)
    for comment in found:
        with st.container(key=f"remark_{comment.id}", gap="xsmall"):
            _remark(comment, place)
    for view in views:
        with st.container(key=f"remark_{view.id}", gap="xsmall"):
            st.html(reading_remarks.to_answer(view, content))
            _answering(view, "views")


def of_page(page: str, area_id: str = "") -> None:
    """The comments about a page as a whole, or one area of it, and about what is in the record no more."""
    beside(Place(page))
    if area_id:
        beside(Place(page, area_id))


def _remark(comment: Comment, place: Place) -> None:
    record, content = session.shown().assessment, session.content()
    if comment.place != place:
        text.show(commented.about(comment, record, content), css="wm-stated")
    if commented.gone(comment, record, content):
        text.quiet(REMOVED)
    elif comment.item_id and place.page in OPENS and not place.item_id:
        link(comment.place, "Go to what it is about")
    st.html(_said(comment))
    _answering(comment, "comments")


def _answering(one: Comment | View, collection: str) -> None:
    """The answer, and for the author the box it is written in; both what was said and the answer stay."""
    if session.shown().assessment.taken_in:
        st.html(_answer(one) if one.answered else f'<p class="wm-quiet">{THEIRS}</p>')
    elif _is_open(one):
        fields.long_text(
            f"Your answer to {one.by.name}", items.reading(collection, one.id, "answer"), _keep(one.id),
            key=f"{collection}.{one.id}.answer", what="An answer to a reviewer", rows=3,
        )  # fmt: skip
    else:
        st.html(_answer(one))
        st.button("Change the answer", key=f"remark.change.{one.id}", type="tertiary",
                  on_click=_open, args=(one.id,))  # fmt: skip


def _said(comment: Comment) -> str:
    state = "Answered" if comment.answered else "To answer"
    css = "wm-remark answered" if comment.answered else "wm-remark"
    by = _signed(comment.by, wording.moment(comment.at))
    return f'<div class="{css}"><p><b>{state}</b> <span>{by}</span></p>{text.block(comment.words)}</div>'


def _answer(one: Comment | View) -> str:
    by = one.answered_by or session.shown().assessment.author
    at = wording.moment(one.answered_at) if one.answered_at else ""
    return f'<div class="wm-answer">{text.block(one.answer)}<p><span>{_signed(by, at)}</span></p></div>'


def _signed(by: Person, at: str) -> str:
    return f"{text.inline(by.name)} (name given, not verified){', ' if at else ''}{escape(at)}"


def _is_open(one: Comment | View) -> bool:
    """Whether the box is drawn: to be answered, being answered here, or holding words of this window."""
    if not one.answered or writing.waits(one.id):
        _open(one.id)
    return one.id in st.session_state.get(OPEN, set())


def _open(said_id: str) -> None:
    st.session_state.setdefault(OPEN, set()).add(said_id)


def _keep(said_id: str) -> Keep:
    """An answer is stored with who gave it and when; the person is who had the page drawn."""
    by = session.person() or Person(name=session.signed_by())
    return lambda record, words: commented.answered(record, said_id, words, by, session.now())
