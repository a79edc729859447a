"""The area’s own way of settling a disagreement, beside the guidance on it: whose route it is and what is not known."""

import streamlit as st

from pages.parts import steps_look, text
from pages.parts.steps_escalation import escalation
from pathway.content import Content

GUIDE = "colleague-disagrees"  # the id of the guide it stands beside


def draw(content: Content) -> None:
    """The rungs of the area’s route; where no area is chosen, what is common, and that the area’s own comes first."""
    steps_look.apply()
    if content.local is None:
        st.header("The route that is common", anchor=False)
        st.write("Use your own area’s policy where it differs. England: no area is chosen.")
    else:
        st.header("The route here", anchor=False)
        text.quiet(f"For {content.local.title}.")
    escalation(content)
