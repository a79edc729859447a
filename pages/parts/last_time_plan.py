"""The plan of last time beside the one that is written now: each action with whether it happened."""

from collections.abc import Iterator, Sequence
from html import escape

import streamlit as st

from pages.parts import last_time as panel
from pages.parts import last_time_direction, text
from pathway import ages, last_time
from pathway.last_time import Look
from pathway.plan import Action, Goal
from pathway.wording import say

AT_ONCE = 3  # lines that lie open in a wide window; more are folded there as well, above what is planned now
NOT_SAID = "nobody has said whether it happened"
CALLED = "What was planned then, and whether it happened"


def draw(before: Sequence[Look]) -> None:
    """What was directed last time, and the goals and actions of the newest earlier plan, where there were any."""
    last_time_direction.draw(before)
    found = last_time.planned(before)
    if found is not None:
        lines = [*map(_goal, found.goals), *map(_action, found.actions)]
        folded = len(lines) > AT_ONCE
        with st.container(key="last_plan"):
            st.html(panel.framed(found.look, "", f"<ul>{''.join(lines)}</ul>", called=CALLED, folded=folded))


def _goal(goal: Goal) -> str:
    words = goal.goal.strip() or goal.worry.strip() or "A goal with no words"
    return f"<li>Goal: {text.inline(words)}</li>"


def _action(action: Action) -> str:
    what = text.inline(action.what.strip() or "An action with no words")
    return f"<li>{what} <small>{'; '.join(_about(action))}</small></li>"


def _about(action: Action) -> Iterator[str]:
    """The safe HTML of who, by when, and whether it happened."""
    if action.who.strip():
        yield text.inline(action.who.strip())
    if action.by or action.by_friday:
        yield f"by {ages.day(action.by)}" if action.by else "by Friday"
    if action.service_owes:
        yield "owed by a service"
    yield f"<strong>{escape(say(action.result, NOT_SAID).lower())}</strong>"
    if action.effect.strip():
        yield text.inline(action.effect.strip())
