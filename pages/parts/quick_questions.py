"""The quick look’s questions, each answered in the very places of the record that the full assessment uses."""

from collections.abc import Callable
from datetime import date, timedelta

import streamlit as st

from pages.parts import (
    act_today,
    act_today_ring,
    bound,
    child_form,
    clear_actions,
    quick_record,
    quick_visit,
    quick_words,
    session,
    side_by_side,
    steps_children,
    text,
    unfolding,
)  # fmt: skip
from pages.parts.places import place
from pathway.assessment import Assessment
from pathway.content import Content, Fills
from pathway.household import Adult, Child
from pathway.scales import Answer

Draw = Callable[[Assessment, Content], None]


def danger(assessment: Assessment, content: Content) -> None:
    """The questions of act today, with who to ring; the call itself is recorded where it always is."""
    check = quick_record.check(assessment)
    shown: set[str] = set()
    for question in content.act_today:
        answer = act_today.ask(check, question, content)
        if answer is Answer.YES:
            act_today_ring.panel(question, content, shown)
        if answer in (Answer.YES, Answer.NOT_KNOWN_YET):
            act_today.words(check, question, answer, content)
    if check.yes:
        st.write("Ring first. Then record the call, who answered and what they said.")
    _link(assessment, "safety", "Record a call under Safety now")


def family(assessment: Assessment, content: Content) -> None:
    """The children with their ages, and who looks after them."""
    for child in assessment.children:
        with st.container(border=True):
            _short_child(child)
    unfolding.add("Add a child", lambda id: Child(id=id), key="add.child", what="Added a child")
    for adult in assessment.adults:
        asks = bound.item("adults", adult)
        left, right = st.columns(2)
        with left:
            asks.line("Adult’s name", "name")
        with right:
            asks.line("Who they are to the children", "relation")
    unfolding.add("Add an adult", lambda id: Adult(id=id), key="add.adult", what="Added an adult")


def _short_child(child: Child) -> None:
    asks = bound.item("children", child)
    asks.line("Child’s name (may stay empty)", "name")
    child_form.birth(asks, child, session.today())


def _argument(*boxes: tuple[str, str]) -> Draw:
    """One or more boxes of the argument, for each child in turn."""

    def draw(assessment: Assessment, content: Content) -> None:
        _needs_children(assessment)
        for child, name in side_by_side.children(assessment.children):
            asks = quick_record.meaning(assessment, child)
            for field, says in boxes:
                asks.long_text(f"{text.named(name)}: {says}", field, what=says.capitalize(), rows=3)

    return draw


def step(assessment: Assessment, content: Content) -> None:
    """For each child the steps decided on, with the reason for each."""
    titles = {one.id: text.plain_label(one.title) for one in content.steps}
    _needs_children(assessment)
    for child, name in side_by_side.children(assessment.children):
        taken = quick_record.taken(assessment, child)
        quick_record.choose_steps(child, taken, titles, f"{text.plain_label(name)}: the next step")
        for id in taken:
            if id in titles:
                asks = quick_record.decision(assessment, child, id)
                label = f"{text.named(name)}: why “{content.step(id).title}”"
                asks.long_text(label, "reason", what="Why this step", rows=2)


def by_friday(assessment: Assessment, content: Content) -> None:
    """One action that a child will notice."""
    asks = quick_record.friday(assessment, _friday(session.today()))
    asks.long_text("What will be done", "what", rows=2, spoken_of=clear_actions.SPOKEN_OF)
    left, right = st.columns(2)
    with left:
        asks.line("Who does it", "who")
    with right:
        asks.day("By", "by")
    if len(assessment.children) > 1:
        steps_children.several("For which children", assessment, asks.shown.child_ids, asks.keep("child_ids"),
                               key=f"{asks.key}.child_ids")  # fmt: skip
    asks.long_text("How a child will notice", "child_notices", rows=2)
    clear_actions.beneath(asks.shown)


def _friday(today: date) -> date:
    """The Friday still to come; on a Friday itself, today."""
    return today + timedelta(days=(4 - today.weekday()) % 7)


def _needs_children(assessment: Assessment) -> None:
    if not assessment.children:
        st.write("Add the children under the second question; then each has a place of their own here.")


def _link(assessment: Assessment, to: str, says: str) -> None:
    st.page_link(place(to).file, label=says, query_params={"a": assessment.id})


DRAWN: dict[Fills, Draw] = {
    Fills.SAFETY: danger,
    Fills.FAMILY: family,
    Fills.CONTACT: quick_visit.draw,
    Fills.WORDS: quick_words.draw,
    Fills.LIFE: _argument(("life", "a day")),
    Fills.WORKING: _argument(("working", "what works")),
    Fills.WORRIED: _argument(("worried", "what worries you"), ("other_explanations", "what else could explain it")),
    Fills.NOT_KNOWN: _argument(("not_known", "not known yet")),
    Fills.STEP: step,
    Fills.BY_FRIDAY: by_friday,
}
