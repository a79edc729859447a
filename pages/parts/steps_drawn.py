"""The steps of the pathway in order, with where each child stands, to be walked by eye and by ear."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

import streamlit as st

from pages.parts import session, text
from pathway import calling, steps
from pathway.assessment import Assessment
from pathway.content import Content, Step
from pathway.summary import in_a_row


@dataclass(frozen=True, slots=True)
class Standing:
    """The names of the children for whom one step is open, suggested and not yet decided, or decided against."""

    opened: tuple[str, ...]
    suggested: tuple[str, ...]
    against: tuple[str, ...]

    def words(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Each way of standing with the children it concerns, in words."""
        for says, who in (
            ("Open for", self.opened),
            ("Suggested, not yet decided, for", self.suggested),
            ("Decided against for", self.against),
        ):
            if who:
                yield says, who


def standing(assessment: Assessment, content: Content) -> dict[str, Standing]:
    """Where the children stand, by step; several steps may be open at once."""
    names = calling.children(assessment.children)
    suggested = {
        child.id: {one.step.id for one in steps.suggestions(assessment, content, child, session.today())}
        for child in assessment.children
    }

    def who(step: Step, taken: bool | None) -> tuple[str, ...]:
        return tuple(
            names[child.id]
            for child in assessment.children
            if assessment.step_decision(child, step.id).taken is taken
            and (taken is not None or step.id in suggested[child.id])
        )

    return {step.id: Standing(who(step, True), who(step, None), who(step, False)) for step in content.steps}


def draw(assessment: Assessment, content: Content) -> None:
    """The steps as an ordered list: a filled mark where one is open, a broken one where it is suggested."""
    where = standing(assessment, content)
    st.html(f'<ol class="wm-steps">{"".join(_one(step, where[step.id]) for step in content.steps)}</ol>')


def _one(step: Step, where: Standing) -> str:
    css = "open" if where.opened else "suggested" if where.suggested else ""
    stands = "".join(
        f'<p class="stands">{says}: {in_a_row([text.inline(name) for name in who])}</p>' for says, who in where.words()
    )
    purpose = f'<p class="purpose">{escape(step.purpose)}</p>'
    return f'<li class="{css}"><p>{step.number}. {escape(step.title)}</p>{stands}{purpose}</li>'
