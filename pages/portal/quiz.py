"""The team quiz, alone or before a room: themes, then one question at a time."""

import streamlit as st

from pages.parts import looks, portal_look, portal_quiz, portal_quiz_team, session

portal_look.apply()
looks.lay(portal_quiz.STYLE)
content = session.content()
question = portal_quiz.asked(content)
if question is None:
    portal_quiz.front(content)
elif portal_quiz.TEAM in st.query_params:
    portal_quiz_team.draw(content, question)
else:
    portal_quiz.one(content, question)
