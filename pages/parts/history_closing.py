"""What to think of where help ended: a quiet word, because coming to sessions is not change for a child."""

import streamlit as st

from pages.parts import areas_look, text
from pathway.content import Content
from pathway.raised import CLOSING


def prompt(content: Content) -> None:
    """The topic of closing in its own words, its questions folded; nothing where a pack has none."""
    topic = next((one for one in content.topics if one.id == CLOSING), None)
    if topic is not None:
        text.quiet(topic.says)
        with st.expander("What to ask where help ended", key="closing_questions"):
            areas_look.prompts((topic.title, topic.prompts))
