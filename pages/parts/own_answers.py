"""What a young person writes to one question: kept as their exact words while they write, removed when emptied."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from pages.parts import session
from pages.parts.binding import Keep
from pathway import ids
from pathway.assessment import Assessment
from pathway.content import OwnPrompt
from pathway.drafts import Read
from pathway.evidence import Evidence
from pathway.household import Child
from pathway.scales import Handling, Kind

Change = Callable[[Evidence, Any], Evidence]


def of(record: Assessment, child: Child, prompt: OwnPrompt) -> Evidence:
    """The answer as it stands; one without words is no evidence, and what was asked of it waits on this screen."""
    name = _waiting(child.id, prompt.id)
    kept = record.own_words(child, prompt.id)
    if kept is not None:
        st.session_state[name] = kept.but(words="")
    return kept or st.session_state.setdefault(name, _start(child, prompt))


def read(child: Child, prompt: OwnPrompt) -> Read:
    """How the words of the answer are read."""

    def found(record: Assessment) -> str:
        kept = record.own_words(record.child(child.id), prompt.id)
        return kept.words if kept else ""

    return found


def words(record: Assessment, child: Child, prompt: OwnPrompt) -> Keep:
    """How words are kept, with the day on which they were written; a wish for care said before comes with it."""
    waiting = of(record, child, prompt)

    def kept(newest: Assessment, typed: str) -> Assessment:
        now = newest.own_words(newest.child(child.id), prompt.id) or waiting
        changed = now.but(words=typed, on=session.today())
        return newest.keep(changed) if typed.strip() else newest.remove(changed)

    return kept


def careful(child: Child, prompt: OwnPrompt) -> Keep:
    """How the wish for care in sharing is kept; taken back, what the worker had said before stands again."""
    before = f"{_waiting(child.id, prompt.id)} before"

    def changed(now: Evidence, ticked: bool) -> Evidence:
        if not ticked:
            return now.but(handling=st.session_state.get(before, Handling.MAY_SHARE))
        if now.handling is not Handling.CHILD_ASKED_FOR_CARE:
            st.session_state[before] = now.handling
        return now.but(handling=Handling.CHILD_ASKED_FOR_CARE)

    return _keep(child, prompt, changed)


def care_words(child: Child, prompt: OwnPrompt) -> Keep:
    """How it is kept what to be careful about."""
    return _keep(child, prompt, lambda now, typed: now.but(handling_words=typed))


def forget(child_id: str) -> None:
    """Leave nothing of this child’s on the screen’s own memory."""
    for key in [key for key in st.session_state if str(key).startswith(_waiting(child_id))]:
        del st.session_state[key]


def _keep(child: Child, prompt: OwnPrompt, change: Change) -> Keep:
    def kept(record: Assessment, value: Any) -> Assessment:
        changed = change(of(record, record.child(child.id), prompt), value)
        if changed.words.strip():
            return record.keep(changed)
        st.session_state[_waiting(child.id, prompt.id)] = changed
        return record.remove(changed)

    return kept


def _waiting(child_id: str, prompt_id: str = "") -> str:
    return f"own answer {child_id} {prompt_id}"


def _start(child: Child, prompt: OwnPrompt) -> Evidence:
    who = " ".join(child.name.split()) or "the child"
    return Evidence(
        id=ids.fresh(), kind=Kind.TOLD_BY_CHILD, exact=True, source=f"Written by {who} themself", said_by=child.id,
        child_ids=(child.id,), own_prompt=prompt.id,
    )  # fmt: skip
