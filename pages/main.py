"""The frame around every page, and the navigation between them."""

import streamlit as st

from pages.parts import frame, looks
from pages.parts.places import PLACES, Place

page = st.navigation(frame.pages(), position="hidden")
here = next(place for place in PLACES if place.address == page.url_path)
frame.settle(here, looks.Look.SYSTEM)
frame.menu(here, parts={place.name: "Not started" for place in PLACES[4:]}, query={})
frame.top(children=("Ellie-May", "Tyler", "Noah"), saving="Saved at 21:07", act=frame.Link("safety", "Act today"))
with frame.body():
    page.run()
frame.foot(back=frame.Link("tasks", "Back"), onward=frame.Link("notebook", "Next: Notebook"))
