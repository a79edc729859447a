"""Help from adult services: the kinds there are, one of them in full, and who offers it where the reader works."""

from collections.abc import Iterable
from pathlib import Path

import streamlit as st

from pages.parts import portal_guides, portal_look, portal_services, session, text
from pathway import directory
from pathway.content import Content, Help, Part, Service

STYLE = Path(__file__).with_suffix(".css")
KIND, WHO = "help", "who"  # in an address, the ids of a kind of help and of an adult of the open assessment
LEAD = (
    "A parent’s own services know things about them that no children’s service knows. Ask what it means for the "
    "children this week, say why you ask, and agree who tells whom."
)
NO_AREA = (
    "England: no area is chosen, so no local names or numbers are here. A number of another county would lead you "
    "astray."
)
NONE_HERE = "The local pack has no directory yet, so no local names or numbers are here."
NO_NUMBER = "No number for this is known here. This you can do now:"
AS_ABOVE = "No number for this is known here either: do as is said above."
HOW_TO_FIND = (
    "Ask the adult, on their own, which service knows them, and offer to ring together.",
    "The adult’s own GP practice knows which services know them; ask the adult which practice it is.",
    "For the council’s adult social care, search gov.uk for “find your local council” and enter the adult’s postcode.",
    "Your own safeguarding lead may know who is asked here. Write down who you found, and the day.",
)
NOT_FOUND = "Nothing in the directory holds all of these words. Try one word, or choose a kind of help above."
OLD = "Looked at more than a year ago: check it before you rely on it."


def front(content: Content) -> None:
    """The kinds of help, and the local directory to look through."""
    portal_guides.listed(content, Part.ADULT_SERVICES)
    if content.helps:
        st.header("Kinds of help", anchor=False)
        with st.container(key="cards_helps", gap=None):
            for help in content.helps:
                with st.container(key=f"card_helps_{help.id}", gap=None):
                    to(help, help.title)
                    text.quiet(portal_guides.first_sentence(help.says))
    _search(content)


def to(help: Help, says: str) -> None:
    """The way to one kind of help; the adult it is asked for goes along."""
    portal_look.onward("adult-services", says, {KIND: help.id, **_for_whom()})


def _for_whom() -> dict[str, str]:
    who = st.query_params.get(WHO, "")
    return {WHO: who} if who else {}


def chosen(content: Content) -> Help | None:
    """The kind of help that the address names; None where it names none that is there."""
    asked = st.query_params.get(KIND, "")
    return next((help for help in content.helps if help.id == asked), None)


def one(content: Content, help: Help) -> None:
    """One kind of help in full: who it is, how to ask and what, and who offers it here."""
    portal_look.back("adult-services", "Back to Adult services", _for_whom())
    st.title(text.plain_label(help.title), anchor=False)
    portal_look.lead(help.says)
    how(content, help)
    portal_look.onward("adult-services", "All kinds of help")


def how(content: Content, help: Help, level: int = 2, *, ways: bool = True) -> None:
    """Who to ask, how and what, and what to hold on to for the child; `level` is that of its headings.

    `ways` says whether the ways to somebody with no number are said here, or stand above already.
    """
    _part("Who to ask", level, (help.who,))
    offered(content, directory.of_kind(content, help.id), ways=ways)
    _part("How to ask", level, (help.how,))
    _part("What to ask", level, (), help.ask)
    _part("What to hold on to for the child", level, (help.children,))
    st.html(portal_look.sources(content, help.facts))


def _part(title: str, level: int, says: Iterable[str], points: Iterable[str] = ()) -> None:
    with st.container(gap=None):
        st.html(f"<h{level}>{title}</h{level}>")
        portal_look.read(says, points)


def offered(content: Content, found: Iterable[Service], *, ways: bool = True) -> None:
    """The entries of the local directory, each with when it was looked at; with no number, what can be done first."""
    entries = tuple(found)
    if entries:
        if not any(one.reached for one in entries):
            _ways(NO_NUMBER, ways)
        portal_services.shelf(content, entries, lambda one: _warned(content, one))
    elif content.directory:
        _ways(f"Nobody in the local directory is named for this yet. {NO_NUMBER}", ways)
    else:
        _nobody_local(content, ways)


def _ways(says: str, ways: bool) -> None:
    text.quiet(says if ways else AS_ABOVE)
    if ways:
        portal_look.read((), HOW_TO_FIND)


def _warned(content: Content, service: Service) -> str:
    """What an entry ends with that is closed or has not been looked at for long."""
    late = service in directory.due(content, session.today())
    closed = "<p><b>Marked as closed: do not send anybody there.</b></p>" if service.closed else ""
    return f"{closed}{f'<small>{OLD}</small>' if late else ''}"


def _nobody_local(content: Content, ways: bool = True) -> None:
    _ways(NO_AREA if content.local is None else NONE_HERE, ways)
    if content.local is None and ways:
        portal_look.onward("settings", "Choose your area")


def _search(content: Content) -> None:
    """The directory by words; nothing that is typed goes into the address."""
    st.header("People and services here", anchor=False)
    if not content.directory:
        _nobody_local(content)
        return
    words = st.text_input("Look for a service, such as “mental health”", key="adult.search", max_chars=200)
    found = directory.search(content, words)
    if not found:
        st.write(NOT_FOUND)
    else:
        offered(content, found)
