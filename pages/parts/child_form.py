"""What is asked about one child: who they are, when they were born or are expected, and what care must know."""

from datetime import date

import streamlit as st

from pages.parts import bound, fields, remarks, unfolding
from pages.parts.bound import Bound
from pathway import ages, calling, leaving
from pathway.assessment import Assessment
from pathway.household import Child
from pathway.places import Place
from pathway.scales import Birth, Impairment
from pathway.wording import choices

BIRTHS = {
    Birth.EXACT: "The date of birth is known",
    Birth.APPROXIMATE: "It is known about when",
    Birth.EXPECTED: "Not yet born: the date is expected",
    Birth.NOT_KNOWN_YET: "Not known yet",
}
DATE_OF = {
    Birth.EXACT: "Date of birth",
    Birth.APPROXIMATE: "Estimated date of birth",
    Birth.EXPECTED: "Expected date",
    Birth.NOT_KNOWN_YET: "Date of birth",
}
IMPAIRMENTS = choices(Impairment)


def children(assessment: Assessment, on: date, today: date) -> None:
    """Every child, each unfolding to their own form."""
    if not assessment.children:
        st.write("Add the first child. A name can wait, and so can a birth.")
    names = calling.children(assessment.children)
    unfolding.each(
        assessment.children, lambda child: f"{names[child.id]} · {_when_born(child, on)}",
        lambda child: form(child, assessment, today), remove="Remove this child", removed="Removed a child",
        beside=lambda child: remarks.beside(Place("family", child_id=child.id)),
    )  # fmt: skip
    unfolding.add("Add a child", lambda id: Child(id=id), key="add.child", what="Added a child")


def _when_born(child: Child, on: date) -> str:
    age, born = ages.age(child, on), ages.born_words(child)
    return age if born in (age, "date of birth not known yet") or child.unborn else f"{age}, {born}"


def form(child: Child, record: Assessment, today: date) -> None:
    """All that is asked about one child."""
    asks = bound.item("children", child)
    asks.line("Name (may stay empty)", "name")
    birth(asks, child, today)
    left, right = st.columns(2)
    with left:
        asks.choice("Has this child an impairment or a long-term condition?", "impairment", IMPAIRMENTS)
        _leaving(record, child)
    with right:
        asks.long_text("What is known about it, in words", "impairment_words", rows=4)
    left, right = st.columns(2)
    with left:
        asks.line("Pronouns", "pronouns")
        asks.long_text("Lives where, and with whom", "lives", rows=2)
    with right:
        asks.line("School, nursery or work", "school")
        asks.long_text("Communicates by speech, signs, a device, looks", "communicates_by", rows=2)
    identity(asks)


def _leaving(record: Assessment, child: Child) -> None:
    """What the answer “no” takes out of the report, while it is kept all the same."""
    parts = leaving.leaving(record, child) if child.impairment is Impairment.NO else ()
    if parts:
        st.info(
            "While the answer is no, this stays out of the report:\n\n" + "\n".join(f"- {part}" for part in parts) +
            "\n\nNothing is deleted. It comes back when the answer changes."
        )  # fmt: skip


def birth(asks: Bound, child: Child, today: date) -> None:
    """When the child was born or is expected, as exactly as it is known; a doubtful date is kept and mentioned."""
    born = asks.within("born")
    left, right = st.columns(2)
    with left:
        born.choice("When was this child born?", "precision", BIRTHS)
    with right:
        _date(born, child)
        born.line("The age in words, such as “about 20 months”", "words")
    if doubt := ages.check_birth(child.born.precision, child.born.on, today):
        st.warning(f"{doubt} It is kept as you gave it.")


def _date(born: Bound, child: Child) -> None:
    """A date that is given says that it is known, unless somebody has said how it is known."""

    def keep(record: Assessment, given: date | None) -> Assessment:
        now = born.read(record)
        known = Birth.EXACT if given and now.precision is Birth.NOT_KNOWN_YET else now.precision
        return born.write(record, now.but(on=given, precision=known))

    fields.day(DATE_OF[child.born.precision], child.born.on, keep, key=f"{born.key}.on", what="Date of birth")


def identity(asks: Bound) -> None:
    """Who a person is to themselves."""
    who = asks.within("identity")
    left, right = st.columns(2)
    with left:
        who.line("Culture and ethnicity, in their own words", "culture")
        who.line("Faith", "faith")
    with right:
        who.line("First language", "first_language")
        who.line("Interpreter: who, or why not", "interpreter")
    who.long_text("Anything else that matters about who they are", "more", rows=2)
