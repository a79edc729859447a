"""Who was asked to a meeting and took part; whoever the record knows already is offered with one press."""

import streamlit as st

from pages.parts import chips, items, session, text, unfolding
from pages.parts.bound import Bound
from pages.parts.fields import Keep
from pathway import attending, calling
from pathway.assessment import Assessment
from pathway.frozen import Frozen
from pathway.meetings import Attended, Meeting
from pathway.scales import Attendance
from pathway.wording import choices

HOW = choices(Attendance)


def draw(record: Assessment, meeting: Meeting) -> None:
    """Each person with one press for whether they took part; first those who may be added with one press."""
    st.header("Who is here", anchor=False)
    _offered(record, meeting)
    for one in attending.of(record, meeting):
        with st.container(border=True, key=f"unfold_{one.id}"):
            _person(record, one)
    unfolding.add("Add somebody else", lambda id: Attended(id=id, meeting_id=meeting.id), key="attended.add",
                  what="Somebody asked to the meeting")  # fmt: skip


def offers(record: Assessment, meeting: Meeting) -> list[Attended]:
    """Agencies, adults and who came before, as lines that can be added; each only once for a meeting."""
    adults = calling.adults(record.adults)
    known = {one.id: (one.person, one.agency) for one in record.agencies}
    known |= {one.id: (adults[one.id], "") for one in record.adults}
    for one in record.attended:
        if one.meeting_id != meeting.id:
            known.setdefault(attending.source(one), (one.name, one.role))
    here = {attending.source(one) for one in attending.of(record, meeting)}
    return [
        Attended(id=f"{meeting.id}.{source}", meeting_id=meeting.id, name=name, role=role)
        for source, (name, role) in known.items()
        if source not in here
    ]


def _offered(record: Assessment, meeting: Meeting) -> None:
    found = offers(record, meeting)
    if not found:
        return
    text.quiet("In the record already. Press who was asked to this meeting.")
    with st.container(horizontal=True, key="offered"):
        for one in found:
            who = " · ".join(part for part in (" ".join(one.name.split()), " ".join(one.role.split())) if part)
            st.button(
                f"Add {text.plain_label(who or attending.NO_NAME)}",
                key=f"offer.{one.id}",
                on_click=_ask,
                args=(one,),
                wrap=True,
            )


def _ask(one: Attended) -> None:
    session.keep("Somebody asked to the meeting", one)


def _person(record: Assessment, one: Attended) -> None:
    role = attending.part(one, record)
    says = unfolding.SEPARATOR.join(part for part in (" ".join(one.name.split()), " ".join(role.split())) if part)
    unfolded = unfolding.line(one.id, says or attending.NO_NAME)
    if unfolded:
        bound = _bound(one)
        left, right = st.columns(2)
        with left:
            bound.line("Name", "name")
        with right:
            bound.line("Agency, or who that is", "role")
    chips.one(
        f"Did {text.plain_label(attending.called(one, record))} take part?", tuple(HOW), one.how, _how(one),
        key=f"attended.{one.id}.how", words=HOW.__getitem__, what="Who took part",
    )  # fmt: skip
    if unfolded:
        st.button("Remove this person", key=f"remove.{one.id}", on_click=session.remove,
                  args=("A person of the meeting removed", one))  # fmt: skip


def _how(one: Attended) -> Keep:
    return items.field("attended", one.id, "how")


def _bound(one: Attended) -> Bound:
    """The controls of one person; a view they gave stands under their name as it is written now."""
    return Bound(
        key=f"attended.{one.id}",
        shown=one,
        read=lambda record: items.find(record, "attended", one.id),
        write=_named,
    )


def _named(record: Assessment, changed: Frozen) -> Assessment:
    assert isinstance(changed, Attended)
    whose = attending.called(changed, record)
    views = [view.but(whose=whose) for view in record.views if view.id.startswith(_views_of(changed))]
    return record.keep(changed, *views)


def view_of(one: Attended, child_id: str, area_id: str) -> str:
    """The permanent id of this person’s view about one child in one area."""
    return f"{_views_of(one)}{child_id}/{area_id}"


def _views_of(one: Attended) -> str:
    """How the id of each of their views begins."""
    return f"{one.id}/"
