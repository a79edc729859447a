"""Confirming a fact on this computer: who looked it up, where and when. Only a practice lead may, or takes it back."""

from collections.abc import Iterable, Mapping

import streamlit as st

from pages.parts import portal_facts, portal_look, session, text
from pathway import ages, wording
from pathway.content import Content, Fact, confirming
from pathway.content.confirming import (
    LONGEST,
    MAY_CONFIRM,
    Confirmation,
    confirm,
    confirmable,
    name_of,
    no_longer,
)
from pathway.currency import shown_in
from pathway.errors import PathwayError
from pathway.people import Person

WHO_MAY = (
    "A practice lead can confirm a fact here once it is looked up, and then it says so wherever it is shown. "
    "The role is chosen in the settings."
)
HOW = (
    "Look it up, or ring the number. If it is right as it stands, say how you know. It is kept on this computer, "
    "for this area, and holds until the words change. If it is different, change it in the pack; do not confirm it."
)
RIGHT = "It is right as it stands"
PRESS = f"Nothing is confirmed until you press “{RIGHT}” below; the Enter key does not do it."
LINE = 100  # characters of a fact in a list that opens


def made_here() -> tuple[Confirmation, ...]:
    """What was confirmed on this computer of the chosen area’s facts, whether it still holds or not."""
    return confirming.read(confirming.kept(session.settings(), session.setting("local")))


def may_confirm() -> bool:
    """Whether whoever works here may confirm a fact."""
    who = session.person()
    return who is not None and who.role is MAY_CONFIRM


def draw(content: Content, made: tuple[Confirmation, ...]) -> None:
    """The form for a practice lead, and what was confirmed here; everybody else is told who can."""
    who, may = session.person(), may_confirm()
    if may and who is not None:
        _form(content, who)
    else:
        text.quiet(WHO_MAY)
        portal_look.onward("settings", "Go to the settings")
    if fault := st.session_state.pop("facts.fault", ""):
        st.error(text.plain_label(fault))
    if said := st.session_state.pop("facts.said", ""):
        st.success(portal_look.whole(text.plain_label(said)))
    _made(content, made, may)


def _form(content: Content, who: Person) -> None:
    facts = {one.id: one for one in _in_turn(content.facts)}
    st.header("Confirm a fact", anchor=False)
    text.quiet(HOW)
    _as_addressed(facts)
    chosen = st.selectbox(
        "Which fact did you look up?", list(facts), index=None, key="facts.which",
        format_func=lambda id: portal_facts.short(facts[id].text, LINE), placeholder="Choose, or type a word of it",
    )  # fmt: skip
    if chosen is None:
        return
    fact = facts[chosen]
    where = f"<p>{portal_look.outward(fact.where, 'Look it up')}</p>" if fact.where else ""
    places = f"<small>{text.inline(portal_facts.shown(shown_in(content).get(fact.id, ())))}</small>"
    st.html(f'<ul class="wm-shelf"><li><p>{portal_look.whole(portal_look.fact(fact))}</p>{places}{where}</li></ul>')
    st.text_input(
        "How did you confirm it? Such as “read on the council’s website” or “rang the number”", key="facts.where",
        max_chars=LONGEST, autocomplete="off",
    )  # fmt: skip
    by = f"{who.name}, {wording.say(who.role).casefold()}"
    text.quiet(f"It will say: confirmed here by {by}, on {ages.day(session.today())}.", PRESS)
    st.button(RIGHT, key="facts.confirm", on_click=_confirm, args=(fact, by))


def _as_addressed(facts: Mapping[str, Fact]) -> None:
    """Choose the fact that the address names, once for each press that led here; what is chosen then stays."""
    asked = st.query_params.get(portal_facts.ASKED, "")
    if asked != st.session_state.get("facts.asked", ""):
        st.session_state["facts.asked"] = asked
        if asked in facts:
            st.session_state["facts.which"] = asked


def _made(content: Content, made: tuple[Confirmation, ...], may: bool) -> None:
    """What was confirmed here, each with who, when and where; a practice lead may take it back."""
    if not made:
        return
    lapsed = set(no_longer(content, made))
    with st.expander("Confirmed here"):
        for one in made:
            says = f"Confirmed by {one.by}, on {ages.day(one.on)}. How it was confirmed: {one.where}"
            changed = " It says something else now, so this does not hold any more." if one in lapsed else ""
            words = text.inline(portal_look.whole(one.text))
            st.html(f"<p>{words}</p><p class='wm-quiet'>{text.inline(says)}{changed}</p>")
            if may:
                label = portal_look.whole(text.plain_label(f"Take this back: {portal_facts.short(one.text, LINE)}"))
                st.button(label, key=f"facts.back.{one.fact}", on_click=_take_back, args=(one,))


def _confirm(fact: Fact, by: str) -> None:
    try:
        made = confirm(fact, by=by, on=session.today(), where=st.session_state["facts.where"] or "")
        session.store().set_setting(name_of(session.setting("local"), fact.id), made.model_dump_json())
    except PathwayError as fault:
        st.session_state["facts.fault"] = str(fault)
        return
    st.session_state["facts.where"] = ""
    st.session_state["facts.which"] = None
    st.session_state["facts.said"] = f"Confirmed: {_named(fact.text)} It says so from now on wherever it is shown."


def _take_back(one: Confirmation) -> None:
    try:
        session.store().set_setting(name_of(session.setting("local"), one.fact), "")
    except PathwayError as fault:
        st.session_state["facts.fault"] = str(fault)
        return
    if st.session_state.get("facts.asked") == one.fact:
        st.session_state["facts.asked"] = ""  # so that it is ready to be confirmed as it should have been
    st.session_state["facts.said"] = f"Taken back: {_named(one.text)} The fact stands as the pack has it."


def _named(words: str) -> str:
    """A fact by its first words, as the end of a sentence."""
    said = portal_facts.short(words, portal_facts.NAMED)
    return said if said.endswith(("…", ".", "!", "?")) else f"{said}."


def _in_turn(facts: Iterable[Fact]) -> list[Fact]:
    """Those that may be confirmed: what could do harm and nobody has confirmed first."""
    return sorted(filter(confirmable, facts), key=lambda one: (one.confirmed_by is not None, not one.loud))
