"""Things to think with where the record gives a reason: a quiet line that opens, and is put away with one press.

What was put away is known to this window alone: an aid says nothing about whoever used it, so no record holds it.
It comes back with a new reason.
"""

from collections.abc import Sequence
from html import escape
from pathlib import Path

import streamlit as st

from pages.parts import areas_look, looks, session, steps_children, text
from pages.parts.disability_look import sources
from pages.parts.steps_links import link
from pathway import prompted
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.content.prompts import At
from pathway.household import Child
from pathway.prompted import About, Prompted

SHEET = Path(__file__).with_suffix(".css")
AWAY = "prompts put away"
BACK = "Bring back: {}"
Token = tuple[str, ...]


def of_child(record: Assessment, content: Content, child: Child, at: At, area_id: str = "") -> None:
    """What helps to think about one child on this page, or in this area of it; nothing where there is no reason."""
    raised = prompted.of_child(record, content, child, at, session.today(), area_id=area_id, earlier=session.earlier())
    _draw(record, content, raised, f"{at}_{area_id}_{child.id}", area_id)


def of_household(record: Assessment, content: Content, at: At) -> None:
    """The same on a page that is about all the children; each reason says whose it is."""
    raised = prompted.of_household(record, content, at, session.today(), session.earlier())
    _draw(record, content, raised, at, "")


def _draw(record: Assessment, content: Content, raised: Sequence[Prompted], where: str, area_id: str) -> None:
    if not raised:
        return
    looks.lay(SHEET)
    away: set[Token] = st.session_state.setdefault(AWAY, set())
    here = [(one, _token(record, where, one)) for one in raised]
    with st.container(key=f"prompts_{where}", gap="xsmall"):
        for one, token in here:
            if token not in away:
                _open(record, content, one, token, where, area_id)
        for one, token in here:
            if token in away:
                st.button(BACK.format(text.plain_label(one.prompt.title)), key=f"prompt.back.{where}.{one.prompt.id}",
                          type="tertiary", on_click=away.discard, args=(token,))  # fmt: skip


def _open(record: Assessment, content: Content, one: Prompted, token: Token, where: str, area_id: str) -> None:
    prompt = one.prompt
    with st.expander(text.plain_label(prompt.title), key=f"prompt.{where}.{prompt.id}"):
        st.html(f'<p class="wm-thought">{escape(prompt.says)}</p>')
        for number, about in enumerate(one.because):
            with st.container(key=f"prompt-because-{where}-{prompt.id}-{number}", gap=None):
                _because(record, about, where, area_id)
        areas_look.prompts(("To think about, or to ask", prompt.prompts))
        st.html(sources(content, prompt.facts))
        st.button("Put this away", key=f"prompt.away.{where}.{prompt.id}", type="tertiary", on_click=_put_away,
                  args=(token,))  # fmt: skip


def _because(record: Assessment, about: About, where: str, area_id: str) -> None:
    """A reason with a way to the place it comes from, unless that is here; then the words that were written there."""
    reason = about.reason
    of_all = where in tuple(At) and len(record.children) > 1  # a page of one child says whose it is by itself
    whose = steps_children.called(record).get(about.child_id, "") if of_all else ""
    says = f"{whose}: {reason.says}" if whose else reason.says
    if area_id and reason.place.area_id == area_id:
        text.quiet(says)
    else:
        link(reason.place, says)
    if reason.words.strip():
        text.show(reason.words, css="wm-thought-words")


def _put_away(token: Token) -> None:
    st.session_state.setdefault(AWAY, set()).add(token)


def _token(record: Assessment, where: str, one: Prompted) -> Token:
    """A prompt with the reasons it has now; what is typed changes with every word and is no part of it."""
    places = (about.reason.place for about in one.because)
    because = sorted({f"{place.page}/{place.area_id}/{place.child_id}/{place.item_id}" for place in places})
    return (record.id, where, one.prompt.id, *because)
