"""The neglect pathway, to be walked by eye and by ear: each step with who leads, consent, times and what leads on."""

from collections.abc import Iterable, Mapping
from html import escape

import streamlit as st

from pages.parts import portal_look, steps_drawn, steps_look, text
from pages.parts.steps_movers import SAYS
from pathway.content import Content, Step, Way
from pathway.summary import in_a_row

Standings = Mapping[str, steps_drawn.Standing]


def steps(content: Content, where: Standings) -> None:
    """The steps as an ordered list; with an assessment open, for whom each is open, suggested or decided against."""
    steps_look.apply()
    st.header("The steps", anchor=False)
    text.quiet("In the order of their numbers. A child may enter at any step, and several may be open at once.")
    st.html(f'<ol class="wm-steps wm-walk">{"".join(_step(content, one, where) for one in content.steps)}</ol>')


def movers(content: Content) -> None:
    """What moves a child up beside what moves a child down, and, said as plainly, what never does by itself."""
    st.header("What moves a child, and what never does", anchor=False)
    lists = "".join(_movers(content, way) for way in (Way.UP, Way.DOWN, Way.NEVER_UP, Way.NEVER_DOWN))
    st.html(f'<div class="wm-ways">{lists}</div>')


def _movers(content: Content, way: Way) -> str:
    title, says = SAYS[way]
    if way in (Way.NEVER_UP, Way.NEVER_DOWN):  # on a page of nobody’s, nothing is noted
        says = "None of these is a reason on its own."
    return f"<div><h3>{escape(title)}</h3><p>{escape(says)}</p>{_points(one.says for one in content.moves(way))}</div>"


def _step(content: Content, step: Step, where: Standings) -> str:
    stands = where.get(step.id)
    css = "" if stands is None else "open" if stands.opened else "suggested" if stands.suggested else ""
    said = "" if stands is None else "".join(
        f'<p class="stands">{says}: {in_a_row([text.inline(name) for name in who])}</p>' for says, who in stands.words()
    )  # fmt: skip
    notes = content.notes_for(step.id)
    return (
        f'<li class="{css}"><h3>{step.number}. {escape(step.title)}</h3>{said}<p>{escape(step.purpose)}</p>'
        f"<dl><dt>Who leads</dt><dd>{escape(step.leads)}</dd><dt>Consent</dt><dd>{escape(step.consent)}</dd>"
        f"{_clocks(content, step)}</dl>"
        f"{''.join(f'<p><b>Here:</b> {escape(note.says)}</p>' for note in notes)}{_more(content, step)}</li>"
    )


def _clocks(content: Content, step: Step) -> str:
    """Each time with its source beside it, as a wrong one may cost a child a week."""
    times = [content.fact(content.clock(id).fact) for id in step.clocks]
    found = "".join(f"<dd>{portal_look.fact(one)}</dd>" for one in times)
    return f"<dt>How long</dt>{found}" if found else ""


def _more(content: Content, step: Step) -> str:
    """What to ask at the step, the tools, what leads on from it, and where it comes from: behind one line."""
    lists = "".join(
        f"<h4>{title}</h4>{_points(says)}"
        for title, says in (
            ("Questions to ask", step.questions),
            ("Up from here when", step.up_when),
            ("Down from here when", step.down_when),
            ("Tools", tuple(tool.title for tool in content.tools_for(step.id))),
        )
        if says
    )
    ids = (*step.footing, *step.facts, *(id for note in content.notes_for(step.id) for id in note.facts))
    facts = "".join(f"<li>{portal_look.fact(one)}</li>" for one in content.facts_of(tuple(dict.fromkeys(ids))))
    sources = f"<h4>Where this comes from</h4><ul>{facts}</ul>" if facts else ""
    title = f"More of step {step.number}: questions, what leads on, tools, sources"
    return f'<details class="wm-more"><summary>{title}</summary>{lists}{sources}</details>'


def _points(says: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{escape(one)}</li>' for one in says)}</ul>"
