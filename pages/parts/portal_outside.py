"""What stands outside Waymark: links, things to watch and read, documents; whose, and when last looked at."""

from collections.abc import Iterable, Sequence
from datetime import date
from html import escape

import streamlit as st

from pages.parts import portal_look
from pathway.ages import day
from pathway.content import Content, Document, Link, Medium, Resource, Status
from pathway.content.facts import dated, known_day

LEAVES = "Links here leave Waymark: they open beside it in the browser, and need a connection."
MEDIA: dict[Medium, str] = {
    Medium.VIDEO: "To watch",
    Medium.LISTENING: "To listen to",
    Medium.COURSE: "To learn, alone or together",
    Medium.READING: "To read",
    Medium.MATERIAL: "To use with children and families",
}
# Of a document; one that stands needs no word.
STANDS: dict[Status, str] = {
    Status.CURRENT: "Stands",
    Status.SUPERSEDED: "No longer current",
    Status.UNVERIFIED: "Not confirmed: check locally",
    Status.ENACTED: "Enacted; check that it has started",
    Status.LOCAL: "Local; check before you rely on it",
}
_STALE = 366  # days since somebody looked at a link, after which it is said in words


def links(content: Content, today: date) -> None:
    """Every address that lasts, by group, national first."""
    for group, found in _by_group(content.links):
        st.header(group, anchor=False)
        _list(_link(one, today) for one in found)


def resources(content: Content, today: date) -> None:
    """What to watch, hear, read and use, each kind under its own heading."""
    for medium, title in MEDIA.items():
        found = [one for one in content.resources if one.medium is medium]
        if found:
            st.header(title, anchor=False)
            _list(_resource(one, today) for one in found)


def resource(content: Content, today: date, asked: str) -> None:
    """The resource of this id, where a search led to it; nothing where there is none."""
    found = [one for one in content.resources if one.id == asked]
    if found:
        st.header("What you looked for", anchor=False)
        _list(_resource(one, today) for one in found)


def documents(content: Content) -> None:
    """Documents by name, those that stand first: the edition, whose it is, and where to ask for it."""
    _list(_document(one) for one in sorted(content.documents, key=lambda one: one.status is Status.SUPERSEDED))


def document(content: Content, asked: str) -> None:
    """The document of this id, where a search led to it; nothing where there is none."""
    found = [one for one in content.documents if one.id == asked]
    if found:
        st.header("The document you looked for", anchor=False)
        _list(_document(one) for one in found)


def last_looked(checked: date, check_again: date, today: date) -> str:
    """When somebody last looked whether it is there; past its date it says so, and what to do."""
    if check_again < today:
        return f"Past its date: last looked at {_on(checked)}. See that it still stands before you plan with it."
    return f"Last looked at {_on(checked)}; to be looked at again by {day(check_again)}."


def _by_group(found: Iterable[Link]) -> Iterable[tuple[str, Sequence[Link]]]:
    groups: dict[str, list[Link]] = {}
    for one in found:
        groups.setdefault(one.group, []).append(one)
    return groups.items()


def _link(one: Link, today: date) -> str:
    stale = (today - one.as_of).days > _STALE
    looked = f"{'Past its date: address' if stale else 'Address'} noted {_on(one.as_of)}."
    lines = (f"{one.owner}. {looked}", "" if one.status is Status.CURRENT else f"{STANDS[one.status]}.")
    return _piece(portal_look.outward(one.where, one.title), one.says, lines)


def _resource(one: Resource, today: date) -> str:
    title = portal_look.outward(one.where, one.title) if one.where else f"<b>{escape(one.title)}</b>"
    lines = (
        f"For: {one.for_whom}",
        f"How long: {one.length}",
        f"Whose: {one.owner}",
        f"Where to ask: {one.ask}" if one.ask else "",
        last_looked(one.checked, one.check_again, today),
        "" if one.status is Status.CURRENT else f"{STANDS[one.status]}.",
    )
    return _piece(title, one.says, lines)


def _document(one: Document) -> str:
    name = f"{one.title}, {one.edition}"
    title = portal_look.outward(one.where, name) if one.where else f"<b>{escape(name)}</b>"
    lines = (
        f"{STANDS[one.status]}. Whose: {one.owner}",
        f"Where to ask: {one.ask}",
        f"Known from: {dated(one.source, one.as_of)}",
    )
    return _piece(title, one.says, lines)


def _on(day_known: date) -> str:
    known = known_day(day_known)
    return f"in {known}" if known.isdigit() else f"on {known}"


def _piece(title: str, says: str, lines: Iterable[str]) -> str:
    more = "".join(f"<small>{escape(line)}</small>" for line in lines if line)
    return f"<p>{title}</p><p>{escape(says)}</p>{more}"


def _list(pieces: Iterable[str]) -> None:
    st.html(f'<ul class="wm-shelf">{"".join(f"<li>{one}</li>" for one in pieces)}</ul>')
