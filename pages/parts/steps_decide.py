"""Deciding a step for one child: what led to it, what speaks for and against, and the practitioner’s own reason."""

from enum import StrEnum
from html import escape
from typing import Any

import streamlit as st

from pages.parts import fields, session, text
from pages.parts.bound import Bound
from pages.parts.steps_links import link
from pages.parts.steps_look import listed
from pages.parts.text import quiet
from pathway import ages, due, steps
from pathway.assessment import Assessment
from pathway.content import Content, Step
from pathway.household import Child
from pathway.places import Place
from pathway.plan import StepDecision
from pathway.steps import Reason, Suggestion


class Decided(StrEnum):
    """What was decided about one step."""

    TAKEN = "taken"
    NOT_TAKEN = "not-taken"


DECIDED = {Decided.TAKEN: "Take this step", Decided.NOT_TAKEN: "Not this step"}
_KEPT = {True: Decided.TAKEN, False: Decided.NOT_TAKEN, None: None}


def reasons(assessment: Assessment, content: Content, child: Child) -> None:
    """What speaks for and against more help or protection, side by side, and what by itself moves nothing."""
    today = session.today()
    more, less = st.columns(2)
    with more:
        st.subheader("Reasons for more help or protection", anchor=False)
        _reasons(steps.reasons_for(assessment, content, child, today), "concern", "None noted yet.")
    with less:
        st.subheader("Reasons for less", anchor=False)
        _reasons(steps.reasons_against(assessment, content, child, today), "strength", "None noted yet.")
    never = steps.never(assessment, content, child)
    if never:
        st.subheader("Noted, and by itself moves nothing", anchor=False)
        _reasons(never, "", "")


def _reasons(found: tuple[Reason, ...], css: str, otherwise: str) -> None:
    if found:
        st.html("".join(_reason(reason, css) for reason in found))
    else:
        quiet(otherwise)


def _reason(reason: Reason, css: str) -> str:
    words = f'<div class="their" dir="auto">{escape(reason.words)}</div>' if reason.words.strip() else ""
    return f'<div class="wm-reason {css}"><b>{escape(reason.says)}</b>{words}</div>'


def decide(assessment: Assessment, content: Content, child: Child) -> None:
    """The steps suggested or already on the list for this child, each to be decided with a reason."""
    suggested = {one.step.id: one for one in steps.suggestions(assessment, content, child, session.today())}
    listed_too = {one.step_id for one in assessment.step_decisions if one.child_id == child.id}
    shown = [step for step in content.steps if step.id in suggested or step.id in listed_too]
    if not shown:
        quiet("Nothing is suggested by what is answered so far. You may decide any step below.")
    for step in shown:
        with st.container(border=True, key=f"step-{child.id}-{step.id}"):
            _step(assessment, content, child, step, suggested.get(step.id))
    _another(content, child, [step for step in content.steps if step not in shown])


def _step(assessment: Assessment, content: Content, child: Child, step: Step, suggested: Suggestion | None) -> None:
    text.heading(f"{step.number}. {step.title}", 4)
    because, decision = st.columns(2)
    with because:
        _because(child, step, suggested)
    with decision:
        _decision(assessment, child, step)
    with st.expander("What this step is", key=f"about-{child.id}-{step.id}"):
        _about(content, step)


def _because(child: Child, step: Step, suggested: Suggestion | None) -> None:
    """Each answer that led here with a way to it, so that it can be looked at again before anybody decides."""
    if suggested is None:
        quiet("You put this on the list. No answer so far names it, and that is no reason against it.")
        return
    st.write("Suggested, because of these answers. Nothing is decided until you say so.")
    for number, reason in enumerate(suggested.because):
        with st.container(key=f"because-{child.id}-{step.id}-{number}", gap=None):
            link(reason.place, reason.says)
            if reason.words.strip():
                text.show(reason.words, css="wm-their")


def _decision(assessment: Assessment, child: Child, step: Step) -> None:
    decision = assessment.step_decision(child, step.id)
    bound = Bound(
        f"step.{decision.key}", decision, lambda record: record.step_decision(child, step.id),
        lambda record, changed: record.keep(changed.but(by=session.signed_by(), on=session.today())),
    )  # fmt: skip
    fields.choice(
        "Your decision", list(Decided), _KEPT[decision.taken], _keep_taken(bound), key=f"{bound.key}.taken",
        words=DECIDED.__getitem__, what="The decision on a step", horizontal=True,
    )  # fmt: skip
    bound.long_text("Your reason; this is what is recorded", "reason", rows=3)
    if decision.taken is not None and not decision.reason.strip():
        st.info("Give the reason, so that whoever reads this can follow it.")
    elif decision.taken is not None and decision.on:
        text.show(f"Decided by {decision.by} on {ages.day(decision.on)}.", css="wm-quiet")


def _keep_taken(bound: Bound) -> fields.Keep:
    def keep(record: Assessment, chosen: Any) -> Assessment:
        return bound.keep("taken")(record, {value: taken for taken, value in _KEPT.items()}[chosen])

    return keep


def _about(content: Content, step: Step) -> None:
    st.html(
        f"<p>{escape(step.purpose)}</p><p><b>Who leads.</b> {escape(step.leads)}</p>"
        f"<p><b>Consent.</b> {escape(step.consent)}</p>"
    )
    listed(step.questions)
    listed(note.says for note in content.notes_for(step.id))
    for fact in content.facts_of(step.footing):
        quiet(f"{fact.text} {fact.standing}")
    if not due.CALLED.keys().isdisjoint(step.clocks):
        link(Place("protection"), "Work out the dates")


def _another(content: Content, child: Child, left: list[Step]) -> None:
    """A step that no answer leads to may be decided all the same."""
    titles = {step.id: f"{step.number}. {step.title}" for step in left}
    if not titles:
        return
    which, add = st.columns([3, 1], vertical_alignment="bottom")
    with which:
        chosen = st.selectbox(
            "Decide a step that is not suggested", list(titles), index=None, key=f"step.other.{child.id}",
            format_func=lambda id: titles.get(id, ""), placeholder="Choose a step",
        )  # fmt: skip
    with add:
        st.button("Put it on the list", key=f"step.add.{child.id}", on_click=_add, args=(child.id, chosen))


def _add(child_id: str, step_id: str | None) -> None:
    if step_id:
        session.keep("A step put on the list", StepDecision(child_id=child_id, step_id=step_id))
