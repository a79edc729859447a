"""Those around the family: agencies asked, what adult services said, workers before, and supervision discussions."""

from functools import partial

import streamlit as st

from pages.parts import bound, unfolding
from pathway import ages, calling
from pathway.assessment import Assessment
from pathway.people import AdultServiceSaid, AgencyAsked, PreviousWorker, Supervision
from pathway.scales import Replied
from pathway.wording import choices, say

REPLIES = choices(Replied)


def agencies(assessment: Assessment) -> None:
    """Each agency that was asked what it knows, and whether it answered."""
    if not assessment.agencies:
        st.write("Add each agency that may know the children: whether it answered is part of what is known.")
    unfolding.each(
        assessment.agencies,
        lambda one: _two(one.agency.strip() or "Agency", say(one.replied)),
        _agency, remove="Remove this agency", removed="Removed an agency",
    )  # fmt: skip
    unfolding.add("Add an agency", lambda id: AgencyAsked(id=id), key="add.agency", what="Added an agency")


def _agency(agency: AgencyAsked) -> None:
    asks = bound.item("agencies", agency)
    left, right = st.columns(2)
    with left:
        asks.line("Agency", "agency")
        asks.day("Asked on", "asked_on")
    with right:
        asks.line("Person", "person")
        asks.choice("What came of it?", "replied", REPLIES)
    asks.long_text("What they said", "said", rows=3)


def adult_services(assessment: Assessment) -> None:
    """What the adults’ own services say, and what it means for care."""
    if not assessment.adult_services:
        st.write("Add what an adult’s own service says, such as a GP, a midwife, mental health or drug services.")
    names = calling.adults(assessment.adults)
    unfolding.each(
        assessment.adult_services,
        lambda one: _two(one.service.strip() or "Service", names.get(one.adult_id or "", "")),
        partial(_adult_service, names=names), remove="Remove this service", removed="Removed an adult’s service",
    )  # fmt: skip
    unfolding.add("Add an adult’s service", lambda id: AdultServiceSaid(id=id), key="add.service",
                  what="Added an adult’s service")  # fmt: skip


def _adult_service(service: AdultServiceSaid, names: dict[str, str]) -> None:
    asks = bound.item("adult_services", service)
    left, right = st.columns(2)
    with left:
        asks.line("Service", "service")
        asks.pick("About which adult", "adult_id", names, placeholder="Choose an adult")
    with right:
        asks.line("Person", "person")
        asks.day("Said on", "on")
    asks.long_text("What they said", "said", rows=3)
    asks.long_text("What it means for the care of the children", "means_for_care", rows=3)


def workers(assessment: Assessment) -> None:
    """Each worker the family had before."""
    if not assessment.previous_workers:
        st.write("Add the workers this family had before, so that they need not tell it all again.")
    unfolding.each(
        assessment.previous_workers, lambda one: _two(one.name.strip() or "Worker", one.job), _worker,
        remove="Remove this worker", removed="Removed a worker",
    )  # fmt: skip
    unfolding.add("Add a worker", lambda id: PreviousWorker(id=id), key="add.worker", what="Added a worker")


def _worker(worker: PreviousWorker) -> None:
    asks = bound.item("previous_workers", worker)
    left, right = st.columns(2)
    with left:
        asks.line("Name", "name")
        asks.line("From, such as “spring 2024”", "since")
    with right:
        asks.line("Job", "job")
        asks.line("Until", "until")
    asks.long_text("How it ended, and what the family says of it", "ended", rows=2)


def supervisions(assessment: Assessment) -> None:
    """Each supervision discussion."""
    if not assessment.supervisions:
        st.write("Add each discussion with a supervisor: what was challenged and what was decided.")
    unfolding.each(
        assessment.supervisions,
        lambda one: _two("Discussion", f"on {ages.day(one.on)}" if one.on else "", one.with_whom), _supervision,
        remove="Remove this discussion", removed="Removed a supervision discussion",
    )  # fmt: skip
    unfolding.add("Add a discussion", lambda id: Supervision(id=id), key="add.supervision",
                  what="Added a supervision discussion")  # fmt: skip


def _supervision(supervision: Supervision) -> None:
    asks = bound.item("supervisions", supervision)
    left, right = st.columns(2)
    with left:
        asks.day("Date", "on")
    with right:
        asks.line("With whom", "with_whom")
    asks.long_text("What was challenged or asked", "challenge", rows=3)
    asks.long_text("What was decided, and why", "decision", rows=3)


def _two(called: str, *more: str) -> str:
    """What a line is called, and what else it says."""
    said = ", ".join(" ".join(part.split()) for part in more if part.strip())
    return unfolding.SEPARATOR.join(part for part in (" ".join(called.split()), said) if part)
