"""The neglect pathway: its steps with who leads, consent and times, and where the children of one family stand."""

import streamlit as st

from pages.parts import portal_guides, portal_look, portal_walk, session, steps_drawn, steps_links
from pathway.content import Part
from pathway.places import Place

portal_look.apply()
content = session.content()
guide = portal_guides.chosen(Part.STEPS)
if guide is not None:
    portal_guides.draw(content, guide)
else:
    st.title("The neglect pathway", anchor=False)
    portal_look.lead(
        "From a first worry to help that lasts. It suggests; people decide, with the family and with each other, and"
        " say why. If a child is in danger now, ring first."
    )
    opened = session.opened()
    where = steps_drawn.standing(opened.assessment, content) if opened is not None else {}
    if opened is not None:
        steps_links.link(Place("pathway"), "Decide the steps for the children of the open assessment")
    portal_look.onward("find", "Who to ring")
    portal_guides.listed(content, Part.STEPS)
    portal_walk.steps(content, where)
    portal_walk.movers(content)
    portal_look.onward("protection", "Work out when a conference or a core group is due")
    portal_look.onward("tools", "Look up a tool")
