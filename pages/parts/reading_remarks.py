"""What was said in review of one item, as text: each comment with its answer, and who sees a judgement differently."""

from html import escape

import streamlit as st

from pages.parts import text
from pathway import wording as said
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.meetings import View
from pathway.places import Place
from pathway.review import Comment
from reports import wording

TO_ANSWER = "To answer"


def of(record: Assessment, place: Place) -> tuple[Comment, ...]:
    """The comments about the item of this place, in the order they were made."""
    return tuple(one for one in record.comments if one.place == place)


def differing(record: Assessment, place: Place) -> tuple[View, ...]:
    """How a reviewer sees the judgement of this place differently; nothing for other places."""
    if place.page != "area" or not (place.area_id and place.child_id):
        return ()
    return tuple(
        one
        for one in record.views
        if one.meeting_id is None and (one.area_id, one.child_id) == (place.area_id, place.child_id)
    )


def shown(record: Assessment, content: Content, place: Place) -> None:
    """All of it as it stands, with nothing to press."""
    held = [html(one) for one in of(record, place)]
    held += [view(one, content) for one in differing(record, place)]
    if held:
        st.html("".join(held))


def html(comment: Comment) -> str:
    """The safe HTML of one comment and its answer."""
    words = text.block(comment.words) if comment.words.strip() else '<p class="wm-quiet">No words yet.</p>'
    return f'<div class="wm-remark"><p class="wm-quiet">{_by(comment)}</p>{words}{_answer(comment)}</div>'


def view(one: View, content: Content) -> str:
    """The safe HTML of one person’s own view of a judgement, and its author’s answer where there is one."""
    return f'<div class="wm-remark">{_seen(one, content)}{_answer(one) if one.answered else ""}</div>'


def to_answer(one: View, content: Content) -> str:
    """The safe HTML of the same without the answer, which stands in its box beneath, and whether it waits for one."""
    state = f"<p><b>{'Answered' if one.answered else TO_ANSWER}</b></p>"
    return f'<div class="wm-remark{" answered" if one.answered else ""}">{state}{_seen(one, content)}</div>'


def _seen(one: View, content: Content) -> str:
    level = f"<p class='wm-stated'>{escape(said.capital(content.level(one.level)))}</p>" if one.level else ""
    next_ = f"<p class='wm-quiet'>Asked next: {text.inline(one.asked_next)}</p>" if one.asked_next.strip() else ""
    words = text.block(one.words) if one.words.strip() else ""
    who = f"{text.inline(one.whose or one.by.name)} sees this differently"
    by = f"{text.inline(one.by.name)} (name given, not verified), {escape(wording.moment(one.at))}"
    return f'<p class="wm-quiet">{who} · {by}</p>{level}{words}{next_}'


def _by(comment: Comment) -> str:
    return f"{text.inline(comment.by.name)} (name given, not verified), {escape(wording.moment(comment.at))}"


def _answer(said: Comment | View) -> str:
    if not said.answered:
        return f'<p class="wm-quiet">{TO_ANSWER}</p>'
    who = text.inline(said.answered_by.name) if said.answered_by else ""
    at = escape(wording.moment(said.answered_at)) if said.answered_at else ""
    signed = ", ".join(part for part in (who, at) if part)
    return f'<p class="wm-quiet">Answered{f" by {signed}" if signed else ""}</p>{text.block(said.answer)}'
