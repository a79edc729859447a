"""Things to think with when hearing or watching a child of this age, shown beside what is written."""

import streamlit as st

from pages.parts import areas_look
from pathway.content import Content
from pathway.scales import Stage

WATCHED = (Stage.BEFORE_BIRTH, Stage.BABY, Stage.YOUNG)


def draw(content: Content, stage: Stage, disabled: bool) -> None:
    """Their way of communicating first; watching is open for a child who is watched more than asked."""
    help = content.voice(stage, disabled)
    watched = stage in WATCHED or disabled
    if content.communication and stage is not Stage.BEFORE_BIRTH:
        with st.expander("How this child communicates: what to find out", expanded=disabled):
            areas_look.prompts(("Find out", [one.says for one in content.communication]))
    with st.expander("A day in their life: what to wonder", expanded=disabled or not watched):
        areas_look.prompts(*((one.title, one.prompts) for one in help.days))
    with st.expander("Watching instead of asking", expanded=watched):
        areas_look.prompts(("Watch and describe", [one.says for one in help.watching]))
    with st.expander("Ways to ask what they want"):
        areas_look.prompts(("Ask or find out", [one.says for one in help.wants]))
    with st.expander("Ways of hearing a child of this age"):
        areas_look.prompts(*((one.title, (one.says,)) for one in help.methods))
    with st.expander("What good recording has"):
        areas_look.prompts(("Check", [one.says for one in help.recording]))
    with st.expander("What to wonder with a parent"):
        areas_look.prompts(*((one.title, one.prompts) for one in help.parent_days))
