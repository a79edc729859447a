"""Child protection: when the core group first meets, dates worked out, and guidance on conference and core group."""

import streamlit as st

from pages.parts import portal_dates, portal_guides, portal_look, session
from pathway.content import Part

portal_look.apply()
portal_dates.apply()
content = session.content()
guide = portal_guides.chosen(Part.PROTECTION)
if guide is None:
    st.title("Child protection", anchor=False)
    portal_look.lead("What happens at a conference and in a core group, who does what, and by when.")
    portal_dates.first(content)
    portal_dates.draw(content)
    st.header("Guidance", anchor=False)
    portal_guides.listed(content, Part.PROTECTION)
else:
    beside = (lambda: portal_dates.draw(content)) if guide.id == portal_dates.GUIDE else None
    portal_guides.draw(content, guide, beside)
