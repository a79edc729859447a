"""One child in one area: who they are, what is known, and the level beside it."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from pages.parts import (
    areas_needs,
    areas_read,
    evidence,
    last_time,
    last_time_drift,
    levels,
    owed,
    prompts,
    remarks,
    session,
    test_question,
    text,
)
from pages.parts.places import place
from pathway import ages, applies, standing
from pathway.assessment import Assessment
from pathway.content import Area, Content
from pathway.content.prompts import At
from pathway.evidence import Evidence
from pathway.household import Child
from pathway.last_time import Look
from pathway.places import Place


def column(
    record: Assessment, content: Content, area: Area, child: Child, name: str, on: date, before: Sequence[Look] = ()
) -> None:
    """Everything of one child in this area, in one column, with what stood there in the assessments before."""
    with st.container(key=f"kid_{child.id}"):
        with st.container(key=f"who_{child.id}"):
            text.heading(name)
            text.show(ages.age(child, on), css="wm-age")
        last_time.area(record, content, area, child, name, on, before)
        _known(record, content, area, child, name)
        remarks.beside(Place("area", area.id, child.id))
        if child.unborn:
            _before_birth(record, child, name)
        elif not area.rated:
            pass
        elif standing.only_read(area, record):
            areas_read.judged(record, content, area, child, name)
            if area.id == applies.EXTRA_NEEDS and record.needs_of(child):
                areas_needs.draw(record, child, name)
            if record.tests_of(child, area.id):
                test_question.folded(record, content, area, child)
        elif area.id == applies.EXTRA_NEEDS and child.impairment is None:
            _ask_family_first(record, name)
        elif not applies.asked(area, child, on):
            _not_applicable(area, name)
        else:
            if area.id == applies.EXTRA_NEEDS:
                areas_needs.draw(record, child, name)
                owed.draw(record, child, name)
            last_time_drift.beside(record, record.judgement(child, area.id), session.today())
            levels.choose(record, content, area, child, name, on)
            prompts.of_child(record, content, child, At.AREA, area.id)
            if applies.disability_open(child):
                test_question.folded(record, content, area, child)


def _known(record: Assessment, content: Content, area: Area, child: Child, name: str) -> None:
    pieces = record.evidence_for(child, area.id)
    if standing.only_read(area, record):
        if pieces:
            st.html("".join(evidence.block(piece, record, content) for piece in pieces))
        return
    if not pieces:
        text.show(f"Nothing sorted here for {name} yet.", css="wm-evidence")
        st.page_link(place("notebook").file, label="Open the notebook", query_params={"a": record.id})
    start = Evidence(id="new", child_ids=(child.id,), area_ids=(area.id,))
    spot = evidence.Spot(f"{area.id}_{child.id}", start, add=f"Add what you know about {text.plain_label(name)}")
    evidence.listed(pieces, spot, record, content)


def _before_birth(record: Assessment, child: Child, name: str) -> None:
    text.show(f"{name} is not yet born, so no level is chosen. What is ready and what worries is written once.",
              css="wm-quiet")  # fmt: skip
    query = {"a": record.id, "area": applies.BEFORE_BIRTH, "child": child.id}
    st.page_link(place("area").file, label="Write it under Before birth", query_params=query)


def _ask_family_first(record: Assessment, name: str) -> None:
    text.show(f"Say first whether {name} has an impairment or a long-term condition; “not known yet” is an answer.",
              css="wm-quiet")  # fmt: skip
    st.page_link(place("family").file, label="Say it on the family page", query_params={"a": record.id})


def _not_applicable(area: Area, name: str) -> None:
    because = (
        f"{name} has no impairment or long-term condition recorded."
        if area.id == applies.EXTRA_NEEDS
        else f"This is not asked of a child of {name}’s age."
    )
    text.show(f"Not applicable. {because}", css="wm-evidence")
