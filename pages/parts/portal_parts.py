"""The parts of the portal as cards: each with the question its readers come with."""

import streamlit as st

from pages.parts import portal_look
from pages.parts.places import PORTAL

# The question each part answers; the front page itself has none.
ASKS = {
    "guidance": "What is neglect, what do I look for, and how do I say it?",
    "steps": "Which step comes next, who leads it, and what moves a child up or down?",
    "disabled-children": "How do I see neglect of a disabled child, and hear them?",
    "tools": "Which tool helps here, and may I use it?",
    "protection": "What happens at a conference and in a core group, and when is each due?",
    "adult-services": "Who do I ask about a parent’s drinking, health, housing or safety?",
    "resources": "What can I watch or read, alone or with my team?",
    "quiz": "What would we do? Questions to think through together.",
    "forums": "Where do I meet others who do this work?",
    "links": "Where are the law, the guidance and the research themselves?",
    "facts": "What should be checked before anybody relies on it?",
    "content": "What does Waymark ask at each age, and how is that changed?",
}


def cards() -> None:
    """Every part with its question, in the order of the menu."""
    st.header("All of it", anchor=False)
    with st.container(key="cards_parts", gap=None):
        for part in PORTAL:
            if part.name in ASKS:
                with st.container(key=f"card_parts_{part.name}", gap=None):
                    portal_look.onward(part.name, part.title)
                    st.html(f"<p>{ASKS[part.name]}</p>")
