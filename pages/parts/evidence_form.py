"""The fields of one piece of evidence: what, how it is known, from where and when, about whom, and who may read it."""

import streamlit as st

from pages.parts import evidence_words, fields, text
from pages.parts.items import Keep, field, find, reading
from pathway import standing, summary
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.evidence import Evidence
from pathway.scales import Handling, Kind, Leaning
from pathway.wording import choices

TOLD = (Kind.TOLD_BY_CHILD, Kind.TOLD_BY_ADULT, Kind.TOLD_BY_PROFESSIONAL)
WHAT = "Changed evidence"


def draw(piece: Evidence, record: Assessment, content: Content) -> None:
    """All fields of a piece; the words of a passage stay as they stand in the note."""
    _words(piece)
    _not_understood(piece)
    if not piece.own_prompt:  # who wrote those, and when, is known and stays as it is
        _known(piece, record)
    _leaning(piece)
    if not piece.own_prompt:
        _where_from(piece, record)
    _about(piece, record, content)
    _handling(piece, content)


def _keep(piece: Evidence, name: str) -> Keep:
    return field("evidence", piece.id, name)


def _key(piece: Evidence, name: str) -> str:
    return f"evidence_{name}_{piece.id}"


def _words(piece: Evidence) -> None:
    if piece.note_id is not None:
        st.html("<p class='wm-quiet'>These words are part of a note, and stay as they stand there.</p>")
        return
    if piece.own_prompt:
        st.html("<p class='wm-quiet'>The child wrote these words themself, and they stay as they were written.</p>")
        return
    label = "Their exact words" if piece.is_childs_words else "What was seen, heard or read"
    fields.long_text(label, reading("evidence", piece.id, "words"), _keep(piece, "words"),
                     key=_key(piece, "words"), what=WHAT, rows=3, exact=piece.exact)  # fmt: skip


def _not_understood(piece: Evidence) -> None:
    """Exact words that nobody understands yet; a guess has a box of its own, and only then."""
    if piece.is_childs_words or piece.not_understood:
        fields.tick("Nobody knows yet what this refers to", piece.not_understood, _keep(piece, "not_understood"),
                    key=_key(piece, "not_understood"), what=WHAT)  # fmt: skip
        if piece.not_understood:
            fields.long_text("A guess at what it may mean; it is always shown as a guess",
                             reading("evidence", piece.id, "guess"),
                             _keep(piece, "guess"), key=_key(piece, "guess"), what=WHAT, rows=2)  # fmt: skip


def _known(piece: Evidence, record: Assessment) -> None:
    fields.pick("How this is known", tuple(Kind), piece.kind, _keep(piece, "kind"), key=_key(piece, "kind"), what=WHAT,
                words=choices(Kind).__getitem__)  # fmt: skip
    if piece.kind in TOLD:
        fields.tick("Written down exactly as it was said", piece.exact, _keep(piece, "exact"),
                    key=_key(piece, "exact"), what=WHAT)  # fmt: skip
    if piece.is_childs_words and len(record.children) > 1:
        names = {child.id: summary.called(child) for child in record.children}
        fields.pick("Which child said it", tuple(names), piece.speaker, _keep(piece, "said_by"),
                    key=_key(piece, "said_by"), words=names.__getitem__, what=WHAT)  # fmt: skip


def _leaning(piece: Evidence) -> None:
    fields.choice("It shows a", tuple(Leaning), piece.leaning, _keep(piece, "leaning"), key=_key(piece, "leaning"),
                  words=choices(Leaning).__getitem__, what=WHAT)  # fmt: skip


def _where_from(piece: Evidence, record: Assessment) -> None:
    met = {contact.id: evidence_words.contact(contact) for contact in record.contacts}
    if met and piece.note_id is None:
        fields.pick("From which contact", tuple(met), piece.contact_id, lambda now, chosen: _met(now, piece.id, chosen),
                    key=_key(piece, "contact"), words=lambda one: met[one], what=WHAT)  # fmt: skip
    fields.line("Who said it, or where it was seen or read", reading("evidence", piece.id, "source"),
                _keep(piece, "source"), key=_key(piece, "source"), what=WHAT)  # fmt: skip
    fields.day("On", piece.on, _keep(piece, "on"), key=_key(piece, "on"), what=WHAT)


def _met(record: Assessment, piece_id: str, contact_id: str | None) -> Assessment:
    """The contact, and its date where none was given."""
    piece = find(record, "evidence", piece_id)
    day = record.contact(contact_id).on if contact_id else None
    return record.keep(piece.but(contact_id=contact_id, on=piece.on or day))  # type: ignore[union-attr]


def _about(piece: Evidence, record: Assessment, content: Content) -> None:
    names = {child.id: summary.called(child) for child in record.children}
    titles = standing.offered(record, content, piece.area_ids)
    fields.several("About which children", tuple(names), piece.child_ids, _keep(piece, "child_ids"),
                   key=_key(piece, "children"), words=lambda one: names[one], what=WHAT)  # fmt: skip
    fields.several("Bears on which areas", tuple(titles), piece.area_ids, _keep(piece, "area_ids"),
                   key=_key(piece, "areas"), words=lambda one: titles[one], what=WHAT)  # fmt: skip


def _handling(piece: Evidence, content: Content) -> None:
    says = {one.id: one.says for one in content.handling}
    fields.pick("Who may read it", tuple(Handling), piece.handling, _keep(piece, "handling"),
                key=_key(piece, "handling"), words=lambda word: evidence_words.handling(word, content),
                help=text.plain_label(says.get(piece.handling, "")) or None, what=WHAT)  # fmt: skip
    if piece.handling is not Handling.MAY_SHARE:
        asked = piece.handling is Handling.CHILD_ASKED_FOR_CARE
        why = "What the child asked" if asked else "Why, in a few words"
        fields.line(why, reading("evidence", piece.id, "handling_words"), _keep(piece, "handling_words"),
                    key=_key(piece, "handling_words"), what=WHAT)  # fmt: skip
