"""The end of a meeting: its minutes, what the family and each child get, and the way off this computer."""

from datetime import datetime
from html import escape

import streamlit as st

from pages.parts import (
    items,
    report_file,
    report_version,
    reviewed_file,
    session,
    steps_children,
    steps_look,
    text,
)
from pages.parts.places import place
from pages.parts.report_version import Chosen
from pathway import unsettled
from pathway.assessment import Assessment
from pathway.meeting_dates import Said
from pathway.meetings import Meeting
from pathway.scales import Handling
from reports.versions import BY_ID

FOR_ITS_AUTHOR = (
    "This record was read from a report. Send its author the report for professionals: opened in Waymark, it brings "
    "them what was said and decided here."
)


NOT_SENT = (
    "Send its author the report for professionals before you delete: none was made since the meeting ended, so its "
    "author has not got what was said and decided here."
)


def draw(record: Assessment, meeting: Meeting) -> None:
    """The button that ends the meeting; after it the minutes and what goes with them."""
    st.header("Before the room empties", anchor=False)
    if meeting.ended_at is None:
        text.quiet("Read the actions back first. Ending makes nothing final: you can go on with the meeting.")
        _open_still(record, meeting)
        st.button("End the meeting", key="meeting.end", type="primary", on_click=_end, args=(meeting.id, session.now()))
        return
    at = meeting.ended_at.astimezone(session.HERE)
    st.html(f'<p role="status">The meeting ended at {at:%H:%M}.</p>')
    st.button("Go on with the meeting", key="meeting.go_on", on_click=_end, args=(meeting.id, None))
    _open_still(record, meeting)
    _minutes(record, meeting)
    _for_others(record)
    if record.taken_in is not None and not any(
        one.version == "professional" and one.at >= meeting.ended_at for one in record.given
    ):
        st.warning(NOT_SENT)
    reviewed_file.delete(record)


def _open_still(record: Assessment, meeting: Meeting) -> None:
    """What is not settled, in a short list with its sources; nobody is kept from ending by it."""
    found = unsettled.of(record, meeting, session.today(), session.content())
    if not found:
        return
    text.quiet("Not settled yet. You can end all the same." if meeting.ended_at is None else "Not settled.")
    st.html(f'<ul class="wm-unsettled">{"".join(map(_line, found))}</ul>')


def _line(one: Said) -> str:
    facts = "".join(f'<p class="wm-quiet">{escape(f"{fact.text} {fact.standing}")}</p>' for fact in one.facts)
    return f"<li>{text.inline(one.says)}{facts}</li>"


def _end(meeting_id: str, at: datetime | None) -> None:
    ended = items.field("meetings", meeting_id, "ended_at")
    session.press("Ended the meeting" if at else "Went on with the meeting", lambda record: ended(record, at))


def _minutes(record: Assessment, meeting: Meeting) -> None:
    steps_look.subheading("The minutes")
    here = meeting.family_here
    text.quiet("For everybody who was asked, the family too." if here else "For the professionals who were asked.")
    include = frozenset[Handling]() if here else frozenset({Handling.PROFESSIONALS_ONLY})
    form = report_version.form()
    report_file.offer(record, Chosen(BY_ID["minutes"], "", meeting.id), form, include, make="Make the minutes")


def _for_others(record: Assessment) -> None:
    """The family’s version and a letter to each child, each made on the page Report."""
    steps_look.subheading("For the family and each child")
    _link(record, "family", "The family’s version")
    for child_id, name in steps_children.called(record).items():
        _link(record, "child", f"A letter to {name}", child_id)
    if record.taken_in is not None:
        steps_look.subheading("For its author")
        text.quiet(FOR_ITS_AUTHOR)
        _link(record, "professional", "The report for professionals")


def _link(record: Assessment, version: str, says: str, child_id: str = "") -> None:
    asked = {"a": record.id, "version": version, "child": child_id}
    st.page_link(place("report").file, label=text.plain_label(says), query_params={k: v for k, v in asked.items() if v})
