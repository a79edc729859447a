"""The quick look’s visit: the first contact of the notebook, and its note as it was written."""

import streamlit as st

from pages.parts import bound, chips, fields, notebook_record, quick_record, session, text
from pages.parts.notebook_words import YES_NO
from pages.parts.places import place
from pathway import calling, ids
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.evidence import Contact


def draw(assessment: Assessment, content: Content) -> None:
    """When and where, how each child was seen, and the note."""
    contact = quick_record.contact(assessment)
    if contact is None:
        st.button("Add the visit", key="quick.visit", on_click=_add)
        return
    _when_and_where(contact)
    _seen(assessment, contact)
    _note(assessment, contact)
    if len(assessment.contacts) > 1:
        st.write("The quick look is made of the first visit; the later ones are in the notebook.")
    st.page_link(place("notebook").file, label="Open the notebook", query_params={"a": assessment.id})


def _add() -> None:
    contact = Contact(id=ids.fresh())
    session.press("Added a visit", lambda record: quick_record.with_contact(record, contact), "visit")


def _when_and_where(contact: Contact) -> None:
    asks = bound.item("contacts", contact)
    left, right = st.columns(2)
    with left:
        fields.day("Date of the visit", contact.on, lambda record, on: notebook_record.dated(record, contact.id, on),
                   key=f"visit.on.{contact.id}")  # fmt: skip
        chips.one("Arranged beforehand", (True, False), contact.arranged, asks.keep("arranged"),
                  key=f"visit.arranged.{contact.id}", words=YES_NO.__getitem__)  # fmt: skip
    with right:
        asks.line("Where", "place")
        asks.line("Who else was there", "with_whom")


def _seen(assessment: Assessment, contact: Contact) -> None:
    """Which children were seen, which of them alone and for how long; a child who is not chosen is not said."""
    names = calling.children(child for child in assessment.children if not child.unborn)
    for field, says in (("seen", "Children seen"), ("alone", "Seen alone"), ("bedroom", "Bedrooms seen")):
        if names:
            so = tuple(one.child_id for one in contact.children if getattr(one, field) and one.child_id in names)
            chips.several(says, tuple(names), so, _keep_so(contact, field), key=f"visit.{field}.{contact.id}",
                          words=lambda id: names[id])  # fmt: skip
    for id in names:
        if contact.child(id).alone:
            fields.number(f"{text.plain_label(names[id])}: minutes alone together", contact.child(id).minutes,
                          _keep_minutes(contact, id), key=f"visit.minutes.{contact.id}.{id}",
                          what="How a child was seen", min_value=0, max_value=1440)  # fmt: skip


def _keep_so(contact: Contact, field: str) -> fields.Keep:
    def keep(record: Assessment, chosen: tuple[str, ...]) -> Assessment:
        now = record.contact(contact.id)
        for child in record.children:
            was = getattr(now.child(child.id), field)
            # A “no” that somebody has given elsewhere is theirs to change.
            so = True if child.id in chosen else (False if was is False else None)
            now = now if so == was else now.with_child(now.child(child.id).but(**{field: so}))
        return record.keep(now)

    return keep


def _keep_minutes(contact: Contact, child_id: str) -> fields.Keep:
    def keep(record: Assessment, minutes: int | None) -> Assessment:
        now = record.contact(contact.id)
        return record.keep(now.with_child(now.child(child_id).but(minutes=minutes)))

    return keep


def _note(assessment: Assessment, contact: Contact) -> None:
    """The note of the visit; once words were picked from it, it stays as it is and is shown as it was written."""
    note = next(iter(assessment.notes_of(contact)), None)
    if note is not None and notebook_record.from_note(assessment, note):
        st.subheader("The note, as it was written", anchor=False)
        with st.container(border=True):
            text.show(note.words)
        return
    id = note.id if note else contact.id
    fields.long_text(
        "Your note of this visit, as it was written", lambda record: notebook_record.note_words(record, id),
        lambda record, typed: notebook_record.noted(record, id, contact.id, typed, session.now()),
        key=f"note.words.{id}", what="Wrote a note", rows=8, exact=True,
    )  # fmt: skip
