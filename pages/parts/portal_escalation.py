"""The area’s own way of settling a disagreement, right below the answer: whose route it is and where it stands."""

import streamlit as st

from pages.parts import portal_look, steps_look, text
from pages.parts.steps_escalation import escalation
from pathway.content import Content

GUIDE = "colleague-disagrees"  # the id of the guide it is a part of
# For whom two of its passages are, by their ids: who is told of a disagreement reads something else.
SIDES = {"today": "I disagree", "when-it-is-you": "They disagree with me"}
ASK = (
    "No address of the policy is known here. Your own safeguarding lead has it; it is also on the website of your "
    "area’s safeguarding partners."
)
NO_AREA = "Use your own area’s policy where it differs. England: no area is chosen."
STAGES = "The stages, and what is not known of them"


def draw(content: Content) -> None:
    """The area’s route with the way to it, or whom to ask for it; its rungs behind one line."""
    steps_look.apply()
    way = content.escalation
    if content.local is None:
        st.header("The route that is common", anchor=False)
        text.quiet(NO_AREA, ASK)
        portal_look.onward("settings", "Choose your area")
    else:
        st.header("The route here", anchor=False)
        text.quiet(f"For {content.local.title}.")
        portal_look.read((f"{way.title}. {way.says}",))
        if way.where is None:
            text.quiet(ASK)
        else:
            st.html(f'<ul class="wm-shelf"><li>{portal_look.outward(way.where, "Open the policy")}</li></ul>')
            of_policy = (one.id for one in content.facts_of(way.facts) if one.where == way.where)
            st.html(portal_look.sources(content, of_policy))
    with st.expander(STAGES):
        escalation(content)
