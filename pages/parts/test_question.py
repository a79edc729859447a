"""The test question, always with its twin about this child’s own needs, answered by one person and by a second."""

from dataclasses import replace
from html import escape

import streamlit as st

from pages.parts import areas_look, chips, disability_look, looks, session, steps_children, text, unfolding
from pages.parts.bound import Bound, item
from pathway.assessment import Assessment
from pathway.content import Area, Content
from pathway.disability import TestAnswer
from pathway.household import Child
from pathway.summary import in_a_row

KNOWS = {True: "Yes", False: "No"}
NAMED = ("The first answer", "A second person’s answer", "One more person’s answer")
WHAT = "Answered the test question"


def draw(record: Assessment, content: Content, child: Child, name: str, area: Area | None = None) -> None:
    """Every answer about this child, in the part or in one area, and the way to ask one more person."""
    answers = record.tests_of(child, area.id if area else None)
    for answer, whose in zip(answers, (*NAMED, *(NAMED[-1] for _ in answers)), strict=False):
        with st.container(border=True, key=f"unfold_{answer.id}"):
            text.heading(whose, 4)
            _answer(content, answer, beside=area is None)
    _more(child, area, answers, text.plain_label(name))
    with st.expander("What this question cannot tell", key=f"limits_{_at(child, area)}"):
        areas_look.prompts(("Its limits", [limit.says for limit in content.test_limits]))
        st.html(disability_look.sources(content, (id for limit in content.test_limits for id in limit.facts)))


def folded(record: Assessment, content: Content, area: Area, child: Child) -> None:
    """The same inside an area, under the level; who has answered can be seen without unfolding it."""
    opened = st.expander("The test question, in this area", key=f"test_in_{_at(child, area)}", on_change="rerun")
    who = [one.by.strip() for one in record.tests_of(child, area.id) if one.by.strip()]
    if who:
        text.show(f"Answered by {in_a_row(who)}.", css="wm-quiet")
    if opened.open:
        with opened:
            looks.lay(disability_look.SHEET)
            draw(record, content, child, steps_children.called(record)[child.id], area)


def _at(child: Child, area: Area | None) -> str:
    return f"{area.id if area else 'part'}_{child.id}"


def _answer(content: Content, answer: TestAnswer, *, beside: bool) -> None:
    bound = replace(item("test_answers", answer), key=f"test.{answer.id}")
    bound.line("Who answers", "by")
    _knows(bound)
    for place, id in zip(st.columns(2) if beside else (st.container(), st.container()), ("acceptable", "enough"),
                         strict=True):  # fmt: skip
        with place:
            question = content.test_question(id)
            bound.long_text(question.title, id, rows=4)
            if question.says:
                st.html(f'<p class="wm-under">{escape(question.says)}</p>')
    bound.line("If something is clinically justified: who authorised it", "authorised_by")
    bound.day("Answered on", "on")
    st.button("Remove this answer", key=f"test_remove_{answer.id}", type="tertiary", on_click=session.remove,
              args=("An answer to the test question removed", answer))  # fmt: skip


def _knows(bound: Bound) -> None:
    chips.one("Do they know this child’s impairment?", tuple(KNOWS), bound.shown.knows_impairment,
              bound.keep("knows_impairment"), key=f"{bound.key}.knows_impairment", words=KNOWS.__getitem__,
              what=WHAT)  # fmt: skip


def _more(child: Child, area: Area | None, answers: tuple[TestAnswer, ...], name: str) -> None:
    """One more answer: a second is asked for, and nothing waits for it."""
    says = "Ask a second person" if len(answers) == 1 else "Ask one more person" if answers else "Answer it"
    unfolding.add(
        f"{says}, about {name}", lambda id: TestAnswer(id=id, child_id=child.id, area_id=area.id if area else None),
        key=f"test_add_{_at(child, area)}", what=WHAT,
    )  # fmt: skip
    if len(answers) == 1:
        text.quiet("Aim for two people, one of whom knows the impairment. It is a task, and nothing waits for it.")
