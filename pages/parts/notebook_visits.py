"""The visits of the notebook: choosing one, adding one, and what is recorded about how the family was seen."""

import streamlit as st

from pages.parts import chips, fields, notebook_place, notebook_record, session, text
from pages.parts.items import reading
from pages.parts.notebook_words import YES_NO
from pages.parts.places import place
from pathway import ids, summary
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.evidence import Contact
from pathway.household import Child


def chooser(assessment: Assessment) -> Contact | None:
    """Choose a visit, or what is known without one; the way to add another stands at the end of the row."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        if assessment.contacts:
            notebook_place.arrived(_chosen(assessment))
        st.button("Add a visit", on_click=_add, key="notebook.add_visit")
    return notebook_place.visit(assessment)


def _chosen(assessment: Assessment) -> str:
    visits = {contact.id: contact for contact in notebook_record.in_order(assessment.contacts)}
    options = [*visits, notebook_place.NO_VISIT]
    here = notebook_place.visit(assessment)
    key = notebook_place.visit_key()
    if st.session_state.get(key) not in options:
        st.session_state[key] = here.id if here else notebook_place.NO_VISIT
    chosen = st.pills(
        "Visit", options, required=True, key=key, wrap=True,
        format_func=lambda one: _label(visits.get(one)),
    )  # fmt: skip
    return chosen or options[-1]


def _label(contact: Contact | None) -> str:
    return text.plain_label(notebook_record.called(contact)) if contact else "Not from a visit"


def _add() -> None:
    contact = Contact(id=ids.fresh())
    if session.keep("Added a visit", contact):
        notebook_place.close()
        notebook_place.go_to(contact.id)
        notebook_place.open_note(contact.id, notebook_record.next_note(session.assessment(), contact))


def about(assessment: Assessment, content: Content, contact: Contact) -> None:
    """When and where it was, and how each child was seen; asked in full while the visit is new."""
    ask_act_today(assessment, content, contact)
    # A control of its own for each, so that it closes once by itself when words are to be chosen, and never else.
    stage = "writing" if notebook_place.written(contact.id) or not assessment.notes_of(contact) else "choosing"
    with st.expander("About this visit", expanded=stage == "writing", key=f"visit.about.{stage}.{contact.id}"):
        _when_and_where(contact)
        for child in assessment.children:
            if not child.unborn:
                _seen(contact, child)
        if not assessment.children:
            st.page_link(place("family").file, label="Add the children first, to say who was seen",
                         query_params={"a": assessment.id})  # fmt: skip
        if not assessment.notes_of(contact) and not any(
            piece.contact_id == contact.id for piece in assessment.evidence
        ):
            st.button("Remove this visit", key=f"visit.remove.{contact.id}", on_click=session.remove,
                      args=("Removed a visit", contact))  # fmt: skip


def ask_act_today(assessment: Assessment, content: Content, contact: Contact) -> None:
    """Every visit asks about danger again; the answers belong to the safety page."""
    checks = (check for check in assessment.safety_checks if check.contact_id == contact.id)
    answered = {answer.question_id for check in checks for answer in check.answers}
    if all(question.id in answered for question in content.act_today):
        return
    with st.container(border=True, key=f"visit.danger.{contact.id}", horizontal=True, vertical_alignment="center"):
        st.markdown("Answer the four questions about danger again for this visit.", width="stretch")
        st.page_link(place("safety").file, label="Answer them now →",
                     query_params={"a": assessment.id, "item": contact.id})  # fmt: skip


def _when_and_where(contact: Contact) -> None:
    key = contact.id
    when, where = st.columns(2)
    with when:
        fields.day("Date of the visit", contact.on, lambda record, on: notebook_record.dated(record, key, on),
                   key=f"visit.on.{key}")  # fmt: skip
        chips.one("Arranged beforehand", (True, False), contact.arranged,
                  lambda record, yes: record.keep(record.contact(key).but(arranged=yes)),
                  key=f"visit.arranged.{key}", words=YES_NO.__getitem__)  # fmt: skip
    with where:
        fields.line("Where", reading("contacts", key, "place"),
                    lambda record, typed: record.keep(record.contact(key).but(place=typed)),
                    key=f"visit.place.{key}")  # fmt: skip
        fields.line("Who else was there", reading("contacts", key, "with_whom"),
                    lambda record, typed: record.keep(record.contact(key).but(with_whom=typed)),
                    key=f"visit.with.{key}")  # fmt: skip


def _seen(contact: Contact, child: Child) -> None:
    """How one child was seen; each answer may be taken back, because not said is not the same as no."""
    name, seen = text.plain_label(summary.called(child)), contact.child(child.id)
    asked = (("seen", "was seen"), ("alone", "was seen alone"), ("bedroom", "bedroom was seen"))
    *columns, last = st.columns(4, vertical_alignment="bottom")
    for column, (field, says) in zip(columns, asked, strict=True):
        with column:
            chips.one(f"{name}: {says}", (True, False), getattr(seen, field), _keep_seen(contact.id, child.id, field),
                      key=f"visit.{field}.{contact.id}.{child.id}", words=YES_NO.__getitem__,
                      what="How a child was seen")  # fmt: skip
    with last:
        fields.number(f"{name}: minutes one to one", seen.minutes,
                      _keep_seen(contact.id, child.id, "minutes"), key=f"visit.minutes.{contact.id}.{child.id}",
                      what="How a child was seen", min_value=0, max_value=1440)  # fmt: skip


def _keep_seen(contact_id: str, child_id: str, field: str) -> fields.Keep:
    def keep(record: Assessment, value: object) -> Assessment:
        contact = record.contact(contact_id)
        return record.keep(contact.with_child(contact.child(child_id).but(**{field: value})))

    return keep
