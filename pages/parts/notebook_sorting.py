"""Sorting one piece of evidence: whose it is, where it belongs, how it is known, and who may read it."""

from typing import Any

import streamlit as st

from pages.parts import chips, fields, notebook_place, notebook_record, session, text
from pages.parts.evidence_words import handling
from pages.parts.items import reading
from pages.parts.notebook_words import KINDS, LEANINGS
from pages.parts.places import place
from pathway import ages, standing, summary
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.evidence import Evidence
from pathway.scales import Handling


def form(assessment: Assessment, content: Content, piece: Evidence | None) -> None:
    """The form for one piece; each answer is stored as it is given, so there is nothing to send."""
    with st.container(border=True, key="sorting"):
        st.subheader("Sort these words", anchor=False)
        if piece is None:
            st.write("Choose words in the note. Then say here whose they are and where they belong, now or later.")
            return
        _words(piece)
        _whose(assessment, content, piece)
        _how_known(assessment, piece)
        _who_may_read(content, piece)
        _ending(piece)


def _keep(piece: Evidence, field: str) -> fields.Keep:
    """Change one field of this piece in whatever the record then holds."""

    def keep(record: Assessment, value: Any) -> Assessment:
        now = next((one for one in record.evidence if one.id == piece.id), None)
        return record if now is None else record.keep(now.but(**{field: value}))

    return keep


def _words(piece: Evidence) -> None:
    if piece.note_id is not None:
        text.show(piece.words, css="wm-evidence")
        return
    fields.long_text("What you saw, were told or read", reading("evidence", piece.id, "words"), _keep(piece, "words"),
                     key=f"sort.words.{piece.id}", what="Wrote evidence", rows=4,
                     exact=piece.exact)  # fmt: skip
    fields.day("Date", piece.on, _keep(piece, "on"), key=f"sort.on.{piece.id}", what="Dated evidence")


def _whose(assessment: Assessment, content: Content, piece: Evidence) -> None:
    names = {child.id: summary.called(child) for child in assessment.children}
    if names:
        chips.several("Which children", tuple(names), piece.child_ids, _keep(piece, "child_ids"),
                      key=f"sort.children.{piece.id}", words=names.__getitem__, what="Sorted evidence")  # fmt: skip
    else:
        st.page_link(place("family").file, label="Add the children, to say whose this is",
                     query_params={"a": assessment.id})  # fmt: skip
    titles = standing.offered(assessment, content, piece.area_ids)
    chips.several("Which areas", tuple(titles), piece.area_ids, _keep(piece, "area_ids"),
                  key=f"sort.areas.{piece.id}", words=titles.__getitem__, what="Sorted evidence")  # fmt: skip


def _how_known(assessment: Assessment, piece: Evidence) -> None:
    chips.one("How we know", tuple(KINDS), piece.kind, _keep(piece, "kind"), key=f"sort.kind.{piece.id}",
              words=KINDS.__getitem__, what="Sorted evidence")  # fmt: skip
    fields.line("Who said it, or where it was read", reading("evidence", piece.id, "source"), _keep(piece, "source"),
                key=f"sort.source.{piece.id}", what="Sorted evidence")  # fmt: skip
    fields.tick("These are their exact words", piece.exact, _keep(piece, "exact"), key=f"sort.exact.{piece.id}",
                what="Sorted evidence")  # fmt: skip
    _who_said(assessment, piece)
    chips.one("It is", tuple(LEANINGS), piece.leaning, _keep(piece, "leaning"), key=f"sort.leaning.{piece.id}",
              words=LEANINGS.__getitem__, what="Sorted evidence")  # fmt: skip


def _who_said(assessment: Assessment, piece: Evidence) -> None:
    """Exact words are the voice of the child who said them, who need not be the child they are about."""
    if not piece.is_childs_words or len(assessment.children) < 2:
        return
    names = {child.id: summary.called(child) for child in assessment.children}
    chips.one("Which child said it", tuple(names), piece.speaker, _keep(piece, "said_by"),
              key=f"sort.speaker.{piece.id}", words=names.__getitem__, what="Sorted evidence")  # fmt: skip


def _who_may_read(content: Content, piece: Evidence) -> None:
    chips.one("Who may read it", tuple(Handling), piece.handling, _keep(piece, "handling"), required=True,
              key=f"sort.handling.{piece.id}", words=lambda one: handling(one, content), what="Handling")  # fmt: skip
    if piece.handling is not Handling.MAY_SHARE:
        asked = piece.handling is Handling.CHILD_ASKED_FOR_CARE
        why = "What the child asked" if asked else "Why, in a few words"
        fields.line(why, reading("evidence", piece.id, "handling_words"), _keep(piece, "handling_words"),
                    key=f"sort.asked.{piece.id}", what="Handling")  # fmt: skip


def _ending(piece: Evidence) -> None:
    with st.container(horizontal=True):
        st.button("Done with these words", type="primary", key=f"sort.done.{piece.id}",
                  on_click=notebook_place.back_to_note)  # fmt: skip
        if piece.sorted:
            st.button("Sort later", key=f"sort.later.{piece.id}", on_click=_unsort, args=(piece,))
        st.button("Remove these words", key=f"sort.remove.{piece.id}", on_click=_remove, args=(piece,))
    dated = f" Dated {ages.day(piece.on)}, as the visit is." if piece.on and piece.note_id else ""
    st.caption(f"What you choose is saved at once.{dated}")


def _unsort(piece: Evidence) -> None:
    if session.press("Put back to sort", lambda record: record.keep(notebook_record.unsorted(piece))):
        notebook_place.back_to_note()


def _remove(piece: Evidence) -> None:
    session.remove("Removed evidence", piece)
    notebook_place.back_to_note()
