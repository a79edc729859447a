"""What is to be checked, in words: each with why, its source and where it is shown; what could do harm first."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import TypeVar

import streamlit as st

from pages.parts import portal_facts_laid, portal_look, session, text
from pathway import currency
from pathway.content import Content
from pathway.content.confirming import Confirmation
from pathway.currency import Kind, ToCheck, Why

Word = TypeVar("Word", bound=StrEnum)

KINDS: Mapping[Kind, str] = {
    Kind.LOUD: "Telephone numbers, times, thresholds",
    Kind.FACT: "Other facts",
    Kind.PACK: "Whole packs",
    Kind.RESOURCE: "Videos and resources",
    Kind.SERVICE: "Entries of the directory",
    Kind.DOCUMENT: "Documents",
    Kind.TOOL: "Tools",
    Kind.LINK: "Links",
}
WHYS: Mapping[Why, str] = {
    Why.CHANGED: "Confirmed here, and changed since",
    Why.PAST: "Past its day",
    Why.SUPERSEDED: "No longer current",
    Why.ENACTED: "Enacted; look whether it has started",
    Why.CHECK: "Not confirmed here",
}
ALL = "All"
HARM = "Could do harm if it were wrong"
NOTHING = "Nothing is to be checked. What was confirmed here is asked for again after a year."
ASKED = "f"  # in an address, the id of the fact that is to be confirmed
NAMED = 60  # characters by which a fact is known again, enough for a name with its number
PLACES = 3  # places where a fact is shown that are named; the rest is said in words


def draw(content: Content, today: date, made: Iterable[Confirmation], *, may: bool = False) -> None:
    """The list, with a choice of what is shown; whoever may confirm has a way to it beside each that can be."""
    england = portal_facts_laid.content(session.packs_in_force(), "", {})
    found = currency.to_check(content, today, made, england)
    here = {one.id for one in content.facts} if may else set()
    st.header("The list", anchor=False)
    if not found:
        st.write(NOTHING)
        return
    left, right = st.columns(2)
    with left:
        kind = _choice("What", KINDS, {one.kind for one in found}, "facts.kind")
    with right:
        why = _choice("Why", WHYS, {one.why for one in found}, "facts.why")
    shown = [one for one in found if kind in (None, one.kind) and why in (None, one.why)]
    if not shown:
        st.write("Choose something else above: nothing is both.")
    harm = [one for one in shown if one.kind is Kind.LOUD]
    chosen = kind is not None or why is not None
    _group(HARM, harm, here, unfolded=True)
    for each, title in WHYS.items():
        _group(title, [one for one in shown if one.why is each and one.kind is not Kind.LOUD], here, unfolded=chosen)


def _choice(label: str, words: Mapping[Word, str], there: set[Word], key: str) -> Word | None:
    """One of those that are there, or None for all."""
    options = [ALL, *(one for one in words if one in there)]
    chosen = st.selectbox(label, options, format_func=lambda one: words.get(one, one), key=key)
    return next((one for one in words if one == chosen), None)


def _group(title: str, found: list[ToCheck], may: set[str], *, unfolded: bool) -> None:
    """One group that opens; `may` are the ids of the facts that whoever looks at it may confirm."""
    if not found:
        return
    with st.expander(title, expanded=unfolded):
        if not may:
            st.html(f'<ul class="wm-shelf">{"".join(f"<li>{_one(one)}</li>" for one in found)}</ul>')
            return
        for one in found:
            st.html(f'<ul class="wm-shelf"><li>{_one(one)}</li></ul>')
            if one.fact in may:
                portal_look.onward("facts", f"Confirm this: {short(one.says, NAMED)}", {ASKED: one.fact})


def _one(one: ToCheck) -> str:
    lines = [one.because, f"Source: {one.source}", shown(one.shown)]
    said = "".join(f"<small>{text.inline(portal_look.whole(line))}</small>" for line in lines if line)
    where = f"<p>{portal_look.outward(one.where, 'Look it up')}</p>" if one.where else ""
    return f"<p>{text.inline(portal_look.whole(one.says))}</p>{said}{where}"


def shown(places: tuple[str, ...]) -> str:
    """Where it is shown: a few places by name, and that there are others."""
    if not places:
        return ""
    more = "; and elsewhere" if len(places) > PLACES else ""
    return f"Shown in: {'; '.join(places[:PLACES])}{more}"


def short(words: str, longest: int) -> str:
    """The beginning of a sentence, in whole words and numbers, where it is longer than so many characters."""
    said = portal_look.whole(words)
    return said if len(said) <= longest else f"{said[:longest].rsplit(' ', 1)[0].rstrip(',;:')}…"
