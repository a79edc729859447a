"""Entries of the local directory on a page: who to ask, how, what nobody has found, and when it was last looked at."""

from collections.abc import Callable, Iterable
from html import escape

import streamlit as st

from pages.parts import portal_look
from pathway.ages import day
from pathway.content import Content, Service
from pathway.summary import in_a_row

UNFOUND = "Known by name; number not found"
ASK = (
    "Ask as each entry says. A number that is found is written into the area’s directory file by a practice lead or an "
    "administrator."
)


def draw(content: Content, found: Iterable[Service], title: str) -> None:
    """These entries under a heading; nothing where there are none, as in an area with no local pack."""
    entries = tuple(found)
    if entries:
        st.header(title, anchor=False)
        shelf(content, entries)


def shelf(content: Content, found: Iterable[Service], more: Callable[[Service], str] = lambda one: "") -> None:
    """Those that can be reached, then those known by name only, folded unless there are no others; `more` ends each."""
    entries = tuple(found)
    reached = _items(content, (one for one in entries if one.reached), more)
    named = _items(content, (one for one in entries if not one.reached), more)
    if reached:
        st.html(reached)
    if named:
        opened = "" if reached else " open"
        st.html(f'<details class="wm-named"{opened}><summary>{UNFOUND}</summary><p>{ASK}</p>{named}</details>')


def _items(content: Content, found: Iterable[Service], more: Callable[[Service], str]) -> str:
    items = "".join(f"<li>{entry(content, one)}{more(one)}</li>" for one in found)
    return f'<ul class="wm-shelf">{items}</ul>' if items else ""


def entry(content: Content, one: Service) -> str:
    """The safe HTML of one entry; where it cannot be reached, the heading above it says so for all of them."""
    phones = "".join(f'<p class="wm-where">{portal_look.phone(number)}</p>' for number in one.phones)
    says = "".join(f"<p>{escape(line)}</p>" for line in (one.says, one.how, one.alert) if line)
    missing = in_a_row(list(one.not_known)) if one.reached else ""
    standing = tuple(dict.fromkeys(fact.standing for fact in content.facts_of(one.facts)))
    said_below = any(one.source in each for each in standing)
    lines = (
        f"By e-mail: {one.email}" if one.email else "",
        f"When: {in_a_row(list(one.hours))}" if one.hours else "",
        f"For: {in_a_row(list(one.areas))}" if one.areas else "",
        f"Not found: {missing}. Ask before you rely on it." if missing else "",
        f"Looked at on {day(one.checked)} by {one.checked_by}.{'' if said_below else f' From: {one.source}'}",
        *standing,
    )
    more = "".join(f"<small>{escape(line)}</small>" for line in lines if line)
    page = f"<p>{portal_look.outward(one.url, 'Its page')}</p>" if one.url else ""
    return f"<p><b>{escape(one.name)}</b>, {escape(one.organisation)}</p>{phones}{says}{page}{more}"
