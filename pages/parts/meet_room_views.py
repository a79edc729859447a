"""How each person in the room sees one child in one area: a press for each, the spread, and what each of them saw."""

from datetime import datetime
from html import escape

import streamlit as st

from pages.parts import areas_switch, chips, session, steps_escalation, steps_look, text
from pages.parts.bound import item
from pages.parts.fields import Keep
from pages.parts.meet_room_people import view_of
from pathway import attending, spread, standing
from pathway.assessment import Assessment
from pathway.content import Area, Content
from pathway.household import Child
from pathway.meetings import Attended, Meeting, View
from pathway.people import Person
from pathway.scales import Attendance
from pathway.spread import Spread

AREA, IN_ADDRESS = "meet.area", "area"
LEAD = "Ask everybody before anybody says why. Nothing is counted or put together: each view stays with who gave it."
WHAT = "How somebody sees it"
FIRST_WHO = "Say above who is here or sent a view; then each of them can say how they see it."


def draw(record: Assessment, content: Content, meeting: Meeting) -> None:
    """The views about the chosen child and area; what is kept as different brings the way to settle it with it."""
    st.header("How each person sees it", anchor=False)
    text.quiet(LEAD)
    _where_it_was(record, content, meeting)
    child = areas_switch.chosen(record)
    speaking = [one for one in attending.of(record, meeting) if one.how in (Attendance.HERE, Attendance.SENT_VIEW)]
    if child is None or not speaking:
        st.write("Add the children first." if child is None else FIRST_WHO)
    else:
        areas_switch.draw(record, child)
        area = _area(record, content)
        for one in speaking:
            _level(record, content, meeting, one, child, area)
        _spread(record, content, meeting, child, area)
    if any(view.different for view in record.views if view.meeting_id == meeting.id):
        with st.expander("How professionals settle a disagreement here"):
            steps_escalation.escalation(content)


def _area(record: Assessment, content: Content) -> Area:
    titles = {area.id: area.title for area in standing.asked(record, content) if area.rated}
    if st.session_state.get(AREA) not in titles and st.query_params.get(IN_ADDRESS) in titles:
        st.session_state[AREA] = st.query_params[IN_ADDRESS]
    chosen: str = st.selectbox("Which area of care", list(titles), key=AREA, format_func=titles.__getitem__,
                               on_change=_turn)  # fmt: skip
    return content.area(chosen)


def _turn() -> None:
    st.query_params[IN_ADDRESS] = st.session_state[AREA]


def _where_it_was(record: Assessment, content: Content, meeting: Meeting) -> None:
    """In a window that was opened anew, the child and the area of the address, or else of the view given last."""
    here = {child.id for child in record.children}, {area.id for area in content.rated}
    given = [one for one in record.views if one.meeting_id == meeting.id and one.child_id in here[0]]
    last = max((one for one in given if one.area_id in here[1]), key=lambda one: one.at, default=None)
    if last is None or AREA in st.session_state or IN_ADDRESS in st.query_params:
        return
    if st.query_params.setdefault(areas_switch.PARAM, last.child_id) == last.child_id:
        st.query_params[IN_ADDRESS] = last.area_id


def _level(record: Assessment, content: Content, meeting: Meeting, one: Attended, child: Child, area: Area) -> None:
    blank = View(
        id=view_of(one, child.id, area.id), child_id=child.id, area_id=area.id, whose=attending.called(one, record),
        by=session.person() or Person(name=session.signed_by()), at=session.now(), meeting_id=meeting.id,
    )  # fmt: skip
    view = _known(record, blank)
    chips.one(
        text.plain_label(attending.called(one, record)), spread.OFFERED, view.level, _chosen(blank, blank.at, blank.by),
        key=f"views.{blank.id}.level", words=content.level, what=WHAT,
    )  # fmt: skip


def _known(record: Assessment, blank: View) -> View:
    return next((view for view in record.views if view.id == blank.id), blank)


def _chosen(blank: View, at: datetime, by: Person) -> Keep:
    """A level as it was pressed; pressed away again, a view with no words is no view."""

    def keep(record: Assessment, level: object) -> Assessment:
        view = _known(record, blank).but(level=level, at=at, by=by, whose=blank.whose)
        says = view.level is not None or view.words.strip() or view.different
        return record.keep(view) if says else record.remove(view)

    return keep


def _spread(record: Assessment, content: Content, meeting: Meeting, child: Child, area: Area) -> None:
    """Where each stands, as dots and in words; then what each saw, asked first of those furthest apart."""
    about = (meeting.id, child.id, area.id)
    found = spread.spread(
        (view for view in record.views if (view.meeting_id, view.child_id, view.area_id) == about), content
    )
    if not found.asked:
        return
    steps_look.subheading("Where each stands")
    st.html(_dots(found, content))
    text.show(found.says, css="wm-stated")
    steps_look.subheading("What each saw")
    for view in found.asked:
        with st.container(border=True, key=f"view-{view.id}"):
            _saw(view)


def _dots(found: Spread, content: Content) -> str:
    """Every level from met to not met, also one nobody chose, with a dot and a name for each person beneath it."""
    return f'<dl class="wm-spread">{"".join(_at(content.level(level), views) for level, views in found.standing)}</dl>'


def _at(level: str, views: tuple[View, ...]) -> str:
    names = "".join(f"<dd>{text.inline(spread.called(view))}</dd>" for view in views)
    return f"<div><dt>{escape(level)}</dt>{names or '<dd class=nobody>Nobody</dd>'}</div>"


def _saw(view: View) -> None:
    bound = item("views", view)
    who = spread.called(view)
    bound.long_text(f"{who}: {spread.ASKED}", "words", rows=2, what=WHAT, exact=True)
    bound.tick(f"Keep what {text.plain_label(who)} says as a different view, beside what is decided", "different",
               what=WHAT, wrap=True)  # fmt: skip
    if view.different:
        bound.line("Who is asked about it next", "asked_next")
