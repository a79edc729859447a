"""Disabled children, with no assessment open: the test question, factors, signs, ways to hear, rights, who to ask."""

from collections.abc import Callable, Iterable, Mapping
from html import escape

import streamlit as st

from pages.parts import disability_look, portal_look, portal_services, session, text
from pathway.content import Content, Factor, Part
from pathway.content.ground import Prompt


def test_question(content: Content) -> None:
    """The question with its twin, and what it cannot tell."""
    st.header("The test question, and its limits", anchor=False)
    asked = "".join(f"<li><b>{escape(one.title)}</b> {escape(one.says)}</li>" for one in content.test_questions)
    st.html(f'<ol class="wm-read">{asked}</ol>')
    _prompts(content, "What it cannot tell", content.test_limits)


def factors(content: Content) -> None:
    """The list of factors in force, and first of all whose list it is."""
    found = content.factor_list
    st.header(text.plain_label(found.title), anchor=False)
    st.html(
        f'<div class="wm-banner" role="note"><p>{escape(found.says)}</p>'
        f"{disability_look.folded(content.facts_of(found.facts))}</div>"
    )
    st.html("".join(_factor(content, one) for one in content.factors))


def signs(content: Content) -> None:
    """Signs particular to disabled children, to be looked for one by one."""
    st.header("Signs to look for", anchor=False)
    _list(content, content.signs)


def hearing(content: Content) -> None:
    """How to find out how a child says yes, no, stop and hurt, and ways that need no speech."""
    st.header("Ways to hear this child", anchor=False)
    _prompts(content, "Find out first how the child says it", content.communication)
    ways = [one for one in content.voice_methods if not one.needs_speech]
    points = "".join(f"<li><b>{escape(one.title)}.</b> {escape(one.says)}</li>" for one in ways)
    st.html(f'<details class="wm-more"><summary>Ways that need no speech</summary><ul>{points}</ul></details>')


def rights(content: Content) -> None:
    """What a family may ask for without anybody being worried about their care, and whom to ask."""
    st.header("Rights to support, and whom to ask", anchor=False)
    st.write("None of this waits for a worry about care.")
    found = "".join(
        f'<div class="wm-right"><h3>{escape(one.title)}</h3><p>{escape(one.says)}</p>'
        f"<p><b>Whom to ask:</b> {escape(one.ask)}</p>{disability_look.sources(content, one.facts)}</div>"
        for one in content.rights
    )
    st.html(f'<div class="wm-rights">{found}</div>')
    portal_services.draw(
        content, (one for one in content.directory if Part.DISABLED_CHILDREN in one.parts), "In this area"
    )


SECTIONS: tuple[Callable[[Content], None], ...] = (test_question, factors, signs, hearing, rights)
# What stands beside a page of guidance on the same question.
BESIDE: Mapping[str, Callable[[Content], None]] = {
    "disabled-test-question": test_question,
    "disabled-nine-factors": factors,
    "disabled-signs": signs,
    "hear-disabled-child": hearing,
    "disabled-route": rights,
}


def everything(content: Content) -> None:
    """Each section in turn, as the part of the assessment has it, for nobody in particular."""
    for section in SECTIONS:
        section(content)
    if session.opened() is not None:
        portal_look.onward("disability", "Answer these for a child of the open assessment")


def _factor(content: Content, one: Factor) -> str:
    lists = "".join(
        f"<h4>{title}</h4><ul>{''.join(f'<li>{escape(line)}</li>' for line in says)}</ul>"
        for title, says in (
            ("Ask", one.prompts), ("A concern", one.concern), ("A strength", one.strength), ("Next", one.next)
        )
    )  # fmt: skip
    ours = "<p><b>This one is about our own practice.</b></p>" if one.ours else ""
    return (
        f'<details class="wm-more"><summary>{escape(one.code)}. {escape(one.title)}</summary>'
        f"<p>{escape(one.says)}</p>{ours}{lists}{disability_look.sources(content, one.facts)}</details>"
    )


def _prompts(content: Content, title: str, found: Iterable[Prompt]) -> None:
    prompts = tuple(found)
    points = "".join(f"<li>{escape(one.says)}</li>" for one in prompts)
    sources = disability_look.sources(content, (id for one in prompts for id in one.facts))
    st.html(f'<details class="wm-more"><summary>{title}</summary><ul>{points}</ul>{sources}</details>')


def _list(content: Content, found: Iterable[Prompt]) -> None:
    prompts = tuple(found)
    portal_look.read((), (one.says for one in prompts))
    st.html(disability_look.sources(content, (id for one in prompts for id in one.facts)))
