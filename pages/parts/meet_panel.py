"""The chair’s panel of one meeting: when and where, whether the family is here, what is hidden, and the screen."""

from html import escape
from itertools import groupby
from urllib.parse import urlencode

import streamlit as st

from pages.parts import evidence_words, frame, items, meet_open, meet_screen, report_withheld, session, text
from pages.parts.binding import commit, reconcile, take_over
from pages.parts.bound import item
from pathway import ids
from pathway.assessment import Assessment
from pathway.meetings import Meeting
from pathway.people import Person
from reports import policies, sharing, slides, wording

KINDS = "Such as core group, family group meeting, review"
SAFE = (
    "The screen and all that is made here leave out what may not be shared with the family. "
    "Turn this off only when no parent, child or relative is in the room or may walk in."
)
ALONE = "The screen now shows what is for professionals only. Turn the switch on before a parent or child comes in."
TWICE = (
    "Read what is below before you show the screen: words that are kept from this room were also written in another "
    "place, which is shown. Change them there, or do not show that slide."
)
NOTHING = "Nothing is hidden: no piece of this record is kept from this room."


def chosen(record: Assessment) -> Meeting | None:
    """The meeting of the address, or else the one that is not ended yet; None where one has to be started."""
    asked = st.query_params.get("m", "")
    found = [one for one in record.meetings if one.id == asked] or [one for one in record.meetings if not one.ended_at]
    return found[-1] if found else None


def kept(record: Assessment) -> None:
    """That a family taken in from a report is kept here, and where it is deleted afterwards."""
    if record.taken_in is not None:
        text.quiet(meet_open.KEPT)
        st.page_link(frame.page("home"), label="Go to the list of assessments")


def start(record: Assessment) -> None:
    """The button that starts a meeting, and the ways to those that are over."""
    st.button("Start a meeting", key="meet.start", type="primary", on_click=_start)
    for one in reversed(record.meetings):
        st.page_link(frame.page("meet"), label=text.plain_label(called(one)), query_params=_query(record, one))


def _start() -> None:
    by = session.person() or Person(name=session.signed_by())
    begun = Meeting(id=ids.fresh(), at=session.now(), by=by, on=session.today())
    session.keep("Started a meeting", begun)
    st.query_params["m"] = begun.id


def called(meeting: Meeting) -> str:
    """A meeting by its kind, its day and its place."""
    return wording.joined(meeting.kind.strip() or "Meeting", wording.day(meeting.on), meeting.place.strip())


def draw(record: Assessment, meeting: Meeting) -> None:
    """All that the chair sets before the room looks up."""
    st.query_params["m"] = meeting.id
    st.header("This meeting", anchor=False)
    bound = item("meetings", meeting)
    bound.line("What kind of meeting it is", "kind", placeholder=KINDS)
    bound.day("Date", "on")
    bound.line("Place", "place")
    st.header("Who is in the room", anchor=False)
    family_here = _switch(meeting)
    text.quiet(SAFE) if family_here else st.warning(ALONE)
    _hidden(record, meeting.but(family_here=family_here))
    _twice(record, meeting.but(family_here=family_here))
    _screen(record, meeting)


def _switch(meeting: Meeting) -> bool:
    """Whether the family is here; stored at once, and followed by every screen that is open."""
    key, what = f"meetings.{meeting.id}.family_here", "The family is here"
    keep = items.field("meetings", meeting.id, "family_here")
    take_over(key, meeting.family_here)
    on = st.toggle(what, value=meeting.family_here, key=key, on_change=commit, args=(key, keep, what))
    return bool(reconcile(key, meeting.family_here, on, keep, what, lambda here: "yes" if here else "no"))


def _hidden(record: Assessment, meeting: Meeting) -> None:
    """How much the room does not see, and why; folded, as somebody may look over the chair’s shoulder."""
    include = slides.allowed(meeting)
    pieces = sharing.withheld(record, policies.MEETING, include)
    parts = sharing.parts_left_out(record, policies.MEETING, include)
    with st.expander("What the screen leaves out, and why: for you alone", key="meet.hidden"):
        if not (pieces or parts):
            text.quiet(NOTHING)
        in_order = sorted(pieces, key=lambda piece: piece.handling)
        for handling, group in groupby(in_order, key=lambda piece: piece.handling):
            many = len(list(group))
            kind = evidence_words.handling(handling, session.content())
            pieces_are = "1 piece is" if many == 1 else f"{many} pieces are"
            text.show(f"{kind}: {pieces_are} hidden. {report_withheld.WHY_NEVER[handling]}")
        rows = "".join(f"<dt>{escape(part.title)}</dt><dd>{escape(part.why)}</dd>" for part in parts)
        if rows:
            st.html(f'<dl class="wm-left-out">{rows}</dl>')


def _twice(record: Assessment, meeting: Meeting) -> None:
    """Hidden words that the screen would show, for they were typed in a second place: said before the room reads."""
    made = meet_screen.slides_of(record, meeting)
    found = slides.hidden_elsewhere(made, record, meeting)
    if not found:
        return
    st.warning(TWICE)
    named = {slide.id: slide.says for slide in made}
    with st.expander("Which words, and on which slide: for you alone", key="meet.twice"):
        for one in dict.fromkeys((named[one.where], one.words) for one in found):
            text.show(f"{one[0]}: “{one[1]}”")


def _screen(record: Assessment, meeting: Meeting) -> None:
    """The way to the room’s screen: in a window of its own for a projector, or here where there is one window only."""
    st.header("The screen", anchor=False)
    query = _query(record, meeting)
    with st.container(horizontal=True):
        st.link_button("Show on the screen, in a new window", f"/screen?{urlencode(query)}", type="primary")
        with st.container(width="content"):
            st.page_link(frame.page("screen"), label="Show it in this window", query_params=query)
    text.quiet(
        "Move it to the projector and press the arrow keys, a clicker or the space bar. "
        "B blanks it at once. Escape leads back here. What you change here is on it within a few seconds."
    )


def _query(record: Assessment, meeting: Meeting) -> dict[str, str]:
    return {"a": record.id, "m": meeting.id}
