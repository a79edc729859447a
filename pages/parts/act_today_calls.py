"""The calls made after a yes: who was rung, who answered, what they said, when to chase, and what came of it."""

from datetime import datetime, time
from html import escape
from typing import Any

import streamlit as st

from pages.parts import act_today_ring, fields, session
from pages.parts.bound import Bound, item
from pages.parts.steps_escalation import escalation
from pages.parts.steps_look import listed, subheading
from pages.parts.text import quiet
from pathway import ages, ids
from pathway.assessment import Assessment
from pathway.clocks import working_day_after
from pathway.content import Content
from pathway.safety import Call, SafetyCheck


def calls(assessment: Assessment, check: SafetyCheck, content: Content) -> None:
    """The calls of this time, and a way to record another."""
    made = [call for call in assessment.calls if call.check_id == check.id]
    if not check.yes and not made:
        return
    st.header("Calls made", anchor=False)
    questions = [content.act_question(answer.question_id) for answer in check.yes]
    subheading("What to write down")
    listed(dict.fromkeys(one for question in questions for one in question.record))
    for call in made:
        with st.container(border=True, key=f"call-{call.id}"):
            _call(call)
    with st.container(horizontal=True, key="call-new"):
        for contact in act_today_ring.contacts(check, content):
            _button(f"Record a call to {contact.title}", check, contact.title, f"call.new.{contact.id}")
        _button("Record another call", check, "", "call.new")
    for question in questions:
        if len(questions) > 1:
            st.html(f"<p><b>{escape(question.question)}</b></p>")
        quiet(question.chase, question.escalate)
    with st.expander("Nobody rings back, or you disagree with the answer"):
        escalation(content)


def _button(label: str, check: SafetyCheck, who: str, key: str) -> None:
    st.button(label, key=key, on_click=begin, args=(check.id, who), wrap=True)


def begin(check_id: str, who: str) -> None:
    """Begin the record of a call made now; it is chased after one working day unless somebody says otherwise."""
    call = Call(
        id=ids.fresh(), check_id=check_id, who=who, at=session.now(), chase_on=working_day_after(session.today())
    )
    session.keep("Recorded a call", call)


def _call(call: Call) -> None:
    bound = item("calls", call)
    left, right = st.columns(2)
    with left:
        bound.line("Who you rang", "who")
        bound.line("The person who answered", "person")
        bound.long_text("What they said will happen", "answer", rows=3)
    with right:
        _when(bound)
        bound.day("Chase on", "chase_on")
        if call.chase_on:
            quiet(f"{call.chase_on:%A} {ages.day(call.chase_on)}.")
    bound.long_text("Chased: when, and what came of it", "chased", rows=2)
    bound.long_text("Taken further: to whom, and what came of it", "escalated", rows=2)
    st.button("Remove this call", key=f"call.{call.id}.remove", on_click=session.remove, args=("A call removed", call))


def _when(bound: Bound) -> None:
    at = bound.shown.at.astimezone(session.HERE) if bound.shown.at else None
    fields.day("Day of the call", at.date() if at else None, _keep_when(bound, "day"), key=f"{bound.key}.day")
    fields.entry("Time of the call, such as 16:05", f"{at:%H:%M}" if at else "", _keep_when(bound, "clock"),
                key=f"{bound.key}.time", what="Time of the call")  # fmt: skip


def _keep_when(bound: Bound, part: str) -> fields.Keep:
    """A time that cannot be read raises ValueError, and the bar says that it is not saved."""

    def keep(record: Assessment, value: Any) -> Assessment:
        call = bound.read(record)
        value = time.fromisoformat(_padded(value)) if part == "clock" else value
        return bound.write(record, call.but(at=_moment(call, **{part: value})))

    return keep


def _padded(value: str) -> str:
    hours, _, minutes = value.strip().replace(".", ":").partition(":")
    return f"{hours:0>2}:{minutes or '00'}"


def _moment(call: Call, **changes: Any) -> datetime | None:
    at = (call.at or session.now()).astimezone(session.HERE)
    day, clock = changes.get("day", at.date()), changes.get("clock", at.time())
    return datetime.combine(day, clock, session.HERE) if day else None
