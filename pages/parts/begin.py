"""Beginning an assessment from a page: a new family, a later look at one, or a practice family."""

from collections.abc import Callable, Sequence

import streamlit as st

from pages.parts import session
from pages.parts.places import place
from pathway import beginning, exchange, ids
from pathway.assessment import PackRef
from pathway.errors import PathwayError
from pathway.household import Child
from pathway.people import Person
from pathway.practice import Family, families
from pathway.store import Row

Starter = Callable[[], str]


def open_at(name: str, assessment_id: str) -> None:
    """Go to a page of an assessment."""
    st.switch_page(place(name).file, query_params={"a": assessment_id})


def family(names: Sequence[str]) -> str:
    """Begin an assessment of a family new to Waymark; gives its id, PathwayError when it cannot be stored."""
    begun = beginning.new(ids.fresh(), ids.fresh(), _author(), _packs(), session.now())
    begun = begun.keep(*(Child(id=ids.fresh(), name=name) for name in names))
    session.begin(begun)
    return begun.id


def later(row: Row, *, people: bool) -> str:
    """Begin the next assessment of a family already in Waymark; gives its id."""
    stored = session.store().load(row.id)
    if stored is None:
        raise PathwayError("Choose another family; this one is no longer in Waymark.")
    earlier = exchange.from_json(stored.document)
    begun = beginning.later(earlier, ids.fresh(), _author(), _packs(), session.now(), people=people)
    session.begin(begun, "Started as a later look at the same family")
    return begun.id


def practice(of: Family) -> str:
    """Keep copies of a practice family; gives the id of its newest assessment."""
    copies = beginning.to_practise(of.assessments, ids.fresh)
    for copy in copies:
        session.begin(copy, "Opened to practise with")
    return copies[-1].id


@st.cache_resource(show_spinner=False)
def practice_families() -> tuple[Family, ...]:
    """The practice families that come with Waymark; PathwayError where one cannot be read."""
    return families()


def _author() -> Person:
    return session.person() or Person(name="name not given")


def _packs() -> list[PackRef]:
    return [PackRef(id=pack.id, version=pack.version) for pack in session.content().packs]
