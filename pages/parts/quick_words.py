"""The quick look’s place for each child’s own words, and for what was seen of a child who does not speak."""

import streamlit as st

from pages.parts import evidence_words, fields, quick_record, session, side_by_side, text
from pathway import ages, applies, ids
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.drafts import Read
from pathway.evidence import Evidence
from pathway.household import Child
from pathway.scales import Handling, Stage


def draw(assessment: Assessment, content: Content) -> None:
    """Each child in turn: words as they were said, then what was seen."""
    if not assessment.children:
        st.write("Add the children under the second question; then each has a place of their own here.")
    on = applies.as_of(assessment, session.today())
    for child, called in side_by_side.children(assessment.children):
        if child.unborn:
            text.show(f"{called}: not yet born, so not asked.")
            continue
        if ages.stage(child, on) is not Stage.BABY:
            _words(assessment, child, called, content)
        quick_record.observed(assessment, child).long_text(
            f"{text.named(called)}: what you saw", "observed", what="What was seen of a child", rows=2
        )


def _words(assessment: Assessment, child: Child, called: str, content: Content) -> None:
    name = text.plain_label(called)
    for piece in assessment.words_of(child):
        if piece.note_id is not None:
            text.quote(piece.words, evidence_words.about(piece, assessment, content))
            _who_may_read(piece, called, f"words.{child.id}.{piece.id}", content)
    own = quick_record.words(assessment, child)
    for piece in own:
        _said(piece, called, f"words.{child.id}.{piece.id}", assessment, content)
    if own[0].words.strip():
        st.button(f"Add more words of {name}", key=f"more.words.{child.id}", on_click=_more, args=(child,))


def _more(child: Child) -> None:
    session.press(
        "Added a place for a child’s words",
        lambda record: record.keep(quick_record.new_words(child, quick_record.contact(record), ids.fresh())),
        child.id,
    )


def _said(piece: Evidence, called: str, key: str, record: Assessment, content: Content) -> None:
    name = text.plain_label(called)

    def keep(record: Assessment, words: str) -> Assessment:
        return record.keep(_now(record, piece).but(words=words)) if words else record.remove(piece)

    def read(record: Assessment) -> str:
        return next((one.words for one in record.evidence if one.id == piece.id), "")

    fields.long_text(f"{text.named(called)}: exact words", read, keep, key=key, what="Wrote a child’s words", rows=2,
                     exact=True)  # fmt: skip
    if piece.words.strip():
        if len(record.contacts) > 1:
            _at_which_visit(piece, name, key, record)
        _who_may_read(piece, called, key, content)


def _at_which_visit(piece: Evidence, name: str, key: str, record: Assessment) -> None:
    met = {contact.id: evidence_words.contact(contact) for contact in record.contacts}

    def keep(now: Assessment, chosen: str | None) -> Assessment:
        contacts = {contact.id: contact for contact in now.contacts}
        held = _now(now, piece)
        return now.keep(held.at(contacts.get(chosen or ""), contacts.get(held.contact_id or "")))

    fields.pick(f"{name}: said at which visit", tuple(met), piece.contact_id, keep, key=f"{key}.contact",
                words=lambda one: met[one], what="When a child said it")  # fmt: skip


def _who_may_read(piece: Evidence, called: str, key: str, content: Content) -> None:
    """Asked where the words stand: nobody goes looking elsewhere for what a child asked minutes ago."""
    name = text.plain_label(called)
    fields.pick(
        f"{name}: who may read these words", tuple(Handling), piece.handling, _with(piece, "handling"),
        key=f"{key}.handling", words=lambda one: evidence_words.handling(one, content), what="Who may read words",
    )  # fmt: skip
    if piece.handling is Handling.CHILD_ASKED_FOR_CARE:
        read: Read = lambda record: _now(record, piece).handling_words  # noqa: E731
        fields.line(f"{text.named(called)}: what the child asked for", read, _with(piece, "handling_words"),
                    key=f"{key}.asked", what="What a child asked for")  # fmt: skip


def _with(piece: Evidence, field: str) -> fields.Keep:
    return lambda record, value: record.keep(_now(record, piece).but(**{field: value}))


def _now(record: Assessment, piece: Evidence) -> Evidence:
    return next((one for one in record.evidence if one.id == piece.id), piece)
