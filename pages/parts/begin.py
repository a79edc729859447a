"""Beginning an assessment from a page: a new family, a later look at one, or a practice family."""

from collections.abc import Callable, Sequence

import streamlit as st

from pages.parts import session
from pages.parts.places import place
from pathway import beginning, exchange, ids, last_time, standing
from pathway.assessment import Assessment, PackRef
from pathway.errors import PathwayError
from pathway.household import Child
from pathway.last_time import Look
from pathway.people import Person
from pathway.practice import Family, families

Starter = Callable[[], str]


def open_at(name: str, assessment_id: str) -> None:
    """Go to a page of an assessment."""
    st.switch_page(place(name).file, query_params={"a": assessment_id})


def family(names: Sequence[str]) -> str:
    """Begin an assessment of a family new to Waymark; gives its id, PathwayError when it cannot be stored."""
    begun = _named(beginning.new(ids.fresh(), ids.fresh(), _author(), _packs(), session.now()))
    begun = begun.keep(*(Child(id=ids.fresh(), name=name) for name in names))
    session.begin(begun)
    return begun.id


def last_of(family_id: str) -> Look | None:
    """The newest stored assessment of a family, whichever was changed last; None when none is stored.

    PathwayError when one that is stored cannot be read.
    """
    stored = (session.store().load(row.id) for row in session.store().family(family_id))
    return next(iter(last_time.before(exchange.from_json(one.document) for one in stored if one)), None)


def later(family_id: str, *, people: bool) -> str:
    """Begin the next assessment of a family already in Waymark, after its newest; gives its id."""
    last = last_of(family_id)
    if last is None:
        raise PathwayError("Choose another family; this one is no longer in Waymark.")
    begun = beginning.later(last.record, ids.fresh(), _author(), _packs(), session.now(), people=people)
    session.begin(_named(begun), "Started as a later look at the same family")
    return begun.id


def practice(of: Family) -> str:
    """Keep copies of a practice family; gives the id of its newest assessment.

    They are begun with the packs in force here, but for those that were signed: what was signed stays as it was.
    """
    copies = beginning.to_practise(of.assessments, ids.fresh)
    for copy in copies:
        begun = copy.but(packs=_packs(), packs_told=(), worked_with=(), named_since=())
        session.begin(copy if copy.sign_offs else _named(begun), "Opened to practise with")
    return copies[-1].id


@st.cache_resource(show_spinner=False)
def practice_families() -> tuple[Family, ...]:
    """The practice families that come with Waymark; PathwayError where one cannot be read."""
    return families()


def _author() -> Person:
    return session.person() or Person(name="name not given")


def _packs() -> tuple[PackRef, ...]:
    return standing.packs(session.content())


def _named(begun: Assessment) -> Assessment:
    """The same with what its areas and factors are called now, so that a name outlives its pack."""
    return begun.but(named=standing.named(session.content(), standing.begun_on(begun)))
