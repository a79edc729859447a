"""Before birth: prompts in the place of levels, and one text for each child who is expected."""

import streamlit as st

from pages.parts import areas, areas_look, fields, steps_children, text
from pages.parts.fields import Keep
from pathway import ages, applies
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.drafts import Read
from pathway.household import Child


def draw(record: Assessment, content: Content) -> None:
    """The prompts, then what is written about each unborn child."""
    areas_look.lead("No level is chosen before birth. Write what is ready and what worries.")
    areas_look.prompts(("Before birth", [prompt.says for prompt in content.before_birth]))
    names = steps_children.called(record)
    with st.container(key="kids"):
        for child in areas.unborn(record):
            with st.container(key=f"kid_{child.id}"):
                text.heading(names[child.id])
                text.show(ages.born_words(child), css="wm-age")
                fields.long_text(
                    f"What is ready for {text.named(names[child.id])}, and what worries", _reading(child), _keep(child),
                    key=f"before_birth_{child.id}", rows=10, what="Wrote about the time before birth",
                )  # fmt: skip


def _reading(child: Child) -> Read:
    return lambda record: record.judgement(child, applies.BEFORE_BIRTH).meaning_now


def _keep(child: Child) -> Keep:
    return lambda record, value: record.keep(record.judgement(child, applies.BEFORE_BIRTH).but(meaning_now=value))
