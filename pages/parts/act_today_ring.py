"""Who to ring when an answer is yes: in order, large and calm, each number with how far it may be relied on."""

import re
from html import escape

import streamlit as st

from pathway.content import ActQuestion, Contact, Content, Fact, Status
from pathway.safety import SafetyCheck

_NOT_DIALLED = re.compile(r"[^0-9+]")


def contacts(check: SafetyCheck, content: Content) -> tuple[Contact, ...]:
    """Everyone to ring for the answers that are yes, in order, each once."""
    yes = {answer.question_id for answer in check.yes}
    found: dict[str, Contact] = {}
    for question in content.act_today:
        if question.id in yes:
            found |= {id: content.contact(id) for id in question.ring if id not in found}
    return tuple(found.values())


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


def one(contact: Contact, content: Content) -> str:
    """The safe HTML of one contact: its number large, when to ring, and how far the number may be relied on."""
    lines = [f"<b>{escape(contact.title)}</b>"]
    if contact.phone:
        dial = _NOT_DIALLED.sub("", contact.phone)
        lines.append(f'<span class="number"><a href="tel:{dial}">{escape(contact.phone)}</a></span>')
    lines += [f"<p>{escape(words)}</p>" for words in (contact.hours, contact.says, contact.find) if words]
    if contact.not_for:
        lines.append(f"<p>Not for: {escape(contact.not_for)}</p>")
    facts = content.facts_of(contact.facts)
    loud = bool(contact.phone) and any(_doubtful(fact) for fact in _of_number(contact.phone or "", facts))
    if loud:
        lines.append('<small class="check">Check locally before you rely on this number.</small>')
    # To check is said once: where it is said of the number, each fact says no more than where it is from.
    lines += [f"<small>{escape(fact.origin if loud and _doubtful(fact) else fact.standing)}</small>" for fact in facts]
    return "".join(lines)


def _of_number(phone: str, facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """Those facts that hold this number; where none does, all of them, so that no number is trusted for want of one."""
    dial = _NOT_DIALLED.sub("", phone)
    return tuple(fact for fact in facts if dial in _NOT_DIALLED.sub("", fact.text)) or facts
