"""The plan: worries paired with what will be happening instead, and who does what by when."""

import streamlit as st

from pages.parts import clear_actions, last_time, last_time_plan, remarks, session, steps_children, unfolding
from pages.parts.bound import Bound, item, part
from pages.parts.text import quiet
from pathway import ages, ids
from pathway.assessment import Assessment
from pathway.clocks import friday_after
from pathway.places import Place
from pathway.plan import Action, Goal
from pathway.scales import Result
from pathway.wording import choices, say

RESULTS = choices(Result)
SHORT = 64  # characters of an action in a list


def goals(assessment: Assessment) -> None:
    """Each worry beside what will be happening instead."""
    for goal in assessment.goals:
        with st.container(border=True, key=f"goal-{goal.id}"):
            _goal(assessment, goal)
    st.button("Add a goal", key="goal.add", on_click=_add_goal)


def _goal(assessment: Assessment, goal: Goal) -> None:
    bound = item("goals", goal)
    steps_children.several("For which children", assessment, goal.child_ids, bound.keep("child_ids"),
                           key=f"{bound.key}.children")  # fmt: skip
    worry, instead = st.columns(2)
    with worry:
        bound.long_text("The worry, in plain words", "worry", rows=3)
    with instead:
        bound.long_text("What will be happening instead", "goal", rows=3)
    _said(goal)
    st.button("Remove this goal", key=f"{bound.key}.remove", on_click=session.remove, args=("A goal removed", goal))


def _add_goal() -> None:
    session.keep("A goal added", Goal(id=ids.fresh()))


def of_care(assessment: Assessment) -> None:
    """What the family and the people who work with them will do, with what was planned last time above it."""
    last_time_plan.draw(last_time.begin())
    _actions(assessment, owed=False)
    unfolding.add("Add an action", lambda id: Action(id=id), key="action.add", what="An action added")


def owed(assessment: Assessment) -> None:
    """What a service or money owes the family, kept apart from care so that nobody is blamed for it."""
    _actions(assessment, owed=True)
    unfolding.add("Add what a service owes", lambda id: Action(id=id, service_owes=True), key="action.add.owed",
                  what="An action added")  # fmt: skip


def _actions(assessment: Assessment, *, owed: bool) -> None:
    unfolding.each(
        [action for action in assessment.actions if action.service_owes is owed], says,
        lambda action: _action(assessment, action), remove="Remove this action", removed="An action removed",
        beside=_said,
    )  # fmt: skip


def _said(one: Action | Goal) -> None:
    remarks.beside(Place("plan", item_id=one.id))


def says(action: Action, *, whole: bool = False) -> str:
    """An action in one paragraph: what is done, the whole of it or its beginning, who, by when, what came of it."""
    parts = (
        (" ".join(action.what.split()) if whole else shortened(action.what)) or "An action with no words yet",
        " ".join(action.who.split()),
        "by Friday" if action.by_friday and not action.by else "",
        f"by {ages.day(action.by)}" if action.by else "",
        say(action.result).lower(),
    )
    return unfolding.SEPARATOR.join(part for part in parts if part)


def shortened(words: str) -> str:
    """The beginning of some words, for one line of a list."""
    one_line = " ".join(words.split())
    return one_line if len(one_line) <= SHORT else one_line[:SHORT].rsplit(" ", 1)[0].rstrip(",;:") + "…"


def _action(assessment: Assessment, action: Action) -> None:
    bound = item("actions", action)
    steps_children.several("For which children", assessment, action.child_ids, bound.keep("child_ids"),
                           key=f"{bound.key}.children")  # fmt: skip
    _what(bound)
    _by_when(bound)
    clear_actions.beneath(action)
    left, right = st.columns(2)
    with left:
        bound.long_text("The help we give with it", "help_we_give", rows=2)
        bound.long_text("How the child will notice", "child_notices", rows=2)
    with right:
        bound.long_text("If it does not happen, then", "if_not_then", rows=2)
        bound.tick("A service or money owes this, not the family’s care", "service_owes", wrap=True)
        bound.tick("Between workers: in nothing that the family reads", "between_workers", wrap=True)
    _came_of_it(bound)


def _what(bound: Bound) -> None:
    left, right = st.columns(2)
    with left:
        bound.long_text("The child’s need", "need", rows=2)
    with right:
        bound.long_text("What exactly will be done", "what", rows=2, spoken_of=clear_actions.SPOKEN_OF)


def _by_when(bound: Bound) -> None:
    who, by = st.columns(2)
    with who:
        bound.line("Who does it, by name", "who")
        if bound.shown.service_owes:
            bound.line("Since when", "since")
    with by:
        bound.day("By which day", "by")
        bound.tick(f"By Friday, {ages.day(friday_after(session.today()))}", "by_friday", wrap=True)


def _came_of_it(bound: Bound) -> None:
    left, right = st.columns(2)
    with left:
        bound.choice("What came of it", "result", RESULTS)
    with right:
        bound.long_text("What it changed for the child", "effect", rows=3)


def whole(assessment: Assessment) -> None:
    """What holds the actions together: the fallback, the review, and how the work is handed on and ended."""
    bound = part("plan", assessment.plan)
    bound.long_text("If the plan does not work, or things get worse: who does what", "contingency", rows=3)
    bound.day("Review on", "review_on")
    if assessment.plan.review_on:
        quiet(f"{assessment.plan.review_on:%A} {ages.day(assessment.plan.review_on)}")
    bound.long_text(
        "If the worker changes: what the next one must know, and who tells the children", "handover", rows=3
    )
    bound.long_text("How this work will end, and how each child will be told goodbye", "goodbye", rows=3)
