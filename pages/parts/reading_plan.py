"""What is decided and what is to be done: by Friday for one child, the steps with their reasons, and the whole plan."""

from collections.abc import Callable, Iterator
from datetime import date
from html import escape

import streamlit as st

from pages.parts import actions, reading_links, text
from pathway import ages, clocks
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.places import Place
from pathway.plan import Action, Goal
from pathway.reading_order import ChildToRead

Beside = Callable[[Place, str], None]
NO_STEP = "No step is decided yet."
NOTHING_SOON = "Nothing is planned by then."


def friday(read: ChildToRead, on: date) -> None:
    """What is past its day and not done, then what happens for this child before the week is out."""
    by = clocks.friday_after(on)
    late = [one for one in read.soon if one.late(on)]
    if late:
        st.html(f"<h3>Past its day, and not done</h3>{_listed(late)}")
    soon = [one for one in read.soon if not one.late(on)]
    st.html(f"<h3>What is done by Friday, {by.day} {by:%B}</h3>{_listed(soon)}")


def _listed(found: list[Action]) -> str:
    """Each action whole, with who does it and by when."""
    lines = "".join(f'<li dir="auto">{text.inline(actions.says(one, whole=True))}</li>' for one in found)
    return f'<ul class="wm-plain">{lines}</ul>' if lines else f'<p class="wm-quiet">{NOTHING_SOON}</p>'


def steps(record: Assessment, content: Content, read: ChildToRead, beside: Beside) -> None:
    """Each step that was decided on or against, with the reason that was given."""
    st.html("<h3>Steps decided</h3>")
    decided = [(step, record.step_decision(read.child, step.id)) for step in content.steps]
    decided = [(step, made) for step, made in decided if made.taken is not None]
    if not decided:
        text.quiet(NO_STEP)
    for step, made in decided:
        with st.container(key=f"step_{step.id}_{read.child.id}", gap="xsmall"):
            st.html(f"<p class='wm-stated'>{escape(step.title)}{'' if made.taken else ': decided against'}</p>")
            text.show(made.reason if made.reason.strip() else "No reason is written yet.",
                      css="words" if made.reason.strip() else "wm-quiet")  # fmt: skip
            beside(Place("pathway", child_id=read.child.id, item_id=step.id), f"{step.title}, {read.name}")


def draw(record: Assessment, on: date, beside: Beside) -> None:
    """The goals and every action, those past their day saying so, and what happens if the plan does not work."""
    reading_links.heading(reading_links.PLAN, "The plan")
    if not (record.goals or record.actions):
        text.quiet("Nothing is planned yet.")
    for goal in record.goals:
        with st.container(border=True, key=f"goal_read_{goal.id}", gap="small"):
            st.html(_pairs(_goal(goal)))
            beside(Place("plan", item_id=goal.id), actions.shortened(goal.goal or goal.worry) or "A goal with no words")
    for action in record.actions:
        with st.container(border=True, key=f"action_read_{action.id}", gap="small"):
            text.heading(actions.says(action), 3)
            if action.late(on):
                st.html('<p class="wm-stated">Past its day, and not done.</p>')
            if any(words.strip() for _, words in _action(action)):
                short = actions.shortened(action.what) or "an action with no words yet"
                st.html(text.folded(f"More of this: {short}", _pairs(tuple(_action(action)))))
            beside(Place("plan", item_id=action.id), actions.shortened(action.what) or "An action with no words yet")
    st.html(_pairs((("If the plan does not work, or things get worse", record.plan.contingency),)))
    if record.plan.review_on:
        text.quiet(f"Review on {ages.day(record.plan.review_on)}.")


def _goal(goal: Goal) -> Iterator[tuple[str, str]]:
    yield "The worry", goal.worry
    yield "What will be happening instead", goal.goal


def _action(action: Action) -> Iterator[tuple[str, str]]:
    if len(action.what.strip()) > actions.SHORT:
        yield "What exactly", action.what
    yield "The need", action.need
    yield "The help we give with it", action.help_we_give
    yield "How the child will notice", action.child_notices
    yield "If it does not happen, then", action.if_not_then
    yield "What it changed", action.effect


def _pairs(told: Iterator[tuple[str, str]] | tuple[tuple[str, str], ...]) -> str:
    held = "".join(
        f"<dt>{escape(title)}</dt><dd class='words' dir='auto'>{escape(words)}</dd>"
        for title, words in told
        if words.strip()
    )
    return f'<dl class="wm-read">{held}</dl>' if held else "<span></span>"
