"""What is asked about one adult: how they care for which children, their own view, and whether they agree."""

from functools import partial

import streamlit as st

from pages.parts import bound, child_form, chips, portal_adult, portal_look, remarks, unfolding
from pathway import calling
from pathway.assessment import Assessment
from pathway.household import Adult
from pathway.places import Place
from pathway.scales import Agreement, Answer, LooksAfter
from pathway.wording import choices

ANSWERS = choices(Answer)
SPOKEN = {Answer.YES: "Yes", Answer.NO: "Not yet"}
AGREEMENTS = choices(Agreement)
LOOKS_AFTER = choices(LooksAfter)


def adults(assessment: Assessment) -> None:
    """Every adult in the children’s life, wherever they live."""
    if not assessment.adults:
        st.write("Add each parent and everybody else who cares for a child, also those who live elsewhere.")
    names, children = calling.adults(assessment.adults), calling.children(assessment.children)
    unfolding.each(
        assessment.adults, lambda adult: _line(adult, names[adult.id]), partial(form, children=children),
        remove="Remove this adult", removed="Removed an adult",
        beside=lambda adult: remarks.beside(Place("family", item_id=adult.id)),
    )  # fmt: skip
    unfolding.add("Add an adult", lambda id: Adult(id=id), key="add.adult", what="Added an adult")


def _line(adult: Adult, name: str) -> str:
    relation = " ".join(adult.relation.split())
    spoken = "spoken to" if adult.spoken_to is Answer.YES else "not spoken to yet"
    return f"{name} · {relation}, {spoken}" if relation and relation != name else f"{name} · {spoken}"


def form(adult: Adult, children: dict[str, str]) -> None:
    """All that is asked about one adult."""
    asks = bound.item("adults", adult)
    left, right = st.columns(2)
    with left:
        asks.line("Name", "name")
        asks.choice("Lives in this home?", "lives_here", ANSWERS, horizontal=True)
    with right:
        asks.line("Who they are to the children", "relation")
        if children:
            chips.several("Cares for", tuple(children), adult.cares_for, asks.keep("cares_for"),
                          key=f"{asks.key}.cares_for", words=lambda id: children[id])  # fmt: skip
    asks.choice("Looks after the children?", "looks_after", LOOKS_AFTER, horizontal=True)
    asks.long_text("How they care: when, what, and who decides", "cares_how", rows=2)
    left, right = st.columns(2)
    with left:
        asks.choice("Has anybody spoken to them for this assessment?", "spoken_to", SPOKEN, horizontal=True)
    with right:
        asks.day("Spoken to on", "spoken_on")
    asks.long_text("Their own view, in their words, or why it is not known yet", "own_view", rows=4,
                   exact=True)  # fmt: skip
    asks.choice("Do they agree with what is written?", "agreement", AGREEMENTS, horizontal=True)
    called = " ".join((adult.name.strip() or adult.relation.strip() or "them").split())
    portal_look.onward("adult-services", f"Who to ask about {called}, and what", {portal_adult.WHO: adult.id})
    child_form.identity(asks)
