"""Entries of the local directory on a page: who to ask, how, what nobody has found, and when it was last looked at."""

from collections.abc import Iterable
from html import escape

import streamlit as st

from pages.parts import portal_look
from pathway.ages import day
from pathway.content import Content, Service
from pathway.summary import in_a_row


def draw(content: Content, found: Iterable[Service], title: str) -> None:
    """These entries under a heading; nothing where there are none, as in an area with no local pack."""
    entries = "".join(f"<li>{entry(content, one)}</li>" for one in found)
    if entries:
        st.header(title, anchor=False)
        st.html(f'<ul class="wm-shelf">{entries}</ul>')


def entry(content: Content, one: Service) -> str:
    """The safe HTML of one entry."""
    phones = "".join(f'<p class="wm-where">{portal_look.phone(number)}</p>' for number in one.phones)
    says = "".join(f"<p>{escape(line)}</p>" for line in (one.says, one.how, one.alert) if line)
    lines = (
        f"By e-mail: {one.email}" if one.email else "",
        f"When: {in_a_row(list(one.hours))}" if one.hours else "",
        f"For: {in_a_row(list(one.areas))}" if one.areas else "",
        f"Not found: {in_a_row(list(one.not_known))}. Ask before you rely on it." if one.not_known else "",
        f"Looked at on {day(one.checked)} by {one.checked_by}. From: {one.source}",
        *(fact.standing for fact in content.facts_of(one.facts)),
    )
    more = "".join(f"<small>{escape(line)}</small>" for line in lines if line)
    page = f"<p>{portal_look.outward(one.url, 'Its page')}</p>" if one.url else ""
    return f"<p><b>{escape(one.name)}</b>, {escape(one.organisation)}</p>{phones}{says}{page}{more}"
