"""The team quiz: one question at a time, each answer with its reason, and what to take away; nothing is kept."""

from html import escape
from pathlib import Path

import streamlit as st

from pages.parts import frame, portal_look, session, text
from pathway import quiz
from pathway.content import Content, QuizQuestion

STYLE = Path(__file__).with_suffix(".css")
ASKED, TEAM = "q", "team"  # in an address, the question, and that it is shown large
LEFT = "quiz left"  # the assessment that was open before it was shown large, where its family’s names would stand
LEAD = (
    "Short stories about work like yours, one question at a time. Choose an answer and read the reason for each. Some "
    "questions have two answers that hold; sometimes to ask is the right one."
)
KEPT = "The families are invented, nothing is added up, and nothing you choose is kept."
SEVERAL = "More than one may hold; choose one to see why."
EMPTY = "There are no questions in the content yet."
NOT_HERE = "Choose a theme; the address you followed does not lead to a question here."


def asked(content: Content) -> QuizQuestion | None:
    """The question that the address names; None where it names none that is there."""
    found = quiz.find(content, st.query_params.get(ASKED, ""))
    return found if found is not None and found.id == st.query_params.get(ASKED, "") else None


def front(content: Content) -> None:
    """The themes, each a way to its first question, and the way to show it large."""
    st.title("Team quiz", anchor=False)
    portal_look.lead(LEAD)
    text.quiet(KEPT)
    first = quiz.find(content, None)
    if first is None:
        st.write(EMPTY)
        return
    if st.query_params.get(ASKED, ""):
        st.write(NOT_HERE)
    large(first)
    st.header("Themes", anchor=False)
    with st.container(key="cards_themes", gap=None):
        for theme in quiz.themes(content):
            opens = quiz.of_theme(content, theme.id)[0]
            with st.container(key=f"card_themes_{theme.id}", gap=None):
                portal_look.onward("quiz", theme.title, {ASKED: opens.id})


def large(question: QuizQuestion) -> None:
    """The way to show it to a room: without the open assessment, whose names would stand in the bar."""
    st.session_state[LEFT] = session.assessment_id()
    st.page_link(
        frame.page("quiz"), label="Show it large, for a team in a room", query_params={ASKED: question.id, TEAM: "1"}
    )


def one(content: Content, question: QuizQuestion) -> None:
    """One question for whoever reads alone, with the questions around it."""
    portal_look.onward("quiz", "All themes")
    ask(content, question)
    if st.session_state.get(key(question)) is not None:  # the facts give the answer away
        st.html(portal_look.sources(content, question.facts))
    portal_look.ways_on(content, question.see)
    st.header("More questions", anchor=False)
    before, after = quiz.before(content, question.id), quiz.after(content, question.id)
    if after is not None:
        portal_look.onward("quiz", "Next question", {ASKED: after.id})
    if before is not None:
        portal_look.onward("quiz", "Question before this", {ASKED: before.id})
    large(question)


def key(question: QuizQuestion, room: bool = False) -> str:
    """The key of the answers to a question; the framework forgets them when another question is drawn.

    A room has one of its own, so that it is not shown what was chosen alone before it could think.
    """
    return f"quiz.room.{question.id}" if room else f"quiz.{question.id}"


def ask(content: Content, question: QuizQuestion, room: bool = False) -> None:
    """The story, the question, its answers to choose from, and once one is chosen the reason for each.

    The answers have a number only before a room, where the keys of the numbers choose them.
    """
    st.title(text.plain_label(_theme(content, question)), anchor=False)
    if question.story.strip():
        st.html(f'<p class="wm-story">{escape(question.story)}</p>')
    numbered = enumerate(question.options, start=1)
    options = {option.id: f"{number} · {option.says}" if room else option.says for number, option in numbered}
    if len(quiz.holds(question)) > 1:
        text.quiet(SEVERAL)
    chosen = st.radio(
        text.plain_label(question.question), list(options), index=None, key=key(question, room),
        format_func=lambda id: text.plain_label(options[id]),
    )  # fmt: skip
    if chosen is not None:
        _reasons(question, chosen, "ol" if room else "ul")


def _theme(content: Content, question: QuizQuestion) -> str:
    return next(theme.title for theme in content.themes if theme.id == question.theme)


def _reasons(question: QuizQuestion, chosen: str, listed: str) -> None:
    told = "".join(
        f"<li><p><b>{escape(one.says)}</b> {escape(one.option.says)}</p><p>{escape(one.option.because)}</p></li>"
        for one in quiz.chosen(question, (chosen,))
    )
    st.html(
        f'<div class="wm-reasons" role="status"><h2>The reason for each answer</h2><{listed}>{told}</{listed}>'
        f"<h2>To take away</h2><p>{escape(question.because)}</p></div>"
    )
