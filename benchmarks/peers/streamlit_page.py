"""The questions as a newcomer to Streamlit would ask them: a radio each, and what was chosen stored as it changes."""

import streamlit as st

from benchmarks.peers import questions
from pathway import applies
from pathway.household import Child
from pathway.scales import Level


@st.cache_resource(show_spinner=False)
def kept() -> questions.Kept:
    """The record, opened once."""
    return questions.Kept()


def choose(child_id: str) -> None:
    kept().choose(child_id, st.session_state[child_id])


def ask(child: Child) -> None:
    options = applies.levels(child, area)
    chosen = kept().level(child)

    def words(level: Level) -> str:
        name, sentence = questions.sentence(child, level)
        return f"**{name}** {sentence}"

    st.radio(questions.asked(child), options, index=None if chosen is None else options.index(chosen), key=child.id,
             format_func=words, on_change=choose, args=(child.id,))  # fmt: skip


area = questions.england().area(questions.AREA)
st.title(area.title)
st.write(area.question)
for one in kept().children:
    ask(one)
with st.container(key="saved"):
    st.text(questions.saved(kept().revision))
