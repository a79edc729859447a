"""Check and finish: all that is missing at once, each with its place, and saying that it is finished."""

from itertools import groupby

import streamlit as st

from pages.parts import act_today, deciding, evidence_words, session, steps_children, text
from pages.parts.actions import shortened
from pages.parts.bound import item
from pages.parts.steps_links import link, title
from pages.parts.text import quiet
from pathway import ages, calling, ids
from pathway.assessment import Assessment
from pathway.gaps import Gap
from pathway.people import Person, SignOffEvent
from pathway.places import Place
from pathway.scales import SignOff
from pathway.summary import in_a_row
from reports import signing

FINISHED = (SignOff.SUBMITTED, SignOff.SIGNED_OFF)
HAPPENED = {
    SignOff.SUBMITTED: "Said to be finished by",
    SignOff.RETURNED: "Returned by",
    SignOff.SIGNED_OFF: "Signed off by",
    SignOff.REOPENED: "Opened again by",
}
ASKED = {
    SignOff.SUBMITTED: "Anything your supervisor should know first",
    SignOff.REOPENED: "Why it was opened again",
}
UNFINISHED = (
    "What is missing does not stop you. It is better said than hidden: once you have said that it is finished, a box "
    "opens here for what is left and why."
)


def left(found: tuple[Gap, ...]) -> str:
    """What is left, as the parts by name and never as a number."""
    parts = [title(page) for page in dict.fromkeys(gap.place.page for gap in found)]
    if not parts:
        return "Nothing is missing."
    return f"You can stop here; everything is saved. What is left is in {in_a_row(parts)}."


def missing(assessment: Assessment, found: tuple[Gap, ...]) -> None:
    """Everything still needed, part by part and in the order of the screens, each a link to its place."""
    names = steps_children.called(assessment)
    for page, in_part in groupby(found, key=lambda gap: gap.place.page):
        st.subheader(title(page), anchor=False)
        with st.container(gap=None, key=f"missing-{page}"):
            for gap in in_part:
                whose = names.get(gap.child_id) or _named(assessment, gap.place)
                link(gap.place, f"{whose}: {gap.says}" if whose else gap.says)


def _named(assessment: Assessment, place: Place) -> str:
    """What the item at a place is called, so that no two links say the same.

    Only what belongs to the page is looked through: the quick look gives its first answers one id on several pages.
    """
    contacts = {contact.id: evidence_words.contact(contact) for contact in assessment.contacts}
    match place.page:
        case "safety":
            return (contacts | _times(assessment, contacts)).get(place.item_id, "")
        case "family":
            return calling.adults(assessment.adults).get(place.item_id, "")
        case "notebook":
            return contacts.get(place.item_id, "")
        case "plan":
            actions = {action.id: shortened(action.what) for action in assessment.actions}
            return actions.get(place.item_id, "")
        case _:
            return ""


def _times(assessment: Assessment, contacts: dict[str, str]) -> dict[str, str]:
    """Each time the questions about danger were asked: by its contact, or by its day and hour between contacts."""
    return {
        check.id: contacts.get(check.contact_id or "") or act_today.called(act_today.Moment(check))
        for check in assessment.safety_checks
    }


def finish(assessment: Assessment, found: tuple[Gap, ...]) -> None:
    """What happened so far, and saying that it is finished or opening it again; what is missing stands in no way."""
    standing = signing.standing(assessment)
    if standing is not None and not standing.same:
        deciding.loud(standing)
        link(Place("versions"), "See what was changed since")
    for event in assessment.sign_offs:
        _event(event, last=event is assessment.sign_offs[-1])
    finished = bool(assessment.sign_offs) and assessment.sign_offs[-1].kind in FINISHED
    if finished:
        st.button("Open it again", key="finish.reopen", on_click=_happened, args=(SignOff.REOPENED,))
    else:
        if found:
            quiet(UNFINISHED)
        st.button("Say that it is finished", key="finish.say", type="primary", on_click=_happened,
                  args=(SignOff.SUBMITTED,))  # fmt: skip


def _event(event: SignOffEvent, *, last: bool) -> None:
    at = event.at.astimezone(session.HERE)
    text.show(f"{HAPPENED[event.kind]} {event.by.name}, {ages.day(at.date())} at {at:%H:%M}.", css="wm-stated")
    if last and event.kind in ASKED:
        item("sign_offs", event).long_text(ASKED[event.kind], "words", rows=3)
        if event.kind is SignOff.REOPENED and not event.words.strip():
            st.info("Write why it was opened again, so that whoever has read it knows what is changing.")
    elif event.words.strip():
        text.show(event.words, css="wm-quiet")
    told = deciding.detail(event)
    if told:
        quiet(*told)


def _happened(kind: SignOff) -> None:
    by = session.person() or Person(name=session.signed_by())
    session.keep(HAPPENED[kind].removesuffix(" by"), SignOffEvent(id=ids.fresh(), kind=kind, by=by, at=session.now()))
