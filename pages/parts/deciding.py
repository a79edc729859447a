"""Deciding on a record: return it with a reason, or sign it off with a direction, bound to a code of what it says."""

from collections.abc import Sequence
from datetime import datetime
from html import escape
from pathlib import Path

import streamlit as st

from pages.parts import looks, reading_links, said, session, text
from pages.parts.bound import part
from pages.parts.steps_links import link
from pathway import ages, ids
from pathway.assessment import Assessment
from pathway.errors import PathwayError
from pathway.people import Person, SignOffEvent
from pathway.places import Place
from pathway.scales import SignOff
from pathway.wording import capital
from reports import signing

SHEET = Path(__file__).with_suffix(".css")
KINDS = {SignOff.RETURNED: "Return it, with a reason", SignOff.SIGNED_OFF: "Sign it off, with a direction"}
PRESS = {SignOff.RETURNED: "Return it", SignOff.SIGNED_OFF: "Sign it off"}
MADE = {SignOff.RETURNED: "Returned", SignOff.SIGNED_OFF: "Signed off"}
WORDS = {
    SignOff.RETURNED: "Why it is returned, and what to do first",
    SignOff.SIGNED_OFF: "Your direction: what is to be done next",
}
NOT_VERIFIED = "Names are given, not verified: the code shows that words were changed, and not who signed."
BOTH = "A sign-off needs both: what is to be done next, and the day by which anybody can see whether it was."


def stands(record: Assessment) -> None:
    """How the record stands, at the top: its state, the code of a sign-off, and loudly where it is another version."""
    text.show(f"{capital(signing.state(record))}.", css="wm-stated")
    if (copy := record.taken_in) is not None:
        on = copy.made_at.astimezone(session.HERE)
        text.quiet(
            f"This is a copy, read from the report for professionals that was made on {ages.day(on.date())} at "
            f"{on:%H:%M}. What its author withheld from that report is not in it."
        )
    standing = signing.standing(record)
    if standing is None:
        return
    if standing.same:
        looks.lay(SHEET)
        st.html(f'<p class="wm-code">{escape(standing.signed.code)}</p>')
        text.show(f"{standing.says}. {_of(record)}", css="wm-quiet")
    else:
        if_changed(record)


def if_changed(record: Assessment) -> None:
    """That it was changed since it was signed off, with the way to see what; nothing where it was not."""
    standing = signing.standing(record)
    if standing is not None and not standing.same:
        loud(standing)
        link(Place("versions"), "See what was changed since")


def loud(standing: signing.Standing) -> None:
    """That what stands is not what was signed, in sight."""
    looks.lay(SHEET)
    signed = f"What was signed has the code {standing.signed.code}."
    st.html(f'<div class="wm-loud" role="status"><p>{escape(standing.says)}.</p><p>{escape(signed)}</p></div>')


def _of(record: Assessment) -> str:
    copy = record.taken_in
    if copy is None:
        return "The code is of this record as a supervisor may see it."
    on, same = ages.day(copy.made_at.astimezone(session.HERE).date()), signing.as_made(record)
    if same is None:
        return "It is of what stands in this copy."
    if not same:
        return f"It is of what stands in this copy, which was changed here since it was made for professionals on {on}."
    seen = " and of how it is seen differently" if any(one.meeting_id is None for one in record.views) else ""
    return f"It is of the content as it was made for professionals on {on}{seen}."


def draw(record: Assessment) -> None:
    """The decision that is being written, and the press that makes it; not offered to who wrote the record."""
    reading_links.heading(reading_links.DECIDE, "Decide")
    text.quiet(NOT_VERIFIED)
    if signing.is_author(record, _me()):
        st.info(signing.OWN)
        return
    writing = record.deciding
    bound = part("deciding", writing)
    kind = bound.choice("What you decide", "kind", KINDS)
    if kind is None:
        return
    bound.long_text(WORDS[kind], "words", rows=4)
    if kind is SignOff.SIGNED_OFF:
        bound.day("To be done by", "due")
        text.quiet(BOTH)
    st.button(PRESS[kind], key="deciding.make", type="primary", on_click=_make)


def _me() -> Person:
    return session.person() or Person(name=session.signed_by())


def _make() -> None:
    """Make the decision on the newest version, as one change; what is wanting is said, and nothing is lost."""
    opened, id, by, at = session.opened(), ids.fresh(), _me(), session.now()
    if opened is None:
        return
    try:
        kind = signing.decide(opened.assessment, by, at, id).sign_offs[-1].kind
    except PathwayError as fault:
        said.not_done(str(fault))
        return
    if session.press(MADE[kind], lambda record: _decided(record, by, at, id), "deciding"):
        said.done(f"{MADE[kind]}. Make the reviewed PDF below, so that its author has it.")


def _decided(record: Assessment, by: Person, at: datetime, id: str) -> Assessment:
    """The record with the decision made; as it is where another window has made or changed it meanwhile."""
    try:
        return signing.decide(record, by, at, id)
    except PathwayError:
        return record


def earlier(record: Assessment, before: Sequence[Assessment]) -> None:
    """What was decided so far, in this assessment and those before it, and what became of it."""
    st.header("What was decided so far", anchor=False)
    told = [(one, event) for one in (*before, record) for event in one.sign_offs if event.kind in KINDS]
    if not told:
        text.quiet("Nothing yet.")
    for one, event in told:
        text.show(_event(event), css="wm-stated")
        if event.words.strip():
            text.show(event.words)
        became = _became(one, event)
        if became:
            text.quiet(*became)


def _event(event: SignOffEvent) -> str:
    at = event.at.astimezone(session.HERE)
    return f"{MADE[event.kind]} by {event.by.name}, {ages.day(at.date())} at {at:%H:%M}."


def _became(record: Assessment, event: SignOffEvent) -> list[str]:
    """What became of a decision, as far as the record says."""
    after = record.sign_offs[record.sign_offs.index(event) + 1 :]
    again = next((one for one in after if one.kind is SignOff.SUBMITTED), None)
    told = detail(event)
    if event.due is not None and event.due < session.today():
        told.append("That day has passed.")
    if again is not None:
        told.append(f"Said to be finished again on {ages.day(again.at.astimezone(session.HERE).date())}.")
    elif event.kind is SignOff.RETURNED:
        told.append("Not said to be finished again yet.")
    return told


def detail(event: SignOffEvent) -> list[str]:
    """By when a direction is to be done, and the code of what was signed, in short sentences."""
    due = f"To be done by {ages.day(event.due)}." if event.due else ""
    return [words for words in (due, f"Code {event.code}." if event.code else "") if words]
