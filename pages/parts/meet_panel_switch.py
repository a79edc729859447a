"""Whether the family is here: turned on at once, and turned off only once somebody has said so a second time."""

import streamlit as st

from pages.parts import session, text
from pathway import calling, summary
from pathway.assessment import Assessment
from pathway.meetings import Meeting
from pathway.scales import Attendance
from reports import search

WHAT = "The family is here"
NOBODY = "Yes, nobody of the family is here"
SURE = "Is nobody of the family here? Say so only when no parent, child or relative is in the room or may walk in."
_ASKS = "meet.asks_off"  # the id of the meeting for which somebody is asked once more


def draw(record: Assessment, meeting: Meeting) -> bool:
    """The switch, and what is asked before it goes off; whether the family is here, as it now is stored."""
    key = f"meetings.{meeting.id}.family_here"
    here = meeting.family_here or _came_back_on(key, meeting)
    st.session_state[key] = st.session_state[_drawn(key)] = here
    st.toggle(WHAT, key=key, on_change=_switched, args=(key, meeting.id))
    if here and st.session_state.get(_ASKS) == meeting.id:
        _ask(record, meeting)
    return here


def family_marked_here(record: Assessment, meeting: Meeting) -> list[str]:
    """The people of the family who are marked as here, each as the record calls them."""
    names = {**calling.adults(record.adults), **calling.children(record.children)}
    came = [one for one in record.attended if one.meeting_id == meeting.id and one.how is Attendance.HERE]
    marked = [set(search.words(one.name)) for one in came if one.name.strip()]
    family = ((one.id, one.name) for people in (record.adults, record.children) for one in people)
    typed = {id: set(search.words(name)) for id, name in family}
    return [names[id] for id, words in typed.items() if words and any(words <= one or one <= words for one in marked)]


def _came_back_on(key: str, meeting: Meeting) -> bool:
    """Whether it was turned on in a window that knows nothing of before, as after a restart: stored here then."""
    pressed = st.session_state.get(key) is True and _drawn(key) not in st.session_state
    if pressed:
        _keep(meeting.id, here=True)
    return pressed


def _drawn(key: str) -> str:
    return f"drawn:{key}"


def _switched(key: str, meeting_id: str) -> None:
    if st.session_state[key]:
        _keep(meeting_id, here=True)
    else:
        st.session_state[_ASKS] = meeting_id


def _ask(record: Assessment, meeting: Meeting) -> None:
    with st.container(border=True, key="meet_sure"):
        names = family_marked_here(record, meeting)
        if names:
            text.show(f"Marked as here: {summary.in_a_row(names)}.", css="wm-stated")
        st.write(SURE)
        with st.container(horizontal=True):
            st.button(NOBODY, key="meet.nobody", on_click=_answered, args=(meeting.id, False))
            st.button("No, somebody is", key="meet.somebody", on_click=_answered, args=(meeting.id, True))


def _answered(meeting_id: str, here: bool) -> None:
    st.session_state.pop(_ASKS, None)
    if not here:
        _keep(meeting_id, here=False)


def _keep(meeting_id: str, *, here: bool) -> None:
    def set_it(record: Assessment) -> Assessment:
        return record.keep(next(one for one in record.meetings if one.id == meeting_id).but(family_here=here))

    session.press(WHAT, set_it, (meeting_id, "family_here"))
