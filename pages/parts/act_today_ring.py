"""Who to ring when an answer is yes: in order, large and calm, each number with how far it may be relied on."""

import re
from html import escape

import streamlit as st

from pages.parts import text
from pathway.content import ActQuestion, Contact, Content, Fact, Status
from pathway.safety import SafetyCheck

_NOT_DIALLED = re.compile(r"[^0-9+]")
NOBODY = "This number is invented and rings nobody. In earnest, ring 999, or your own council’s front door."
CHECK = "Check locally before you rely on this number."
NUMBER, HOURS, OTHER = "The number", "The number and its hours", "What is said of it"  # what a line is about


def contacts(check: SafetyCheck, content: Content) -> tuple[Contact, ...]:
    """Everyone to ring for the answers that are yes, in order, each once."""
    yes = {answer.question_id for answer in check.yes}
    found: dict[str, Contact] = {}
    for question in content.act_today:
        if question.id in yes:
            found |= {id: content.contact(id) for id in question.ring if id not in found}
    return tuple(found.values())


def at_once(content: Content) -> None:
    """Everyone whom a yes would have rung, before anything is answered: each number in one place, in few lines."""
    ids = dict.fromkeys(id for question in content.act_today for id in question.ring)
    each = [content.contact(id) for id in ids]
    items = "".join(f"<li>{_shortly(contact, content)}</li>" for contact in each)
    told = "".join(
        f"<li>{escape(f'{contact.title}: {fact.standing}')}</li>"
        for contact in each for fact in content.facts_of(contact.facts)
    )  # fmt: skip
    sources = text.folded("Where these numbers come from", f"<ul>{told}</ul>") if told else ""
    st.html(f'<ul class="wm-ring wm-ring-now">{items}</ul>{sources}')


def _shortly(contact: Contact, content: Content) -> str:
    """The safe HTML of one contact in few lines; whether its number may be relied on is never left out."""
    lines = [f"<b>{escape(contact.title)}</b>"]
    if contact.known:
        lines.append(f"<p>{escape(contact.known)}</p>")
    if contact.phone:
        lines.append(_number(contact.phone))
    elif contact.find:
        lines.append(f"<p>{escape(contact.find)}</p>")
    if contact.hours:
        lines.append(f"<p>{escape(contact.hours)}</p>")
    return "".join((*lines, warning(contact, content)))


def _number(phone: str) -> str:
    return f'<span class="number"><a href="tel:{_NOT_DIALLED.sub("", phone)}">{escape(phone)}</a></span>'


def warning(contact: Contact, content: Content) -> str:
    """The safe HTML of what must be known before a number is rung; "" where nothing must."""
    if contact.rings_nobody:
        return f'<small class="check">{NOBODY}</small>'
    return f'<small class="check">{CHECK}</small>' if _loud(contact, content) else ""


def _loud(contact: Contact, content: Content) -> bool:
    of_number = _of_number(contact.phone or "", content.facts_of(contact.facts))
    return bool(contact.phone) and any(_doubtful(fact) for fact in of_number)


def panel(question: ActQuestion, content: Content, shown: set[str]) -> None:
    """What to do now and who to ring, without those already shown above for another question."""
    st.html(f'<p class="wm-now" role="status">{escape(question.now)}</p>')
    left = [content.contact(id) for id in question.ring if id not in shown]
    if len(left) < len(question.ring):
        st.html('<p class="wm-quiet">Those to ring are above, beneath the first yes.</p>')
    if left:
        items = "".join(f"<li>{one(contact, content)}</li>" for contact in left)
        st.html(f'<ol class="wm-ring">{items}</ol>')
    shown.update(question.ring)


def _doubtful(fact: Fact) -> bool:
    """A number nobody here has confirmed is said to be so loudly: a wrong one may cost a child an hour."""
    return fact.confirmed_by is None and (fact.check_locally or fact.status is Status.LOCAL)


def one(contact: Contact, content: Content, *, folded: bool = False) -> str:
    """The safe HTML of one contact: its number large, when to ring, and how far the number may be relied on.

    `folded` has where it is from behind one line; that a number is to be checked is in sight always.
    """
    lines = [f"<b>{escape(contact.title)}</b>"]
    if contact.known:
        lines.append(f"<p>{escape(contact.known)}</p>")
    if contact.phone:
        lines.append(_number(contact.phone))
    lines += [f"<p>{escape(words)}</p>" for words in (contact.hours, contact.says, contact.find) if words]
    if contact.not_for:
        lines.append(f"<p>Not for: {escape(contact.not_for)}</p>")
    facts = content.facts_of(contact.facts)
    lines.append(warning(contact, content))
    loud = _loud(contact, content)
    told = []
    for fact in facts:
        # To check is said once: where it is said of the number, each fact says no more than where it is from.
        says = fact.origin if loud and _doubtful(fact) else fact.standing
        told.append(f"<small>{escape(f'{_about(contact, fact)}: {says}' if contact.phone else says)}</small>")
    if folded and told:
        told = [text.folded("Where this comes from", "".join(told))]
    return "".join((*lines, *told))


def _about(contact: Contact, fact: Fact) -> str:
    """What of a card a line is about, so that a number that was confirmed is not doubted for what else is said."""
    if not _holds(fact, contact.phone or ""):
        return OTHER
    return HOURS if contact.hours and contact.hours in fact.text else NUMBER


def _holds(fact: Fact, phone: str) -> bool:
    return _NOT_DIALLED.sub("", phone) in _NOT_DIALLED.sub("", fact.text)


def _of_number(phone: str, facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """Those facts that hold this number; where none does, all of them, so that no number is trusted for want of one."""
    return tuple(fact for fact in facts if _holds(fact, phone)) or facts
