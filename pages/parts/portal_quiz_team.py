"""The quiz for a team in a room: one question in large type, with keys for its answers and for the next."""

from pathlib import Path
from typing import Any

import streamlit as st

from pages.parts import frame, looks, portal_look, portal_quiz, room_keys, session, text
from pathway import quiz
from pathway.content import Content, QuizQuestion

STYLE = Path(__file__).with_suffix(".css")
KEYS = "Keys: 1 to {last} choose. Space, ↓ or Page Down read on, then to the next; ↑ or Page Up read back."
_KEYS, _WANTED, _SERIAL = "quiz.keys", "quiz.wanted", "quiz.serial"
_COMPONENT = st.components.v2.component(
    "waymark_quiz_keys",
    html=(
        '<nav class="wm-quiz-buttons" aria-label="Questions">'
        '<button type="button" data-does="back" aria-keyshortcuts="ArrowLeft">← Back</button>'
        '<button type="button" data-does="next" aria-keyshortcuts="ArrowRight">Next →</button>'
        '<button type="button" data-does="leave" aria-keyshortcuts="Escape">Leave the large screen (Esc)</button></nav>'
    ),
    js=room_keys.script(Path(__file__).with_suffix(".js")),
    isolate_styles=False,
)


def draw(content: Content, question: QuizQuestion) -> None:
    """The question the address names, or the one that was pressed for; the numbers of the answers choose them."""
    looks.lay(STYLE)
    _name_nobody()
    question = _follow(content, question)
    with st.container(key="quizroom"):
        portal_quiz.ask(content, question, room=True)
        if st.session_state.get(portal_quiz.key(question, room=True)) is not None:
            st.html(portal_look.sources(content, question.facts))
    _keys(content, question)


def _name_nobody() -> None:
    """Leave the open assessment, whose names would stand in the bar before the room; it is opened again on leaving."""
    if session.assessment_id():
        st.session_state[portal_quiz.LEFT] = session.assessment_id()
        st.query_params.pop("a", None)


def _follow(content: Content, question: QuizQuestion) -> QuizQuestion:
    """Do what was pressed since the last drawing: go to a question, choose an answer, or leave."""
    wanted = st.session_state.pop(_WANTED, None)
    match wanted:
        case {"leave": True}:
            opened = st.session_state.get(portal_quiz.LEFT, "")
            query = {portal_quiz.ASKED: question.id, **({"a": opened} if opened else {})}
            st.switch_page(frame.page("quiz"), query_params=query)
        case {"to": str(to), "serial": int(serial)}:
            st.session_state[_SERIAL] = serial
            question = quiz.find(content, to) or question
            st.query_params[portal_quiz.ASKED] = question.id
        case {"choose": int(number), "of": str(of), "serial": int(serial)}:
            st.session_state[_SERIAL] = serial
            if of == question.id and 0 < number <= len(question.options):
                st.session_state[portal_quiz.key(question, room=True)] = question.options[number - 1].id
    return question


def _keys(content: Content, question: QuizQuestion) -> None:
    data: dict[str, Any] = {
        "at": question.id,
        "ids": [each.id for each in quiz.ordered(content)],
        "options": len(question.options),
        "serial": st.session_state.get(_SERIAL, 0),
    }
    with st.container(key="quiz_keys", gap=None):
        text.quiet(KEYS.format(last=len(question.options)))  # in the bar, where it is in sight after an answer too
        _COMPONENT(key=_KEYS, data=data, on_wanted_change=_pressed)


def _pressed() -> None:
    st.session_state[_WANTED] = st.session_state[_KEYS].get("wanted")
