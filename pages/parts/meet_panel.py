"""The chair’s panel of one meeting: when and where, who is in the room, and the screen."""

from urllib.parse import urlencode

import streamlit as st

from pages.parts import frame, meet_open, meet_panel_alone, meet_panel_switch, session, text
from pages.parts.bound import item
from pathway import ids
from pathway.assessment import Assessment
from pathway.meetings import Meeting
from pathway.people import Person
from reports import wording

KINDS = "Such as core group, family group meeting, review"
ALONE = "The screen now shows what is for professionals only. Turn the switch on before a parent or child comes in."


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
    now = meeting.but(family_here=meet_panel_switch.draw(record, meeting))
    if not now.family_here:
        st.warning(ALONE)
    meet_panel_alone.draw(record, now)
    _screen(record, meeting)


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
        "B or Escape blanks it at once, and B shows it again. From the screen, the way back here stands on the blanked "
        "screen alone. What you change here is on it within a few seconds."
    )


def _query(record: Assessment, meeting: Meeting) -> dict[str, str]:
    return {"a": record.id, "m": meeting.id}
