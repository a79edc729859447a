"""The decision points of the pathway, each answer with what it leads to, for the household or for one child."""

from html import escape

import streamlit as st

from pages.parts import fields
from pages.parts.bound import Bound
from pages.parts.steps_links import link
from pages.parts.text import quiet
from pathway import applies
from pathway.assessment import Assessment
from pathway.content import Content, Decision, Scope
from pathway.household import Child
from pathway.places import Place
from pathway.plan import DecisionAnswer
from pathway.scales import Answer
from pathway.wording import choices

ANSWERS = choices(Answer)
RING_NOW = ("dp0", "dp1")
FIND_OUT = "Say below who will find out, and by when."
WHO_FINDS_OUT = "Who will find out, and by when"


def points(assessment: Assessment, content: Content, child: Child | None) -> None:
    """Every decision point that is asked of this child, or of the household."""
    for decision in applies.decisions(content, child, review=_at_a_review(assessment, content)):
        _point(assessment, content, decision, child)


def _at_a_review(assessment: Assessment, content: Content) -> bool:
    """A later look reviews the plan of the one before; where a question of a review is answered it stays in sight."""
    asked = (one for one in content.decisions if one.scope is Scope.REVIEW)
    return bool(assessment.earlier_id) or any(_answered(assessment.decision_answer(one.id)) for one in asked)


def _answered(answer: DecisionAnswer) -> bool:
    return answer.answer is not None or bool(answer.option)


def _point(assessment: Assessment, content: Content, decision: Decision, child: Child | None) -> None:
    bound = _bound(assessment, decision, child)
    st.subheader(decision.question, anchor=False)
    rests_on = [f"{fact.text} {fact.standing}" for fact in content.facts_of(decision.facts) if fact.loud]
    quiet(decision.help, *rests_on)
    if decision.options:
        _options(decision, bound)
    else:
        leads = [decision.if_yes.says if decision.if_yes else "", decision.if_no.says if decision.if_no else ""]
        bound.choice(decision.question, "answer", ANSWERS, captions=[*leads, FIND_OUT], horizontal=True,
                     label_visibility="collapsed")  # fmt: skip
    if decision.id in RING_NOW and bound.shown.answer is Answer.YES:
        _ring_now(decision)
    if _answered(bound.shown) or bound.shown.words:
        unknown = bound.shown.answer is Answer.NOT_KNOWN_YET
        bound.long_text(WHO_FINDS_OUT if unknown else "Why, in a few words", "words", rows=2)


def _ring_now(decision: Decision) -> None:
    """A yes to danger or to significant harm is acted on before anything else on this page."""
    says = decision.if_yes.says if decision.if_yes else ""
    st.html(f'<p class="wm-now" role="status">{escape(says)}</p>')
    with st.container(key=f"ring-{decision.id}", gap=None):
        link(Place("safety"), "Go to Act today: who to ring, and the record of the call")


def _options(decision: Decision, bound: Bound) -> None:
    titles = {option.id: option.title for option in decision.options}
    fields.choice(
        decision.question, list(titles), bound.shown.option or None,
        lambda record, chosen: bound.keep("option")(record, chosen or ""), key=f"{bound.key}.option",
        words=titles.__getitem__, captions=[option.says for option in decision.options], label_visibility="collapsed",
    )  # fmt: skip


def _bound(assessment: Assessment, decision: Decision, child: Child | None) -> Bound:
    shown = assessment.decision_answer(decision.id, child)
    return Bound(
        f"point.{shown.key}", shown, lambda record: record.decision_answer(decision.id, child),
        lambda record, answer: record.keep(answer),
    )  # fmt: skip
