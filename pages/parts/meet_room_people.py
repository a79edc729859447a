"""Who was asked to a meeting and took part; whoever the record knows already is offered with one press."""

import streamlit as st

from pages.parts import chips, items, session, text, unfolding
from pages.parts.bound import Bound
from pages.parts.fields import Keep
from pathway import calling
from pathway.apart import isolated
from pathway.assessment import Assessment
from pathway.frozen import Frozen
from pathway.meetings import Attended, Meeting
from pathway.scales import Attendance
from pathway.wording import choices

HOW = choices(Attendance)
NO_NAME = "Somebody with no name yet"


def called(one: Attended) -> str:
    """Under whose name this person speaks: their agency or who they are, and where that is not said, their name."""
    return isolated(" ".join(one.role.split()) or " ".join(one.name.split())) or NO_NAME


def of(record: Assessment, meeting: Meeting) -> list[Attended]:
    """Everybody who was asked to this meeting, in the order they were written down."""
    return [one for one in record.attended if one.meeting_id == meeting.id]


def draw(record: Assessment, meeting: Meeting) -> None:
    """Each person with one press for whether they took part; first those who may be added with one press."""
    st.header("Who is here", anchor=False)
    _offered(record, meeting)
    for one in of(record, meeting):
        with st.container(border=True, key=f"unfold_{one.id}"):
            _person(one)
    unfolding.add("Add somebody else", lambda id: Attended(id=id, meeting_id=meeting.id), key="attended.add",
                  what="Somebody asked to the meeting")  # fmt: skip


def offers(record: Assessment, meeting: Meeting) -> list[Attended]:
    """Agencies, adults and who came before, as lines that can be added; each only once for a meeting."""
    adults = calling.adults(record.adults)
    known = {one.id: (one.person, one.agency) for one in record.agencies}
    known |= {one.id: (adults[one.id], one.relation) for one in record.adults}
    for one in record.attended:
        if one.meeting_id != meeting.id:
            known.setdefault(_source(one), (one.name, one.role))
    here = {_source(one) for one in of(record, meeting)}
    return [
        Attended(id=f"{meeting.id}.{source}", meeting_id=meeting.id, name=name, role=role)
        for source, (name, role) in known.items()
        if source not in here
    ]


def _source(one: Attended) -> str:
    """The id of whom a line was made from, the same in every meeting."""
    return one.id.rpartition(".")[2]


def _offered(record: Assessment, meeting: Meeting) -> None:
    found = offers(record, meeting)
    if not found:
        return
    text.quiet("In the record already. Press who was asked to this meeting.")
    with st.container(horizontal=True, key="offered"):
        for one in found:
            who = " · ".join(part for part in (" ".join(one.name.split()), " ".join(one.role.split())) if part)
            st.button(
                f"Add {text.plain_label(who or NO_NAME)}", key=f"offer.{one.id}", on_click=_ask, args=(one,), wrap=True
            )


def _ask(one: Attended) -> None:
    session.keep("Somebody asked to the meeting", one)


def _person(one: Attended) -> None:
    says = unfolding.SEPARATOR.join(part for part in (" ".join(one.name.split()), " ".join(one.role.split())) if part)
    unfolded = unfolding.line(one.id, says or NO_NAME)
    if unfolded:
        bound = _bound(one)
        name, role = st.columns(2)
        with name:
            bound.line("Name", "name")
        with role:
            bound.line("Agency, or who that is", "role")
    chips.one(
        f"Did {text.plain_label(called(one))} take part?", tuple(HOW), one.how, _how(one),
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
    views = [view.but(whose=called(changed)) for view in record.views if view.id.startswith(_views_of(changed))]
    return record.keep(changed, *views)


def view_of(one: Attended, child_id: str, area_id: str) -> str:
    """The permanent id of this person’s view about one child in one area."""
    return f"{_views_of(one)}{child_id}/{area_id}"


def _views_of(one: Attended) -> str:
    """How the id of each of their views begins."""
    return f"{one.id}/"
