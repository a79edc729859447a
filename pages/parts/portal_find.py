"""The front page of the portal: one box to search all of it, and each answer with its number, its time and its source.

What is typed here stays in this window until it is cleared or the area is changed: it is in no address and not stored.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from html import escape

import streamlit as st

from pages.parts import portal_dates, portal_find_day, portal_look, session, text, unfolding
from pages.parts.places import place
from pathway import standing
from pathway.content import Content
from pathway.findable import SHEET, Hit
from pathway.finding import Finder, Found
from pathway.written_day import Apart, apart

# Of this window, so that somebody who comes back from an answer sees the others again: the words, and for which area.
KEPT, KEPT_FOR = "find.words", "find.area"
BOX = "search"  # what holds the box, and takes the focus once the search was cleared
ASKS = "What are you looking for?"
STAYS = (
    "No family is searched. What you type here is not stored and is in no address; it stays in this window until you "
    "clear it."
)
TRY = ("front door number", "first core group 17/12/2026", "hear a baby", "alcohol", "colleague disagrees")
# What most come for: what is typed for it, and the kind of answer it is.
OFTEN = (
    ("first core group", "How long"),
    ("hear a baby", "Guidance"),
    ("alcohol drinking", "Help for an adult"),
    ("colleague disagrees", "Guidance"),
)
NOTHING = (
    "Nothing here holds what you typed. Try one plain word for it, such as “sleep” or “school”, or choose a part below."
)
THAT_DAY = "What happened that day? The dates that follow are worked out beside each of these."


# A content that is kept by its search is the one it was made of, as nothing else can be at its place in memory.
@st.cache_resource(max_entries=4, show_spinner=False, hash_funcs={Content: id})
def _finder(content: Content, day: date) -> tuple[Content, Finder]:
    return content, Finder(standing.on(day, content))


def search(content: Content) -> tuple[Hit, ...]:
    """The box, and what is to be said of what was typed; gives the answers, which `answers` draws."""
    area = content.local.id if content.local is not None else ""
    if st.session_state.setdefault(KEPT_FOR, area) != area:
        st.session_state[KEPT_FOR] = area
        st.session_state[KEPT] = st.session_state["find.search"] = ""
        portal_dates.take_back()
    st.session_state.setdefault("find.search", st.session_state.get(KEPT, ""))
    with st.container(key=f"unfold_{BOX}", gap=None):
        typed = st.text_input(ASKS, key="find.search", autocomplete="off", max_chars=200) or ""
    if st.session_state.get(KEPT) and not typed.strip():
        portal_dates.take_back()
    st.session_state[KEPT] = typed
    if not typed.strip():
        text.quiet(f"For example: {', '.join(TRY)}. {STAYS}")
        return ()
    found, said = _look(_finder(content, session.today())[1], apart(typed))
    # What went otherwise than expected is not to be passed over as small print.
    css = "wm-lead" if said.loud else "wm-quiet"
    with st.container(key="find_said", horizontal=True, vertical_alignment="center"):
        st.html(f'<p class="{css}" role="status">{said.words}</p>', width="content")
        st.button("Clear the search", key="find.clear", on_click=_clear)
    return found


def _clear() -> None:
    st.session_state[KEPT] = st.session_state["find.search"] = ""
    portal_dates.take_back()
    unfolding.show(BOX)


@dataclass(frozen=True, slots=True)
class _Said:
    """The safe HTML of what is said of the answers, and whether it is not to be passed over."""

    words: str
    loud: bool


def _look(finder: Finder, typed: Apart) -> tuple[tuple[Hit, ...], _Said]:
    """The answers to what was typed, and what is said of them and of each day that was typed."""
    found = finder.look(typed.words, dated=bool(typed.day))
    fault = portal_find_day.fault(typed.day) if typed.day else ""
    said, hits = _said(found), found.hits
    if typed.day and not hits:
        # Nobody asked for anything else: whatever is counted from a day may be what is meant, once it can be read.
        hits, said = ((), "") if fault else (finder.dated(), THAT_DAY)
    more = [text.inline(typed.day) + f": {escape(fault)}"] if fault else []
    if typed.others:
        left_out = ", ".join(map(text.inline, typed.others))
        more.append(f"The day that was taken is {text.inline(typed.day)}; this was left out: {left_out}.")
    words = " ".join(filter(None, (*more, said)))
    return hits, _Said(words, loud=bool(more or found.instead or not found.hits))


def answers(content: Content, found: tuple[Hit, ...]) -> None:
    """The answers to what was typed, best first."""
    _answers(content, found, "hits")


def often(content: Content) -> None:
    """The answers that most come for, as far as this content has them."""
    finder = _finder(content, session.today())[1]
    each = (next((hit for hit in finder.find(typed) if hit.kind == kind), None) for typed, kind in OFTEN)
    found = tuple(hit for hit in each if hit is not None)
    if found:
        st.header("Asked most often", anchor=False)
        _answers(content, found, "often")


def _answers(content: Content, found: tuple[Hit, ...], key: str) -> None:
    day = apart(st.session_state.get(KEPT, "")).day
    with st.container(key=f"cards_{key}", gap=None):
        for number, hit in enumerate(found):
            with st.container(key=f"card_{key}_{number}", gap=None):
                answer(content, hit, day, key)


def answer(content: Content, hit: Hit, day: str, key: str) -> None:
    """One answer: its name leads on to the page that says more; a number or a time stands with its source.

    `day` is what was searched for with the words, and `key` tells the two lists of answers apart.
    """
    # A sheet has the name of the page it belongs to: what it is tells them apart.
    css = "wm-kind wm-kind-sheet" if hit.kind == SHEET else "wm-kind"
    st.html(f'<p class="{css}">{escape(hit.kind)}</p>')
    reached = hit.page != "find" and portal_look.open_to(hit.page)
    if not reached:
        st.html(f'<p class="wm-hit">{escape(hit.title)}</p>')
    else:
        portal_look.onward(hit.page, hit.title, dict(hit.query) | (portal_look.FROM_SEARCH if key == "hits" else {}))
    if hit.phone:
        st.html(f'<p class="wm-where">{portal_look.phone(hit.phone)}</p>')
    if hit.says:
        st.html(f"<p>{escape(hit.says)}</p>")
    if hit.clock:
        portal_find_day.draw(content, hit.clock, day, key)
    if hit.page != "find" and not reached:
        text.quiet(f"In an assessment, under {place(hit.page).title}.")
    for one in content.facts_of(hit.facts):
        says = escape(one.standing) if hit.phone or one.text == hit.title else portal_look.fact(one)
        st.html(f'<p class="wm-from">{says}</p>')


def _said(found: Found) -> str:
    """The safe HTML of what is said of the answers."""
    if not found.hits:
        return escape(NOTHING)
    if found.instead:
        typed = _or(text.inline(word) for word, _ in found.instead)
        return f"Nothing here says {typed}; these say {_or(escape(near) for _, near in found.instead)}."
    return "The answer that fits best comes first." if len(found.hits) > 1 else "One answer fits."


def _or(words: Iterable[str]) -> str:
    """The safe HTML of words that are safe already, each in its quotation marks."""
    return " or ".join(f"“{word}”" for word in words)
